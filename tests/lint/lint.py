# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lints share: finding files and saying results as TAP."""
import os
import pathlib
import re
import sys


def top():
    """The root of the sources: the lint's only argument."""
    return pathlib.Path(sys.argv[1]).resolve()


def files(root, *places, suffixes=None):
    """The files below the places, sorted; build folders are left out."""
    found = []
    for place in places:
        start = root / place
        if start.is_file():
            found.append(start)
        for folder, folders, names in os.walk(start):
            folders[:] = [f for f in folders if not f.startswith(('_build', '__pycache__', '.flatpak-builder', '.git'))]
            found += [pathlib.Path(folder) / name for name in names]
    if suffixes is not None:
        found = [path for path in found if path.name.endswith(suffixes)]
    return sorted(set(found))


def read(path):
    return path.read_text(encoding='utf-8')


def without_comments(text):
    """C or Blueprint text with comments blanked, lines and strings kept."""
    def blank(match):
        piece = match.group(0)
        return piece if piece.startswith(('"', "'")) else re.sub(r'[^\n]', ' ', piece)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, text, flags=re.S)


def line_of(text, position):
    return text.count('\n', 0, position) + 1


class Tap:
    """Prints one line a check, the problems below it, and the exit code."""

    def __init__(self):
        self.number = 0
        self.failed = 0

    def check(self, name, problems):
        problems = list(problems)
        self.number += 1
        print(f'{"not ok" if problems else "ok"} {self.number} - {name}')
        for problem in problems:
            for line in str(problem).splitlines():
                print(f'# {line}')
        if problems:
            self.failed += 1

    def skip(self, name, why):
        self.number += 1
        print(f'ok {self.number} - {name} # SKIP {why}')

    def end(self):
        if self.number == 0:
            self.check('nothing was found to look at', ['wrong folder?'])
        print(f'1..{self.number}')
        sys.exit(1 if self.failed else 0)
