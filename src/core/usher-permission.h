/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-values.h"
#include "usher-role.h"

G_BEGIN_DECLS

/**
 * UsherPermission:
 * @USHER_PERMISSION_BOOK: take and change bookings
 * @USHER_PERMISSION_EDIT_CUSTOMERS: change customers and cars
 * @USHER_PERMISSION_EDIT_CATALOGUE: change operations, parts, packages and templates
 * @USHER_PERMISSION_OVERRIDE: go on in spite of a blocker, with a reason
 * @USHER_PERMISSION_GIVE_DISCOUNT: a discount at settlement, up to the person's limit
 * @USHER_PERMISSION_GIVE_ANY_DISCOUNT: a discount beyond every limit
 * @USHER_PERMISSION_APPROVE_CREDIT: let a customer pay later (挂账)
 * @USHER_PERMISSION_CASH_UP: close the day's cash
 * @USHER_PERMISSION_ADJUST_STOCK: correct the stock
 * @USHER_PERMISSION_HANDLE_COMPLAINTS: own and close complaints
 * @USHER_PERMISSION_SEE_TRAIL: see who changed what
 * @USHER_PERMISSION_EXPORT_CUSTOMER: hand out or anonymise a customer's data (PIPL 44–47)
 * @USHER_PERMISSION_MANAGE_STAFF: staff, roles and PINs
 * @USHER_PERMISSION_MANAGE_SHOP: the shop's data and rules, restore
 *
 * What somebody may do apart from the actions on an order.
 */
typedef enum
{
  USHER_PERMISSION_BOOK,
  USHER_PERMISSION_EDIT_CUSTOMERS,
  USHER_PERMISSION_EDIT_CATALOGUE,
  USHER_PERMISSION_OVERRIDE,
  USHER_PERMISSION_GIVE_DISCOUNT,
  USHER_PERMISSION_GIVE_ANY_DISCOUNT,
  USHER_PERMISSION_APPROVE_CREDIT,
  USHER_PERMISSION_CASH_UP,
  USHER_PERMISSION_ADJUST_STOCK,
  USHER_PERMISSION_HANDLE_COMPLAINTS,
  USHER_PERMISSION_SEE_TRAIL,
  USHER_PERMISSION_EXPORT_CUSTOMER,
  USHER_PERMISSION_MANAGE_STAFF,
  USHER_PERMISSION_MANAGE_SHOP,
} UsherPermission;

#define USHER_PERMISSION_LAST USHER_PERMISSION_MANAGE_SHOP

gboolean usher_role_may (UsherRole       role,
                         UsherPermission permission);
gboolean usher_role_may_act (UsherRole        role,
                             UsherOrderAction action);
guint    usher_permission_get_roles (UsherPermission permission);
guint    usher_order_action_get_roles (UsherOrderAction action);

const char *usher_permission_to_string (UsherPermission permission);
char       *usher_permission_table (void);

G_END_DECLS
