/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-role.h"

static const char *const nicks[] = {
  [USHER_ROLE_ADVISOR] = "advisor",
  [USHER_ROLE_TECHNICIAN] = "technician",
  [USHER_ROLE_GROUP_LEADER] = "group-leader",
  [USHER_ROLE_INSPECTOR] = "inspector",
  [USHER_ROLE_CASHIER] = "cashier",
  [USHER_ROLE_PARTS_CLERK] = "parts-clerk",
  [USHER_ROLE_MANAGER] = "manager",
};

/**
 * usher_role_to_string:
 *
 * Returns: the stable nick of @role, never shown
 */
const char *
usher_role_to_string (UsherRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (nicks), NULL);

  return nicks[role];
}

/**
 * usher_role_from_string:
 * @nick: a nick
 * @role: (out): the role it stands for
 *
 * Returns: whether @nick is known
 */
gboolean
usher_role_from_string (const char *nick,
                        UsherRole  *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_str_equal (nicks[i], nick))
      {
        *role = i;
        return TRUE;
      }

  return FALSE;
}
