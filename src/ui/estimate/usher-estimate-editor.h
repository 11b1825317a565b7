/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-estimate-edit.h"
#include "usher-part-stock.h"

G_BEGIN_DECLS

#define USHER_TYPE_ESTIMATE_EDITOR (usher_estimate_editor_get_type ())

/**
 * UsherEstimateEditor:
 *
 * The lines of an estimate, made for the keyboard: there is always one empty
 * line at the end; Tab goes through the cells in reading order, Enter to the
 * next line.  Every edit is a new estimate in a history.
 *
 * Its signals are “changed”, after an edit, and “previewed”, with what the
 * estimate would be with the text that is being typed.
 */
G_DECLARE_FINAL_TYPE (UsherEstimateEditor, usher_estimate_editor, USHER, ESTIMATE_EDITOR, GtkWidget)

GtkWidget      *usher_estimate_editor_new (UsherDesk *desk);
UsherEstimate  *usher_estimate_editor_get_estimate (UsherEstimateEditor *self);
void            usher_estimate_editor_set_estimate (UsherEstimateEditor *self,
                                                    UsherEstimate       *estimate);
void            usher_estimate_editor_adopt_saved (UsherEstimateEditor *self,
                                                   UsherEstimate       *sent,
                                                   UsherEstimate       *saved);
UsherPartStock *usher_estimate_editor_get_stock (UsherEstimateEditor *self);
void            usher_estimate_editor_set_editable (UsherEstimateEditor *self,
                                                    gboolean             is_editable);
void            usher_estimate_editor_set_english (UsherEstimateEditor *self,
                                                   gboolean             is_english);
gboolean        usher_estimate_editor_commit (UsherEstimateEditor *self);
void            usher_estimate_editor_focus_end (UsherEstimateEditor *self);
void            usher_estimate_editor_add_lines (UsherEstimateEditor *self,
                                                 GPtrArray           *lines);
void            usher_estimate_editor_add_package (UsherEstimateEditor *self,
                                                   gint64               package_id);
void            usher_estimate_editor_set_whole_discount (UsherEstimateEditor *self,
                                                          gint64               whole_discount);

G_END_DECLS
