/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherRole:
 *
 * What a member of staff does; what each may do is one table in core.
 */
typedef enum
{
  USHER_ROLE_ADVISOR,
  USHER_ROLE_TECHNICIAN,
  USHER_ROLE_GROUP_LEADER,
  USHER_ROLE_INSPECTOR,
  USHER_ROLE_CASHIER,
  USHER_ROLE_PARTS_CLERK,
  USHER_ROLE_MANAGER,
} UsherRole;

#define USHER_ROLE_LAST USHER_ROLE_MANAGER

const char *usher_role_to_string (UsherRole role);
gboolean    usher_role_from_string (const char *nick,
                                    UsherRole  *role);

G_END_DECLS
