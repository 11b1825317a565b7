/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-delivery-merge.h"

/* The fields that are typed, by their kind. */

static const gsize strings[] = {
  G_STRUCT_OFFSET (UsherDelivery, collected_by),
  G_STRUCT_OFFSET (UsherDelivery, relation),
  G_STRUCT_OFFSET (UsherDelivery, phone),
  G_STRUCT_OFFSET (UsherDelivery, odometer_reason),
  G_STRUCT_OFFSET (UsherDelivery, next_service_on),
  G_STRUCT_OFFSET (UsherDelivery, note),
};

static const gsize flags[] = {
  G_STRUCT_OFFSET (UsherDelivery, told_done),
  G_STRUCT_OFFSET (UsherDelivery, told_not_done),
  G_STRUCT_OFFSET (UsherDelivery, told_next),
  G_STRUCT_OFFSET (UsherDelivery, showed_parts),
  G_STRUCT_OFFSET (UsherDelivery, keys_back),
  G_STRUCT_OFFSET (UsherDelivery, documents_back),
  G_STRUCT_OFFSET (UsherDelivery, belongings_back),
  G_STRUCT_OFFSET (UsherDelivery, old_parts),
};

static const gsize numbers[] = {
  G_STRUCT_OFFSET (UsherDelivery, odometer_out),
  G_STRUCT_OFFSET (UsherDelivery, next_service_km),
};

G_STATIC_ASSERT (sizeof (UsherOldPartsFate) == sizeof (gboolean));

/**
 * usher_delivery_merge:
 * @mine: what is typed here; takes over what only @theirs changed
 * @before: what both began with
 * @theirs: what another desk saved meanwhile
 *
 * Returns: how many fields were taken over; where both changed one, what was
 *   typed here stays
 */
guint
usher_delivery_merge (UsherDelivery *mine,
                      UsherDelivery *before,
                      UsherDelivery *theirs)
{
  guint n_taken = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      char **own = G_STRUCT_MEMBER_P (mine, strings[i]);
      char  *other = G_STRUCT_MEMBER (char *, theirs, strings[i]);

      if (g_str_equal (*own, G_STRUCT_MEMBER (char *, before, strings[i])) && g_set_str (own, other))
        n_taken++;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      int *own = G_STRUCT_MEMBER_P (mine, flags[i]);
      int  other = G_STRUCT_MEMBER (int, theirs, flags[i]);

      if (*own == G_STRUCT_MEMBER (int, before, flags[i]) && *own != other)
        {
          *own = other;
          n_taken++;
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 *own = G_STRUCT_MEMBER_P (mine, numbers[i]);
      gint64  other = G_STRUCT_MEMBER (gint64, theirs, numbers[i]);

      if (*own == G_STRUCT_MEMBER (gint64, before, numbers[i]) && *own != other)
        {
          *own = other;
          n_taken++;
        }
    }
  mine->parent_instance.row_version = theirs->parent_instance.row_version;
  mine->delivered_at = theirs->delivered_at;
  mine->delivered_by = theirs->delivered_by;
  mine->document_id = theirs->document_id;

  return n_taken;
}
