/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-known-car.h"

#include "usher-after-labels.h"
#include "usher-car-rights-box.h"
#include "usher-phone.h"
#include "usher-quantity.h"
#include "usher-times.h"

#include <glib/gi18n.h>

struct _UsherKnownCar
{
  GtkWidget parent_instance;
};

enum
{
  DEFERRED_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherKnownCar, usher_known_car, GTK_TYPE_WIDGET)

static void
usher_known_car_dispose (GObject *object)
{
  usher_known_car_clear (USHER_KNOWN_CAR (object));

  G_OBJECT_CLASS (usher_known_car_parent_class)->dispose (object);
}

static void
usher_known_car_class_init (UsherKnownCarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_known_car_dispose;

  /**
   * UsherKnownCar::deferred-toggled:
   * @line: an #UsherEstimateLine not done last time
   * @wanted: whether it is to be done now
   */
  signals[DEFERRED_TOGGLED] = g_signal_new ("deferred-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, USHER_TYPE_ESTIMATE_LINE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_known_car_init (UsherKnownCar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "known-car");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is known"), -1);
}

static void
add_line (UsherKnownCar *self,
          const char    *icon_name,
          const char    *text,
          const char    *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  if (icon_name != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon_name);

      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (box, css_class);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static void
add_customer (UsherKnownCar *self,
              UsherCustomer *customer)
{
  g_autofree char    *name = usher_name_with_form (customer->name, customer->address_form);
  g_autofree char    *phone = usher_phone_format (customer->phone);
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, name);
  append_part (text, phone);
  append_part (text, customer->contact);
  add_line (self, NULL, text->str, "heading");
}

static void
add_car (UsherKnownCar    *self,
         UsherVehicleFile *file)
{
  UsherVehicle       *vehicle = file->vehicle;
  g_autofree char    *car = g_strstrip (g_strjoin (" ", vehicle->make, vehicle->model, NULL));
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, car);
  if (vehicle->year != 0)
    {
      g_autofree char *year = g_strdup_printf ("%d", vehicle->year);

      append_part (text, year);
    }
  append_part (text, vehicle->colour);
  if (vehicle->odometer > 0)
    {
      g_autofree char *km = g_strdup_printf ("%'" G_GINT64_FORMAT, vehicle->odometer);
      /* Translators: what the odometer showed. */
      g_autofree char *odometer = g_strdup_printf (C_("known", "%s km"), km);

      append_part (text, odometer);
    }
  if (text->len > 0)
    add_line (self, NULL, text->str, NULL);
}

static void
add_last_visit (UsherKnownCar    *self,
                UsherDesk        *desk,
                UsherVehicleFile *file)
{
  UsherVisit      *visit = NULL;
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (file->visits->len == 0)
    {
      add_line (self, NULL, _("Was not here before"), "dimmed");
      return;
    }

  visit = g_ptr_array_index (file->visits, 0);
  when = usher_times_relative (usher_desk_get_session (desk), visit->at);
  /* Translators: when a car was here last, and what was done. */
  text = g_strdup_printf (_("Last here %s: %s"), when, visit->summary);
  add_line (self, NULL, text, "dimmed");
}

static void
on_deferred_toggled_cb (UsherKnownCar  *self,
                        GtkCheckButton *button)
{
  g_signal_emit (self, signals[DEFERRED_TOGGLED], 0, g_object_get_data (G_OBJECT (button), "line"),
                 gtk_check_button_get_active (button));
}

static void
add_deferred (UsherKnownCar    *self,
              UsherVehicleFile *file)
{
  if (file->deferred->len == 0)
    return;

  add_line (self, NULL, _("Not done last time:"), "caption-heading");
  for (guint i = 0; i < file->deferred->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (file->deferred, i);
      g_autofree char   *label = g_strdup (line->description);
      GtkWidget         *button = NULL;

      if (line->hours > 0)
        {
          g_autofree char *hours = usher_hours_format (line->hours);

          g_free (label);
          /* Translators: a service asked for and its number of hours. */
          label = g_strdup_printf (C_("service", "%s · %s h"), line->description, hours);
        }
      button = gtk_check_button_new_with_label (label);
      g_object_set_data_full (G_OBJECT (button), "line", usher_estimate_line_ref (line), (GDestroyNotify) usher_estimate_line_unref);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_deferred_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
}

static void
add_due (UsherKnownCar    *self,
         UsherVehicleFile *file)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char    *text = NULL;

  for (guint i = 0; i < file->due->len; i++)
    append_part (names, ((UsherPackage *) g_ptr_array_index (file->due, i))->name);
  if (names->len == 0)
    return;

  /* Translators: %s is the maintenance that is due. */
  text = g_strdup_printf (_("Due: %s"), names->str);
  add_line (self, "usher-work-symbolic", text, NULL);
}

static void
add_warnings (UsherKnownCar    *self,
              UsherDesk        *desk,
              UsherVehicleFile *file,
              gint64            booking_id)
{
  if (file->open_order_id != 0)
    add_line (self, "dialog-warning-symbolic", _("The car is in the workshop now"), "warning");
  if (file->next_booking_id != 0 && file->next_booking_id != booking_id)
    {
      g_autofree char *when = usher_times_relative (usher_desk_get_session (desk), file->next_booking_at);
      /* Translators: %s is when the car is booked already. */
      g_autofree char *text = g_strdup_printf (_("Already booked for %s"), when);

      add_line (self, "dialog-warning-symbolic", text, "warning");
    }
}

/**
 * usher_known_car_show:
 * @desk: the desk
 * @file: all that is known of a car
 * @booking_id: the booking that is edited, of which nobody is warned; or 0
 *
 * Shows what is known of a car.
 */
void
usher_known_car_show (UsherKnownCar    *self,
                      UsherDesk        *desk,
                      UsherVehicleFile *file,
                      gint64            booking_id)
{
  usher_known_car_clear (self);
  if (file->customer != NULL)
    add_customer (self, file->customer);
  add_car (self, file);
  add_last_visit (self, desk, file);
  add_warnings (self, desk, file, booking_id);
  add_due (self, file);
  gtk_widget_set_parent (usher_car_rights_box_new (usher_desk_get_session (desk), file->vehicle->parent_instance.id, 0),
                         GTK_WIDGET (self));
  add_deferred (self, file);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * usher_known_car_show_customer:
 * @customer: a customer
 *
 * Shows a customer whose car is not known yet.
 */
void
usher_known_car_show_customer (UsherKnownCar *self,
                               UsherCustomer *customer)
{
  usher_known_car_clear (self);
  add_customer (self, customer);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * usher_known_car_set_repeats:
 * @repeats: (element-type UsherRepeat): earlier visits that what is asked for may be about
 *
 * Points them out, beneath what is known; it is judged when the car is here.
 */
void
usher_known_car_set_repeats (UsherKnownCar *self,
                             UsherDesk     *desk,
                             GPtrArray     *repeats)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)), *next = NULL; child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (gtk_widget_has_css_class (child, "repeat"))
        gtk_widget_unparent (child);
    }
  for (guint i = 0; i < repeats->len; i++)
    {
      g_autofree char *text = usher_repeat_text (usher_desk_get_session (desk), g_ptr_array_index (repeats, i));

      add_line (self, "dialog-warning-symbolic", text, "repeat");
      gtk_widget_add_css_class (gtk_widget_get_last_child (GTK_WIDGET (self)), "warning");
    }
}

/**
 * usher_known_car_clear:
 *
 * Shows nothing.
 */
void
usher_known_car_clear (UsherKnownCar *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
