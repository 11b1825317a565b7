/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_SIGN_IN_DIALOG (usher_sign_in_dialog_get_type ())

/**
 * UsherSignInDialog:
 *
 * Asks who is at the desk: a person or a badge, then the PIN.  As a lock it
 * cannot be left otherwise.
 *
 * Signal `signed-in ()`: somebody is at the desk now; the dialog closes itself.
 */
G_DECLARE_FINAL_TYPE (UsherSignInDialog, usher_sign_in_dialog, USHER, SIGN_IN_DIALOG, AdwDialog)

AdwDialog *usher_sign_in_dialog_new (UsherDesk *desk,
                                     gint64     staff_id,
                                     gboolean   is_lock);
void       usher_sign_in_dialog_focus_badge (UsherSignInDialog *self);

G_END_DECLS
