/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-part-stock.h"

#include <glib/gi18n.h>

#include "usher-catalogue-store.h"
#include "usher-date.h"
#include "usher-quantity.h"
#include "usher-times.h"

struct _UsherPartStock
{
  GObject parent_instance;

  UsherSession *session;
  GHashTable   *parts; /* (element-type gint64 UsherPart), a part asked for and not known yet is %NULL */
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherPartStock, usher_part_stock, G_TYPE_OBJECT)

static void
drop_part (gpointer part)
{
  if (part != NULL)
    g_object_unref (part);
}

static void
usher_part_stock_dispose (GObject *object)
{
  UsherPartStock *self = USHER_PART_STOCK (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->parts, g_hash_table_unref);

  G_OBJECT_CLASS (usher_part_stock_parent_class)->dispose (object);
}

static void
usher_part_stock_class_init (UsherPartStockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_part_stock_dispose;

  /**
   * UsherPartStock::changed:
   *
   * More is known.
   */
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_part_stock_init (UsherPartStock *self)
{
  self->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, drop_part);
  self->cancellable = g_cancellable_new ();
}

static void
on_parts_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherPartStock) self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      parts =
      usher_catalogue_store_load_parts_finish (USHER_CATALOGUE_STORE (source), result, &error);

  if (self->parts == NULL)
    return;
  if (parts == NULL)
    {
      g_message ("The stock of parts could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < parts->len; i++)
    {
      UsherPart *part = g_ptr_array_index (parts, i);

      g_hash_table_insert (self->parts, g_memdup2 (&part->parent_instance.id, sizeof (gint64)), g_object_ref (part));
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (UsherPartStock *self,
      GArray         *ids)
{
  if (ids->len > 0)
    usher_catalogue_store_load_parts_async (usher_session_get_catalogue (self->session), (const gint64 *) ids->data,
                                            ids->len, self->cancellable, on_parts_loaded_cb, g_object_ref (self));
}

/* The stock of what was asked for may have changed. */
static void
on_catalogue_changed_cb (UsherPartStock *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter     iter;
  gpointer           id = NULL;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  load (self, ids);
}

/**
 * usher_part_stock_new:
 * @session: the open workshop
 *
 * Returns: (transfer full): knowledge of no part yet
 */
UsherPartStock *
usher_part_stock_new (UsherSession *session)
{
  UsherPartStock *self = g_object_new (USHER_TYPE_PART_STOCK, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed::catalogue", G_CALLBACK (on_catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * usher_part_stock_ask:
 * @estimate: an estimate
 *
 * Finds out about the parts in @estimate that were not asked for before.
 */
void
usher_part_stock_ask (UsherPartStock *self,
                      UsherEstimate  *estimate)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      gint64 id = usher_estimate_get_line (estimate, i)->part_id;

      if (id == 0 || g_hash_table_contains (self->parts, &id))
        continue;
      g_hash_table_insert (self->parts, g_memdup2 (&id, sizeof id), NULL);
      g_array_append_val (ids, id);
    }
  load (self, ids);
}

static UsherPart *
find_part (UsherPartStock          *self,
           const UsherEstimateLine *line)
{
  if (line == NULL || line->kind != USHER_LINE_KIND_PART || line->part_kind == USHER_PART_KIND_OWN ||
      line->part_id == 0)
    return NULL;

  return g_hash_table_lookup (self->parts, &line->part_id);
}

/* When a part ordered now is here: in the morning of the day. */
static gint64
get_arrival (UsherPartStock *self,
             UsherPart      *part)
{
  UsherBusinessHours *hours = usher_session_get_shop (self->session)->hours;
  GDate               day;

  usher_times_today (self->session, &day);
  g_date_add_days (&day, MAX (part->lead_days, 1));

  return usher_business_hours_next_open (hours, usher_date_start (&day, usher_business_hours_get_zone (hours)));
}

static char *
format_weekday (UsherPartStock *self,
                gint64          time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local =
      g_date_time_to_timezone (utc, usher_business_hours_get_zone (usher_session_get_shop (self->session)->hours));

  return g_date_time_format (local, "%a");
}

/**
 * usher_part_stock_describe:
 * @line: (nullable): a line
 * @icon: (out): name of an icon
 * @text: (out) (transfer full): “12 here”, “0, Thu”
 * @tooltip: (out) (transfer full): the same as a sentence
 *
 * Says whether the parts of a line are here.
 *
 * Returns: whether the line is of a part that is known
 */
gboolean
usher_part_stock_describe (UsherPartStock          *self,
                           const UsherEstimateLine *line,
                           const char             **icon,
                           char                   **text,
                           char                   **tooltip)
{
  UsherPart       *part = find_part (self, line);
  g_autofree char *stock = part != NULL ? usher_quantity_format (part->stock) : NULL;
  gint64           arrival = 0;

  if (part == NULL)
    return FALSE;

  if (part->stock >= line->quantity)
    {
      *icon = "object-select-symbolic";
      /* Translators: how many of a part are in stock; very short. */
      *text = g_strdup_printf (_("%s here"), stock);
      /* Translators: how many of a part are in stock, and where they lie. */
      *tooltip = g_strdup_printf (_("%s in stock, place %s"), stock, part->location);
      return TRUE;
    }

  arrival = get_arrival (self, part);
  g_autofree char *day = format_weekday (self, arrival);
  g_autofree char *when = usher_times_relative (self->session, arrival);
  *icon = "dialog-warning-symbolic";
  /* Translators: how many of a part are in stock, and the weekday when more come; very short. */
  *text = g_strdup_printf (_("%s, %s"), stock, day);
  /* Translators: how many of a part are in stock, and when ordered ones come. */
  *tooltip = g_strdup_printf (_("Only %s in stock; ordered now, the rest is here %s"), stock, when);

  return TRUE;
}

/**
 * usher_part_stock_get_parts_at:
 * @estimate: an estimate
 *
 * Returns: when the last part that has to be ordered is here, 0 when all are
 */
gint64
usher_part_stock_get_parts_at (UsherPartStock *self,
                               UsherEstimate  *estimate)
{
  gint64 last = 0;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (estimate, i);
      UsherPart         *part = find_part (self, line);

      if (part != NULL && usher_estimate_line_is_counted (line) && part->stock < line->quantity)
        last = MAX (last, get_arrival (self, part));
    }

  return last;
}
