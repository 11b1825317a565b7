#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk through everything that the keyboard reaches from the main window.
Any warning ends the program (G_DEBUG=fatal-warnings), which is noticed."""
import pathlib
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import LANGUAGES, Place  # noqa: E402

# Long enough to be drawn and filled.
PAUSE = 0.4


def settle(desk):
    time.sleep(PAUSE)
    desk.fresh()


def windows(desk):
    desk.fresh()
    return [control for control in desk.root.children() if control.role in ('frame', 'dialog') and control.is_shown()]


def leave(desk):
    """Closes what was opened, until the main window is alone."""
    desk.keys('Escape', 'Escape', 'Escape')
    settle(desk)
    for _time in range(3):
        if len(windows(desk)) > 1:
            desk.focus_window()
            desk.keys('ctrl+w')
            settle(desk)
    atspi.wait(lambda: len(windows(desk)) == 1, 'one window to be left')
    desk.focus_window()


def open_menu(desk):
    desk.keys('F10')
    desk.find('menu item')
    return [control for control in desk.root.walk() if control.role == 'menu item' and control.is_shown()]


def walk_areas(desk):
    """Every area, with each of its views, by Alt and its number."""
    areas = [control for control in desk.find('list').children() if control.role == 'list item']
    assert areas, desk.tree()
    for number in range(1, len(areas) + 1):
        desk.keys(f'alt+{number}')
        settle(desk)
        for key in ('alt+Right', 'alt+Left', 'ctrl+t', 'ctrl+n'):
            desk.keys(key)
            settle(desk)
        leave(desk)
    for view in [control for control in desk.root.walk() if control.role == 'radio button' and control.is_shown()]:
        view.click()
        settle(desk)


def walk_menu(desk):
    """Every line of the main menu that can be chosen."""
    count = len(open_menu(desk))
    assert count > 1, desk.tree()
    desk.keys('Escape')
    for number in range(count):
        item = open_menu(desk)[number]
        if item.has_state('sensitive'):
            item.click()
            settle(desk)
        leave(desk)


def test_walk():
    """Nothing that is opened from the main window warns"""
    with Place() as place:
        # In the language of the people at the desk.
        environment = {'LC_ALL': LANGUAGES['zh'], 'G_DEBUG': 'fatal-warnings'}
        with atspi.Desk('--database', place.make_workshop(), environment=environment) as desk:
            desk.find('list item')
            desk.focus_window()
            settle(desk)
            walk_areas(desk)
            walk_menu(desk)
            desk.keys('ctrl+f', 'ctrl+question')
            settle(desk)
            leave(desk)
            desk.keys('ctrl+q')
            assert desk.process.wait(atspi.PATIENCE) == 0


atspi.run(test_walk)
