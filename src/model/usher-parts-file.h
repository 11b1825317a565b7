/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-part-need.h"
#include "usher-part-request.h"
#include "usher-stock-move.h"

G_BEGIN_DECLS

#define USHER_TYPE_PARTS_FILE (usher_parts_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherPartsFile, usher_parts_file, USHER, PARTS_FILE, GObject)

/**
 * UsherPartsFile:
 *
 * The parts of an order, as read in one transaction.
 */
struct _UsherPartsFile
{
  GObject parent_instance;

  gint64     order_id;
  GPtrArray *needs;    /* (element-type UsherPartNeed) in the order of the lines */
  GPtrArray *moves;    /* (element-type UsherStockMove) newest first */
  GPtrArray *requests; /* (element-type UsherPartRequest) newest first */
};

UsherPartNeed    *usher_parts_file_find_need (UsherPartsFile *self,
                                              gint64          line_id);
UsherPartRequest *usher_parts_file_find_request (UsherPartsFile *self,
                                                 gint64          request_id);
gint64            usher_parts_file_get_parts_at (UsherPartsFile *self);

G_END_DECLS
