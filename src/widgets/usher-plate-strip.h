/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-plate.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many boxes there can be: older and foreign plates are longer. */
#define USHER_PLATE_STRIP_MAX_BOXES 12

#define USHER_TYPE_PLATE_STRIP (usher_plate_strip_get_type ())
G_DECLARE_FINAL_TYPE (UsherPlateStrip, usher_plate_strip, USHER, PLATE_STRIP, GtkWidget)

GtkWidget *usher_plate_strip_new (void);
void       usher_plate_strip_show (UsherPlateStrip *self,
                                   const char      *text,
                                   const char      *preedit);
void       usher_plate_strip_mark (UsherPlateStrip *self,
                                   int              start,
                                   int              end);
void       usher_plate_strip_set_kind (UsherPlateStrip *self,
                                       UsherPlateKind   kind);
int        usher_plate_strip_box_at (UsherPlateStrip *self,
                                     double           x);
gboolean   usher_plate_strip_get_box (UsherPlateStrip *self,
                                      int              index,
                                      GdkRectangle    *out);

G_END_DECLS
