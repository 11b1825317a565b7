/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-moment-row.h"

#include <glib/gi18n.h>

#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-time-entry.h"

struct _UsherMomentRow
{
  AdwActionRow parent_instance;

  UsherSession   *session;
  UsherDateEntry *date;
  UsherTimeEntry *time;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherMomentRow, usher_moment_row, ADW_TYPE_ACTION_ROW)

static UsherBusinessHours *
get_hours (UsherMomentRow *self)
{
  return usher_session_get_shop (self->session)->hours;
}

static void
on_changed_cb (UsherMomentRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
usher_moment_row_dispose (GObject *object)
{
  g_clear_object (&USHER_MOMENT_ROW (object)->session);

  G_OBJECT_CLASS (usher_moment_row_parent_class)->dispose (object);
}

static void
usher_moment_row_class_init (UsherMomentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_moment_row_dispose;

  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_moment_row_init (UsherMomentRow *self)
{
}

static void
add_field (UsherMomentRow *self,
           GtkWidget      *field,
           const char     *label,
           const char     *property)
{
  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (field, property, G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), field);
}

/**
 * usher_moment_row_new:
 * @title: what happens then
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
usher_moment_row_new (UsherSession *session,
                      const char   *title)
{
  UsherMomentRow *self = g_object_new (USHER_TYPE_MOMENT_ROW, "title", title, NULL);
  /* Translators: the field for the day of what the row says: “Expected: day”. */
  g_autofree char *day = g_strdup_printf (_("%s: day"), title);
  /* Translators: the field for the time of day of what the row says: “Expected: time”. */
  g_autofree char *time = g_strdup_printf (_("%s: time"), title);

  self->session = g_object_ref (session);
  self->date = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (session)));
  self->time = USHER_TIME_ENTRY (usher_time_entry_new ());
  add_field (self, GTK_WIDGET (self->date), day, "notify::date");
  add_field (self, GTK_WIDGET (self->time), time, "notify::minutes");

  return GTK_WIDGET (self);
}

/**
 * usher_moment_row_get_time:
 *
 * Returns: the moment, 0 while it is not complete
 */
gint64
usher_moment_row_get_time (UsherMomentRow *self)
{
  int   minutes = usher_time_entry_get_minutes (self->time);
  GDate date;

  if (minutes == USHER_TIME_ENTRY_NONE || !usher_date_entry_get_date (self->date, &date))
    return 0;

  return usher_business_hours_time_on (get_hours (self), &date, minutes);
}

/**
 * usher_moment_row_set_time:
 * @time: the moment
 */
void
usher_moment_row_set_time (UsherMomentRow *self,
                           gint64          time)
{
  GTimeZone            *zone = usher_business_hours_get_zone (get_hours (self));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate                 date;

  usher_date_of_time (time, zone, &date);
  usher_date_entry_set_date (self->date, &date);
  usher_time_entry_set_minutes (self->time, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
}
