/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-vehicle-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_CUSTOMER_ROW (usher_customer_row_get_type ())

/**
 * UsherCustomerRow:
 *
 * A row of the list; `match` is %NULL until it was read.
 */
G_DECLARE_FINAL_TYPE (UsherCustomerRow, usher_customer_row, USHER, CUSTOMER_ROW, GObject)

UsherVehicleMatch *usher_customer_row_get_match (UsherCustomerRow *self);

#define USHER_TYPE_CUSTOMER_LIST (usher_customer_list_get_type ())

/**
 * UsherCustomerList:
 *
 * All customers and their cars by pinyin, as a list model of #UsherCustomerRow
 * that reads a page when one of its rows is asked for, and keeps the pages asked
 * for last.  With something typed: what was found for it.
 *
 * Property `is-loading`: the number of rows is not known yet.
 */
G_DECLARE_FINAL_TYPE (UsherCustomerList, usher_customer_list, USHER, CUSTOMER_LIST, GObject)

UsherCustomerList *usher_customer_list_new (UsherSession *session);
void               usher_customer_list_set_typed (UsherCustomerList *self,
                                                  const char        *typed);
gboolean           usher_customer_list_get_is_loading (UsherCustomerList *self);

G_END_DECLS
