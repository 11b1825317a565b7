/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-role.h"

G_BEGIN_DECLS

#define USHER_TYPE_STAFF (usher_staff_get_type ())

G_DECLARE_FINAL_TYPE (UsherStaff, usher_staff, USHER, STAFF, UsherEntity)

/**
 * UsherStaff:
 *
 * A member of staff.
 */
struct _UsherStaff
{
  UsherEntity parent_instance;

  char     *name;
  char     *pinyin;
  UsherRole role;
  char     *phone;
  int       position;
  gboolean  is_active;
  char     *badge;          /* number or code on the badge */
  char     *skills;         /* trades, nicks separated by spaces; empty: all */
  int       discount_limit; /* basis points at settlement */
  gboolean  has_pin;        /* only read; set through the staff store */
};

G_END_DECLS
