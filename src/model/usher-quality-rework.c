/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-work.h"

#include "usher-error.h"
#include "usher-order-lines.h"

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * usher_quality_stand_in:
 * @staff_id: who did it, 0 for who is at the desk
 * @actor: (out caller-allocates): @request as if that person had made it; owns
 *   nothing
 *
 * On a shared computer somebody may write down what a colleague did, as long as
 * the shop has set no PIN; with PINs everybody answers for themselves.
 *
 * Returns: FALSE with %USHER_ERROR_NOT_ALLOWED when it must be another person,
 *   or %USHER_ERROR_INVALID_DATA when nobody is known
 */
gboolean
usher_quality_stand_in (UsherConnection    *connection,
                        const UsherRequest *request,
                        gint64              staff_id,
                        UsherRequest       *actor,
                        GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     n_pins = 0;

  *actor = *request;
  if (staff_id != 0 && staff_id != request->staff_id)
    {
      statement = usher_connection_prepare (connection,
                                            "SELECT COUNT (*) FROM staff WHERE pin_hash <> ''"
                                            " AND deleted_at IS NULL AND is_active = 1",
                                            error);
      if (statement == NULL || !usher_statement_run_for_id (statement, &n_pins, error))
        return FALSE;
      if (n_pins > 0)
        {
          g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Somebody else is at the desk");
          return FALSE;
        }
      actor->staff_id = staff_id;
    }
  if (actor->staff_id != 0)
    return TRUE;
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "It is not known who did it");
  return FALSE;
}

static gboolean
run_for_order (UsherConnection *connection,
               const char      *sql,
               gint64           order_id,
               gint64           now,
               GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, now);
  return usher_statement_run (statement, error);
}

/**
 * usher_quality_end:
 *
 * Ends an action like usher_order_act_end().  Where the car has become ready by
 * it, the customer has to be told.
 */
gboolean
usher_quality_end (UsherConnection    *connection,
                   const UsherRequest *request,
                   UsherOrderFile     *file,
                   UsherOrderAction    action,
                   const char         *detail,
                   GError            **error)
{
  gint64        order_id = file->order->parent_instance.id;
  UsherCarState before = file->order->car_state;

  if (!usher_order_act_end (connection, request, file, action, detail, error))
    return FALSE;
  if (before == USHER_CAR_STATE_READY || file->order->car_state != USHER_CAR_STATE_READY)
    return TRUE;
  usher_connection_note_change (connection, "notice", order_id);
  return run_for_order (connection,
                        "INSERT INTO notice (order_id, kind, raised_at) SELECT $1, 'ready', $2"
                        " WHERE NOT EXISTS (SELECT 1 FROM notice WHERE order_id = $1 AND kind = 'ready'"
                        "                      AND told_at IS NULL AND deleted_at IS NULL)",
                        order_id, request->now, error);
}

static UsherEstimateLine *
find_line (UsherOrderFile *file,
           gint64          line_id)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);

      if (line->id == line_id && (line->consent == USHER_CONSENT_DONE || line->consent == USHER_CONSENT_AUTHORIZED))
        return line;
    }

  return NULL;
}

static gboolean
keep_cause (UsherConnection *connection,
            gint64           line_id,
            UsherRework     *rework,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "UPDATE estimate_line SET rework_cause = $2, rework_by = $3 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, line_id);
  usher_statement_bind_text (statement, 2, rework->cause);
  usher_statement_bind_id (statement, 3, rework->staff_id);
  return usher_statement_run (statement, error);
}

/* Nobody pays it, and nobody has to agree to it. */
static gboolean
add_rework (UsherConnection *connection,
            UsherOrderFile  *file,
            UsherRework     *rework,
            guint            position,
            GError         **error)
{
  UsherEstimateLine            *done = find_line (file, rework->line_id);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
  gint64                        id = 0;

  if (done == NULL || !has_words (rework->cause) || rework->hours <= 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA,
                           "Rework needs a line that was done, a cause and its hours");
      return FALSE;
    }
  g_set_str (&line->description, has_words (rework->description) ? rework->description : done->description);
  g_set_str (&line->note, rework->cause);
  line->hours = rework->hours;
  line->unit_price = 0;
  line->payer = USHER_PAYER_INTERNAL;
  line->consent = USHER_CONSENT_AUTHORIZED;
  line->rework_of = done->id;
  line->category = done->category;
  id = usher_order_lines_insert (connection, file->order->parent_instance.id, position, line, error);
  return id != 0 && keep_cause (connection, id, rework, error);
}

/* The board shows what comes back first; its bay gets dirty once more. */
static gboolean
mark_urgent (UsherConnection *connection,
             gint64           order_id,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO job (order_id, urgency) VALUES ($1, 'rework')"
                                        " ON CONFLICT (order_id) DO UPDATE"
                                        "    SET urgency = 'rework', bay_cleaned = 0, row_version = job.row_version + 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_statement_run (statement, error);
}

/**
 * usher_quality_add_reworks:
 * @file: the order
 * @reworks: (element-type UsherRework): what has to be done again
 *
 * Adds a line for each: the car goes back to work, is urgent by it, and nobody
 * is told any more that it is ready.
 *
 * Returns: FALSE with %USHER_ERROR_INVALID_DATA when nothing is to be done
 *   again, or it was not said why
 */
gboolean
usher_quality_add_reworks (UsherConnection    *connection,
                           const UsherRequest *request,
                           UsherOrderFile     *file,
                           GPtrArray          *reworks,
                           GError            **error)
{
  gint64 order_id = file->order->parent_instance.id;
  guint  position = usher_estimate_get_n_lines (file->estimate);

  if (reworks == NULL || reworks->len == 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "What fails has to be done again");
      return FALSE;
    }
  for (guint i = 0; i < reworks->len; i++)
    {
      if (!add_rework (connection, file, g_ptr_array_index (reworks, i), position + i, error))
        return FALSE;
    }
  usher_connection_note_change (connection, "notice", order_id);
  return mark_urgent (connection, order_id, error) &&
         run_for_order (connection,
                        "UPDATE notice SET deleted_at = $2"
                        " WHERE order_id = $1 AND kind = 'ready' AND told_at IS NULL AND deleted_at IS NULL",
                        order_id, request->now, error);
}
