/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "usher-order-values.h"
#include "usher-session.h"

G_BEGIN_DECLS

/* A drop-down of the shop's staff, with nobody at its head. */

GtkWidget *usher_staff_choice_new (UsherShop       *shop,
                                   UsherOrderAction action,
                                   const char      *label);
gint64     usher_staff_choice_get (GtkDropDown *choice);
void       usher_staff_choice_set (GtkDropDown *choice,
                                   gint64       staff_id);

G_END_DECLS
