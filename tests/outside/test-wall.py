#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The welcome board on the wall's computer: it keeps the screen awake while it
fills it.  There is no window manager: the test says in its place that the
window is full screen."""
import pathlib
import select
import subprocess
import sys

sys.dont_write_bytecode = True
SUPPORT = pathlib.Path(__file__).resolve().parents[1] / 'support'
sys.path.insert(0, str(SUPPORT))
import atspi  # noqa: E402
from program import Place  # noqa: E402

IDLE = 8


def find_window(desk):
    found = atspi.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(desk.process.pid)],
                                              capture_output=True, text=True).stdout.split(), 'the board')
    return found[-1]


def set_fullscreen(window, fullscreen):
    state = '_NET_WM_STATE_FULLSCREEN' if fullscreen else '_NET_WM_STATE_FOCUSED'
    subprocess.run(['xprop', '-id', window, '-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', state], check=True)


def hear(manager, window, fullscreen):
    """What the session manager was asked when the window became full screen
    or left it; said until it is heard, for a window that is not yet mapped
    writes its own state over it."""
    def ask():
        set_fullscreen(window, fullscreen)
        return select.select([manager.stdout], [], [], 0.5)[0]
    atspi.wait(ask, 'the session manager to be asked')
    return manager.stdout.readline()


def test_screen_stays_awake():
    """The board keeps the screen awake while it is full screen"""
    with Place() as place, subprocess.Popen([SUPPORT / 'fake-session-manager'], stdout=subprocess.PIPE,
                                            text=True) as manager:
        try:
            assert manager.stdout.readline() == 'ready\n'
            with atspi.Desk('--welcome-board', '--database', place.make_workshop()) as desk:
                window = find_window(desk)
                assert hear(manager, window, True) == f'inhibit {IDLE} The welcome board is shown\n'
                assert hear(manager, window, False) == 'uninhibit\n'
        finally:
            manager.terminate()


atspi.run(test_screen_stays_awake)
