/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-content.h"
#include "usher-booking-store.h"
#include "usher-labels.h"
#include "usher-quantity.h"
#include "usher-times.h"
#include "usher-week-view.h"

#include <glib/gi18n.h>

enum
{
  N_DAYS = 7,
  SECONDS_PER_HOUR = 3600,
};

typedef struct
{
  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *load;
  GtkWidget *level;
  GtkWidget *list;
} DayColumn;

struct _UsherWeekView
{
  AdwBin parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable; /* of the reading under way, or %NULL */
  GDate         monday;
  DayColumn     days[N_DAYS];
};

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherWeekView, usher_week_view, ADW_TYPE_BIN)

static UsherSession *
get_session (UsherWeekView *self)
{
  return usher_desk_get_session (self->desk);
}

static void
get_day (UsherWeekView *self,
         guint          index,
         GDate         *date)
{
  *date = self->monday;
  g_date_add_days (date, index);
}

static void
on_day_clicked_cb (UsherWeekView *self,
                   GtkButton     *button)
{
  GDate date;

  get_day (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "day")), &date);
  g_signal_emit (self, signals[DAY_ACTIVATED], 0, &date);
}

static void
on_booking_activated_cb (UsherWeekView *self,
                         GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "booking");

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-booking", "x", *id);
}

static const char *
get_icon (UsherBoardItem *item)
{
  if (item->order != NULL)
    return usher_car_state_icon (item->order->car_state);

  return usher_booking_status_icon (item->booking->status);
}

static const char *
get_status (UsherBoardItem *item)
{
  if (item->order != NULL)
    return usher_car_state_label (item->order->car_state);

  return usher_booking_status_label (item->booking->status);
}

static GtkWidget *
create_row (UsherWeekView  *self,
            UsherBoardItem *item)
{
  g_autofree char *time = usher_times_clock (get_session (self), item->block->range.start);
  g_autofree char *plate = usher_board_content_plate (item);
  g_autofree char *name = usher_board_content_customer (item);
  g_autofree char *spoken = NULL;
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *time_label = gtk_label_new (time);
  GtkWidget       *label = gtk_label_new (*plate != '\0' ? plate : name);

  gtk_widget_add_css_class (time_label, "numeric");
  gtk_widget_add_css_class (time_label, "dimmed");
  gtk_widget_add_css_class (row, "week-row");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), time_label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (get_icon (item)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* Translators: time, plate, customer and status of a booking. */
  spoken = g_strdup_printf (C_("week", "%s %s %s, %s"), time, plate, name, get_status (item));
  gtk_widget_set_tooltip_text (row, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (item->booking != NULL)
    g_object_set_data_full (G_OBJECT (row), "booking", g_memdup2 (&item->block->booking_id, sizeof (gint64)), g_free);

  return row;
}

static char *
describe_load (guint  n_bookings,
               gint64 booked,
               gint64 available)
{
  g_autofree char *booked_text = usher_hours_format (booked * USHER_HOURS_ONE / SECONDS_PER_HOUR);
  g_autofree char *available_text = usher_hours_format (available * USHER_HOURS_ONE / SECONDS_PER_HOUR);

  if (available == 0 && n_bookings == 0)
    return g_strdup (C_("load", "Closed"));

  /* Translators: number of cars, booked and available hours of a day. */
  return g_strdup_printf (ngettext ("%u car · %s / %s h", "%u cars · %s / %s h", n_bookings), n_bookings, booked_text,
                          available_text);
}

static void
show_day (UsherWeekView *self,
          guint          index,
          GPtrArray     *items)
{
  UsherSession       *session = get_session (self);
  UsherBusinessHours *hours = usher_session_get_shop (session)->hours;
  DayColumn          *day = &self->days[index];
  GDate               date;
  GDate               today;
  UsherTimeRange      range;
  gint64              available;
  gint64              booked = 0;
  guint               n_bookings = 0;
  g_autofree char    *title = NULL;
  g_autofree char    *load = NULL;
  g_autofree char    *spoken = NULL;

  get_day (self, index, &date);
  usher_times_today (session, &today);
  range = usher_times_day_range (session, &date);
  available = usher_business_hours_available_seconds (hours, &date) * usher_session_get_shop (session)->bays->len;
  gtk_list_box_remove_all (GTK_LIST_BOX (day->list));
  for (guint i = 0; i < items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (items, i);

      if (!usher_time_range_overlaps (item->block->range, range))
        continue;
      n_bookings++;
      booked += usher_business_hours_work_between (hours, usher_time_range_intersect (item->block->range, range));
      gtk_list_box_append (GTK_LIST_BOX (day->list), create_row (self, item));
    }
  title = usher_times_short_day (session, &date);
  load = describe_load (n_bookings, booked, available);
  gtk_label_set_label (GTK_LABEL (day->title), title);
  gtk_label_set_label (GTK_LABEL (day->load), load);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (day->level), available > 0 ? MIN (1.0, (double) booked / (double) available) : 0.0);
  /* Translators: a day, and how full it is. */
  spoken = g_strdup_printf (C_("week", "%s: %s"), title, load);
  gtk_accessible_update_property (GTK_ACCESSIBLE (day->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (day->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (g_date_compare (&date, &today) == 0)
    gtk_widget_add_css_class (day->title, "accent");
  else
    gtk_widget_remove_css_class (day->title, "accent");
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherWeekView) self = USHER_WEEK_VIEW (user_data);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     items = usher_booking_store_list_board_finish (USHER_BOOKING_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (items == NULL)
    {
      usher_desk_report (self->desk, error, _("The week could not be read"));
      return;
    }

  for (guint i = 0; i < N_DAYS; i++)
    show_day (self, i, items);
}

static void
reload (UsherWeekView *self)
{
  UsherTimeRange week;
  GDate          sunday;

  if (!g_date_valid (&self->monday))
    return;

  get_day (self, N_DAYS - 1, &sunday);
  week = usher_times_day_range (get_session (self), &self->monday);
  week.end = usher_times_day_range (get_session (self), &sunday).end;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_booking_store_list_board_async (usher_session_get_bookings (get_session (self)), week, self->cancellable, on_listed_cb,
                                        g_object_ref (self));
}

static void
on_changed_cb (UsherWeekView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
usher_week_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (usher_week_view_parent_class)->map (widget);
  reload (USHER_WEEK_VIEW (widget));
}

static void
usher_week_view_dispose (GObject *object)
{
  UsherWeekView *self = USHER_WEEK_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_week_view_parent_class)->dispose (object);
}

static void
usher_week_view_class_init (UsherWeekViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_week_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = usher_week_view_map;

  /**
   * UsherWeekView::day-activated:
   * @date: a #GDate
   *
   * A day was chosen, to be looked at.
   */
  signals[DAY_ACTIVATED] = g_signal_new ("day-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_DATE);
}

static GtkWidget *
create_day (UsherWeekView *self,
            guint          index)
{
  DayColumn *day = &self->days[index];
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  day->button = gtk_button_new ();
  day->title = gtk_label_new (NULL);
  day->load = gtk_label_new (NULL);
  day->level = gtk_level_bar_new_for_interval (0, 1);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (day->level), NULL);
  gtk_widget_set_can_target (day->level, FALSE);
  day->list = gtk_list_box_new ();
  gtk_widget_add_css_class (day->title, "heading");
  gtk_widget_add_css_class (day->load, "caption");
  gtk_widget_add_css_class (day->load, "numeric");
  gtk_label_set_ellipsize (GTK_LABEL (day->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (day->load), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (head), day->title);
  gtk_box_append (GTK_BOX (head), day->load);
  gtk_box_append (GTK_BOX (head), day->level);
  gtk_button_set_child (GTK_BUTTON (day->button), head);
  gtk_widget_add_css_class (day->button, "flat");
  g_object_set_data (G_OBJECT (day->button), "day", GUINT_TO_POINTER (index));
  g_signal_connect_object (day->button, "clicked", G_CALLBACK (on_day_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (day->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (day->list, "week-day");
  g_signal_connect_object (day->list, "row-activated", G_CALLBACK (on_booking_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), day->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (column), day->button);
  gtk_box_append (GTK_BOX (column), scrolled);

  return column;
}

static void
usher_week_view_init (UsherWeekView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_date_clear (&self->monday, 1);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "week");
  for (guint i = 0; i < N_DAYS; i++)
    gtk_box_append (GTK_BOX (box), create_day (self, i));
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * usher_week_view_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a week, which shows a day's once it is given one
 */
GtkWidget *
usher_week_view_new (UsherDesk *desk)
{
  UsherWeekView *self = g_object_new (USHER_TYPE_WEEK_VIEW, NULL);
  UsherSession  *session = usher_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (session, "changed::booking", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::block", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::order", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_week_view_set_date:
 * @date: a day
 *
 * Shows the week of a day, from Monday on.
 */
void
usher_week_view_set_date (UsherWeekView *self,
                          const GDate   *date)
{
  GDate monday = *date;

  g_date_subtract_days (&monday, g_date_get_weekday (date) - G_DATE_MONDAY);
  if (g_date_valid (&self->monday) && g_date_compare (&self->monday, &monday) == 0)
    return;

  self->monday = monday;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}
