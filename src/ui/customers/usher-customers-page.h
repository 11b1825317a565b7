/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_CUSTOMERS_PAGE (usher_customers_page_get_type ())

/**
 * UsherCustomersPage:
 *
 * The area of all customers and cars, by pinyin, with a search of its own.
 */
G_DECLARE_FINAL_TYPE (UsherCustomersPage, usher_customers_page, USHER, CUSTOMERS_PAGE, AdwNavigationPage)

G_END_DECLS
