/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_CUSTOMER_PAGE (usher_customer_page_get_type ())

/**
 * UsherCustomerPage:
 *
 * A customer and the cars.
 */
G_DECLARE_FINAL_TYPE (UsherCustomerPage, usher_customer_page, USHER, CUSTOMER_PAGE, AdwNavigationPage)

AdwNavigationPage *usher_customer_page_new (UsherDesk *desk,
                                            gint64     customer_id);

G_END_DECLS
