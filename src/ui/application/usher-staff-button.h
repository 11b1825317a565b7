/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_STAFF_BUTTON (usher_staff_button_get_type ())

/**
 * UsherStaffButton:
 *
 * Says who is at the desk and lets one choose.  Remembered on this computer,
 * for each workshop by itself.
 */
G_DECLARE_FINAL_TYPE (UsherStaffButton, usher_staff_button, USHER, STAFF_BUTTON, AdwBin)

GtkWidget *usher_staff_button_new (UsherDesk *desk);

G_END_DECLS
