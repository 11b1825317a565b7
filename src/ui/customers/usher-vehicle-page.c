/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-vehicle-page.h"

#include <glib/gi18n.h>

#include "usher-customer-store.h"
#include "usher-file-form.h"
#include "usher-history-group.h"
#include "usher-line-chart.h"
#include "usher-money.h"
#include "usher-plate.h"
#include "usher-times.h"

struct _UsherVehiclePage
{
  AdwNavigationPage parent_instance;

  UsherDesk        *desk;
  gint64            vehicle_id;
  UsherVehicleFile *file;
  GCancellable     *cancellable;
  GPtrArray        *rows; /* (element-type GtkWidget): of the history, made anew */

  GtkWidget           *book_button;
  GtkWidget           *check_in_button;
  GtkBox              *forms;
  AdwPreferencesGroup *now_group;
  GtkWidget           *order_row;
  GtkWidget           *booking_row;
  AdwPreferencesGroup *deferred_group;
  AdwPreferencesGroup *due_group;
  AdwPreferencesGroup *odometer_group;
  AdwBin              *history_bin;
  UsherFileForm       *vehicle_form;
  UsherFileForm       *customer_form;
  GtkWidget           *customer_row;
  UsherLineChart      *chart;
};

G_DEFINE_FINAL_TYPE (UsherVehiclePage, usher_vehicle_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
consent_text (UsherConsent consent)
{
  switch (consent)
    {
    case USHER_CONSENT_DECLINED:
      return C_("line", "Declined");
    case USHER_CONSENT_DEFERRED:
      return C_("line", "Put off");
    case USHER_CONSENT_RECOMMENDED:
      return C_("line", "Recommended");
    case USHER_CONSENT_QUOTED:
    case USHER_CONSENT_AUTHORIZED:
    case USHER_CONSENT_DONE:
    default:
      return "";
    }
}

static GtkWidget *
add_row (UsherVehiclePage    *self,
         AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         const char          *end)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (end != NULL)
    {
      label = gtk_label_new (end);
      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);

  return row;
}

/* The target first: an action without one would not fit for a moment. */
static void
set_target (GtkWidget  *button,
            const char *action,
            gint64      id)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
clear_rows (UsherVehiclePage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_deferred (UsherVehiclePage *self)
{
  for (guint i = 0; i < self->file->deferred->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (self->file->deferred, i);
      g_autofree char   *amount = usher_money_format_symbol (usher_estimate_line_amount (line));

      add_row (self, self->deferred_group, line->description, consent_text (line->consent), amount);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->deferred_group), self->file->deferred->len > 0);
}

static void
show_due (UsherVehiclePage *self)
{
  for (guint i = 0; i < self->file->due->len; i++)
    {
      UsherPackage *package = g_ptr_array_index (self->file->due, i);

      add_row (self, self->due_group, package->name, "", NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->due_group), self->file->due->len > 0);
}

/* The chart for who can see it, the same in words for everybody. */
static void
show_readings (UsherVehiclePage *self)
{
  UsherSession               *session = usher_desk_get_session (self->desk);
  GPtrArray                  *readings = self->file->readings;
  const UsherOdometerReading *last = NULL;
  g_autoptr (GString)         text = g_string_new (NULL);
  g_autofree char            *when = NULL;
  g_autofree char            *description = NULL;
  g_autofree char            *markup = NULL;

  usher_line_chart_clear (self->chart);
  for (guint i = 0; i < readings->len; i++)
    {
      const UsherOdometerReading *reading = g_ptr_array_index (readings, i);
      g_autofree char            *day = usher_times_relative (session, reading->at);

      usher_line_chart_add (self->chart, reading->at, reading->km);
      g_string_append_printf (text, "%s%s: %" G_GINT64_FORMAT " km", text->len > 0 ? "; " : "", day, reading->km);
      last = reading;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->odometer_group), last != NULL);
  if (last == NULL)
    return;

  when = usher_times_relative (session, last->at);
  /* Translators: the last odometer reading: kilometres, when. */
  description = g_strdup_printf (_("%'d km on %s"), (int) last->km, when);
  markup = g_markup_escape_text (description, -1);
  adw_preferences_group_set_description (self->odometer_group, markup);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Odometer readings"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

static void
show_now (UsherVehiclePage *self)
{
  UsherVehicleFile *file = self->file;
  g_autofree char  *when = NULL;

  gtk_widget_set_visible (self->order_row, file->open_order_id != 0);
  set_target (self->order_row, "win.open-order", file->open_order_id);
  gtk_widget_set_visible (self->booking_row, file->next_booking_id != 0);
  set_target (self->booking_row, "win.open-booking", file->next_booking_id);
  if (file->next_booking_id != 0)
    {
      when = usher_times_relative (usher_desk_get_session (self->desk), file->next_booking_at);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->booking_row), when);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->now_group), file->open_order_id != 0 || file->next_booking_id != 0);
}

static void
show_file (UsherVehiclePage *self)
{
  UsherVehicleFile *file = self->file;
  g_autofree char  *plate = usher_plate_format (file->vehicle->plate);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *plate != '\0' ? plate : _("Car Without a Plate"));
  usher_file_form_set_entity (self->vehicle_form, USHER_ENTITY (file->vehicle));
  gtk_widget_set_visible (GTK_WIDGET (self->customer_form), file->customer != NULL);
  if (file->customer != NULL)
    {
      usher_file_form_set_entity (self->customer_form, USHER_ENTITY (file->customer));
      set_target (self->customer_row, "win.open-customer", file->customer->parent_instance.id);
    }
  clear_rows (self);
  show_now (self);
  show_deferred (self);
  show_due (self);
  show_readings (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherVehiclePage) self = USHER_VEHICLE_PAGE (user_data);
  g_autoptr (GError)           error = NULL;
  g_autoptr (UsherVehicleFile) file = usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->forms == NULL)
    return;
  if (file == NULL)
    {
      usher_desk_report (self->desk, error, _("The car could not be opened"));
      return;
    }

  g_set_object (&self->file, file);
  show_file (self);
}

static void
load (UsherVehiclePage *self)
{
  UsherCustomerStore *store = usher_session_get_customers (usher_desk_get_session (self->desk));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_customer_store_load_file_async (store, self->vehicle_id, self->cancellable, on_loaded_cb, g_object_ref (self));
}

static void
add_forms (UsherVehiclePage *self)
{
  self->vehicle_form = USHER_FILE_FORM (usher_file_form_new (self->desk, USHER_FILE_FORM_VEHICLE));
  self->customer_form = USHER_FILE_FORM (usher_file_form_new (self->desk, USHER_FILE_FORM_CUSTOMER));
  self->customer_row = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->customer_row), _("All Cars of This Customer"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->customer_form), self->customer_row);
  gtk_box_append (self->forms, GTK_WIDGET (self->vehicle_form));
  gtk_box_append (self->forms, GTK_WIDGET (self->customer_form));
  self->chart = USHER_LINE_CHART (usher_line_chart_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->chart), "card");
  adw_preferences_group_add (self->odometer_group, GTK_WIDGET (self->chart));
}

static void
show_trail_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-trail", "(sx)", "vehicle", USHER_VEHICLE_PAGE (widget)->vehicle_id);
}

static void
usher_vehicle_page_dispose (GObject *object)
{
  UsherVehiclePage *self = USHER_VEHICLE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_VEHICLE_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_vehicle_page_parent_class)->dispose (object);
}

static void
usher_vehicle_page_class_init (UsherVehiclePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_vehicle_page_dispose;

  gtk_widget_class_install_action (widget_class, "vehicle.show-trail", NULL, show_trail_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK, "vehicle.show-trail", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/customers/usher-vehicle-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, book_button);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, check_in_button);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, forms);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, now_group);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, order_row);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, booking_row);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, deferred_group);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, due_group);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, odometer_group);
  gtk_widget_class_bind_template_child (widget_class, UsherVehiclePage, history_bin);
}

static void
usher_vehicle_page_init (UsherVehiclePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * usher_vehicle_page_new:
 * @desk: the desk
 * @vehicle_id: the car
 *
 * Returns: (transfer floating): the page of a car
 */
AdwNavigationPage *
usher_vehicle_page_new (UsherDesk *desk,
                        gint64     vehicle_id)
{
  UsherVehiclePage *self = g_object_new (USHER_TYPE_VEHICLE_PAGE, NULL);
  UsherSession     *session = usher_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  self->vehicle_id = vehicle_id;
  set_target (self->book_button, "win.book-vehicle", vehicle_id);
  set_target (self->check_in_button, "win.check-in-vehicle", vehicle_id);
  add_forms (self);
  adw_bin_set_child (self->history_bin, usher_history_group_new (desk, "vehicle", vehicle_id));
  g_signal_connect_object (session, "changed::vehicle", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::customer", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::booking", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed::order", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}
