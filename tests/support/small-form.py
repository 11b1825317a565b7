#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A window with an entry and a button, for trying out atspi.py."""
import sys

import gi

gi.require_version('Gtk', '4.0')
from gi.repository import Gtk  # noqa: E402


def on_activate(app):
    window = Gtk.ApplicationWindow(application=app, title='Small Form')
    box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
    label = Gtk.Label(label='_Plate', use_underline=True)
    entry = Gtk.Entry()
    label.set_mnemonic_widget(entry)
    saved = Gtk.Label(label='Nothing is saved')
    button = Gtk.Button(label='_Save', use_underline=True)
    button.connect('clicked', lambda _button: saved.set_label(f'Saved {entry.get_text()}'))
    window.set_default_widget(button)
    entry.set_activates_default(True)
    for child in (label, entry, button, saved):
        box.append(child)
    window.set_child(box)
    window.present()


app = Gtk.Application(application_id='io.github.usherdesk.SmallForm')
app.connect('activate', on_activate)
sys.exit(app.run())
