/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PLATE_POPOVER (usher_plate_popover_get_type ())
G_DECLARE_FINAL_TYPE (UsherPlatePopover, usher_plate_popover, USHER, PLATE_POPOVER, GtkPopover)

GtkWidget  *usher_plate_popover_new (void);
void        usher_plate_popover_offer (UsherPlatePopover *self,
                                       const char *const *choices,
                                       gboolean           numbered);
const char *usher_plate_popover_get_selected (UsherPlatePopover *self);
void        usher_plate_popover_move (UsherPlatePopover *self,
                                      int                columns,
                                      int                rows);

G_END_DECLS
