/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_TEXT_CELL (usher_text_cell_get_type ())

/**
 * UsherTextCell:
 *
 * A line of text in a table, with an icon before it if need be.  A long table
 * is filled anew with each page that is scrolled, so a cell asks for its width
 * in digits, whatever it says: a change draws it again and nothing else.
 * What does not fit ends in an ellipsis, and is told in full by the tooltip.
 */
G_DECLARE_FINAL_TYPE (UsherTextCell, usher_text_cell, USHER, TEXT_CELL, GtkWidget)

GtkWidget  *usher_text_cell_new (int      min_chars,
                                 int      chars,
                                 gboolean is_numeric);
void        usher_text_cell_show (UsherTextCell *self,
                                  const char    *text,
                                  const char    *icon_name,
                                  gboolean       is_dimmed);
const char *usher_text_cell_get_text (UsherTextCell *self);

G_END_DECLS
