#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk can be reached from outside, and the helper for it can fail."""
import pathlib
import sys

sys.dont_write_bytecode = True
SUPPORT = pathlib.Path(__file__).resolve().parents[1] / 'support'
sys.path.insert(0, str(SUPPORT))
import atspi  # noqa: E402

FORM = str(SUPPORT / 'small-form.py')


def test_window_appears():
    """The desk's window appears with a title"""
    with atspi.Desk() as desk:
        assert desk.find('frame').name, 'the window has no name'


def test_text_and_button():
    """Chinese can be put into an entry, and a button pressed"""
    with atspi.Desk(program=FORM) as form:
        form.find('text', 'Plate').set_text('京A12345')
        form.find('button', 'Save').act()
        form.find('label', 'Saved 京A12345')
        form.wait_gone('label', 'Nothing is saved')


def test_real_keys():
    """Real keys reach the window: typing, Tab, Enter and a mnemonic"""
    with atspi.Desk(program=FORM) as form:
        form.find('text', 'Plate')
        form.focus_window('Small Form')
        form.keys('alt+p')
        atspi.wait(lambda: form.focused().role == 'text', 'the focus to be in the entry')
        form.type('A12345')
        form.find('text', 'Plate').wait_text('A12345')
        form.keys('Return')
        form.find('label', 'Saved A12345')
        form.keys('Tab')
        atspi.wait(lambda: form.focused().name == 'Save', 'the focus to be on the button')


def test_missing_is_said():
    """What is not there is missed, with what is there instead"""
    with atspi.Desk(program=FORM) as form:
        form.find('button', 'Save')
        try:
            form.find('button', 'No Such Button', patience=0.3)
        except atspi.Missing as error:
            assert 'No Such Button' in str(error) and 'button “Save”' in str(error), str(error)
        else:
            raise AssertionError('a button was found that does not exist')


def test_death_is_seen():
    """A program that ends by itself is not waited for"""
    try:
        with atspi.Desk(program='/bin/false'):
            raise AssertionError('a program that ends at once was found')
    except atspi.Missing as error:
        assert 'ended by itself' in str(error)


atspi.run(test_window_appears, test_text_and_button, test_real_keys, test_missing_is_said, test_death_is_seen)
