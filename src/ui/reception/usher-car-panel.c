/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-car-panel.h"

#include <glib/gi18n.h>

#include "usher-car-rights-box.h"
#include "usher-labels.h"
#include "usher-money.h"
#include "usher-reception-labels.h"
#include "usher-times.h"

/* More is on the car's own page. */
static const guint max_visits = 5;
static const guint max_readings = 5;

struct _UsherCarPanel
{
  AdwBin parent_instance;

  GtkWidget        *box;
  UsherVehicleFile *shown; /* owned: what stands there */
  GPtrArray        *shown_documents;
};

G_DEFINE_FINAL_TYPE (UsherCarPanel, usher_car_panel, ADW_TYPE_BIN)

static void
usher_car_panel_finalize (GObject *object)
{
  UsherCarPanel *self = USHER_CAR_PANEL (object);

  g_clear_object (&self->shown);
  g_clear_pointer (&self->shown_documents, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_car_panel_parent_class)->finalize (object);
}

static void
usher_car_panel_class_init (UsherCarPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_car_panel_finalize;
}

static void
usher_car_panel_init (UsherCarPanel *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "car-panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
append_heading (UsherCarPanel *self,
                const char    *text)
{
  append_label (self->box, text, "heading");
}

/* Two lines: what, and when or how much. */
static void
append_entry (UsherCarPanel *self,
              const char    *title,
              const char    *subtitle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  append_label (box, title, NULL);
  if (subtitle != NULL && *subtitle != '\0')
    gtk_widget_add_css_class (append_label (box, subtitle, "caption"), "dimmed");
  gtk_box_append (GTK_BOX (self->box), box);
}

static char *
dup_date (UsherSession *session,
          gint64        time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local =
      g_date_time_to_timezone (utc, usher_business_hours_get_zone (usher_session_get_shop (session)->hours));

  return g_date_time_format (local, "%Y-%m-%d");
}

static void
append_deferred (UsherCarPanel *self,
                 GPtrArray     *lines)
{
  if (lines->len == 0)
    return;

  append_heading (self, _("Not Done Last Time"));
  for (guint i = 0; i < lines->len; i++)
    {
      const UsherEstimateLine *line = g_ptr_array_index (lines, i);
      g_autofree char         *amount = usher_money_format_symbol (usher_estimate_line_amount (line));

      append_entry (self, line->description, amount);
    }
}

static void
append_due (UsherCarPanel *self,
            GPtrArray     *packages)
{
  if (packages->len == 0)
    return;

  append_heading (self, _("Due"));
  for (guint i = 0; i < packages->len; i++)
    append_entry (self, ((UsherPackage *) g_ptr_array_index (packages, i))->name, NULL);
}

static void
append_visit (UsherCarPanel *self,
              UsherSession  *session,
              UsherVisit    *visit)
{
  g_autofree char *date = dup_date (session, visit->at);
  g_autofree char *total = usher_money_format_symbol (visit->total);
  g_autofree char *km = visit->odometer >= 0 ? usher_reception_dup_km (visit->odometer) : g_strdup ("–");
  /* Translators: date of a visit, odometer, total. */
  g_autofree char *subtitle = g_strdup_printf (C_("visit", "%s · %s · %s"), date, km, total);

  append_entry (self, *visit->summary != '\0' ? visit->summary : _("Nothing written down"), subtitle);
}

/* The visit of today is on the page itself. */
static void
append_visits (UsherCarPanel *self,
               UsherSession  *session,
               GPtrArray     *visits,
               gint64         order_id)
{
  guint n_shown = 0;

  append_heading (self, _("Last Visits"));
  for (guint i = 0; i < visits->len && n_shown < max_visits; i++)
    {
      UsherVisit *visit = g_ptr_array_index (visits, i);

      if (visit->parent_instance.id == order_id)
        continue;
      append_visit (self, session, visit);
      n_shown++;
    }
  if (n_shown == 0)
    append_entry (self, _("This car has not been here before"), NULL);
}

static void
append_readings (UsherCarPanel *self,
                 UsherSession  *session,
                 GPtrArray     *readings)
{
  guint first = readings->len > max_readings ? readings->len - max_readings : 0;

  if (readings->len == 0)
    return;

  append_heading (self, _("Odometer"));
  for (guint i = readings->len; i > first; i--)
    {
      const UsherOdometerReading *reading = g_ptr_array_index (readings, i - 1);
      g_autofree char            *date = dup_date (session, reading->at);
      g_autofree char            *km = usher_reception_dup_km (reading->km);

      append_entry (self, km, date);
    }
}

static void
append_documents (UsherCarPanel *self,
                  UsherSession  *session,
                  GPtrArray     *documents)
{
  if (documents->len == 0)
    return;

  append_heading (self, _("Documents"));
  for (guint i = 0; i < documents->len; i++)
    {
      UsherDocument   *document = g_ptr_array_index (documents, i);
      g_autofree char *when = usher_times_relative (session, document->issued_at);

      append_entry (self, document->number, when);
    }
}

static void
remove_all (GtkWidget *box)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL)
    {
      gtk_box_remove (GTK_BOX (box), child);
      child = gtk_widget_get_first_child (box);
    }
}

/**
 * usher_car_panel_show:
 * @session: the workshop
 * @file: an order
 *
 * Shows what is known of its car.
 */
void
usher_car_panel_show (UsherCarPanel  *self,
                      UsherSession   *session,
                      UsherOrderFile *file)
{
  UsherVehicleFile *car = file->vehicle_file;

  if (self->shown == car && self->shown_documents == file->documents)
    return;

  g_set_object (&self->shown, car);
  g_clear_pointer (&self->shown_documents, g_ptr_array_unref);
  self->shown_documents = g_ptr_array_ref (file->documents);
  remove_all (self->box);
  if (car != NULL)
    {
      gtk_box_append (GTK_BOX (self->box),
                      usher_car_rights_box_new (session, car->vehicle->parent_instance.id, file->order->odometer));
      append_deferred (self, car->deferred);
      append_due (self, car->due);
      append_visits (self, session, car->visits, file->order->parent_instance.id);
      append_readings (self, session, car->readings);
    }
  append_documents (self, session, file->documents);
}
