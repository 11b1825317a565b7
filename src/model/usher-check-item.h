/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-check-result.h"

G_BEGIN_DECLS

#define USHER_TYPE_CHECK_ITEM (usher_check_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherCheckItem, usher_check_item, USHER, CHECK_ITEM, UsherEntity)

/**
 * UsherCheckItem:
 *
 * An item of the walk-around checklist and, on an order, its result.
 */
struct _UsherCheckItem
{
  UsherEntity parent_instance;

  char            *group; /* exterior, interior, instruments, bonnet, tyres */
  char            *code;
  char            *name; /* Chinese */
  char            *name_en;
  UsherCheckResult result;
  char            *note;
};

G_END_DECLS
