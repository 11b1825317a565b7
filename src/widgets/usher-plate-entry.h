/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-plate.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PLATE_ENTRY (usher_plate_entry_get_type ())
G_DECLARE_FINAL_TYPE (UsherPlateEntry, usher_plate_entry, USHER, PLATE_ENTRY, GtkWidget)

GtkWidget     *usher_plate_entry_new (void);
const char    *usher_plate_entry_get_plate (UsherPlateEntry *self);
void           usher_plate_entry_set_plate (UsherPlateEntry *self,
                                            const char      *plate);
const char    *usher_plate_entry_get_default_prefix (UsherPlateEntry *self);
void           usher_plate_entry_set_default_prefix (UsherPlateEntry *self,
                                                     const char      *prefix);
UsherPlateKind usher_plate_entry_get_kind (UsherPlateEntry *self);

G_END_DECLS
