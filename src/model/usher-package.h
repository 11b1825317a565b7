/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_PACKAGE (usher_package_get_type ())

G_DECLARE_FINAL_TYPE (UsherPackage, usher_package, USHER, PACKAGE, UsherEntity)

/**
 * UsherPackage:
 *
 * A maintenance package (套餐) and its lines.
 */
struct _UsherPackage
{
  UsherEntity parent_instance;

  char  *code;
  char  *name;
  char  *name_en;
  char  *pinyin;
  gint64 interval_km;
  int    interval_months;
  gint64 hours; /* 1/100 h, of its labour */
  gint64 price; /* fen, of all lines */
};

G_END_DECLS
