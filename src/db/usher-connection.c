/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-connection.h"

#include "usher-db-error.h"

/* The rows of one kind that the transaction has changed. */
typedef struct
{
  const char *kind; /* interned */
  GArray     *ids;  /* gint64, each once, in the order of the first note */
  GHashTable *seen; /* the same, as a set */
} Changes;

typedef struct
{
  GThread      *thread;
  GPtrArray    *changes; /* Changes */
  GCancellable *cancellable;
} UsherConnectionPrivate;

/**
 * UsherConnection:
 *
 * A connection to the workshop's data.  Only the thread that made it may use
 * it.  The database's threads own connections; work gets one for the time of
 * its transaction (see #UsherWork).
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsherConnection, usher_connection, G_TYPE_OBJECT)

static void
changes_free (gpointer data)
{
  Changes *changes = data;

  g_array_unref (changes->ids);
  g_hash_table_unref (changes->seen);
  g_free (changes);
}

static UsherConnectionPrivate *
get_private (UsherConnection *self)
{
  UsherConnectionPrivate *priv = usher_connection_get_instance_private (self);

  g_assert (priv->thread == g_thread_self ());
  return priv;
}

static void
usher_connection_finalize (GObject *object)
{
  UsherConnectionPrivate *priv = get_private (USHER_CONNECTION (object));

  g_clear_pointer (&priv->changes, g_ptr_array_unref);
  g_clear_object (&priv->cancellable);

  G_OBJECT_CLASS (usher_connection_parent_class)->finalize (object);
}

static void
usher_connection_class_init (UsherConnectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usher_connection_finalize;
}

static void
usher_connection_init (UsherConnection *self)
{
  UsherConnectionPrivate *priv = usher_connection_get_instance_private (self);

  priv->thread = g_thread_self ();
  priv->changes = g_ptr_array_new_with_free_func (changes_free);
}

/**
 * usher_connection_exec:
 * @sql: one or more statements without parameters
 *
 * Executes @sql, ignoring rows.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_exec (UsherConnection *self,
                       const char      *sql,
                       GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->exec (self, sql, error);
}

/**
 * usher_connection_prepare:
 * @sql: one statement, with the parameters `$1…$n`
 *
 * Gives a statement ready to bind.  What was compiled once for the same text is
 * used again.
 *
 * Returns: (transfer full): a statement; NULL with @error set on failure.
 *   %USHER_DB_ERROR_READ_ONLY when @sql writes and the transaction only reads
 */
UsherStatement *
usher_connection_prepare (UsherConnection *self,
                          const char      *sql,
                          GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->prepare (self, sql, error);
}

static gboolean
begin (UsherConnection *self,
       gboolean         write,
       GError         **error)
{
  g_ptr_array_set_size (get_private (self)->changes, 0);

  return USHER_CONNECTION_GET_CLASS (self)->begin (self, write, error);
}

/**
 * usher_connection_begin:
 *
 * Starts a transaction that may write.  It holds the lock for writing from the
 * start, so that nothing later in it can fail with %USHER_DB_ERROR_BUSY.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_begin (UsherConnection *self,
                        GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  return begin (self, TRUE, error);
}

/**
 * usher_connection_begin_read:
 *
 * Starts a transaction that sees one state of the data and cannot write.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_begin_read (UsherConnection *self,
                             GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  return begin (self, FALSE, error);
}

/**
 * usher_connection_commit:
 *
 * Ends the transaction; when this returns TRUE, what was written survives a
 * loss of power.  On failure the transaction is still to be rolled back.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_commit (UsherConnection *self,
                         GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->commit (self, error);
}

/**
 * usher_connection_rollback:
 *
 * Undoes the transaction and forgets its noted changes.  Does nothing when
 * there is none.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_rollback (UsherConnection *self,
                           GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  g_ptr_array_set_size (get_private (self)->changes, 0);
  return USHER_CONNECTION_GET_CLASS (self)->rollback (self, error);
}

/**
 * usher_connection_in_transaction:
 *
 * Returns: whether a transaction was begun and not yet ended
 */
gboolean
usher_connection_in_transaction (UsherConnection *self)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->in_transaction (self);
}

/**
 * usher_connection_changes:
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE changed, without
 *   those of triggers and foreign keys
 */
guint
usher_connection_changes (UsherConnection *self)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), 0);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->changes (self);
}

static Changes *
find_changes (UsherConnectionPrivate *priv,
              const char             *kind)
{
  for (guint i = 0; i < priv->changes->len; i++)
    {
      Changes *changes = g_ptr_array_index (priv->changes, i);

      if (changes->kind == kind)
        return changes;
    }

  return NULL;
}

/**
 * usher_connection_note_change:
 * @kind: what the row is, such as `booking`; letters and hyphens only
 * @id: the row's id
 *
 * Notes that a row was inserted, changed or deleted.  #UsherDatabase::changed
 * says so after COMMIT; a rollback forgets it.
 */
void
usher_connection_note_change (UsherConnection *self,
                              const char      *kind,
                              gint64           id)
{
  UsherConnectionPrivate *priv = NULL;
  Changes                *changes = NULL;

  g_return_if_fail (USHER_IS_CONNECTION (self));
  g_return_if_fail (kind != NULL);

  priv = get_private (self);
  kind = g_intern_string (kind);
  changes = find_changes (priv, kind);
  if (changes == NULL)
    {
      changes = g_new0 (Changes, 1);
      changes->kind = kind;
      changes->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      changes->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_ptr_array_add (priv->changes, changes);
    }

  if (g_hash_table_add (changes->seen, g_memdup2 (&id, sizeof id)))
    g_array_append_val (changes->ids, id);
}

/**
 * usher_connection_steal_changes:
 *
 * Takes what was noted in the transaction that was just committed.  For the
 * database's worker only.
 *
 * Returns: (transfer full) (nullable): `a(sax)`, kinds with their ids, or NULL
 *   when nothing was noted
 */
GVariant *
usher_connection_steal_changes (UsherConnection *self)
{
  UsherConnectionPrivate *priv = NULL;
  GVariantBuilder         builder;

  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);

  priv = get_private (self);
  if (priv->changes->len == 0)
    return NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sax)"));
  for (guint i = 0; i < priv->changes->len; i++)
    {
      Changes  *changes = g_ptr_array_index (priv->changes, i);
      GVariant *ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, changes->ids->data,
                                                 changes->ids->len, sizeof (gint64));

      g_variant_builder_add (&builder, "(s@ax)", changes->kind, ids);
    }
  g_ptr_array_set_size (priv->changes, 0);

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/**
 * usher_connection_get_schema_version:
 * @version: (out): number of the last migration that was applied, 0 for none
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_get_schema_version (UsherConnection *self,
                                     int             *version,
                                     GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->get_schema_version (self, version, error);
}

/**
 * usher_connection_migrate:
 * @version: what the schema version is afterwards
 * @script: SQL of the migration, in the driver's dialect
 *
 * Runs @script, looks for broken references, and sets the version, all in one
 * transaction: on failure nothing has changed.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_migrate (UsherConnection *self,
                          int              version,
                          const char      *script,
                          GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (version > 0 && script != NULL, FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->migrate (self, version, script, error);
}

/**
 * usher_connection_check:
 *
 * Reads everything and looks for damage and for broken references.  Takes
 * seconds to minutes: work for %USHER_WORK_LONG_READ.
 *
 * Returns: (transfer full): what is wrong, one line each, empty when all is
 *   well; NULL with @error set when the check could not be made
 */
GStrv
usher_connection_check (UsherConnection *self,
                        GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->check (self, error);
}

/**
 * usher_connection_put_blob:
 * @bytes: a frozen document, a photo, a scan
 *
 * Stores @bytes for ever, once for equal contents.  When the transaction is
 * rolled back later, the blob may stay without a row that names it.
 *
 * Returns: (transfer full): SHA-256 in 64 lower-case hexadecimal digits; NULL
 *   with @error set on failure
 */
char *
usher_connection_put_blob (UsherConnection *self,
                           GBytes          *bytes,
                           GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->put_blob (self, bytes, error);
}

/**
 * usher_connection_get_blob:
 * @hash: what usher_connection_put_blob() returned
 *
 * Returns: (transfer full): the bytes, whose hash was verified; NULL with
 *   @error set on failure, %USHER_DB_ERROR_NOT_FOUND or %USHER_DB_ERROR_CORRUPT
 */
GBytes *
usher_connection_get_blob (UsherConnection *self,
                           const char      *hash,
                           GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->get_blob (self, hash, error);
}

/**
 * usher_connection_set_cancellable:
 * @cancellable: (nullable): stops the statements of reading work
 *
 * A statement that runs while @cancellable is cancelled fails with
 * %G_IO_ERROR_CANCELLED.
 */
void
usher_connection_set_cancellable (UsherConnection *self,
                                  GCancellable    *cancellable)
{
  g_return_if_fail (USHER_IS_CONNECTION (self));

  g_set_object (&get_private (self)->cancellable, cancellable);
}

/**
 * usher_connection_get_cancellable:
 *
 * Returns: (transfer none) (nullable): what stops the statements
 */
GCancellable *
usher_connection_get_cancellable (UsherConnection *self)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), NULL);

  return get_private (self)->cancellable;
}

/**
 * usher_connection_close:
 *
 * Brings everything into the file and closes it.  A transaction that is still
 * open is rolled back.  The connection can only be dropped afterwards, also
 * when this fails.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_connection_close (UsherConnection *self,
                        GError         **error)
{
  g_return_val_if_fail (USHER_IS_CONNECTION (self), FALSE);

  get_private (self);
  return USHER_CONNECTION_GET_CLASS (self)->close (self, error);
}
