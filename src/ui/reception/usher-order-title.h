/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_TITLE (usher_order_title_get_type ())

/**
 * UsherOrderTitle:
 *
 * Plate, customer, car and odometer of an order, in the header bar.
 */
G_DECLARE_FINAL_TYPE (UsherOrderTitle, usher_order_title, USHER, ORDER_TITLE, AdwBin)

void  usher_order_title_show (UsherOrderTitle *self,
                              UsherOrderFile  *file);
char *usher_order_title_dup_text (UsherOrderFile *file);

G_END_DECLS
