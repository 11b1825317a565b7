/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_CAR_BODY (usher_car_body_get_type ())

G_DECLARE_FINAL_TYPE (UsherCarBody, usher_car_body, USHER, CAR_BODY, GtkWidget)

GtkWidget *usher_car_body_new (void);
void       usher_car_body_get_area (UsherCarBody    *self,
                                    graphene_rect_t *area);
void       usher_car_body_set_hovered_zone (UsherCarBody *self,
                                            UsherCarZone  zone);
UsherCarZone
     usher_car_body_get_hovered_zone (UsherCarBody *self);
void usher_car_body_focus_zone (UsherCarBody *self,
                                UsherCarZone  zone);

G_END_DECLS
