/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-statement.h"

#include "usher-db-error.h"

typedef struct
{
  GError  *bind_error;
  gboolean has_row;
  gboolean done;
} UsherStatementPrivate;

/**
 * UsherStatement:
 *
 * One SQL statement of a connection, with the parameters `$1…$n`.  It belongs
 * to the connection's thread.  Get it with usher_connection_prepare(), bind
 * every parameter, step, and drop the reference: it is reset then and the
 * compiled form goes back to the connection.
 *
 * A mistake in binding is remembered and reported by the next step.
 */
G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsherStatement, usher_statement, G_TYPE_OBJECT)

static UsherStatementPrivate *
get_private (UsherStatement *self)
{
  return usher_statement_get_instance_private (self);
}

static void
usher_statement_finalize (GObject *object)
{
  UsherStatementPrivate *priv = get_private (USHER_STATEMENT (object));

  g_clear_error (&priv->bind_error);

  G_OBJECT_CLASS (usher_statement_parent_class)->finalize (object);
}

static void
usher_statement_class_init (UsherStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = usher_statement_finalize;
}

static void
usher_statement_init (UsherStatement *self)
{
}

/* Where the first mistake in binding goes; later ones are of no interest. */
static GError **
bind_error_location (UsherStatement *self)
{
  UsherStatementPrivate *priv = get_private (self);

  return priv->bind_error == NULL ? &priv->bind_error : NULL;
}

/**
 * usher_statement_bind_null:
 * @n: number of the parameter, from 1
 *
 * Binds NULL to `$n`.
 */
void
usher_statement_bind_null (UsherStatement *self,
                           guint           n)
{
  g_return_if_fail (USHER_IS_STATEMENT (self));

  USHER_STATEMENT_GET_CLASS (self)->bind_null (self, n, bind_error_location (self));
}

/**
 * usher_statement_bind_int:
 * @n: number of the parameter, from 1
 *
 * Binds a whole number of 64 bits to `$n`.
 */
void
usher_statement_bind_int (UsherStatement *self,
                          guint           n,
                          gint64          value)
{
  g_return_if_fail (USHER_IS_STATEMENT (self));

  USHER_STATEMENT_GET_CLASS (self)->bind_int (self, n, value, bind_error_location (self));
}

/**
 * usher_statement_bind_bool:
 * @n: number of the parameter, from 1
 *
 * Binds 0 or 1 to `$n`.
 */
void
usher_statement_bind_bool (UsherStatement *self,
                           guint           n,
                           gboolean        value)
{
  usher_statement_bind_int (self, n, value ? 1 : 0);
}

/**
 * usher_statement_bind_id:
 * @n: number of the parameter, from 1
 * @id: an id, or 0 for none
 *
 * Binds an id to `$n`; 0 becomes NULL.
 */
void
usher_statement_bind_id (UsherStatement *self,
                         guint           n,
                         gint64          id)
{
  if (id == 0)
    usher_statement_bind_null (self, n);
  else
    usher_statement_bind_int (self, n, id);
}

/**
 * usher_statement_bind_text:
 * @n: number of the parameter, from 1
 * @value: (nullable): UTF-8, copied; NULL binds NULL
 *
 * Binds a text to `$n`.  Text that is not UTF-8 is a mistake in binding.
 */
void
usher_statement_bind_text (UsherStatement *self,
                           guint           n,
                           const char     *value)
{
  g_return_if_fail (USHER_IS_STATEMENT (self));

  if (value == NULL)
    usher_statement_bind_null (self, n);
  else if (!g_utf8_validate (value, -1, NULL))
    g_set_error (bind_error_location (self), USHER_DB_ERROR, USHER_DB_ERROR_FAILED,
                 "The text for parameter $%u is not UTF-8", n);
  else
    USHER_STATEMENT_GET_CLASS (self)->bind_text (self, n, value, bind_error_location (self));
}

/**
 * usher_statement_bind_blob:
 * @n: number of the parameter, from 1
 * @value: (nullable): bytes, copied; NULL binds NULL
 *
 * Binds bytes to `$n`.
 */
void
usher_statement_bind_blob (UsherStatement *self,
                           guint           n,
                           GBytes         *value)
{
  g_return_if_fail (USHER_IS_STATEMENT (self));

  if (value == NULL)
    usher_statement_bind_null (self, n);
  else
    USHER_STATEMENT_GET_CLASS (self)->bind_blob (self, n, value, bind_error_location (self));
}

/**
 * usher_statement_step:
 * @has_row: (out) (optional): whether there is a row to read
 *
 * Goes to the first or the next row.  After the last row, @has_row stays FALSE
 * until usher_statement_reset().
 *
 * Returns: FALSE only on error
 */
gboolean
usher_statement_step (UsherStatement *self,
                      gboolean       *has_row,
                      GError        **error)
{
  UsherStatementPrivate *priv = get_private (self);

  g_return_val_if_fail (USHER_IS_STATEMENT (self), FALSE);

  if (has_row != NULL)
    *has_row = FALSE;
  priv->has_row = FALSE;

  if (priv->bind_error != NULL)
    {
      if (error != NULL)
        *error = g_error_copy (priv->bind_error);
      return FALSE;
    }

  if (priv->done)
    return TRUE;

  if (!USHER_STATEMENT_GET_CLASS (self)->step (self, &priv->has_row, error))
    return FALSE;

  priv->done = !priv->has_row;
  if (has_row != NULL)
    *has_row = priv->has_row;
  return TRUE;
}

/**
 * usher_statement_run:
 *
 * Executes a statement whose rows, if any, do not matter, and resets it: all
 * parameters must be bound again before it can run once more.
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_statement_run (UsherStatement *self,
                     GError        **error)
{
  return usher_statement_run_for_id (self, NULL, error);
}

/**
 * usher_statement_run_for_id:
 * @id: (out) (optional): first column of the first row, 0 when there is no row
 *
 * Executes `INSERT … RETURNING id` or `UPDATE … WHERE row_version = $n
 * RETURNING id` to its end and resets it like usher_statement_run().
 *
 * Returns: FALSE with @error set on failure
 */
gboolean
usher_statement_run_for_id (UsherStatement *self,
                            gint64         *id,
                            GError        **error)
{
  gboolean has_row = FALSE;
  gboolean success = FALSE;

  g_return_val_if_fail (USHER_IS_STATEMENT (self), FALSE);

  success = usher_statement_step (self, &has_row, error);
  if (id != NULL)
    *id = success && has_row ? usher_statement_get_id (self, 0) : 0;
  while (success && has_row)
    success = usher_statement_step (self, &has_row, error);

  usher_statement_reset (self);
  return success;
}

/**
 * usher_statement_reset:
 *
 * Back to before the first row, with all parameters unbound and a mistake in
 * binding forgotten.
 */
void
usher_statement_reset (UsherStatement *self)
{
  UsherStatementPrivate *priv = get_private (self);

  g_return_if_fail (USHER_IS_STATEMENT (self));

  g_clear_error (&priv->bind_error);
  priv->has_row = FALSE;
  priv->done = FALSE;
  USHER_STATEMENT_GET_CLASS (self)->reset (self);
}

/* Reading a column without a row, or one that does not exist, is a mistake in
 * the program that would otherwise read as NULL. */
static gboolean
can_read (UsherStatement *self,
          guint           column)
{
  return get_private (self)->has_row && column < USHER_STATEMENT_GET_CLASS (self)->get_n_columns (self);
}

/**
 * usher_statement_get_n_columns:
 *
 * Returns: how many columns a row has
 */
guint
usher_statement_get_n_columns (UsherStatement *self)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), 0);

  return USHER_STATEMENT_GET_CLASS (self)->get_n_columns (self);
}

/**
 * usher_statement_get_column_name:
 * @column: from 0
 *
 * Returns: the name of a column, as the statement says it
 */
const char *
usher_statement_get_column_name (UsherStatement *self,
                                 guint           column)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (column < usher_statement_get_n_columns (self), NULL);

  return USHER_STATEMENT_GET_CLASS (self)->get_column_name (self, column);
}

/**
 * usher_statement_is_null:
 * @column: from 0
 *
 * Returns: whether the column of the current row is NULL
 */
gboolean
usher_statement_is_null (UsherStatement *self,
                         guint           column)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), TRUE);
  g_return_val_if_fail (can_read (self, column), TRUE);

  return USHER_STATEMENT_GET_CLASS (self)->is_null (self, column);
}

/**
 * usher_statement_get_int:
 * @column: from 0
 *
 * Returns: the number in the column of the current row, 0 for NULL
 */
gint64
usher_statement_get_int (UsherStatement *self,
                         guint           column)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), 0);
  g_return_val_if_fail (can_read (self, column), 0);

  return USHER_STATEMENT_GET_CLASS (self)->get_int (self, column);
}

/**
 * usher_statement_get_bool:
 * @column: from 0
 *
 * Returns: whether the number in the column is other than 0 and NULL
 */
gboolean
usher_statement_get_bool (UsherStatement *self,
                          guint           column)
{
  return usher_statement_get_int (self, column) != 0;
}

/**
 * usher_statement_get_id:
 * @column: from 0
 *
 * Returns: the id in the column of the current row, 0 for NULL
 */
gint64
usher_statement_get_id (UsherStatement *self,
                        guint           column)
{
  return usher_statement_get_int (self, column);
}

/**
 * usher_statement_get_text:
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text in the column, valid until the
 *   next step, reset or unref; NULL for NULL
 */
const char *
usher_statement_get_text (UsherStatement *self,
                          guint           column)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (can_read (self, column), NULL);

  return USHER_STATEMENT_GET_CLASS (self)->get_text (self, column);
}

/**
 * usher_statement_dup_text:
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): a copy of the text in the column
 */
char *
usher_statement_dup_text (UsherStatement *self,
                          guint           column)
{
  return g_strdup (usher_statement_get_text (self, column));
}

/**
 * usher_statement_dup_blob:
 * @column: from 0
 *
 * Returns: (transfer full) (nullable): a copy of the bytes in the column; NULL
 *   for NULL
 */
GBytes *
usher_statement_dup_blob (UsherStatement *self,
                          guint           column)
{
  g_return_val_if_fail (USHER_IS_STATEMENT (self), NULL);
  g_return_val_if_fail (can_read (self, column), NULL);

  return USHER_STATEMENT_GET_CLASS (self)->dup_blob (self, column);
}
