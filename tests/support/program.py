# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the program as a person does at a prompt, in folders of its own, and
says what it answered.  Windows and controls are atspi.py's."""
import hashlib
import os
import pathlib
import shutil
import subprocess
import tempfile

import atspi

LANGUAGES = {'en': 'en_US.UTF-8', 'zh': 'zh_CN.UTF-8'}
PATIENCE = 60


class Place:
    """A folder with a workshop, and the surroundings of a program that knows
    no other; removed when the block ends."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix='usher-test-'))
        self.workshop = self.folder / 'workshop.db'

    def __enter__(self):
        return self

    def __exit__(self, *_what):
        subprocess.run(['chmod', '-R', 'u+w', self.folder], check=False)
        shutil.rmtree(self.folder)

    def make_workshop(self, moment=None):
        """Puts the sample workshop in the place; made once and copied.  What a
        car does depends on the time of day: a test that needs one names the
        moment, and lets the desk's --clock stand there."""
        if moment not in Place.made:
            Place.made[moment] = tempfile.TemporaryDirectory(prefix='usher-sample-')
            subprocess.run([os.environ['USHER_MAKE_WORKSHOP'], f'{Place.made[moment].name}/workshop.db',
                            *([moment] if moment else [])], check=True)
        shutil.copytree(Place.made[moment].name, self.folder, dirs_exist_ok=True)
        return self.workshop

    made = {}

    def environment(self, display=False, language='en', **more):
        """What the program finds: its own folders, no bus and no display."""
        own = {name: str(self.folder / name)
               for name in ('XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME')}
        environment = {**os.environ, **own, **atspi.DEBUG, 'LC_ALL': LANGUAGES.get(language, language), **more}
        if not display:
            for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS',
                         'XDG_RUNTIME_DIR'):
                environment.pop(name, None)
        return environment

    def run(self, *arguments, language='en', before=(), limit=None, folder=None, **more):
        """Runs the program to its end.  before: a command that starts it."""
        return subprocess.run([*before, os.environ['USHER_PROGRAM'], *map(str, arguments)],
                              env=self.environment(language=language, **more), cwd=folder or self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=PATIENCE,
                              preexec_fn=limit, check=False)


def fingerprint(folder):
    """What stands in the files of a folder, without those that say who uses
    it: SQLite's index of an empty log, and the lock."""
    return {path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(pathlib.Path(folder).rglob('*'))
            if path.is_file() and not path.name.endswith(('-shm', '-lock'))
            and not (path.name.endswith('-wal') and path.stat().st_size == 0)}


def obeying_permissions():
    """A command that takes root's right to write everywhere from what it starts."""
    if os.geteuid() != 0:
        return ()
    return ('setpriv', '--bounding-set=-all', '--inh-caps=-all', '--ambient-caps=-all')
