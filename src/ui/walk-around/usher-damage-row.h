/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "usher-damage.h"

G_BEGIN_DECLS

#define USHER_TYPE_DAMAGE_ROW (usher_damage_row_get_type ())

/**
 * UsherDamageRow:
 *
 * A damage mark in the list beside the diagram, with the number and the code
 * that its marker has.  Its buttons are the actions `damage.edit(u)` and
 * `damage.remove(u)`, or `damage.carry-over(u)` for one of the last visit.
 */
G_DECLARE_FINAL_TYPE (UsherDamageRow, usher_damage_row, USHER, DAMAGE_ROW, GtkListBoxRow)

GtkWidget *usher_damage_row_new (gboolean is_of_last_visit);
guint      usher_damage_row_get_number (UsherDamageRow *self);
void       usher_damage_row_set_mark (UsherDamageRow        *self,
                                      const UsherDamageMark *mark);

G_END_DECLS
