/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-quality.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_ITEM (usher_quality_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityItem, usher_quality_item, USHER, QUALITY_ITEM, UsherEntity)

/**
 * UsherQualityItem:
 *
 * An item of the template of a level and, in a check, its result.
 */
struct _UsherQualityItem
{
  UsherEntity parent_instance;

  int                version;
  UsherQualityLevel  level;
  int                position; /* from 0 */
  char              *code;     /* stays with the item from version to version */
  char              *name;     /* Chinese */
  char              *name_en;
  UsherQualityResult result;
  char              *note;
};

G_END_DECLS
