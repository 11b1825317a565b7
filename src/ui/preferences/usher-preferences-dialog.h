/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_PREFERENCES_DIALOG (usher_preferences_dialog_get_type ())

/**
 * UsherPreferencesDialog:
 *
 * What the workshop is and how this computer shows it.  Saved as it is typed.
 */
G_DECLARE_FINAL_TYPE (UsherPreferencesDialog, usher_preferences_dialog, USHER, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *usher_preferences_dialog_new (UsherDesk *desk);

G_END_DECLS
