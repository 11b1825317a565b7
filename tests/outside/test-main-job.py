#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job at the desk, from the phone call to the consent: the paper in the
workshop says what was typed, and the consent stands beside it."""
import datetime
import pathlib
import sqlite3
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import Place  # noqa: E402

PLATE = '京A7Q8K6'  # The entry begins with the shop's own province and letter.
SHOWN_PLATE = f'{PLATE[:2]}·{PLATE[2:]}'
CUSTOMER = 'Zhang Mainjob'
PHONE = '13911223344'
REASON = 'Brakes to be looked at'
CONCERN = 'Squeals when braking at low speed'
CODE = 'L0101'
ODOMETER = 48210
SAID = 'Agreed after the price was read out'

ORDER = '''SELECT repair_order.id FROM repair_order JOIN vehicle ON vehicle.id = vehicle_id
           WHERE vehicle.plate = ?'''


def ask(place, question, *values):
    """Rows of the workshop, read beside the desk that has it open."""
    database = sqlite3.connect(f'file:{place.workshop}?mode=ro', uri=True)
    try:
        return database.execute(question, values).fetchall()
    finally:
        database.close()


def wait_row(place, question, *values):
    """Waits until the workshop has such a row, which is saved after a pause."""
    return atspi.wait(lambda: ask(place, question, *values), f'“{question}” with {values}')[0]


def find_entry(desk, name):
    """What can be typed into by that name: an entry, or a row that holds one."""
    def look():
        desk.fresh()
        return next((control for control in desk.root.walk()
                     if control.name == name and control.role != 'label' and control.is_shown()
                     and any(part.role in ('text', 'entry') for part in control.walk())), None)

    try:
        return atspi.wait(look, f'an entry “{name}”')
    except atspi.Missing as error:
        raise atspi.Missing(f'{error}. What is there:\n{desk.tree()}') from None


def enter(desk, name, text, way='Tab'):
    """Goes into an entry by a key and types in the place of what is there."""
    entry = find_entry(desk, name)

    def is_there():
        desk.fresh()
        if any(part.has_state('focused') for part in entry.walk()):
            return True
        if way == 'click':
            entry.click()
        else:
            desk.keys(way)
        time.sleep(0.1)
        return False

    atspi.wait(is_there, f'the focus to be in {entry}')
    desk.keys('ctrl+a')
    desk.type(text)


def book(desk, place):
    """A customer whom nobody knows calls; returns when the car comes."""
    desk.find('list item', 'Bookings')
    desk.focus_window()
    desk.keys('ctrl+n')
    dialog = desk.find('dialog', 'New Booking')
    plate = dialog.find('text', 'Plate')
    atspi.wait(lambda: plate.has_state('focused'), 'the focus to be in the plate')
    desk.type(PLATE[2:])
    plate.wait_text(PLATE)
    enter(desk, 'Name', CUSTOMER, 'alt+m')
    enter(desk, 'Phone', PHONE, 'alt+h')
    enter(desk, 'About', REASON, 'alt+a')
    dialog.find('grouping', 'When').find('toggle button').act()
    dialog.find('button', 'Book').act()
    desk.wait_gone('dialog', 'New Booking')
    start, = wait_row(place, '''SELECT starts_at FROM time_block JOIN booking ON booking.id = booking_id
                                 JOIN vehicle ON vehicle.id = vehicle_id WHERE vehicle.plate = ?''', PLATE)
    return datetime.datetime.fromtimestamp(start)


def check_in(desk, place):
    """The car comes; the order is open afterwards."""
    desk.find('toggle button', contains=REASON)  # on the board, under its day
    desk.focus_window()
    desk.keys('alt+3')
    enter(desk, 'Filter the Queue', PLATE[2:], 'click')
    row = desk.find('table row', contains=f'{SHOWN_PLATE}, {CUSTOMER}')
    row.find('button', f'Check In {SHOWN_PLATE}').act()
    order, = wait_row(place, ORDER, PLATE)
    desk.find('table row', contains=PLATE[2:]).find('button', f'Open the Order of {SHOWN_PLATE}').act()
    desk.find('list', 'Steps')
    return order


def go_to(desk, step):
    desk.find('list', 'Steps').find('list item', contains=step).click()


def walk_around(desk, place, order):
    go_to(desk, 'Walk-Around')
    enter(desk, 'Odometer', str(ODOMETER))
    desk.keys('Tab')
    wait_row(place, 'SELECT 1 FROM repair_order WHERE id = ? AND odometer = ?', order, ODOMETER)


def write_concern(desk, place, order):
    go_to(desk, 'Concern')
    enter(desk, 'Concern 1 in the customer’s own words', CONCERN)
    wait_row(place, 'SELECT 1 FROM concern WHERE order_id = ? AND words = ? AND deleted_at IS NULL', order, CONCERN)


def answer_next(desk):
    """Chooses by keyboard the first answer in the first list that is not asked."""
    def find_box():
        desk.fresh()
        return next((control for control in desk.root.walk() if control.role == 'combo box' and control.is_shown()
                     and control.look_for('label', 'Not asked')), None)

    atspi.wait(find_box, 'a question').find('toggle button').act()
    atspi.wait(lambda: desk.focused() and desk.focused().role == 'list item', 'the answers')
    desk.keys('Down', 'Return')


def quote(desk, place, order):
    """One line by its code, the computed time, and what the customer wishes."""
    go_to(desk, 'Estimate')
    enter(desk, 'Code, line 1', CODE)
    desk.keys('Return')
    line = wait_row(place, '''SELECT description, hours * unit_price / 100 FROM estimate_line
                              WHERE order_id = ? AND code = ? AND description <> '' AND deleted_at IS NULL''', order, CODE)
    atspi.wait(lambda: desk.find('button', contains='Promise ').has_state('sensitive'), 'a computed time')
    desk.find('button', contains='Promise ').act()
    wait_row(place, 'SELECT 1 FROM repair_order WHERE id = ? AND promised_at > 0', order)
    answer_next(desk)
    wait_row(place, "SELECT 1 FROM repair_order WHERE id = ? AND payment_method <> 'unset'", order)
    answer_next(desk)
    wait_row(place, "SELECT 1 FROM repair_order WHERE id = ? AND old_parts <> 'unset'", order)
    desk.find('radio button', 'No Wash').act()
    desk.find('radio button', 'Is Called').act()
    wait_row(place, '''SELECT 1 FROM repair_order WHERE id = ? AND payment_method <> 'unset' AND old_parts <> 'unset'
                       AND wash = 'no' AND waiting <> 'unset' ''', order)
    return line


def issue(desk, place, order):
    go_to(desk, 'Authorization')
    desk.find('button', 'Issue…').act()
    desk.find(name='Issue the Authorization?').find('button', 'Issue').act()
    return wait_row(place, 'SELECT number, sha256, total FROM document WHERE order_id = ?', order)


def consent(desk, place, order):
    """The customer is called and agrees."""
    desk.find('radio button', 'Phone or Message').act()
    enter(desk, 'Who Agrees', CUSTOMER)
    enter(desk, 'Number Called or Written To', PHONE)
    enter(desk, 'What Was Said', SAID)
    desk.find('button', 'Record Consent…').act()
    desk.find(name='Record the Consent?').find('button', 'Record').act()
    wait_row(place, "SELECT 1 FROM repair_order WHERE id = ? AND document_state = 'authorized'", order)


def read_paper(place, sha256):
    """The words of an issued document, as the workshop keeps it."""
    blobs = list(place.folder.rglob(f'{sha256[:2]}/{sha256}*'))
    assert len(blobs) == 1, blobs
    text = subprocess.run(['pdftotext', '-layout', blobs[0], '-'], capture_output=True, text=True, check=True).stdout
    return ''.join(text.split())


def start(place, moment):
    """The desk in English at a moment at which its clock stands still."""
    return atspi.Desk('--database', place.workshop, '--clock', moment.isoformat(),
                       environment={'LC_ALL': 'en_US.UTF-8'})


def test_main_job():
    """A car is booked, received and quoted, and its paper and the consent are kept"""
    with Place() as place:
        place.make_workshop()
        morning = datetime.datetime.now().replace(hour=8, minute=30, second=0, microsecond=0)
        with start(place, morning) as desk:
            coming = book(desk, place)
        with start(place, coming) as desk:
            order = check_in(desk, place)
            walk_around(desk, place, order)
            write_concern(desk, place, order)
            description, amount = quote(desk, place, order)
            number, sha256, total = issue(desk, place, order)
            consent(desk, place, order)

        paper = read_paper(place, sha256)
        assert number.startswith('WX'), number
        assert total == amount > 0, (total, amount)
        for piece in (number, SHOWN_PLATE, CONCERN, CODE, description):
            assert ''.join(piece.split()) in paper, f'“{piece}” is not on the paper: {paper}'
        consents = ask(place, '''SELECT method, consented_by, phone, note, total FROM authorization_record
                                  WHERE order_id = ?''', order)
        assert consents == [('phone', CUSTOMER, PHONE, SAID, total)], consents


atspi.run(test_main_job)
