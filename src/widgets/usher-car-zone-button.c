/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-car-zone-button.h"

#include "usher-car-labels.h"

/**
 * UsherCarZoneButton:
 *
 * What keyboard and screen reader see of a zone of the car: a button without
 * looks that lies over it.  The car diagram owns it, draws its focus and takes
 * the pointer's clicks itself, by the zone's true shape.
 */
struct _UsherCarZoneButton
{
  GtkButton parent_instance;

  UsherCarZone zone;
};

G_DEFINE_FINAL_TYPE (UsherCarZoneButton, usher_car_zone_button, GTK_TYPE_BUTTON)

static void
usher_car_zone_button_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
usher_car_zone_button_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
}

static void
usher_car_zone_button_class_init (UsherCarZoneButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = usher_car_zone_button_measure;
  widget_class->snapshot = usher_car_zone_button_snapshot;

  gtk_widget_class_set_css_name (widget_class, "carzone");
}

static void
usher_car_zone_button_init (UsherCarZoneButton *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * usher_car_zone_button_new:
 *
 * Returns: (transfer floating): a button for @zone
 */
GtkWidget *
usher_car_zone_button_new (UsherCarZone zone)
{
  UsherCarZoneButton *self = g_object_new (USHER_TYPE_CAR_ZONE_BUTTON, NULL);

  self->zone = zone;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, usher_car_zone_get_label (zone),
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  return GTK_WIDGET (self);
}

/**
 * usher_car_zone_button_get_zone:
 *
 * Returns: the zone it stands for
 */
UsherCarZone
usher_car_zone_button_get_zone (UsherCarZoneButton *self)
{
  g_return_val_if_fail (USHER_IS_CAR_ZONE_BUTTON (self), USHER_CAR_ZONE_NONE);

  return self->zone;
}
