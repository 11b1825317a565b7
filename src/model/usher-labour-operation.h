/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_LABOUR_OPERATION (usher_labour_operation_get_type ())

G_DECLARE_FINAL_TYPE (UsherLabourOperation, usher_labour_operation, USHER, LABOUR_OPERATION, UsherEntity)

/**
 * UsherLabourOperation:
 *
 * A labour operation of the catalogue (维修项目).
 */
struct _UsherLabourOperation
{
  UsherEntity parent_instance;

  char  *code;
  char  *name;
  char  *name_en;
  char  *pinyin;
  char  *category;
  gint64 hours; /* 1/100 h */
  gint64 rate;  /* fen per hour, 0: the shop's */
};

G_END_DECLS
