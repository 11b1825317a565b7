/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** USHER_FUEL_NOT_READ: The value as long as nobody looked. */
#define USHER_FUEL_NOT_READ (-1)

#define USHER_TYPE_FUEL_GAUGE (usher_fuel_gauge_get_type ())

G_DECLARE_FINAL_TYPE (UsherFuelGauge, usher_fuel_gauge, USHER, FUEL_GAUGE, GtkWidget)

GtkWidget *usher_fuel_gauge_new (void);
int        usher_fuel_gauge_get_value (UsherFuelGauge *self);
void       usher_fuel_gauge_set_value (UsherFuelGauge *self,
                                       int             value);
gboolean   usher_fuel_gauge_get_electric (UsherFuelGauge *self);
void       usher_fuel_gauge_set_electric (UsherFuelGauge *self,
                                          gboolean        electric);

G_END_DECLS
