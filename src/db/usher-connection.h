/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-statement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_CONNECTION (usher_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (UsherConnection, usher_connection, USHER, CONNECTION, GObject)

/**
 * UsherConnectionClass:
 * @begin: starts a transaction that will write, or only read from one snapshot
 * @rollback: does nothing when the driver has already rolled back
 * @get_schema_version: number of the last migration that was applied, 0 for none
 * @migrate: runs @script and sets the schema version in one transaction
 * @check: lists what is wrong with the data, an empty array when nothing is
 * @close: the last call; statements are gone by then
 *
 * What a driver implements.
 */
struct _UsherConnectionClass
{
  GObjectClass parent_class;

  gboolean (*exec) (UsherConnection *self, const char *sql, GError **error);
  UsherStatement *(*prepare) (UsherConnection *self, const char *sql, GError **error);
  gboolean (*begin) (UsherConnection *self, gboolean write, GError **error);
  gboolean (*commit) (UsherConnection *self, GError **error);
  gboolean (*rollback) (UsherConnection *self, GError **error);
  gboolean (*in_transaction) (UsherConnection *self);
  guint (*changes) (UsherConnection *self);
  gboolean (*get_schema_version) (UsherConnection *self, int *version, GError **error);
  gboolean (*migrate) (UsherConnection *self, int version, const char *script, GError **error);
  GStrv (*check) (UsherConnection *self, GError **error);
  char *(*put_blob) (UsherConnection *self, GBytes *bytes, GError **error);
  GBytes *(*get_blob) (UsherConnection *self, const char *hash, GError **error);
  gboolean (*close) (UsherConnection *self, GError **error);
};

gboolean        usher_connection_exec (UsherConnection *self,
                                       const char      *sql,
                                       GError         **error);
UsherStatement *usher_connection_prepare (UsherConnection *self,
                                          const char      *sql,
                                          GError         **error);
gboolean        usher_connection_begin (UsherConnection *self,
                                        GError         **error);
gboolean        usher_connection_begin_read (UsherConnection *self,
                                             GError         **error);
gboolean        usher_connection_commit (UsherConnection *self,
                                         GError         **error);
gboolean        usher_connection_rollback (UsherConnection *self,
                                           GError         **error);
gboolean        usher_connection_in_transaction (UsherConnection *self);
guint           usher_connection_changes (UsherConnection *self);
void            usher_connection_note_change (UsherConnection *self,
                                              const char      *kind,
                                              gint64           id);
GVariant       *usher_connection_steal_changes (UsherConnection *self);
gboolean        usher_connection_get_schema_version (UsherConnection *self,
                                                     int             *version,
                                                     GError         **error);
gboolean        usher_connection_migrate (UsherConnection *self,
                                          int              version,
                                          const char      *script,
                                          GError         **error);
GStrv           usher_connection_check (UsherConnection *self,
                                        GError         **error);
char           *usher_connection_put_blob (UsherConnection *self,
                                           GBytes          *bytes,
                                           GError         **error);
GBytes         *usher_connection_get_blob (UsherConnection *self,
                                           const char      *hash,
                                           GError         **error);
void            usher_connection_set_cancellable (UsherConnection *self,
                                                  GCancellable    *cancellable);
GCancellable   *usher_connection_get_cancellable (UsherConnection *self);
gboolean        usher_connection_close (UsherConnection *self,
                                        GError         **error);

G_END_DECLS
