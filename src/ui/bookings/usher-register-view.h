/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_REGISTER_VIEW (usher_register_view_get_type ())

/**
 * UsherRegisterView:
 *
 * The register of a day (预约客户登记表), cancelled bookings included.  Keys 1
 * and 2 record a contact that reached the customer, Enter opens the booking,
 * Delete cancels it.
 */
G_DECLARE_FINAL_TYPE (UsherRegisterView, usher_register_view, USHER, REGISTER_VIEW, AdwBin)

GtkWidget *usher_register_view_new (UsherDesk *desk);
void       usher_register_view_set_date (UsherRegisterView *self,
                                         const GDate       *date);

G_END_DECLS
