/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-nick.h"
#include "usher-permission.h"

/* Who may do what: one table for the actions on an order, one for the rest. */

#define A (1u << USHER_ROLE_ADVISOR)
#define T (1u << USHER_ROLE_TECHNICIAN)
#define G (1u << USHER_ROLE_GROUP_LEADER)
#define I (1u << USHER_ROLE_INSPECTOR)
#define C (1u << USHER_ROLE_CASHIER)
#define P (1u << USHER_ROLE_PARTS_CLERK)
#define M (1u << USHER_ROLE_MANAGER)
#define EVERYBODY (A | T | G | I | C | P | M)

static const guint roles_of_action[] = {
  [USHER_ORDER_ACTION_CHECK_IN] = A | C | M,
  [USHER_ORDER_ACTION_START_RECEPTION] = A | M,
  [USHER_ORDER_ACTION_ISSUE_AUTHORIZATION] = A | M,
  [USHER_ORDER_ACTION_RECORD_CONSENT] = A | M,
  [USHER_ORDER_ACTION_EDIT_LINES] = A | M,
  [USHER_ORDER_ACTION_CANCEL] = A | M,
  [USHER_ORDER_ACTION_REISSUE] = A | M,
  [USHER_ORDER_ACTION_DISPATCH] = A | G | M,
  [USHER_ORDER_ACTION_START_WORK] = T | G | M,
  [USHER_ORDER_ACTION_FINISH_WORK] = T | G | M,
  [USHER_ORDER_ACTION_STOP_WORK] = A | T | G | P | M,
  [USHER_ORDER_ACTION_RESUME_WORK] = A | T | G | P | M,
  [USHER_ORDER_ACTION_MOVE_PARTS] = P | M,
  [USHER_ORDER_ACTION_PROPOSE_ADDITION] = A | T | G | I | M,
  [USHER_ORDER_ACTION_ANSWER_ADDITION] = A | M,
  [USHER_ORDER_ACTION_SELF_CHECK] = T | G | M,
  [USHER_ORDER_ACTION_PEER_CHECK] = G | M,
  [USHER_ORDER_ACTION_FINAL_CHECK] = I | M,
  [USHER_ORDER_ACTION_ROAD_TEST] = T | G | I | M,
  [USHER_ORDER_ACTION_WASH] = EVERYBODY,
  [USHER_ORDER_ACTION_ACCEPT] = A | M,
  [USHER_ORDER_ACTION_REJECT] = A | M,
  [USHER_ORDER_ACTION_ISSUE_SETTLEMENT] = A | C | M,
  [USHER_ORDER_ACTION_REVERSE_SETTLEMENT] = C | M,
  [USHER_ORDER_ACTION_PREPAY] = C | M,
  [USHER_ORDER_ACTION_TAKE_PAYMENT] = C | M,
  [USHER_ORDER_ACTION_REFUND] = C | M,
  [USHER_ORDER_ACTION_ISSUE_GATE_PASS] = A | C | M,
  [USHER_ORDER_ACTION_DELIVER] = A | M,
  [USHER_ORDER_ACTION_FOLLOW_UP] = A | C | M,
};

G_STATIC_ASSERT (G_N_ELEMENTS (roles_of_action) == USHER_ORDER_ACTION_LAST + 1);

static const guint roles_of_permission[] = {
  [USHER_PERMISSION_BOOK] = A | C | M,
  [USHER_PERMISSION_EDIT_CUSTOMERS] = A | C | M,
  [USHER_PERMISSION_EDIT_CATALOGUE] = P | M,
  [USHER_PERMISSION_OVERRIDE] = G | I | M,
  [USHER_PERMISSION_GIVE_DISCOUNT] = A | C | M,
  [USHER_PERMISSION_GIVE_ANY_DISCOUNT] = M,
  [USHER_PERMISSION_APPROVE_CREDIT] = M,
  [USHER_PERMISSION_CASH_UP] = C | M,
  [USHER_PERMISSION_ADJUST_STOCK] = P | M,
  [USHER_PERMISSION_HANDLE_COMPLAINTS] = A | M,
  [USHER_PERMISSION_SEE_TRAIL] = M,
  [USHER_PERMISSION_EXPORT_CUSTOMER] = M,
  [USHER_PERMISSION_MANAGE_STAFF] = M,
  [USHER_PERMISSION_MANAGE_SHOP] = M,
};

G_STATIC_ASSERT (G_N_ELEMENTS (roles_of_permission) == USHER_PERMISSION_LAST + 1);

static const char *const nicks[] = {
  [USHER_PERMISSION_BOOK] = "book",
  [USHER_PERMISSION_EDIT_CUSTOMERS] = "edit-customers",
  [USHER_PERMISSION_EDIT_CATALOGUE] = "edit-catalogue",
  [USHER_PERMISSION_OVERRIDE] = "override",
  [USHER_PERMISSION_GIVE_DISCOUNT] = "give-discount",
  [USHER_PERMISSION_GIVE_ANY_DISCOUNT] = "give-any-discount",
  [USHER_PERMISSION_APPROVE_CREDIT] = "approve-credit",
  [USHER_PERMISSION_CASH_UP] = "cash-up",
  [USHER_PERMISSION_ADJUST_STOCK] = "adjust-stock",
  [USHER_PERMISSION_HANDLE_COMPLAINTS] = "handle-complaints",
  [USHER_PERMISSION_SEE_TRAIL] = "see-trail",
  [USHER_PERMISSION_EXPORT_CUSTOMER] = "export-customer",
  [USHER_PERMISSION_MANAGE_STAFF] = "manage-staff",
  [USHER_PERMISSION_MANAGE_SHOP] = "manage-shop",
};

/**
 * usher_permission_to_string:
 *
 * Returns: the stable nick of @permission, never shown
 */
const char *
usher_permission_to_string (UsherPermission permission)
{
  return usher_nick_get (nicks, G_N_ELEMENTS (nicks), permission);
}

/**
 * usher_role_may:
 *
 * Returns: whether somebody of @role has @permission
 */
gboolean
usher_role_may (UsherRole       role,
                UsherPermission permission)
{
  g_return_val_if_fail ((guint) permission <= USHER_PERMISSION_LAST, FALSE);

  return (roles_of_permission[permission] & (1u << role)) != 0;
}

/**
 * usher_role_may_act:
 *
 * Returns: whether somebody of @role may do @action to an order
 */
gboolean
usher_role_may_act (UsherRole        role,
                    UsherOrderAction action)
{
  g_return_val_if_fail ((guint) action <= USHER_ORDER_ACTION_LAST, FALSE);

  return (roles_of_action[action] & (1u << role)) != 0;
}

/**
 * usher_permission_get_roles:
 *
 * Returns: who has @permission, a bit for each #UsherRole
 */
guint
usher_permission_get_roles (UsherPermission permission)
{
  g_return_val_if_fail ((guint) permission <= USHER_PERMISSION_LAST, 0);

  return roles_of_permission[permission];
}

/**
 * usher_order_action_get_roles:
 *
 * Returns: who may do @action to an order, a bit for each #UsherRole
 */
guint
usher_order_action_get_roles (UsherOrderAction action)
{
  g_return_val_if_fail ((guint) action <= USHER_ORDER_ACTION_LAST, 0);

  return roles_of_action[action];
}

static void
append_row (GString    *table,
            const char *name,
            guint       roles)
{
  g_string_append_printf (table, "| %s |", name);
  for (guint role = 0; role <= USHER_ROLE_LAST; role++)
    g_string_append (table, roles & (1u << role) ? " yes |" : " |");
  g_string_append_c (table, '\n');
}

/**
 * usher_permission_table:
 *
 * Returns: (transfer full): who may do what, as a table in Markdown
 */
char *
usher_permission_table (void)
{
  GString *table = g_string_new ("| |");

  for (guint role = 0; role <= USHER_ROLE_LAST; role++)
    g_string_append_printf (table, " %s |", usher_role_to_string (role));
  g_string_append (table, "\n|---|");
  for (guint role = 0; role <= USHER_ROLE_LAST; role++)
    g_string_append (table, "---|");
  g_string_append_c (table, '\n');

  for (guint action = 0; action <= USHER_ORDER_ACTION_LAST; action++)
    append_row (table, usher_order_action_to_string (action), roles_of_action[action]);
  for (guint permission = 0; permission <= USHER_PERMISSION_LAST; permission++)
    append_row (table, usher_permission_to_string (permission), roles_of_permission[permission]);

  return g_string_free (table, FALSE);
}
