#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program does without a window, whatever it is given."""
import os
import pathlib
import re
import resource
import signal
import sqlite3
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import Place, fingerprint, obeying_permissions  # noqa: E402

# What is said in English and in Chinese.
SAID = {
    'in order': ('The workshop is in order.', '门店数据完好。'),
    'damaged': ('The workshop is damaged:', '门店数据已损坏：'),
    'missing': ('There is no workshop there.', '那里没有门店数据。'),
    'other file': ('The file is not a workshop of this program.', '该文件不是本程序的门店数据。'),
    'cut off': ('The file is damaged. Restore the last backup.', '文件已损坏。请恢复最近的备份。'),
    'newer': ('The workshop was last used with a newer version of this program. Install that version to open it.',
              '门店数据曾由更新版本的程序使用。请安装该版本后再打开。'),
    'backed up': ('Backed up and verified: ', '已备份并校验：'),
    'full': ('The disk is full. Nothing was backed up.', '磁盘已满，未能备份。'),
    'forbidden': ('The backup’s folder cannot be written to, or the workshop cannot be read.',
                  '无法写入备份所在的文件夹，或无法读取门店数据。'),
    'itself': ('A backup needs a file of its own, not a folder or the workshop itself.',
               '备份需要单独的文件，不能是文件夹，也不能是门店数据本身。'),
    'no display': ('There is no display to open a window on.', '没有可用的显示器，无法打开窗口。'),
}


def expect(place, said, status, *arguments, on_error=True, **how):
    """Runs the program in both languages; nothing but what is said is said."""
    answer = None
    for number, language in enumerate(('en', 'zh')):
        answer = place.run(*arguments, language=language, **how)
        text, other = (answer.stderr, answer.stdout) if on_error else (answer.stdout, answer.stderr)
        assert answer.returncode == status, f'{answer.returncode}: {answer}'
        assert text.startswith(SAID[said][number]), f'{language}: {answer}'
        assert other == '', f'{language}: {answer}'
        assert 'WARNING' not in text and 'CRITICAL' not in text, answer
    return answer


def expect_refusal(place, said):
    """Neither looking nor backing up takes the file, which stays as it is."""
    before = fingerprint(place.folder)
    expect(place, said, 1, '--check', '--database', place.workshop)
    expect(place, said, 1, '--backup', place.folder / 'copy.db', '--database', place.workshop)
    assert fingerprint(place.folder) == before, f'{fingerprint(place.folder)} was {before}'


def test_version_and_help():
    """--version and --help answer without a display and without a bus"""
    with Place() as place:
        answer = place.run('--version')
        assert re.fullmatch(r'Usher \d+\.\d+\.\d+\n', answer.stdout), answer
        assert answer.returncode == 0 and answer.stderr == '', answer
        for language in ('en', 'zh', 'C'):
            answer = place.run('--help', language=language)
            assert answer.returncode == 0 and answer.stderr == '', answer
            for option in ('--database', '--sample', '--welcome-board', '--backup', '--check', '--version'):
                assert option in answer.stdout, answer.stdout
        assert fingerprint(place.folder) == {}, 'looking for help has left files'


def test_unknown_option():
    """An unknown option is refused by its name"""
    with Place() as place:
        answer = place.run('--chekc')
        assert answer.returncode != 0 and '--chekc' in answer.stderr and answer.stdout == '', answer


def test_no_display():
    """Without a display there is one sentence, not a warning"""
    with Place() as place:
        place.make_workshop()
        before = fingerprint(place.folder)
        expect(place, 'no display', 1, '--database', place.workshop)
        expect(place, 'no display', 1, '--welcome-board', '--database', place.workshop)
        assert fingerprint(place.folder) == before


def test_sound_workshop():
    """A sound workshop is in order and is not touched by looking"""
    with Place() as place:
        place.make_workshop()
        before = fingerprint(place.folder)
        expect(place, 'in order', 0, '--check', '--database', place.workshop, on_error=False)
        expect(place, 'in order', 0, '--check', '--database', f'sqlite://{place.workshop}', on_error=False)
        expect(place, 'in order', 0, '--check', '--database', 'workshop.db', on_error=False)
        assert fingerprint(place.folder) == before


def test_usual_places():
    """Without --database it is the usual file, with --sample the other one"""
    with Place() as place:
        place.make_workshop()
        data = place.folder / 'XDG_DATA_HOME' / 'usher'
        data.mkdir(parents=True)
        expect(place, 'missing', 1, '--check')
        expect(place, 'missing', 1, '--check', '--sample')
        place.workshop.rename(data / 'workshop.db')
        expect(place, 'in order', 0, '--check', on_error=False)
        expect(place, 'missing', 1, '--check', '--sample')
        (data / 'workshop.db').rename(data / 'sample.db')
        expect(place, 'missing', 1, '--check')
        expect(place, 'in order', 0, '--check', '--sample', on_error=False)


def test_chinese_file_name():
    """A workshop in a folder with a Chinese name opens in any locale, also cron's"""
    with Place() as place:
        folder = place.folder / '车间 一号'
        folder.mkdir()
        place.make_workshop().rename(folder / '门店.db')
        for language in ('C', 'en', 'zh'):
            answer = place.run('--check', '--database', folder / '门店.db', language=language)
            assert answer.returncode == 0, answer
            answer = place.run('--backup', folder / '备份.db', '--database', folder / '门店.db', language=language)
            assert answer.returncode == 0 and (folder / '备份.db').exists(), answer


def test_backup():
    """--backup makes a copy that is verified and can be opened"""
    with Place() as place:
        place.make_workshop()
        before = fingerprint(place.folder)
        copy = place.folder / 'elsewhere' / 'copy.db'
        answer = expect(place, 'backed up', 0, '--backup', copy, '--database', place.workshop, on_error=False)
        assert answer.stdout.endswith(f'{copy}\n'), answer
        after = fingerprint(place.folder)
        assert {name: after[name] for name in before} == before, 'the workshop was changed'
        assert sorted(set(after) - set(before)) == [pathlib.Path('elsewhere/copy.db'),
                                                    pathlib.Path('elsewhere/copy.db.sha256')], after
        assert copy.stat().st_mode & 0o077 == 0, 'others can read the customers in the backup'
        subprocess.run(['sha256sum', '--check', '--quiet', 'copy.db.sha256'], cwd=copy.parent, check=True)
        expect(place, 'in order', 0, '--check', '--database', copy, on_error=False)
        counts = [sqlite3.connect(path).execute('SELECT count(*) FROM customer').fetchone()[0]
                  for path in (place.workshop, copy)]
        assert counts[0] == counts[1] > 0, counts


def test_backup_over_another():
    """A backup takes the place of the one before; a failed one leaves it alone"""
    with Place() as place:
        place.make_workshop()
        copy = place.folder / 'copy.db'
        copy.write_text('yesterday')
        expect(place, 'backed up', 0, '--backup', copy, '--database', place.workshop, on_error=False)
        expect(place, 'in order', 0, '--check', '--database', copy, on_error=False)
        before = fingerprint(place.folder)
        place.workshop.write_bytes(place.workshop.read_bytes()[:100000])
        before[pathlib.Path('workshop.db')] = fingerprint(place.folder)[pathlib.Path('workshop.db')]
        expect(place, 'cut off', 1, '--backup', copy, '--database', place.workshop)
        assert fingerprint(place.folder) == before


def test_backup_onto_itself():
    """A backup does not take the place of the workshop"""
    with Place() as place:
        place.make_workshop()
        (place.folder / 'link.db').symlink_to(place.workshop)
        os.link(place.workshop, place.folder / 'hard.db')
        before = fingerprint(place.folder)
        for target in ('workshop.db', 'link.db', 'hard.db', 'workshop.db-wal', 'workshop.db-lock'):
            expect(place, 'itself', 1, '--backup', target, '--database', place.workshop)
        assert fingerprint(place.folder) == before


def test_backup_to_a_folder():
    """A folder is not taken for a file"""
    with Place() as place:
        place.make_workshop()
        (place.folder / 'backups').mkdir()
        before = fingerprint(place.folder)
        expect(place, 'itself', 1, '--backup', place.folder / 'backups', '--database', place.workshop)
        assert fingerprint(place.folder) == before


def test_disk_full():
    """A full disk ends a backup without leaving half of it"""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200 * 1024, 200 * 1024))

    with Place() as place:
        assert place.make_workshop().stat().st_size > 300 * 1024
        before = fingerprint(place.folder)
        expect(place, 'full', 1, '--backup', place.folder / 'copy.db', '--database', place.workshop, limit=limit)
        assert fingerprint(place.folder) == before


def test_read_only_folders():
    """A workshop on a read-only disk can be looked at, and not backed up onto it"""
    before = obeying_permissions()
    with Place() as place:
        place.make_workshop()
        print_before = fingerprint(place.folder)
        locked = place.folder / 'locked'
        locked.mkdir()
        place.workshop.rename(locked / 'workshop.db')
        locked.chmod(0o500)
        expect(place, 'in order', 0, '--check', '--database', locked / 'workshop.db', before=before, on_error=False)
        expect(place, 'forbidden', 1, '--backup', locked / 'copy.db', '--database', locked / 'workshop.db',
               before=before)
        expect(place, 'backed up', 0, '--backup', place.folder / 'copy.db', '--database', locked / 'workshop.db',
               before=before, on_error=False)
        assert fingerprint(locked) == {pathlib.Path('workshop.db'): print_before[pathlib.Path('workshop.db')]}


def test_missing_file():
    """A file that is not there is missed, and not made"""
    with Place() as place:
        expect_refusal(place, 'missing')
        assert not place.workshop.exists()


def test_text_file():
    """A text file is not a workshop"""
    with Place() as place:
        place.workshop.write_text('客户,车牌\n张丽,京A12345\n' * 1000)
        expect_refusal(place, 'other file')


def test_empty_file():
    """An empty file is not a workshop"""
    with Place() as place:
        place.workshop.touch()
        expect_refusal(place, 'other file')


def test_other_database():
    """A database of another program is not a workshop"""
    with Place() as place:
        with sqlite3.connect(place.workshop) as other:
            other.execute('CREATE TABLE bookmark (id INTEGER PRIMARY KEY, url TEXT)')
        other.close()
        expect_refusal(place, 'other file')


def test_cut_off():
    """A workshop that is cut off anywhere is damaged"""
    with Place() as place:
        whole = place.make_workshop().read_bytes()
        for size in (50, 3000, 4096, len(whole) // 2, len(whole) - 1):
            place.workshop.write_bytes(whole[:size])
            expect_refusal(place, 'cut off')


def test_newer_version():
    """A workshop of a newer version is left to that version"""
    with Place() as place:
        place.make_workshop()
        with sqlite3.connect(place.workshop) as database:
            database.execute('PRAGMA user_version = 9999')
        database.close()
        expect_refusal(place, 'newer')


def test_scribbled_over():
    """Damage in the middle is found by --check and ends no backup well"""
    with Place() as place:
        whole = bytearray(place.make_workshop().read_bytes())
        for page in range(20, len(whole) // 4096 - 1, 7):
            whole[page * 4096:page * 4096 + 600] = b'\x5a' * 600
        place.workshop.write_bytes(whole)
        before = fingerprint(place.folder)
        for arguments in (['--check'], ['--backup', place.folder / 'copy.db']):
            answer = place.run(*arguments, '--database', place.workshop)
            assert answer.returncode == 1, answer
            said = answer.stdout + answer.stderr
            assert said.startswith(SAID['damaged'][0]) or said.startswith(SAID['cut off'][0]), answer
        assert fingerprint(place.folder) == before


def test_unknown_server():
    """An address that no driver knows is refused, without what could be a password"""
    with Place() as place:
        answer = place.run('--check', '--database', 'mysql://desk:geheim@server/workshop')
        assert answer.returncode == 1 and 'geheim' not in answer.stdout + answer.stderr, answer


atspi.run(*(value for name, value in list(globals().items()) if name.startswith('test_')))
