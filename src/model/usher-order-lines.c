/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-lines.h"

#include "usher-db-error.h"
#include "usher-line-rows.h"
#include "usher-rows.h"

#define SELECT_LINES "SELECT " USHER_LINE_COLUMNS ("l") " FROM estimate_line l WHERE l.order_id = $1"

static GPtrArray *
load_lines (UsherConnection *connection,
            gint64           order_id,
            gboolean         with_removed,
            GError         **error)
{
  g_autoptr (GPtrArray)      lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        with_removed ? SELECT_LINES " AND l.deleted_at IS NOT NULL"
                                                     : SELECT_LINES " AND l.deleted_at IS NULL AND NOT " USHER_LINE_IS_PROPOSED ("l") " ORDER BY l.position, l.id",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  while (has_row)
    {
      guint column = 0;

      g_ptr_array_add (lines, usher_line_rows_read (statement, &column));
      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
    }
  return g_steal_pointer (&lines);
}

static gboolean
load_whole_discount (UsherConnection *connection,
                     gint64           order_id,
                     gint64          *whole_discount,
                     GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT whole_discount FROM repair_order WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_statement_run_for_id (statement, whole_discount, error);
}

/**
 * usher_order_lines_load:
 *
 * Additional work is part of it once the customer has answered, not before.
 *
 * Returns: (transfer full): the estimate of an order, in the order of its lines
 */
UsherEstimate *
usher_order_lines_load (UsherConnection *connection,
                        gint64           order_id,
                        GError         **error)
{
  g_autoptr (GPtrArray) lines = NULL;
  gint64                whole_discount = 0;

  lines = load_lines (connection, order_id, FALSE, error);
  if (lines == NULL || !load_whole_discount (connection, order_id, &whole_discount, error))
    return NULL;
  return usher_estimate_new (lines, whole_discount);
}

/**
 * usher_order_lines_load_line:
 *
 * Returns: (transfer full) (nullable): a line of any order that was advised and
 *   that nobody has taken up since; %NULL without @error when it is not one
 */
UsherEstimateLine *
usher_order_lines_load_line (UsherConnection *connection,
                             gint64           line_id,
                             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;
  guint                      column = 0;

  statement = usher_connection_prepare (connection,
                                        "SELECT " USHER_LINE_COLUMNS ("l") "  FROM estimate_line l"
                                                                           " WHERE l.id = $1 AND " USHER_LINE_IS_OPEN_ADVICE ("l"),
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, line_id);
  if (!usher_statement_step (statement, &has_row, error) || !has_row)
    return NULL;
  return usher_line_rows_read (statement, &column);
}

static void
bind_line (UsherStatement          *statement,
           const UsherEstimateLine *line)
{
  guint n = 3;

  usher_statement_bind_text (statement, n++, usher_line_kind_to_string (line->kind));
  usher_statement_bind_text (statement, n++, line->code);
  usher_statement_bind_text (statement, n++, line->description);
  usher_statement_bind_text (statement, n++, usher_part_kind_to_string (line->part_kind));
  usher_statement_bind_text (statement, n++, line->brand);
  usher_statement_bind_text (statement, n++, line->unit);
  usher_statement_bind_int (statement, n++, line->hours);
  usher_statement_bind_int (statement, n++, line->quantity);
  usher_statement_bind_int (statement, n++, line->unit_price);
  usher_statement_bind_int (statement, n++, line->discount);
  usher_statement_bind_text (statement, n++, usher_payer_to_string (line->payer));
  usher_statement_bind_text (statement, n++, usher_consent_to_string (line->consent));
  usher_statement_bind_id (statement, n++, line->operation_id);
  usher_statement_bind_id (statement, n++, line->part_id);
  usher_statement_bind_text (statement, n++, line->package_code);
  usher_statement_bind_text (statement, n++, line->note);
  usher_statement_bind_text (statement, n++, usher_repair_category_to_string (line->category));
  usher_statement_bind_text (statement, n++, line->assembly);
}

/**
 * usher_order_lines_insert:
 * @position: place in the estimate, from 0
 * @line: the line; its id is not looked at
 *
 * Returns: id of the new row, 0 on error
 */
gint64
usher_order_lines_insert (UsherConnection         *connection,
                          gint64                   order_id,
                          guint                    position,
                          const UsherEstimateLine *line,
                          GError                 **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO estimate_line (order_id, position, kind, code, description,"
                                        "  part_kind, brand, unit, hours, quantity, unit_price, discount, payer,"
                                        "  consent, operation_id, part_id, package_code, note, category, assembly,"
                                        "  addition_id, rework_of)"
                                        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,"
                                        "  $14, $15, $16, $17, $18, $19, $20, $21, $22)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return 0;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, position);
  bind_line (statement, line);
  usher_statement_bind_int (statement, 21, line->addition_id);
  usher_statement_bind_int (statement, 22, line->rework_of);
  if (!usher_statement_run_for_id (statement, &id, error))
    return 0;
  return id;
}

/* Links the old line to the new one, if it is open advice for the same car. */
static gboolean
mark_taken_up (UsherConnection *connection,
               gint64           order_id,
               gint64           old_id,
               gint64           new_id,
               GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line AS l SET taken_up_by = $3"
                                        " WHERE l.id = $2 AND " USHER_LINE_IS_OPEN_ADVICE ("l") "   AND l.order_id IN (SELECT b.id FROM repair_order a"
                                                                                                "     JOIN repair_order b ON b.vehicle_id = a.vehicle_id"
                                                                                                "    WHERE a.id = $1 AND b.id <> a.id)"
                                                                                                " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, old_id);
  usher_statement_bind_int (statement, 3, new_id);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Line %" G_GINT64_FORMAT " is not open work of this car (any more)", old_id);
      return FALSE;
    }
  return TRUE;
}

/**
 * usher_order_lines_take_up:
 * @line: what it shall be now, with the id of the line of the earlier visit
 *
 * Puts work that was advised at an earlier visit of the same car into an
 * order; the old line remembers which one took it up.
 *
 * Returns: id of the new row; 0 on error, %USHER_DB_ERROR_CONFLICT when
 *   somebody else has taken it up meanwhile
 */
gint64
usher_order_lines_take_up (UsherConnection         *connection,
                           gint64                   order_id,
                           guint                    position,
                           const UsherEstimateLine *line,
                           GError                 **error)
{
  gint64 id = usher_order_lines_insert (connection, order_id, position, line, error);

  if (id == 0 || !mark_taken_up (connection, order_id, line->id, id, error))
    return 0;
  return id;
}

/**
 * usher_order_lines_update:
 * @line: the line as it shall be, with the version that was read
 *
 * Saves a line that has a row; one that was removed comes back.  It is
 * %USHER_DB_ERROR_CONFLICT when the row was changed since.
 */
gboolean
usher_order_lines_update (UsherConnection         *connection,
                          gint64                   order_id,
                          const UsherEstimateLine *line,
                          GError                 **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line"
                                        "   SET row_version = row_version + 1, deleted_at = NULL, kind = $3, code = $4,"
                                        "       description = $5, part_kind = $6, brand = $7, unit = $8, hours = $9,"
                                        "       quantity = $10, unit_price = $11, discount = $12, payer = $13,"
                                        "       consent = $14, operation_id = $15, part_id = $16, package_code = $17,"
                                        "       note = $18, category = $19, assembly = $20"
                                        " WHERE id = $1 AND order_id = $2"
                                        "   AND (row_version = $21 OR deleted_at IS NOT NULL)"
                                        " RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line->id);
  usher_statement_bind_int (statement, 2, order_id);
  bind_line (statement, line);
  usher_statement_bind_int (statement, 21, line->row_version);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT,
                   "Line %" G_GINT64_FORMAT " was changed elsewhere meanwhile", line->id);
      return FALSE;
    }
  return TRUE;
}

static gboolean
update_position (UsherConnection *connection,
                 gint64           line_id,
                 guint            position,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line SET position = $2"
                                        " WHERE id = $1 AND position <> $2",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line_id);
  usher_statement_bind_int (statement, 2, position);
  return usher_statement_run (statement, error);
}

/**
 * usher_order_lines_remove:
 * @now: when
 *
 * Puts a line away; its row stays.
 */
gboolean
usher_order_lines_remove (UsherConnection *connection,
                          gint64           line_id,
                          gint64           now,
                          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line SET deleted_at = $2, row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line_id);
  usher_statement_bind_int (statement, 2, now);
  return usher_statement_run (statement, error);
}

static UsherEstimateLine *
find_line (GPtrArray *lines,
           gint64     id)
{
  for (guint i = 0; i < lines->len; i++)
    {
      UsherEstimateLine *line = g_ptr_array_index (lines, i);

      if (line->id == id)
        return line;
    }
  return NULL;
}

/* Only what was seen as it stands can be meant to go. */
static gboolean
check_was_seen (const UsherEstimateLine *stored,
                UsherEstimate           *seen,
                GError                 **error)
{
  gint64 version = 0;

  for (guint i = 0; seen != NULL && i < usher_estimate_get_n_lines (seen); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (seen, i);

      if (line->id == stored->id)
        version = line->row_version;
    }
  return usher_rows_check_seen ("Line", stored->id, stored->row_version, version, error);
}

static UsherEstimateLine *
find_signed_line (UsherEstimate *authorized,
                  gint64         id)
{
  for (guint i = 0; authorized != NULL && i < usher_estimate_get_n_lines (authorized); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (authorized, i);

      if (line->id == id && usher_estimate_line_is_counted (line))
        return line;
    }
  return NULL;
}

static gboolean
is_agreed (UsherConsent consent)
{
  return consent == USHER_CONSENT_AUTHORIZED || consent == USHER_CONSENT_DONE;
}

/* Typing never authorizes a line.  One that says what was agreed to keeps its
 * consent, or gets it back; one that says anything else is an offer again. */
static UsherConsent
resolve_consent (const UsherEstimateLine *line,
                 const UsherEstimateLine *stored,
                 UsherEstimate           *authorized)
{
  const UsherEstimateLine *signed_line = line->id != 0 ? find_signed_line (authorized, line->id) : NULL;

  if (!is_agreed (line->consent))
    return line->consent;
  if (stored != NULL && is_agreed (stored->consent) && usher_estimate_line_says_same (line, stored))
    return stored->consent;
  if (signed_line != NULL && usher_estimate_line_says_same (line, signed_line))
    return USHER_CONSENT_AUTHORIZED;
  return USHER_CONSENT_QUOTED;
}

static gboolean
line_differs (const UsherEstimateLine *line,
              const UsherEstimateLine *stored)
{
  g_autoptr (UsherEstimateLine) same_version = usher_estimate_line_dup (line);

  same_version->row_version = stored->row_version;
  return !usher_estimate_line_equal (same_version, stored);
}

/* Writes one line to its place: kept, changed, brought back, new, or taken up. */
static gboolean
save_line (UsherConnection   *connection,
           gint64             order_id,
           guint              position,
           UsherEstimateLine *line,
           GPtrArray         *stored,
           GPtrArray         *removed,
           UsherEstimate     *authorized,
           GError           **error)
{
  const UsherEstimateLine *old = find_line (stored, line->id);

  if (old != NULL && usher_estimate_line_is_fixed (old))
    return update_position (connection, line->id, position, error);

  line->consent = resolve_consent (line, old, authorized);
  if (line->id == 0)
    return usher_order_lines_insert (connection, order_id, position, line, error) != 0;
  if (old == NULL && find_line (removed, line->id) == NULL)
    return usher_order_lines_take_up (connection, order_id, position, line, error) != 0;
  if (old == NULL || line_differs (line, old))
    if (!usher_order_lines_update (connection, order_id, line, error))
      return FALSE;
  return update_position (connection, line->id, position, error);
}

/**
 * usher_order_lines_save:
 * @estimate: the lines as they shall be
 * @seen: (nullable): the lines as they were when they were read
 * @authorized: (nullable): the lines as they were signed last
 * @now: when
 *
 * Saves the lines and the whole discount of an order by difference: rows keep
 * their ids, a line of @seen that is not in @estimate becomes a tombstone and
 * comes back when its id does, and a line with the id of open work from an
 * earlier visit is taken up.  A line that was added or changed elsewhere since
 * is %USHER_DB_ERROR_CONFLICT.  The consent of a line that was agreed to and
 * now says something else falls back to quoted.  Additional work stays as it is.
 */
gboolean
usher_order_lines_save (UsherConnection *connection,
                        gint64           order_id,
                        UsherEstimate   *estimate,
                        UsherEstimate   *seen,
                        UsherEstimate   *authorized,
                        gint64           now,
                        GError         **error)
{
  g_autoptr (GPtrArray)  stored = NULL;
  g_autoptr (GPtrArray)  removed = NULL;
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  stored = load_lines (connection, order_id, FALSE, error);
  removed = stored != NULL ? load_lines (connection, order_id, TRUE, error) : NULL;
  if (removed == NULL)
    return FALSE;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (estimate, i));

      if (line->id != 0 && !g_hash_table_add (kept, g_memdup2 (&line->id, sizeof line->id)))
        line->id = 0; /* a copy of a line that is already there */
      if (!save_line (connection, order_id, i, line, stored, removed, authorized, error))
        return FALSE;
    }
  for (guint i = 0; i < stored->len; i++)
    {
      UsherEstimateLine *old = g_ptr_array_index (stored, i);

      if (!usher_estimate_line_is_fixed (old) && !g_hash_table_contains (kept, &old->id) &&
          (!check_was_seen (old, seen, error) || !usher_order_lines_remove (connection, old->id, now, error)))
        return FALSE;
    }
  return usher_order_lines_update_total (connection, order_id, estimate, error);
}

/**
 * usher_order_lines_authorize:
 * @estimate: the estimate as stored
 *
 * Authorizes exactly the quoted lines of @estimate: the customer has agreed to
 * what it says as a whole.
 */
gboolean
usher_order_lines_authorize (UsherConnection *connection,
                             UsherEstimate   *estimate,
                             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line SET consent = 'authorized', row_version = row_version + 1"
                                        " WHERE id = $1 AND consent = 'quoted'",
                                        error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (line->consent != USHER_CONSENT_QUOTED)
        continue;
      usher_statement_bind_int (statement, 1, line->id);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_order_lines_update_total:
 * @estimate: the estimate as just saved
 *
 * Keeps the whole discount and the total with the head, so that lists need not
 * read the lines.
 */
gboolean
usher_order_lines_update_total (UsherConnection *connection,
                                gint64           order_id,
                                UsherEstimate   *estimate,
                                GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  UsherEstimateTotals        totals = { 0 };

  usher_estimate_get_totals (estimate, &totals);
  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order SET whole_discount = $2, total = $3 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, usher_estimate_get_whole_discount (estimate));
  usher_statement_bind_int (statement, 3, totals.total);
  return usher_statement_run (statement, error);
}
