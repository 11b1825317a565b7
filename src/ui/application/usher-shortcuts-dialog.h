/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_SHORTCUTS_DIALOG (usher_shortcuts_dialog_get_type ())

/**
 * UsherShortcutsDialog:
 *
 * All shortcuts of the desk, section by section.
 */
G_DECLARE_FINAL_TYPE (UsherShortcutsDialog, usher_shortcuts_dialog, USHER, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *usher_shortcuts_dialog_new (void);

G_END_DECLS
