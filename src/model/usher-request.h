/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-store-private.h"
#include "usher-time-range.h"

G_BEGIN_DECLS

/**
 * UsherRequest:
 *
 * What a store's operation hands to the worker: the circumstances (when, by
 * whom, in which shop) and whatever the operation needs of the rest.  Owned by
 * the task; the worker may only read it.
 */
typedef struct
{
  gint64     now;
  gint64     staff_id; /* 0: nobody has signed in */
  UsherShop *shop;
  GTimeZone *zone;

  gint64         id;
  gint64         other_id;
  gint64         row_version;
  gint64         number;
  char          *text;
  char          *other_text;
  UsherTimeRange range;
  gpointer       entity;       /* (owned) GObject */
  gpointer       other_entity; /* (owned) GObject */
  gpointer       customer;     /* (owned) GObject */
  gpointer       vehicle;      /* (owned) GObject */
  GPtrArray     *list;
  GPtrArray     *seen; /* what @list was read from, or %NULL */
} UsherRequest;

UsherRequest *usher_request_new (UsherStore *store);
void          usher_request_free (gpointer request);

G_END_DECLS
