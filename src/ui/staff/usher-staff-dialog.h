/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"
#include "usher-staff.h"

G_BEGIN_DECLS

#define USHER_TYPE_STAFF_DIALOG (usher_staff_dialog_get_type ())

/**
 * UsherStaffDialog:
 *
 * What is known of a member of staff besides the name: badge, trades, how much
 * discount they may give, and their PIN.
 *
 * Signal `changed ()`: badge, trades or limit were edited; usher_staff_dialog_apply()
 * puts them into the person.  A PIN is saved by itself.
 */
G_DECLARE_FINAL_TYPE (UsherStaffDialog, usher_staff_dialog, USHER, STAFF_DIALOG, AdwDialog)

AdwDialog *usher_staff_dialog_new (UsherDesk  *desk,
                                   UsherStaff *staff);
void       usher_staff_dialog_apply (UsherStaffDialog *self,
                                     UsherStaff       *staff);

G_END_DECLS
