/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_COMPLETION (usher_completion_get_type ())
G_DECLARE_FINAL_TYPE (UsherCompletion, usher_completion, USHER, COMPLETION, GObject)

/**
 * UsherCompletionLabelFunc:
 * @item: a suggestion
 * @user_data: what was given with the function
 *
 * Returns: (transfer full): the line that stands for @item
 */
typedef char *(*UsherCompletionLabelFunc) (gpointer item,
                                           gpointer user_data);

UsherCompletion *usher_completion_attach (GtkWidget *entry);
void             usher_completion_set_model (UsherCompletion *self,
                                             GListModel      *model);
void             usher_completion_set_factory (UsherCompletion    *self,
                                               GtkListItemFactory *factory);
void             usher_completion_set_label_func (UsherCompletion         *self,
                                                  UsherCompletionLabelFunc label_func,
                                                  gpointer                 user_data,
                                                  GDestroyNotify           destroy);
void             usher_completion_set_select_first (UsherCompletion *self,
                                                    gboolean         select_first);
gboolean         usher_completion_is_open (UsherCompletion *self);
void             usher_completion_popup (UsherCompletion *self);
void             usher_completion_popdown (UsherCompletion *self);

G_END_DECLS
