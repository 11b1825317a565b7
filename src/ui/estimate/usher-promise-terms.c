/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-promise-terms.h"

#include <glib/gi18n.h>

#include "usher-quantity.h"
#include "usher-time-block.h"
#include "usher-times.h"

enum
{
  /* For the final check and the papers. */
  BUFFER_MINUTES = 15,
  CENTIHOURS_PER_HOUR = 100,
};

static void
clear_lane (gpointer data)
{
  UsherSlotLane *lane = data;

  g_clear_pointer (&lane->busy, g_array_unref);
}

static GArray *
make_lanes (GPtrArray *entities)
{
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (UsherSlotLane));

  g_array_set_clear_func (lanes, clear_lane);
  for (guint i = 0; i < entities->len; i++)
    {
      UsherEntity  *entity = g_ptr_array_index (entities, i);
      UsherSlotLane lane = { entity->id, NULL };

      if (USHER_IS_STAFF (entity) && ((UsherStaff *) entity)->role != USHER_ROLE_TECHNICIAN)
        continue;
      lane.busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
      g_array_append_val (lanes, lane);
    }

  return lanes;
}

static gboolean
occupy (GArray        *lanes,
        gint64         id,
        UsherTimeRange range)
{
  for (guint i = 0; id != 0 && i < lanes->len; i++)
    {
      UsherSlotLane *lane = &g_array_index (lanes, UsherSlotLane, i);

      if (lane->id == id)
        {
          g_array_append_val (lane->busy, range);
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * usher_promise_terms_compute:
 * @session: the open workshop
 * @blocks: (element-type UsherTimeBlock): what bays and technicians are taken by
 * @order_id: the order, whose own blocks do not stand in its way
 * @booking_id: its booking, likewise, or 0
 * @work_hours: labour in 1/100 h
 * @parts_at: when the last part is here, 0 when all are
 * @wants_wash: whether the car is washed
 * @promise: (out caller-allocates): the time and its terms
 *
 * Returns: whether a time could be found
 */
gboolean
usher_promise_terms_compute (UsherSession *session,
                             GPtrArray    *blocks,
                             gint64        order_id,
                             gint64        booking_id,
                             gint64        work_hours,
                             gint64        parts_at,
                             gboolean      wants_wash,
                             UsherPromise *promise)
{
  UsherShop         *shop = usher_session_get_shop (session);
  g_autoptr (GArray) bays = make_lanes (shop->bays);
  g_autoptr (GArray) technicians = make_lanes (shop->staff);
  g_autoptr (GArray) unassigned = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  UsherPromiseInput  input = {
     .hours = shop->hours,
     .now = usher_session_now (session),
     .work_hours = work_hours,
     .parts_at = parts_at,
     .wash_minutes = wants_wash ? shop->wash_minutes : 0,
     .buffer_minutes = work_hours > 0 ? BUFFER_MINUTES : 0,
  };

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (blocks, i);

      if ((block->order_id != 0 && block->order_id == order_id) ||
          (block->booking_id != 0 && block->booking_id == booking_id))
        continue;
      occupy (bays, block->bay_id, block->range);
      if (!occupy (technicians, block->technician_id, block->range) && block->bay_id != 0)
        g_array_append_val (unassigned, block->range);
    }
  input.bays = (const UsherSlotLane *) bays->data;
  input.n_bays = bays->len;
  input.technicians = (const UsherSlotLane *) technicians->data;
  input.n_technicians = technicians->len;
  input.unassigned = unassigned;

  return usher_promise_compute (&input, promise);
}

static void
add (GStrvBuilder *terms,
     char         *term)
{
  g_strv_builder_take (terms, term);
}

/**
 * usher_promise_terms_format:
 * @promise: a promise
 *
 * Returns: (transfer full): “2.5 h of work; bay 3 is free at 10:40; wash 0.5 h →
 *   today 14:00”
 */
char *
usher_promise_terms_format (UsherSession       *session,
                            const UsherPromise *promise)
{
  UsherShop               *shop = usher_session_get_shop (session);
  UsherBay                *bay = usher_shop_find_bay (shop, promise->bay_id);
  UsherStaff              *technician = usher_shop_find_staff (shop, promise->technician_id);
  g_autoptr (GStrvBuilder) terms = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;
  g_autofree char         *hours = usher_hours_format (promise->work_hours);
  g_autofree char         *ready = usher_times_relative (session, promise->ready_at);
  g_autofree char         *joined = NULL;

  /* Translators: labour time, a part of a sentence. */
  add (terms, g_strdup_printf (_("%s h of work"), hours));
  if (bay != NULL)
    {
      g_autofree char *free_at = usher_times_relative (session, promise->bay_free_at);

      /* Translators: name of a bay, and a time as “today 10:40”. */
      add (terms, g_strdup_printf (_("%s is free %s"), bay->name, free_at));
    }
  if (technician != NULL && promise->technician_free_at > promise->bay_free_at)
    {
      g_autofree char *free_at = usher_times_relative (session, promise->technician_free_at);

      /* Translators: a technician's name, and a time as “today 10:40”. */
      add (terms, g_strdup_printf (_("%s is free %s"), technician->name, free_at));
    }
  if (promise->parts_at != 0)
    {
      g_autofree char *here = usher_times_relative (session, promise->parts_at);

      /* Translators: a time as “Thu 26 Nov 08:00”. */
      add (terms, g_strdup_printf (_("parts are here %s"), here));
    }
  if (promise->wash_minutes > 0)
    {
      g_autofree char *wash = usher_hours_format (promise->wash_minutes * CENTIHOURS_PER_HOUR / 60);

      /* Translators: how long the wash takes. */
      add (terms, g_strdup_printf (_("wash %s h"), wash));
    }
  if (promise->buffer_minutes > 0)
    /* Translators: minutes. */
    add (terms, g_strdup_printf (_("final check %d min"), promise->buffer_minutes));

  list = g_strv_builder_end (terms);
  /* Translators: between the terms of a promised time. */
  joined = g_strjoinv (C_("terms", "; "), list);
  /* Translators: the terms of a promised time, and the time as “today 14:00”. */
  return g_strdup_printf (_("%s → %s"), joined, ready);
}
