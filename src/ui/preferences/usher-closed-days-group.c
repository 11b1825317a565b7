/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-closed-days-group.h"

#include <glib/gi18n.h>

#include "usher-date-entry.h"

struct _UsherClosedDaysGroup
{
  AdwPreferencesGroup parent_instance;

  GArray    *dates; /* (element-type GDate), in order */
  GPtrArray *rows;  /* (element-type GtkWidget) */
  GtkWidget *add_row;
  GtkWidget *entry;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherClosedDaysGroup, usher_closed_days_group, ADW_TYPE_PREFERENCES_GROUP)

static void rebuild (UsherClosedDaysGroup *self);

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return g_date_compare (a, b);
}

static void
on_remove_clicked_cb (UsherClosedDaysGroup *self,
                      GtkWidget            *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));

  gtk_widget_grab_focus (self->entry);
  g_array_remove_index (self->dates, index);
  rebuild (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_row (UsherClosedDaysGroup *self,
            guint                 index)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *label = NULL;
  char             title[128];

  /* Translators: a day off, for strftime. xgettext:no-c-format */
  g_date_strftime (title, sizeof title, C_("day off", "%A, %Y-%m-%d"), &g_array_index (self->dates, GDate, index));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove"));
  /* Translators: %s is a day. */
  label = g_strdup_printf (_("Remove %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
rebuild (UsherClosedDaysGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  /* The row that adds stays at the top, so it never loses the focus. */
  for (guint i = 0; i < self->dates->len; i++)
    {
      GtkWidget *row = create_row (self, i);

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (group, row);
    }
}

static void
on_add_cb (UsherClosedDaysGroup *self)
{
  GDate date;

  if (!usher_parsed_entry_commit (USHER_PARSED_ENTRY (self->entry)) ||
      !usher_date_entry_get_date (USHER_DATE_ENTRY (self->entry), &date))
    return;
  for (guint i = 0; i < self->dates->len; i++)
    if (g_date_compare (&g_array_index (self->dates, GDate, i), &date) == 0)
      return;

  g_array_append_val (self->dates, date);
  g_array_sort (self->dates, compare_dates);
  rebuild (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
usher_closed_days_group_dispose (GObject *object)
{
  UsherClosedDaysGroup *self = USHER_CLOSED_DAYS_GROUP (object);

  g_clear_pointer (&self->dates, g_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_closed_days_group_parent_class)->dispose (object);
}

static void
usher_closed_days_group_class_init (UsherClosedDaysGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_closed_days_group_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_closed_days_group_init (UsherClosedDaysGroup *self)
{
  self->dates = g_array_new (FALSE, FALSE, sizeof (GDate));
  self->rows = g_ptr_array_new ();
}

/**
 * usher_closed_days_group_new:
 * @clock: what "tomorrow" means when it is typed
 *
 * Returns: (transfer floating): no days off
 */
GtkWidget *
usher_closed_days_group_new (UsherClock *clock)
{
  UsherClosedDaysGroup *self = g_object_new (USHER_TYPE_CLOSED_DAYS_GROUP, NULL);
  GtkWidget            *button = gtk_button_new_with_mnemonic (_("_Add"));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Closed Days"));
  self->add_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _("Closed On"));
  self->entry = usher_date_entry_new (clock);
  gtk_widget_set_valign (self->entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Closed On"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->add_row), self->entry);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->add_row), button);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);

  return GTK_WIDGET (self);
}

/**
 * usher_closed_days_group_set_hours:
 * @hours: whose days off to show
 */
void
usher_closed_days_group_set_hours (UsherClosedDaysGroup *self,
                                   UsherBusinessHours   *hours)
{
  g_clear_pointer (&self->dates, g_array_unref);
  self->dates = usher_business_hours_get_closed_dates (hours);
  rebuild (self);
}

/**
 * usher_closed_days_group_apply:
 * @hours: opening hours
 *
 * Returns: (transfer full): @hours with these days off
 */
UsherBusinessHours *
usher_closed_days_group_apply (UsherClosedDaysGroup *self,
                               UsherBusinessHours   *hours)
{
  UsherBusinessDay days[7];

  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    usher_business_hours_get_day (hours, weekday, &days[weekday - 1]);

  return usher_business_hours_new (days, (const GDate *) self->dates->data, self->dates->len,
                                   usher_business_hours_get_zone (hours), NULL);
}
