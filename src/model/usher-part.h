/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-estimate-line.h"

G_BEGIN_DECLS

#define USHER_TYPE_PART (usher_part_get_type ())

G_DECLARE_FINAL_TYPE (UsherPart, usher_part, USHER, PART, UsherEntity)

/**
 * UsherPart:
 *
 * A part of the catalogue with its stock at hand.
 */
struct _UsherPart
{
  UsherEntity parent_instance;

  char         *code;
  char         *name;
  char         *name_en;
  char         *pinyin;
  char         *brand;
  UsherPartKind kind;
  char         *unit;
  gint64        price; /* fen */
  gint64        stock; /* 1/1000 */
  char         *location;
  int           lead_days; /* until an ordered one is here */
};

G_END_DECLS
