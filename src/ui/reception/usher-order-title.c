/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-title.h"

#include <glib/gi18n.h>

#include "usher-plate.h"
#include "usher-reception-labels.h"

struct _UsherOrderTitle
{
  AdwBin parent_instance;

  GtkLabel *plate;
  GtkLabel *customer;
  GtkLabel *car;
};

G_DEFINE_FINAL_TYPE (UsherOrderTitle, usher_order_title, ADW_TYPE_BIN)

static GtkLabel *
append_label (GtkWidget  *box,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style_class);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
usher_order_title_class_init (UsherOrderTitleClass *klass)
{
}

static void
usher_order_title_init (UsherOrderTitle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->plate = append_label (box, "order-plate");
  gtk_label_set_ellipsize (self->plate, PANGO_ELLIPSIZE_NONE);
  self->customer = append_label (box, "heading");
  self->car = append_label (box, "dimmed");
  adw_bin_set_child (ADW_BIN (self), box);
}

static char *
dup_plate (UsherOrderFile *file)
{
  if (file->vehicle == NULL || *file->vehicle->plate == '\0')
    return g_strdup (_("No plate"));

  return usher_plate_format (file->vehicle->plate);
}

static char *
dup_customer (UsherOrderFile *file)
{
  if (file->customer == NULL || *file->customer->name == '\0')
    return g_strdup (_("No name"));

  return usher_name_with_form (file->customer->name, file->customer->address_form);
}

/* "大众 朗逸 · 42,310 km": the reading of today, or the last one known. */
static char *
dup_car (UsherOrderFile *file)
{
  gint64           km = file->order->odometer >= 0 ? file->order->odometer : file->last_odometer;
  g_autofree char *car = NULL;
  g_autofree char *reading = NULL;

  if (file->vehicle == NULL)
    return g_strdup ("");

  car = g_strstrip (g_strjoin (" ", file->vehicle->make, file->vehicle->model, NULL));
  if (km <= 0)
    return g_steal_pointer (&car);

  reading = usher_reception_dup_km (km);
  if (*car == '\0')
    return g_steal_pointer (&reading);

  /* Translators: make and model of a car, then "42,310 km". */
  return g_strdup_printf (C_("car", "%s · %s"), car, reading);
}

/**
 * usher_order_title_dup_text:
 *
 * Returns: (transfer full): plate and customer in one line
 */
char *
usher_order_title_dup_text (UsherOrderFile *file)
{
  g_autofree char *plate = dup_plate (file);
  g_autofree char *customer = dup_customer (file);

  /* Translators: plate, then customer. */
  return g_strdup_printf (C_("order", "%s %s"), plate, customer);
}

/**
 * usher_order_title_show:
 * @file: an order
 *
 * Shows whose order it is.
 */
void
usher_order_title_show (UsherOrderTitle *self,
                        UsherOrderFile  *file)
{
  g_autofree char *plate = dup_plate (file);
  g_autofree char *customer = dup_customer (file);
  g_autofree char *car = dup_car (file);

  gtk_label_set_text (self->plate, plate);
  gtk_label_set_text (self->customer, customer);
  gtk_label_set_text (self->car, car);
}
