/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate-editor.h"

#include "usher-estimate-history.h"
#include "usher-estimate-row.h"
#include "usher-estimate-search.h"

G_BEGIN_DECLS

/* What the files of the editor share: the lines (usher-estimate-editor.c),
 * filling them from the catalogue (…-fill.c), keys (…-keys.c). */

struct _UsherEstimateEditor
{
  GtkWidget parent_instance;

  UsherDesk            *desk;
  UsherEstimateHistory *history;
  UsherPartStock       *stock;
  UsherEstimateSearch  *search;
  GPtrArray            *rows; /* (element-type UsherEstimateRow), not owned: one for each line and an empty one */
  UsherEstimateLine    *blank;
  gboolean              is_editable;
  gboolean              is_english;
  guint                 n_changes; /* of the history */

  GMenuModel *menu; /* of a line */

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *trouble;
};

UsherEstimateRow *usher_estimate_editor_get_row (UsherEstimateEditor *self,
                                                 guint                i);
guint             usher_estimate_editor_index_of (UsherEstimateEditor *self,
                                                  UsherEstimateRow    *row);
UsherEstimateRow *usher_estimate_editor_find_focus (UsherEstimateEditor *self,
                                                    UsherEstimateColumn *column);
void              usher_estimate_editor_focus_cell (UsherEstimateEditor *self,
                                                    guint                i,
                                                    UsherEstimateColumn  column);

void        usher_estimate_editor_apply (UsherEstimateEditor *self,
                                         UsherEstimate       *estimate,
                                         const char          *label);
void        usher_estimate_editor_push (UsherEstimateEditor *self,
                                        UsherEstimate       *estimate,
                                        const char          *label);
void        usher_estimate_editor_after_edit (UsherEstimateEditor *self);
void        usher_estimate_editor_undo_cb (UsherDesk *desk,
                                           gpointer   data);
void        usher_estimate_editor_show_trouble (UsherEstimateEditor *self,
                                                const char          *message);
const char *usher_estimate_editor_explain (const GError *error);

void usher_estimate_editor_load_package (UsherEstimateEditor *self,
                                         UsherEstimateRow    *row,
                                         gint64               package_id);
void usher_estimate_editor_look_up_code (UsherEstimateEditor *self,
                                         UsherEstimateRow    *row);
void usher_estimate_editor_on_entered_cb (UsherEstimateRow    *row,
                                          guint                column,
                                          UsherEstimateEditor *self);
void usher_estimate_editor_on_left_cb (UsherEstimateRow    *row,
                                       guint                column,
                                       UsherEstimateEditor *self);

gboolean    usher_estimate_editor_on_key_cb (UsherEstimateRow    *row,
                                             guint                column,
                                             guint                keyval,
                                             guint                state,
                                             UsherEstimateEditor *self);
void        usher_estimate_editor_line_action (GtkWidget  *widget,
                                               const char *name,
                                               GVariant   *parameter);
GMenuModel *usher_estimate_editor_make_line_menu (void);

G_END_DECLS
