/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-guarantee.h"
#include "usher-line-kinds.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_LINE (usher_estimate_line_get_type ())

typedef struct _UsherEstimateLine UsherEstimateLine;

/**
 * UsherEstimateLine:
 * @id: the row in the data, 0 while there is none
 * @row_version: of that row
 * @kind: what the line charges for
 * @code: operation or part number, may be empty
 * @description: what the customer reads
 * @part_kind: for parts
 * @brand: for parts, may be empty
 * @unit: of the quantity, may be empty: “L”, “set”
 * @hours: labour time in 1/100 h, for labour
 * @quantity: in 1/1000, one for labour
 * @unit_price: fen per hour or per unit
 * @discount: basis points off the line
 * @payer: who pays
 * @consent: how far the customer agreed
 * @operation_id: the catalogue's operation, 0 when typed freely
 * @part_id: the catalogue's part, 0 when typed freely
 * @note: for the workshop, may be empty
 * @package_code: the package that inserted the line, may be empty
 * @addition_id: the additional work (增项) it belongs to, 0 for what was agreed at reception
 * @rework_of: the line whose work is done again (返工), which nobody pays, 0 for none
 * @category: of the repair, which decides the guarantee
 * @assembly: the main assembly that is replaced (三包), empty for none
 * @done_at: when it was finished, 0 before
 *
 * One line of an estimate.  A value with an atomic reference count: fill in a
 * new one (or a copy from usher_estimate_line_dup()), then share it and write
 * to it no more.  Strings are never %NULL once usher_estimate_line_new() made
 * the line; set them with g_set_str().
 */
struct _UsherEstimateLine
{
  gint64        id;
  gint64        row_version;
  UsherLineKind kind;
  char         *code;
  char         *description;
  UsherPartKind part_kind;
  char         *brand;
  char         *unit;
  gint64        hours;
  gint64        quantity;
  gint64        unit_price;
  gint64        discount;
  UsherPayer    payer;
  UsherConsent  consent;
  gint64        operation_id;
  gint64        part_id;
  char         *note;
  char         *package_code;

  gint64              addition_id;
  gint64              rework_of;
  UsherRepairCategory category;
  char               *assembly;
  gint64              done_at;
};

GType usher_estimate_line_get_type (void);

UsherEstimateLine *usher_estimate_line_new (UsherLineKind kind);
UsherEstimateLine *usher_estimate_line_dup (const UsherEstimateLine *line);
UsherEstimateLine *usher_estimate_line_dup_as_new (const UsherEstimateLine *line);
UsherEstimateLine *usher_estimate_line_ref (UsherEstimateLine *line);
void               usher_estimate_line_unref (UsherEstimateLine *line);
gboolean           usher_estimate_line_equal (const UsherEstimateLine *a,
                                              const UsherEstimateLine *b);

gint64   usher_estimate_line_gross (const UsherEstimateLine *line);
gint64   usher_estimate_line_discount (const UsherEstimateLine *line);
gint64   usher_estimate_line_amount (const UsherEstimateLine *line);
gboolean usher_estimate_line_is_counted (const UsherEstimateLine *line);
gboolean usher_estimate_line_is_fixed (const UsherEstimateLine *line);
gboolean usher_estimate_line_is_empty (const UsherEstimateLine *line);
gboolean usher_estimate_line_says_same (const UsherEstimateLine *a,
                                        const UsherEstimateLine *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherEstimateLine, usher_estimate_line_unref)

G_END_DECLS
