/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"
#include "usher-damage.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_CAR_DIAGRAM (usher_car_diagram_get_type ())

G_DECLARE_FINAL_TYPE (UsherCarDiagram, usher_car_diagram, USHER, CAR_DIAGRAM, GtkWidget)

GtkWidget *usher_car_diagram_new (void);

GPtrArray *usher_car_diagram_get_marks (UsherCarDiagram *self);
void       usher_car_diagram_set_marks (UsherCarDiagram *self,
                                        GPtrArray       *marks);
gboolean   usher_car_diagram_get_editable (UsherCarDiagram *self);
void       usher_car_diagram_set_editable (UsherCarDiagram *self,
                                           gboolean         editable);
guint      usher_car_diagram_get_selected (UsherCarDiagram *self);
void       usher_car_diagram_set_selected (UsherCarDiagram *self,
                                           guint            number);

void usher_car_diagram_to_widget (UsherCarDiagram  *self,
                                  double            x,
                                  double            y,
                                  graphene_point_t *point);
void usher_car_diagram_from_widget (UsherCarDiagram        *self,
                                    const graphene_point_t *point,
                                    double                 *x,
                                    double                 *y);

G_END_DECLS
