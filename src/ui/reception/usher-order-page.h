/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"
#include "usher-order-state.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_PAGE (usher_order_page_get_type ())

/**
 * UsherOrderPage:
 *
 * An order: its head and states always in view, the steps of the reception in
 * any order, what is known of the car, and what is still missing.
 *
 * What is typed is saved as it is typed; leaving the page and closing the
 * window wait for it.
 */
G_DECLARE_FINAL_TYPE (UsherOrderPage, usher_order_page, USHER, ORDER_PAGE, AdwNavigationPage)

UsherOrderPage *usher_order_page_new (UsherDesk *desk,
                                      gint64     order_id);
gint64          usher_order_page_get_order_id (UsherOrderPage *self);
void            usher_order_page_show_step (UsherOrderPage *self,
                                            UsherStep       step);

G_END_DECLS
