/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_STATEMENT (usher_statement_get_type ())
G_DECLARE_DERIVABLE_TYPE (UsherStatement, usher_statement, USHER, STATEMENT, GObject)

/**
 * UsherStatementClass:
 * @step: goes to the next row; the first step after a reset executes
 * @reset: back to before the first row, all parameters unbound
 *
 * What a driver implements.  Columns are counted from 0, parameters from 1.
 */
struct _UsherStatementClass
{
  GObjectClass parent_class;

  gboolean (*bind_null) (UsherStatement *self, guint n, GError **error);
  gboolean (*bind_int) (UsherStatement *self, guint n, gint64 value, GError **error);
  gboolean (*bind_text) (UsherStatement *self, guint n, const char *value, GError **error);
  gboolean (*bind_blob) (UsherStatement *self, guint n, GBytes *value, GError **error);
  gboolean (*step) (UsherStatement *self, gboolean *has_row, GError **error);
  void (*reset) (UsherStatement *self);
  guint (*get_n_columns) (UsherStatement *self);
  const char *(*get_column_name) (UsherStatement *self, guint column);
  gboolean (*is_null) (UsherStatement *self, guint column);
  gint64 (*get_int) (UsherStatement *self, guint column);
  const char *(*get_text) (UsherStatement *self, guint column);
  GBytes *(*dup_blob) (UsherStatement *self, guint column);
};

void        usher_statement_bind_null (UsherStatement *self,
                                       guint           n);
void        usher_statement_bind_int (UsherStatement *self,
                                      guint           n,
                                      gint64          value);
void        usher_statement_bind_bool (UsherStatement *self,
                                       guint           n,
                                       gboolean        value);
void        usher_statement_bind_id (UsherStatement *self,
                                     guint           n,
                                     gint64          id);
void        usher_statement_bind_text (UsherStatement *self,
                                       guint           n,
                                       const char     *value);
void        usher_statement_bind_blob (UsherStatement *self,
                                       guint           n,
                                       GBytes         *value);
gboolean    usher_statement_step (UsherStatement *self,
                                  gboolean       *has_row,
                                  GError        **error);
gboolean    usher_statement_run (UsherStatement *self,
                                 GError        **error);
gboolean    usher_statement_run_for_id (UsherStatement *self,
                                        gint64         *id,
                                        GError        **error);
void        usher_statement_reset (UsherStatement *self);
guint       usher_statement_get_n_columns (UsherStatement *self);
const char *usher_statement_get_column_name (UsherStatement *self,
                                             guint           column);
gboolean    usher_statement_is_null (UsherStatement *self,
                                     guint           column);
gint64      usher_statement_get_int (UsherStatement *self,
                                     guint           column);
gboolean    usher_statement_get_bool (UsherStatement *self,
                                      guint           column);
gint64      usher_statement_get_id (UsherStatement *self,
                                    guint           column);
const char *usher_statement_get_text (UsherStatement *self,
                                      guint           column);
char       *usher_statement_dup_text (UsherStatement *self,
                                      guint           column);
GBytes     *usher_statement_dup_blob (UsherStatement *self,
                                      guint           column);

G_END_DECLS
