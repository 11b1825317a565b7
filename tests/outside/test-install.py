#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed stands where the system looks for it, and starts."""
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'support'))
import atspi  # noqa: E402
from program import Place  # noqa: E402

BUILD = pathlib.Path(os.environ['USHER_BUILD_ROOT'])
PREFIX = pathlib.Path(os.environ['USHER_PREFIX'])
ID = 'io.github.usherdesk.Usher'
FILES = {
    'bin/usher',
    f'share/applications/{ID}.desktop',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
    f'share/metainfo/{ID}.metainfo.xml',
    'share/locale/zh_CN/LC_MESSAGES/usher.mo',
}
# Made from the others where they are installed, for all programs together.
MADE = {
    'share/applications/mimeinfo.cache',
    'share/glib-2.0/schemas/gschemas.compiled',
    'share/icons/hicolor/icon-theme.cache',
}


def install(**more):
    subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet'], check=True,
                   stdout=sys.stderr, env={**os.environ, **more})


def files(folder):
    return {str(path.relative_to(folder)) for path in folder.rglob('*') if path.is_file()}


def test_a_package():
    """A package holds the files of the desk, and none that belong to all"""
    with Place() as place:
        install(DESTDIR=str(place.folder))
        assert files(place.folder / PREFIX.relative_to('/')) == FILES, files(place.folder)


def test_on_this_computer():
    """Installed, it starts in the language of the computer, with its settings"""
    assert PREFIX.is_relative_to(BUILD), f'{PREFIX} is not this test’s to write to'
    install()
    assert FILES <= files(PREFIX) <= FILES | MADE, files(PREFIX) ^ FILES
    assert 'share/glib-2.0/schemas/gschemas.compiled' in files(PREFIX)
    subprocess.run(['desktop-file-validate', PREFIX / f'share/applications/{ID}.desktop'], check=True)
    with Place() as place:
        environment = place.environment(display=True, language='zh',
                                        XDG_DATA_DIRS=f'{PREFIX}/share:/usr/local/share:/usr/share')
        # What an uninstalled desk needs.
        for name in ('GSETTINGS_SCHEMA_DIR', 'TEXTDOMAINDIR'):
            del environment[name]
            os.environ.pop(name)
        with atspi.Desk('--database', place.make_workshop(), program=PREFIX / 'bin/usher',
                        environment=environment) as desk:
            desk.find('frame', contains='接车台')
            desk.find(name='主菜单')


atspi.run(test_a_package, test_on_this_computer)
