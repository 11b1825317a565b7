#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk and its neighbours: a second start, another session, a look from a
prompt, and the ways to end."""
import contextlib
import os
import pathlib
import signal
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import Place  # noqa: E402

REFUSED = 'The workshop is open in another program. Close it there and try again.'


def start_again(desk, *arguments, **how):
    """Starts the program a second time and waits for its end."""
    return subprocess.run([*desk.command[:1], *map(str, arguments)], env=desk.environment, stdin=subprocess.DEVNULL,
                          capture_output=True, text=True, timeout=atspi.PATIENCE, check=False, **how)


def windows(desk):
    desk.fresh()
    return [control for control in desk.root.children() if control.role == 'frame' and control.is_shown()]


def wait_windows(desk, number):
    atspi.wait(lambda: len(windows(desk)) == number, f'{number} windows')


@contextlib.contextmanager
def another_session():
    """The surroundings of another person's session on the same screen."""
    with subprocess.Popen(['dbus-daemon', '--session', '--nofork', '--print-address'], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as bus:
        try:
            accessibility = subprocess.run(
                ['gdbus', 'call', '--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus',
                 '--method', 'org.a11y.Bus.GetAddress'], capture_output=True, text=True, check=True)
            yield {'DBUS_SESSION_BUS_ADDRESS': bus.stdout.readline().strip(),
                   'AT_SPI_BUS_ADDRESS': accessibility.stdout.split("'")[1]}
        finally:
            bus.terminate()


def look_from_prompt(place):
    """Looking at a workshop and backing it up while a desk has it."""
    copy = place.folder / 'copy.db'
    for arguments in (['--check'], ['--backup', copy]):
        answer = place.run(*arguments, '--database', place.workshop)
        assert answer.returncode == 0 and answer.stderr == '', answer
    answer = place.run('--check', '--database', copy)
    assert answer.returncode == 0, answer


def wait_end(desk):
    try:
        return desk.process.wait(atspi.PATIENCE)
    except subprocess.TimeoutExpired:
        raise AssertionError(f'the desk did not end. What is there:\n{desk.tree()}') from None


def expect_put_away(place):
    """Nothing is left in the log, and the next start is not in anybody's way."""
    log = place.folder / 'workshop.db-wal'
    assert not log.exists(), f'{log.stat().st_size} bytes are left in the log'
    answer = place.run('--check', '--database', place.workshop)
    assert answer.returncode == 0, answer
    with atspi.Desk('--database', place.workshop) as desk:
        wait_windows(desk, 1)
        assert desk.look_for(contains=REFUSED) is None


def test_second_start():
    """A second start brings the first one's window forward and ends"""
    with Place() as place, atspi.Desk('--database', place.make_workshop()) as desk:
        wait_windows(desk, 1)
        for arguments in (['--database', place.workshop], [], ['--database', 'workshop.db']):
            answer = start_again(desk, *arguments, cwd=place.folder)
            assert answer.returncode == 0 and answer.stderr == '' and answer.stdout == '', answer
        wait_windows(desk, 1)


def test_starts_at_once():
    """Starts at the same moment make one desk"""
    with Place() as place:
        place.make_workshop()
        desks = [atspi.Desk('--database', place.workshop) for _number in range(3)]
        processes = [subprocess.Popen(desk.command, env=desk.environment) for desk in desks]
        try:
            for process in processes[1:]:
                atspi.wait(lambda: sum(process.poll() is None for process in processes) == 1, 'one to be left')
            (left,) = [process for process in processes if process.poll() is None]
            assert sum(process.poll() or 0 for process in processes) == 0, 'one has failed'
            found = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--pid', str(left.pid)],
                                   capture_output=True, text=True, timeout=atspi.PATIENCE, check=True)
            assert len(found.stdout.split()) == 1, found
            left.terminate()
            assert left.wait(atspi.PATIENCE) == 0, 'the one that is left could not open the workshop'
        finally:
            for process, desk in zip(processes, desks):
                process.kill()
                process.wait()
                desk.folders.cleanup()


def test_other_workshop():
    """A desk that is open is not taken for another workshop's"""
    with Place() as place, Place() as other, atspi.Desk('--database', place.make_workshop()) as desk:
        wait_windows(desk, 1)
        answer = start_again(desk, '--database', other.make_workshop())
        assert answer.returncode == 1, answer
        assert answer.stderr.startswith('Another workshop is open'), answer
        wait_windows(desk, 1)


def test_welcome_board_beside():
    """--welcome-board opens the board beside the desk, once"""
    with Place() as place, atspi.Desk('--database', place.make_workshop()) as desk:
        wait_windows(desk, 1)
        for _time in range(2):
            answer = start_again(desk, '--database', place.workshop, '--welcome-board')
            assert answer.returncode == 0 and answer.stderr == '', answer
            wait_windows(desk, 2)
        start_again(desk, '--database', place.workshop)
        wait_windows(desk, 2)


def test_welcome_board_first():
    """A computer on the wall shows only the board; a desk can be opened on it"""
    with Place() as place, atspi.Desk('--welcome-board', '--database', place.make_workshop()) as desk:
        wait_windows(desk, 1)
        assert desk.look_for('button', 'Main Menu') is None, desk.tree()
        start_again(desk, '--database', place.workshop)
        wait_windows(desk, 2)
        desk.find(name='Main Menu')


def test_look_while_open():
    """--check and --backup work while the desk has the workshop open"""
    with Place() as place, atspi.Desk('--database', place.make_workshop()) as desk:
        wait_windows(desk, 1)
        look_from_prompt(place)
        wait_windows(desk, 1)


def test_other_session():
    """A desk of another session is refused kindly, and the first one goes on"""
    with Place() as place, atspi.Desk('--database', place.make_workshop()) as first:
        wait_windows(first, 1)
        with another_session() as environment:
            with atspi.Desk('--database', place.workshop, environment=environment) as second:
                second.find(contains=REFUSED)
                second.find('button', 'Close').act()
                assert wait_end(second) != 0, 'a script must see that it was not opened'
        first.fresh()
        look_from_prompt(place)
        first.process.send_signal(signal.SIGTERM)
        assert wait_end(first) == 0


def test_other_session_afterwards():
    """What was refused while the workshop was open elsewhere opens afterwards"""
    with Place() as place, another_session() as environment:
        with atspi.Desk('--database', place.make_workshop()) as first:
            wait_windows(first, 1)
        with atspi.Desk('--database', place.workshop, environment=environment) as second:
            wait_windows(second, 1)
            second.find(name='Main Menu')


def test_faults_in_a_window():
    """What cannot be opened is said in a window, and the file stays as it is"""
    with Place() as place:
        place.workshop.write_text('车牌,客户\n' * 1000)
        before = place.workshop.read_bytes()
        with atspi.Desk('--database', place.workshop) as desk:
            desk.find(contains='The file is not a workshop of this program.')
            desk.find('button', 'Close').act()
            assert wait_end(desk) != 0
        assert place.workshop.read_bytes() == before


def test_signals():
    """SIGTERM, SIGINT and SIGHUP end the desk as its user does"""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        with Place() as place:
            with atspi.Desk('--database', place.make_workshop()) as desk:
                wait_windows(desk, 1)
                desk.process.send_signal(number)
                assert wait_end(desk) == 0, number
            expect_put_away(place)


def test_signal_at_any_moment():
    """SIGTERM at any moment of the start leaves a whole workshop"""
    with Place() as place:
        place.make_workshop()
        for pause in (0.05, 0.15, 0.3, 0.5, 0.8):
            process = subprocess.Popen([os.environ['USHER_PROGRAM'], '--database', place.workshop],
                                       env=place.environment(display=True))
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(pause)
            process.terminate()
            process.wait(atspi.PATIENCE)
            assert place.run('--check', '--database', place.workshop).returncode == 0


def test_closing():
    """Ctrl+Q and closing the window end the desk"""
    for key in ('ctrl+q', 'ctrl+w'):
        with Place() as place:
            with atspi.Desk('--database', place.make_workshop()) as desk:
                wait_windows(desk, 1)
                desk.focus_window()
                desk.keys(key)
                assert wait_end(desk) == 0, key
            expect_put_away(place)


atspi.run(*(value for name, value in list(globals().items()) if name.startswith('test_')))
