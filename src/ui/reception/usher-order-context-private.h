/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"

G_BEGIN_DECLS

/* Shared by the order's context and the saving of its parts only. */

struct _UsherOrderContext
{
  GObject parent_instance;

  UsherDesk      *desk;
  gint64          order_id;
  UsherOrderFile *file;   /* as it is being typed, or %NULL before it was read */
  UsherOrderFile *stored; /* as it was read or saved last */

  guint      debounce_id;
  guint      updated_id;
  gboolean   is_busy;  /* one operation at a time */
  gboolean   is_stale; /* something was saved, here or elsewhere, since it was read */
  gboolean   is_due;   /* what differs is to be saved now */
  guint      n_collisions;
  GError    *trouble;   /* why it could not be saved */
  GPtrArray *conflicts; /* (element-type UsherMergeConflict) */
  GPtrArray *flushes;   /* (element-type GTask) who waits until all is saved */

  /* What the save under way was given. */
  gpointer   sent;
  GPtrArray *sent_objects; /* (element-type UsherConcern) the working copies of it */
};

void usher_order_context_saved (UsherOrderContext *self,
                                GError            *error);

gboolean   usher_order_parts_differ (UsherOrderContext *self);
gboolean   usher_order_parts_save_next (UsherOrderContext *self);
GPtrArray *usher_order_parts_copy (GPtrArray *list);
void       usher_order_parts_take_list (GPtrArray **field,
                                        GPtrArray  *value);

G_END_DECLS
