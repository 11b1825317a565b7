/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_ROW (usher_estimate_row_get_type ())

/**
 * UsherEstimateRow:
 *
 * A line of an estimate with a cell for each thing that can be typed.  It shows
 * and takes text; what the text means is the editor's business.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateRow, usher_estimate_row, USHER, ESTIMATE_ROW, GtkListBoxRow)

GtkWidget  *usher_estimate_row_new (void);
const char *usher_estimate_column_label (UsherEstimateColumn column);

void usher_estimate_row_show_line (UsherEstimateRow    *self,
                                   const UsherEstimate *estimate,
                                   guint                i);
void usher_estimate_row_show_number (UsherEstimateRow *self,
                                     guint             i);
void usher_estimate_row_show_amount (UsherEstimateRow        *self,
                                     const UsherEstimateLine *line);
void usher_estimate_row_show_stock (UsherEstimateRow *self,
                                    const char       *icon,
                                    const char       *text,
                                    const char       *tooltip);
void usher_estimate_row_set_editable (UsherEstimateRow *self,
                                      gboolean          is_editable);

UsherEstimateLine *usher_estimate_row_get_line (UsherEstimateRow *self);
UsherEstimateLine *usher_estimate_row_get_choice (UsherEstimateRow *self);
void               usher_estimate_row_set_choice (UsherEstimateRow  *self,
                                                  UsherEstimateLine *choice);

GtkWidget *usher_estimate_row_get_cell (UsherEstimateRow   *self,
                                        UsherEstimateColumn column);
gboolean   usher_estimate_row_can_focus_cell (UsherEstimateRow   *self,
                                              UsherEstimateColumn column);
void       usher_estimate_row_focus_cell (UsherEstimateRow   *self,
                                          UsherEstimateColumn column);
gboolean   usher_estimate_row_find_focus (UsherEstimateRow    *self,
                                          UsherEstimateColumn *column);
gboolean   usher_estimate_row_commit (UsherEstimateRow *self);
gboolean   usher_estimate_row_restore (UsherEstimateRow *self);
void       usher_estimate_row_forget_typed (UsherEstimateRow *self);
void       usher_estimate_row_set_trouble (UsherEstimateRow   *self,
                                           UsherEstimateColumn column,
                                           const char         *message);

G_END_DECLS
