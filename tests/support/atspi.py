# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the desk from outside, as a screen reader's user does: controls are
found by role and name through AT-SPI, keys are real ones (xdotool).

A test is a Python program run by with-display with GTK_A11Y=atspi:

    with atspi.Desk('--sample') as desk:
        desk.find('button', 'New Booking').act()
        desk.find('text', 'Plate').set_text('京A12345')
        desk.keys('ctrl+Return')
        desk.find('label', 'Booked')

Everything waits: for at most PATIENCE seconds, then Missing is raised with a
picture in words of what is there.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

# A warning ends the program, not the test, which is warned of what goes away
# while it is looked at.
DEBUG = {'G_DEBUG': os.environ.pop('G_DEBUG')} if 'G_DEBUG' in os.environ else {}

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0
PAUSE = 0.05


class Missing(AssertionError):
    """What was waited for did not come."""


def wait(check, what, patience=PATIENCE):
    """Calls check until it returns something true, and returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            found = check()
        except GLib.Error:  # it went away while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise Missing(f'waited {patience:g} s in vain for {what}')
        time.sleep(PAUSE)


class Control:
    """A control on the screen."""

    def __init__(self, accessible, desk):
        self.accessible = accessible
        self.desk = desk

    def __str__(self):
        return f'{self.role} “{self.name}”'

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def text(self):
        text = self.accessible.get_text_iface()
        # GTK takes no -1 for the end.
        return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text is not None else ''

    def has_state(self, state):
        """state: one of Atspi.StateType, as a lower-case name ("checked")."""
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def is_shown(self):
        return self.has_state('showing') and self.has_state('visible')

    def children(self):
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child is not None:
                yield Control(child, self.desk)

    def walk(self):
        yield self
        for child in self.children():
            yield from child.walk()

    def look_for(self, role=None, name=None, contains=None):
        """The first control below this one that fits, now, or None."""
        for control in self.walk():
            if role is not None and control.role != role:
                continue
            if name is not None and control.name != name:
                continue
            if contains is not None and contains not in control.name and contains not in control.text:
                continue
            if control.is_shown():
                return control
        return None

    def find(self, role=None, name=None, contains=None, patience=PATIENCE):
        """Waits for a control below this one: by role ("button"), by its whole
        name, or by a piece of its name or text."""
        what = f'{role or "anything"} “{name or contains or ""}”'
        try:
            return wait(lambda: self.desk.fresh() and self.look_for(role, name, contains), what, patience)
        except Missing as error:
            raise Missing(f'{error}. What is there:\n{self.tree()}') from None

    def wait_gone(self, role=None, name=None, contains=None):
        wait(lambda: self.desk.fresh() and self.look_for(role, name, contains) is None,
             f'{role or "anything"} “{name or contains}” to go')

    def tree(self, depth=0):
        lines = []
        try:
            if self.name or self.text:
                lines.append('  ' * depth + f'{self}' + (f' = {self.text!r}' if self.text else ''))
            for child in self.children():
                lines.append(child.tree(depth + 1))
        except GLib.Error:
            pass
        return '\n'.join(line for line in lines if line)

    def act(self, index=0):
        """Does the control's first action: presses a button, activates a row."""
        wait(lambda: self.has_state('sensitive'), f'{self} to become sensitive')
        action = self.accessible.get_action_iface()
        if action is None or Atspi.Action.get_n_actions(action) <= index:
            raise Missing(f'{self} has no action')
        if not Atspi.Action.do_action(action, index):
            raise Missing(f'{self} did not do its action')

    def click(self):
        """Presses the mouse on the middle of the control.  Without a window
        manager the window's corner is the screen's."""
        place = Atspi.Component.get_extents(self.accessible.get_component_iface(), Atspi.CoordType.WINDOW)
        subprocess.run(['xdotool', 'mousemove', '--sync', str(place.x + place.width // 2),
                        str(place.y + place.height // 2), 'click', '1'], check=True, timeout=PATIENCE)

    def set_text(self, text):
        """Puts text in the place of what is there, and waits until it stands there."""
        target = self if self.accessible.get_editable_text_iface() is not None else self.find('text')
        editable = target.accessible.get_editable_text_iface()
        if editable is None:
            raise Missing(f'nothing can be typed into {self}')
        Atspi.EditableText.set_text_contents(editable, text)
        wait(lambda: target.text == text, f'{target} to hold “{text}”')

    def wait_text(self, text):
        wait(lambda: text in self.text or text in self.name, f'{self} to say “{text}”')


class Desk:
    """The program in a process of its own, ended when the block ends."""

    def __init__(self, *arguments, program=None, environment=None):
        self.command = [program or os.environ['USHER_PROGRAM'], *arguments]
        self.folders = tempfile.TemporaryDirectory(prefix='usher-test-')
        # The icons and types of the system stay; what is written does not.
        own = {name: str(pathlib.Path(self.folders.name) / name)
               for name in ('XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME')}
        self.environment = {**os.environ, **own, **DEBUG, 'GTK_A11Y': 'atspi', **(environment or {})}
        self.process = None
        self.accessible = None

    def __enter__(self):
        Atspi.init()
        self.process = subprocess.Popen(self.command, env=self.environment, stdin=subprocess.DEVNULL)
        try:
            wait(self.look_up, 'the program to appear on the accessibility bus')
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_what):
        self.end()

    def look_up(self):
        if self.process.poll() is not None:
            raise Missing(f'the program ended by itself ({self.process.returncode})')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                self.accessible = child
                return True
        return False

    def fresh(self):
        """Forgets what is cached; true while the program runs."""
        if self.process.poll() is not None:
            raise Missing(f'the program ended by itself ({self.process.returncode})')
        self.accessible.clear_cache()
        return True

    @property
    def root(self):
        return Control(self.accessible, self)

    def find(self, role=None, name=None, contains=None, patience=PATIENCE):
        return self.root.find(role, name, contains, patience)

    def look_for(self, role=None, name=None, contains=None):
        self.fresh()
        return self.root.look_for(role, name, contains)

    def wait_gone(self, role=None, name=None, contains=None):
        self.root.wait_gone(role, name, contains)

    def tree(self):
        self.fresh()
        return self.root.tree()

    def focus_window(self, title=None):
        """Gives the keyboard to a window of the program: there is no window
        manager to do it."""
        wanted = ['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)]
        if title is not None:
            wanted += ['--name', title]
        found = wait(lambda: subprocess.run(wanted, capture_output=True, text=True).stdout.split(), 'a window')
        subprocess.run(['xdotool', 'windowfocus', '--sync', found[-1]], check=True, timeout=PATIENCE)

    def keys(self, *keys):
        """Presses real keys: "ctrl+n", "Tab", "Return"."""
        for key in keys:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True, timeout=PATIENCE)

    def type(self, text):
        """Types on the real keyboard.  Chinese is put in one piece by set_text()."""
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '15', text], check=True, timeout=60)

    def focused(self):
        """The control that has the focus now, or None."""
        self.fresh()
        return next((control for control in self.root.walk() if control.has_state('focused')), None)

    def end(self, patience=10):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(patience)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.folders.cleanup()


def run(*tests):
    """Runs functions as TAP tests, named by their first line of documentation,
    and exits."""
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = (test.__doc__ or test.__name__).split('\n')[0].rstrip('.')
        try:
            test()
            print(f'ok {number} - {name}', flush=True)
        except Exception:  # a test that fails must not stop the others
            failed += 1
            print(f'not ok {number} - {name}', flush=True)
            for line in traceback.format_exc().splitlines():
                print(f'# {line}', flush=True)
    sys.exit(1 if failed else 0)
