#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power fails while a person types: what was typed is there afterwards."""
import pathlib
import random
import sqlite3
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import Place  # noqa: E402

# A pause after which everything must be on the disk: the desk saves 0.4 s after
# the last key; the rest is for a slow computer.
SAVED_AFTER = 2.0
ROUNDS = 3

# A Monday morning: cars are being received, and the board shows them without scrolling.
MOMENT = '2026-11-23T09:00:00'


def start(place):
    return atspi.Desk('--database', place.workshop, '--clock', MOMENT)


def open_order(desk, plate=None):
    """Goes from the board to the order of a car that is in the workshop, and
    returns its plate."""
    card = desk.find('toggle button', contains=plate or 'In reception')
    found = card.name.split(', ')[1]
    desk.focus_window()
    card.click()
    desk.find('button', 'Open Order').act()
    desk.find('text', 'Name')
    return found


def type_name(desk, text):
    """Types a name in the place of the one that is there."""
    name = desk.find('text', 'Name')
    name.click()
    atspi.wait(lambda: name.has_state('focused'), 'the focus to be in the name')
    desk.keys('ctrl+a')
    desk.type(text)
    return name


def kill(desk):
    desk.process.kill()
    desk.process.wait()


def find_saved(place, beginning):
    """What of a text that begins like this stands in the workshop."""
    with sqlite3.connect(f'file:{place.workshop}?mode=ro', uri=True) as database:
        dump = '\n'.join(database.iterdump())
    database.close()
    positions = [dump.index(beginning)] if beginning in dump else []
    return [dump[position:position + 60].split("'")[0] for position in positions]


def check(place):
    answer = place.run('--check', '--database', place.workshop)
    assert answer.returncode == 0, answer


def test_after_a_pause():
    """What was typed before a pause is there after a kill, on the same page"""
    with Place() as place:
        place.make_workshop(MOMENT)
        with start(place) as desk:
            plate = open_order(desk)
            type_name(desk, 'Zhou Killed').wait_text('Zhou Killed')
            time.sleep(SAVED_AFTER)
            kill(desk)
        check(place)
        with start(place) as desk:
            open_order(desk, plate)
            desk.find('text', 'Name').wait_text('Zhou Killed')


def test_at_any_moment():
    """Killed at any moment, the desk leaves a whole workshop and whole words"""
    chance = random.Random(20261123)
    with Place() as place:
        place.make_workshop(MOMENT)
        for number in range(ROUNDS):
            text = f'Round{number} Quick Brown Fox'
            with start(place) as desk:
                open_order(desk)
                type_name(desk, text)
                time.sleep(chance.uniform(0, 0.8))
                kill(desk)
            check(place)
            for saved in find_saved(place, f'Round{number}'):
                assert text.startswith(saved), f'“{saved}” was never typed'


atspi.run(test_after_a_pause, test_at_any_moment)
