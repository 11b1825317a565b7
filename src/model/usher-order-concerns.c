/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-concerns.h"

#include "usher-db-error.h"
#include "usher-rows.h"

static UsherConcern *
read_concern (UsherStatement *statement)
{
  UsherConcern *self = g_object_new (USHER_TYPE_CONCERN, NULL);
  guint         column = 0;

  self->parent_instance.id = usher_statement_get_id (statement, column++);
  self->parent_instance.row_version = usher_statement_get_int (statement, column++);
  self->order_id = usher_statement_get_id (statement, column++);
  usher_rows_read_text (statement, &column, &self->words);
  usher_rows_read_text (statement, &column, &self->since_when);
  usher_rows_read_text (statement, &column, &self->how_often);
  usher_rows_read_text (statement, &column, &self->circumstances);
  usher_rows_read_text (statement, &column, &self->warning_lamp);
  usher_rows_read_text (statement, &column, &self->fault_codes);
  usher_finding_from_string (usher_statement_get_text (statement, column++), &self->finding);
  usher_rows_read_text (statement, &column, &self->cause);
  usher_warranty_answer_from_string (usher_statement_get_text (statement, column++), &self->warranty);
  usher_rows_read_text (statement, &column, &self->told);

  return self;
}

/**
 * usher_order_concerns_load:
 *
 * Returns: (transfer full) (element-type UsherConcern): the concerns of an
 *   order, in the order in which they stand
 */
GPtrArray *
usher_order_concerns_load (UsherConnection *connection,
                           gint64           order_id,
                           GError         **error)
{
  g_autoptr (GPtrArray)      concerns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT id, row_version, order_id, words, since_when, how_often,"
                                        "       circumstances, warning_lamp, fault_codes, finding, cause,"
                                        "       warranty, told"
                                        "  FROM concern"
                                        " WHERE order_id = $1 AND deleted_at IS NULL"
                                        " ORDER BY position, id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      g_ptr_array_add (concerns, read_concern (statement));
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&concerns);
}

static void
bind_concern (UsherStatement *statement,
              UsherConcern   *concern)
{
  guint n = 3;

  usher_statement_bind_text (statement, n++, concern->words);
  usher_statement_bind_text (statement, n++, concern->since_when);
  usher_statement_bind_text (statement, n++, concern->how_often);
  usher_statement_bind_text (statement, n++, concern->circumstances);
  usher_statement_bind_text (statement, n++, concern->warning_lamp);
  usher_statement_bind_text (statement, n++, concern->fault_codes);
  usher_statement_bind_text (statement, n++, usher_finding_to_string (concern->finding));
  usher_statement_bind_text (statement, n++, concern->cause);
  usher_statement_bind_text (statement, n++, usher_warranty_answer_to_string (concern->warranty));
  usher_statement_bind_text (statement, n++, concern->told);
}

/**
 * usher_order_concerns_insert:
 * @position: its place, from 0
 * @concern: the concern; its id is not looked at
 */
gboolean
usher_order_concerns_insert (UsherConnection *connection,
                             gint64           order_id,
                             guint            position,
                             UsherConcern    *concern,
                             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO concern (order_id, position, words, since_when, how_often,"
                                        "  circumstances, warning_lamp, fault_codes, finding, cause, warranty, told)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, position);
  bind_concern (statement, concern);
  return usher_statement_run (statement, error);
}

/* Writes a changed concern, or brings a removed one back. */
static gboolean
update_concern (UsherConnection *connection,
                gint64           order_id,
                UsherConcern    *concern,
                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE concern"
                                        "   SET row_version = row_version + 1, deleted_at = NULL, words = $3,"
                                        "       since_when = $4, how_often = $5, circumstances = $6,"
                                        "       warning_lamp = $7, fault_codes = $8, finding = $9, cause = $10,"
                                        "       warranty = $11, told = $12"
                                        " WHERE id = $1 AND order_id = $2"
                                        "   AND (row_version = $13 OR deleted_at IS NOT NULL)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, concern->parent_instance.id);
  usher_statement_bind_int (statement, 2, order_id);
  bind_concern (statement, concern);
  usher_statement_bind_int (statement, 13, concern->parent_instance.row_version);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Concern %" G_GINT64_FORMAT " was changed elsewhere meanwhile", concern->parent_instance.id);
      return FALSE;
    }
  return TRUE;
}

/* Moves a concern to its place, or, with @deleted_at, makes it a tombstone. */
static gboolean
update_place (UsherConnection *connection,
              gint64           concern_id,
              guint            position,
              gint64           deleted_at,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE concern SET position = $2, deleted_at = $3,"
                                        "  row_version = row_version + CASE WHEN $3 IS NULL THEN 0 ELSE 1 END"
                                        " WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, concern_id);
  usher_statement_bind_int (statement, 2, position);
  usher_statement_bind_id (statement, 3, deleted_at);
  return usher_statement_run (statement, error);
}

static gboolean
says_same (UsherConcern *a,
           UsherConcern *b)
{
  return a->finding == b->finding && a->warranty == b->warranty && g_str_equal (a->words, b->words) &&
         g_str_equal (a->since_when, b->since_when) && g_str_equal (a->how_often, b->how_often) &&
         g_str_equal (a->circumstances, b->circumstances) && g_str_equal (a->warning_lamp, b->warning_lamp) &&
         g_str_equal (a->fault_codes, b->fault_codes) && g_str_equal (a->cause, b->cause) &&
         g_str_equal (a->told, b->told);
}

static UsherConcern *
find_concern (GPtrArray *concerns,
              gint64     id)
{
  for (guint i = 0; i < concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (concerns, i);

      if (concern->parent_instance.id == id)
        return concern;
    }
  return NULL;
}

/* Only what was seen as it stands can be meant to go. */
static gboolean
check_was_seen (UsherEntity *stored,
                GPtrArray   *seen,
                GError     **error)
{
  UsherConcern *before = seen != NULL ? find_concern (seen, stored->id) : NULL;

  return usher_rows_check_seen ("Concern", stored->id, stored->row_version,
                                before != NULL ? before->parent_instance.row_version : 0, error);
}

static gboolean
save_concern (UsherConnection *connection,
              gint64           order_id,
              guint            position,
              UsherConcern    *concern,
              UsherConcern    *stored,
              GError         **error)
{
  if (concern->parent_instance.id == 0)
    return usher_order_concerns_insert (connection, order_id, position, concern, error);
  if ((stored == NULL || !says_same (concern, stored)) && !update_concern (connection, order_id, concern, error))
    return FALSE;
  return update_place (connection, concern->parent_instance.id, position, 0, error);
}

/**
 * usher_order_concerns_save:
 * @concerns: (element-type UsherConcern): as they shall be
 * @seen: (nullable) (element-type UsherConcern): as they were when they were read
 * @now: when
 *
 * Saves the concerns of an order by difference: rows keep their ids, those of
 * @seen that are missing become tombstones and come back when their id does.
 * One that was added or changed elsewhere since is %USHER_DB_ERROR_CONFLICT.
 */
gboolean
usher_order_concerns_save (UsherConnection *connection,
                           gint64           order_id,
                           GPtrArray       *concerns,
                           GPtrArray       *seen,
                           gint64           now,
                           GError         **error)
{
  g_autoptr (GPtrArray) stored = usher_order_concerns_load (connection, order_id, error);

  if (stored == NULL)
    return FALSE;

  for (guint i = 0; i < concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (concerns, i);

      if (!save_concern (connection, order_id, i, concern, find_concern (stored, concern->parent_instance.id), error))
        return FALSE;
    }
  for (guint i = 0; i < stored->len; i++)
    {
      UsherEntity *old = g_ptr_array_index (stored, i);

      if (find_concern (concerns, old->id) == NULL &&
          (!check_was_seen (old, seen, error) || !update_place (connection, old->id, i, now, error)))
        return FALSE;
    }
  return TRUE;
}
