/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * UsherChoice:
 * @label: a word, translated
 * @icon: (nullable): name of its icon
 *
 * One of a few words that a cell can say.
 */
typedef struct
{
  const char *label;
  const char *icon;
} UsherChoice;

#define USHER_TYPE_CHOICE_CELL (usher_choice_cell_get_type ())

/**
 * UsherChoiceCell:
 *
 * A cell of a table that says one of a few words.  Up, Down and the number of
 * a word choose it; Space, F2 or a click show them all.
 */
G_DECLARE_FINAL_TYPE (UsherChoiceCell, usher_choice_cell, USHER, CHOICE_CELL, GtkWidget)

GtkWidget *usher_choice_cell_new (const UsherChoice *choices,
                                  guint              n_choices,
                                  guint              n_open);
void       usher_choice_cell_set_name (UsherChoiceCell *self,
                                       const char      *name);
guint      usher_choice_cell_get_selected (UsherChoiceCell *self);
void       usher_choice_cell_set_selected (UsherChoiceCell *self,
                                           guint            selected);

G_END_DECLS
