/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-hours-group.h"

#include <glib/gi18n.h>

#include "usher-time-entry.h"
#include "usher-time-of-day.h"

#define N_DAYS 7

typedef enum
{
  OPENS,
  CLOSES,
  BREAK_STARTS,
  BREAK_ENDS,
  N_TIMES
} DayTime;

typedef struct
{
  GtkWidget *row;
  GtkWidget *times[N_TIMES];
} Day;

struct _UsherHoursGroup
{
  AdwPreferencesGroup parent_instance;

  Day      days[N_DAYS];
  gboolean is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherHoursGroup, usher_hours_group, ADW_TYPE_PREFERENCES_GROUP)

/* What a day that was closed opens with. */
static const UsherBusinessDay usual_day = { 8 * 60 + 30, 17 * 60 + 30, 1, { { 12 * 60, 13 * 60 } } };

static const char *
weekday_name (int index)
{
  static const char *const names[N_DAYS] = {
    NC_ ("weekday", "Monday"),
        NC_ ("weekday", "Tuesday"),
            NC_ ("weekday", "Wednesday"),
                NC_ ("weekday", "Thursday"),
                    NC_ ("weekday", "Friday"),
                        NC_ ("weekday", "Saturday"),
                            NC_ ("weekday", "Sunday"),
                        };

  return g_dpgettext2 (NULL, "weekday", names[index]);
}

static int
get_time (const Day *day,
          DayTime    time)
{
  return usher_time_entry_get_minutes (USHER_TIME_ENTRY (day->times[time]));
}

/* What the fields of a day say, as far as it makes sense. */
static gboolean
read_day (const Day        *day,
          UsherBusinessDay *out)
{
  int break_start = get_time (day, BREAK_STARTS);
  int break_end = get_time (day, BREAK_ENDS);

  *out = (UsherBusinessDay) { 0 };
  if (!adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (day->row)))
    return TRUE;

  out->open = get_time (day, OPENS);
  out->close = get_time (day, CLOSES);
  if (out->open == USHER_TIME_ENTRY_NONE || out->close == USHER_TIME_ENTRY_NONE || out->close <= out->open)
    return FALSE;
  if (break_start == USHER_TIME_ENTRY_NONE && break_end == USHER_TIME_ENTRY_NONE)
    return TRUE;
  if (break_start < out->open || break_end <= break_start || break_end > out->close)
    return FALSE;

  out->n_breaks = 1;
  out->breaks[0].start = break_start;
  out->breaks[0].end = break_end;

  return TRUE;
}

static char *
make_day_text (const UsherBusinessDay *day)
{
  g_autofree char *open = usher_time_of_day_format (day->open);
  g_autofree char *close = usher_time_of_day_format (day->close);
  g_autofree char *break_start = NULL;
  g_autofree char *break_end = NULL;

  if (day->close <= day->open)
    return g_strdup (C_("opening hours", "Closed"));
  if (day->n_breaks == 0)
    /* Translators: opening hours: from, to. */
    return g_strdup_printf (C_("opening hours", "%s–%s"), open, close);

  break_start = usher_time_of_day_format (day->breaks[0].start);
  break_end = usher_time_of_day_format (day->breaks[0].end);
  /* Translators: opening hours: from, to; break: from, to. */
  return g_strdup_printf (C_("opening hours", "%s–%s, break %s–%s"), open, close, break_start, break_end);
}

static void
show_day (Day *day)
{
  UsherBusinessDay value;
  gboolean         is_right = read_day (day, &value);
  g_autofree char *text = is_right ? make_day_text (&value) : g_strdup (_("These hours contradict each other"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (day->row), FALSE);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (day->row), text);
  if (is_right)
    gtk_widget_remove_css_class (day->row, "error");
  else
    gtk_widget_add_css_class (day->row, "error");
}

static void
fill_day (Day                    *day,
          const UsherBusinessDay *value)
{
  gboolean                is_open = value->close > value->open;
  const UsherBusinessDay *shown = is_open ? value : &usual_day;
  gboolean                has_break = shown->n_breaks > 0;

  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (day->row), is_open);
  usher_time_entry_set_minutes (USHER_TIME_ENTRY (day->times[OPENS]), shown->open);
  usher_time_entry_set_minutes (USHER_TIME_ENTRY (day->times[CLOSES]), shown->close);
  usher_time_entry_set_minutes (USHER_TIME_ENTRY (day->times[BREAK_STARTS]),
                                has_break ? shown->breaks[0].start : USHER_TIME_ENTRY_NONE);
  usher_time_entry_set_minutes (USHER_TIME_ENTRY (day->times[BREAK_ENDS]),
                                has_break ? shown->breaks[0].end : USHER_TIME_ENTRY_NONE);
  show_day (day);
}

static void
on_day_changed_cb (UsherHoursGroup *self)
{
  if (self->is_filling)
    return;

  for (int i = 0; i < N_DAYS; i++)
    show_day (&self->days[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_same_activated_cb (UsherHoursGroup *self)
{
  UsherBusinessDay monday;

  if (!read_day (&self->days[0], &monday))
    return;

  self->is_filling = TRUE;
  for (int i = 1; i < N_DAYS; i++)
    fill_day (&self->days[i], &monday);
  self->is_filling = FALSE;
  on_day_changed_cb (self);
}

static GtkWidget *
create_time_row (UsherHoursGroup *self,
                 Day             *day,
                 DayTime          time,
                 int              weekday)
{
  static const char *const titles[N_TIMES] = {
    NC_ ("opening hours", "Opens"),
        NC_ ("opening hours", "Closes"),
            NC_ ("opening hours", "Break From"),
                NC_ ("opening hours", "Break To"),
            };
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *entry = usher_time_entry_new ();
  const char      *title = g_dpgettext2 (NULL, "opening hours", titles[time]);
  g_autofree char *label = g_strdup_printf ("%s: %s", weekday_name (weekday), title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), entry);
  g_signal_connect_object (entry, "notify::minutes", G_CALLBACK (on_day_changed_cb), self, G_CONNECT_SWAPPED);
  day->times[time] = entry;

  return row;
}

static void
add_day (UsherHoursGroup *self,
         int              weekday)
{
  Day *day = &self->days[weekday];

  day->row = adw_expander_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (day->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (day->row), weekday_name (weekday));
  adw_expander_row_set_show_enable_switch (ADW_EXPANDER_ROW (day->row), TRUE);
  for (DayTime time = OPENS; time < N_TIMES; time++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (day->row), create_time_row (self, day, time, weekday));
  g_signal_connect_object (day->row, "notify::enable-expansion", G_CALLBACK (on_day_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), day->row);
}

static void
usher_hours_group_class_init (UsherHoursGroupClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_hours_group_init (UsherHoursGroup *self)
{
  GtkWidget *same = adw_button_row_new ();

  self->is_filling = TRUE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Opening Hours"));
  for (int i = 0; i < N_DAYS; i++)
    {
      add_day (self, i);
      fill_day (&self->days[i], &usual_day);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (same), _("All Days Like Monday"));
  g_signal_connect_object (same, "activated", G_CALLBACK (on_same_activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), same);
  self->is_filling = FALSE;
}

/**
 * usher_hours_group_new:
 *
 * Returns: (transfer floating): usual opening hours
 */
GtkWidget *
usher_hours_group_new (void)
{
  return g_object_new (USHER_TYPE_HOURS_GROUP, NULL);
}

/**
 * usher_hours_group_set_hours:
 * @hours: what to show
 */
void
usher_hours_group_set_hours (UsherHoursGroup    *self,
                             UsherBusinessHours *hours)
{
  self->is_filling = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    {
      UsherBusinessDay day;

      usher_business_hours_get_day (hours, i + 1, &day);
      fill_day (&self->days[i], &day);
    }
  self->is_filling = FALSE;
}

/**
 * usher_hours_group_dup_hours:
 * @before: days off and time zone are taken from these, and days whose fields
 *   contradict each other
 *
 * Returns: (transfer full): the opening hours
 */
UsherBusinessHours *
usher_hours_group_dup_hours (UsherHoursGroup          *self,
                             const UsherBusinessHours *before)
{
  UsherBusinessDay   days[N_DAYS];
  g_autoptr (GArray) closed = usher_business_hours_get_closed_dates (before);

  for (int i = 0; i < N_DAYS; i++)
    if (!read_day (&self->days[i], &days[i]))
      usher_business_hours_get_day (before, i + 1, &days[i]);

  return usher_business_hours_new (days, (const GDate *) closed->data, closed->len,
                                   usher_business_hours_get_zone (before), NULL);
}
