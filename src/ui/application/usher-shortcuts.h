/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsherShortcutScope:
 * @USHER_SHORTCUT_APPLICATION: works wherever the focus is
 * @USHER_SHORTCUT_WINDOW: works in a main window, after what has the focus had
 *   its turn (Ctrl+Z in an entry takes back typing)
 * @USHER_SHORTCUT_PAGE: belongs to a page, which registers it itself; here it
 *   is only told
 *
 * Who listens to a shortcut.
 */
typedef enum
{
  USHER_SHORTCUT_APPLICATION,
  USHER_SHORTCUT_WINDOW,
  USHER_SHORTCUT_PAGE,
} UsherShortcutScope;

/**
 * UsherShortcut:
 * @scope: who listens to it
 * @action: (nullable): detailed name of the action, "win.show-nth-area(1)"
 * @accels: one key or several that do the same, space separated: "<Control>n"
 * @section: where it stands among the others, to be translated
 * @title: what it does, to be translated
 *
 * A shortcut of the desk.
 */
typedef struct
{
  UsherShortcutScope scope;
  const char        *action;
  const char        *accels;
  const char        *section;
  const char        *title;
} UsherShortcut;

const UsherShortcut *usher_shortcuts_get (guint *n_shortcuts);
const char          *usher_shortcut_title (const UsherShortcut *shortcut);
const char          *usher_shortcut_section (const UsherShortcut *shortcut);

void usher_shortcuts_register (GtkApplication *application);
void usher_shortcuts_install (GtkWidgetClass *window_class);

G_END_DECLS
