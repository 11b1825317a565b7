/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition-rows.h"

#include "usher-line-rows.h"
#include "usher-order-lines.h"
#include "usher-rows.h"

#define SELECT_ADDITION                                                                    \
  "SELECT a.id, a.row_version, a.order_id, COALESCE (a.number, ''), a.state, a.found_by,"  \
  "       a.found_at, a.reason, a.photo_sha256, a.old_total, a.extra, a.new_total,"        \
  "       a.new_promise, a.document_id, a.authorization_id, a.answered_at, a.answered_by," \
  "       a.answer_note, COALESCE (s.name, '')"                                            \
  "  FROM addition a LEFT JOIN staff s ON s.id = a.found_by WHERE a.deleted_at IS NULL"

static gpointer
read_addition (UsherStatement *statement,
               guint          *column)
{
  UsherAddition *self = g_object_new (USHER_TYPE_ADDITION, NULL);

  self->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  self->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  self->order_id = usher_statement_get_id (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->number);
  usher_addition_state_from_string (usher_statement_get_text (statement, (*column)++), &self->state);
  self->found_by = usher_statement_get_id (statement, (*column)++);
  self->found_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->reason);
  usher_rows_read_text (statement, column, &self->photo_sha256);
  self->old_total = usher_statement_get_int (statement, (*column)++);
  self->extra = usher_statement_get_int (statement, (*column)++);
  self->new_total = usher_statement_get_int (statement, (*column)++);
  self->new_promise = usher_statement_get_int (statement, (*column)++);
  self->document_id = usher_statement_get_id (statement, (*column)++);
  self->authorization_id = usher_statement_get_id (statement, (*column)++);
  self->answered_at = usher_statement_get_int (statement, (*column)++);
  usher_rows_read_text (statement, column, &self->answered_by);
  usher_rows_read_text (statement, column, &self->answer_note);
  usher_rows_read_text (statement, column, &self->found_name);

  return self;
}

/* The lines that stand; of what was taken back, those that stood then. */
static UsherEstimate *
load_lines (UsherConnection *connection,
            UsherAddition   *self,
            GError         **error)
{
  g_autoptr (GPtrArray)      lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT " USHER_LINE_COLUMNS ("l") "  FROM estimate_line l"
                                                                           " WHERE l.addition_id = $1 AND (l.deleted_at IS NULL OR l.deleted_at = $2)"
                                                                           " ORDER BY l.position, l.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, self->parent_instance.id);
  if (self->state == USHER_ADDITION_STATE_WITHDRAWN)
    usher_statement_bind_int (statement, 2, self->answered_at);
  else
    usher_statement_bind_null (statement, 2);
  if (!usher_rows_collect (statement, usher_line_rows_read, lines, error))
    return NULL;
  return usher_estimate_new (lines, 0);
}

static gint64
get_total (UsherEstimate *estimate)
{
  UsherEstimateTotals totals;

  usher_estimate_get_totals (estimate, &totals);
  return totals.total;
}

/* What was not issued yet follows the order; what was, says what it says. */
static gboolean
fill_in (UsherConnection *connection,
         UsherAddition   *self,
         GError         **error)
{
  g_autoptr (UsherEstimate) estimate = NULL;
  UsherEstimate            *lines = load_lines (connection, self, error);

  if (lines == NULL)
    return FALSE;
  usher_estimate_unref (self->lines);
  self->lines = lines;
  if (self->state != USHER_ADDITION_STATE_OPEN)
    return TRUE;

  estimate = usher_order_lines_load (connection, self->order_id, error);
  if (estimate == NULL)
    return FALSE;
  self->old_total = get_total (estimate);
  self->extra = get_total (self->lines);
  self->new_total = self->old_total + self->extra;
  return TRUE;
}

/**
 * usher_addition_rows_load:
 *
 * Returns: (transfer full): additional work with its lines; NULL with @error set
 */
UsherAddition *
usher_addition_rows_load (UsherConnection *connection,
                          gint64           addition_id,
                          GError         **error)
{
  g_autoptr (UsherAddition) self =
      usher_rows_load (connection, SELECT_ADDITION " AND a.id = $1", addition_id, read_addition, "addition", error);

  return self != NULL && fill_in (connection, self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_addition_rows_list:
 *
 * Returns: (transfer full) (element-type UsherAddition): the additional work of
 *   an order, the oldest first; NULL with @error set
 */
GPtrArray *
usher_addition_rows_list (UsherConnection *connection,
                          gint64           order_id,
                          GError         **error)
{
  g_autoptr (GPtrArray)      additions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection, SELECT_ADDITION " AND a.order_id = $1 ORDER BY a.id", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_rows_collect (statement, read_addition, additions, error))
    return NULL;
  for (guint i = 0; i < additions->len; i++)
    if (!fill_in (connection, g_ptr_array_index (additions, i), error))
      return NULL;
  return g_steal_pointer (&additions);
}

/**
 * usher_addition_rows_save:
 * @addition: not shared yet; gets its id and version
 *
 * Saves the head of additional work; CONFLICT when it was changed elsewhere.
 */
gboolean
usher_addition_rows_save (UsherConnection *connection,
                          UsherAddition   *addition,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   is_new = addition->parent_instance.id == 0;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO addition (order_id, number, state, found_by, found_at, reason,"
                                                 "  photo_sha256, old_total, extra, new_total, new_promise, document_id,"
                                                 "  authorization_id, answered_at, answered_by, answer_note)"
                                                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
                                                 " RETURNING id, row_version"
                                               : "UPDATE addition SET row_version = row_version + 1, number = $2, state = $3,"
                                                 "  found_by = $4, found_at = $5, reason = $6, photo_sha256 = $7, old_total = $8,"
                                                 "  extra = $9, new_total = $10, new_promise = $11, document_id = $12,"
                                                 "  authorization_id = $13, answered_at = $14, answered_by = $15, answer_note = $16"
                                                 " WHERE order_id = $1 AND id = $17 AND row_version = $18 AND deleted_at IS NULL"
                                                 " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, addition->order_id);
  if (*addition->number != '\0')
    usher_statement_bind_text (statement, n++, addition->number);
  else
    usher_statement_bind_null (statement, n++);
  usher_statement_bind_text (statement, n++, usher_addition_state_to_string (addition->state));
  usher_statement_bind_id (statement, n++, addition->found_by);
  usher_statement_bind_int (statement, n++, addition->found_at);
  usher_statement_bind_text (statement, n++, addition->reason);
  usher_statement_bind_text (statement, n++, addition->photo_sha256);
  usher_statement_bind_int (statement, n++, addition->old_total);
  usher_statement_bind_int (statement, n++, addition->extra);
  usher_statement_bind_int (statement, n++, addition->new_total);
  usher_statement_bind_id (statement, n++, addition->new_promise);
  usher_statement_bind_id (statement, n++, addition->document_id);
  usher_statement_bind_id (statement, n++, addition->authorization_id);
  usher_statement_bind_id (statement, n++, addition->answered_at);
  usher_statement_bind_text (statement, n++, addition->answered_by);
  usher_statement_bind_text (statement, n++, addition->answer_note);
  if (!is_new)
    {
      usher_statement_bind_int (statement, n++, addition->parent_instance.id);
      usher_statement_bind_int (statement, n++, addition->parent_instance.row_version);
    }
  return usher_rows_run_for_version (statement, "addition", &addition->parent_instance.id,
                                     &addition->parent_instance.row_version, error);
}

static gboolean
has_line (UsherEstimate *estimate,
          gint64         id)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    if (usher_estimate_get_line (estimate, i)->id == id)
      return TRUE;
  return FALSE;
}

/**
 * usher_addition_rows_save_lines:
 * @addition: with its lines as they are stored
 * @lines: the lines as they shall be
 * @position: place of the first in the order
 * @now: when
 *
 * Saves what the additional work offers: all of it quoted, nothing agreed to.
 */
gboolean
usher_addition_rows_save_lines (UsherConnection *connection,
                                UsherAddition   *addition,
                                UsherEstimate   *lines,
                                guint            position,
                                gint64           now,
                                GError         **error)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (lines); i++)
    {
      g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (lines, i));

      if (usher_estimate_line_is_empty (line))
        continue;
      line->addition_id = addition->parent_instance.id;
      line->consent = USHER_CONSENT_QUOTED;
      if (has_line (addition->lines, line->id))
        {
          if (!usher_order_lines_update (connection, addition->order_id, line, error))
            return FALSE;
        }
      else if (usher_order_lines_insert (connection, addition->order_id, position + i, line, error) == 0)
        return FALSE;
    }
  for (guint i = 0; i < usher_estimate_get_n_lines (addition->lines); i++)
    {
      gint64 id = usher_estimate_get_line (addition->lines, i)->id;

      if (!has_line (lines, id) && !usher_order_lines_remove (connection, id, now, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_on_lines (UsherConnection *connection,
              const char      *sql,
              UsherAddition   *addition,
              gint64           time,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, addition->parent_instance.id);
  usher_statement_bind_int (statement, 2, time);
  return usher_statement_run (statement, error);
}

/**
 * usher_addition_rows_set_consent:
 * @consent: the customer's answer to all of it
 *
 * Notes on the lines what the customer said of them.
 */
gboolean
usher_addition_rows_set_consent (UsherConnection *connection,
                                 UsherAddition   *addition,
                                 UsherConsent     consent,
                                 GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line SET consent = $2, row_version = row_version + 1"
                                        " WHERE addition_id = $1 AND deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, addition->parent_instance.id);
  usher_statement_bind_text (statement, 2, usher_consent_to_string (consent));
  return usher_statement_run (statement, error);
}

/**
 * usher_addition_rows_remove_lines:
 * @now: when it is taken back
 *
 * Puts the lines away.
 */
gboolean
usher_addition_rows_remove_lines (UsherConnection *connection,
                                  UsherAddition   *addition,
                                  gint64           now,
                                  GError         **error)
{
  return run_on_lines (connection,
                       "UPDATE estimate_line SET deleted_at = $2, row_version = row_version + 1"
                       " WHERE addition_id = $1 AND deleted_at IS NULL",
                       addition, now, error);
}

/**
 * usher_addition_rows_restore_lines:
 * @removed_at: when it was taken back
 *
 * Brings back the lines that were put away with all the rest.
 */
gboolean
usher_addition_rows_restore_lines (UsherConnection *connection,
                                   UsherAddition   *addition,
                                   gint64           removed_at,
                                   GError         **error)
{
  return run_on_lines (connection,
                       "UPDATE estimate_line SET deleted_at = NULL, row_version = row_version + 1"
                       " WHERE addition_id = $1 AND deleted_at = $2",
                       addition, removed_at, error);
}
