/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-progress-rows.h"

#include "usher-db-error.h"
#include "usher-guarantee.h"

/* Lines that a technician works on, rework included. */
#define WORK_LINES                                                       \
  " FROM estimate_line l WHERE l.order_id = $1 AND l.deleted_at IS NULL" \
  "   AND l.kind IN ('labour', 'sublet')"

/* The settlement list that stands. */
#define STANDING                             \
  " FROM settlement s WHERE s.order_id = $1" \
  "   AND NOT EXISTS (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id)"

static UsherStatement *
run (UsherConnection *connection,
     const char      *sql,
     gint64           order_id,
     GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return NULL;
  return g_steal_pointer (&statement);
}

static gboolean
read_work (UsherConnection *connection,
           gint64           order_id,
           UsherProgress   *progress,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     last_done = 0;
  gint64                     n_work = 0;
  gint64                     authorized_at = 0;
  guint                      column = 0;

  statement = run (connection,
                   "SELECT (SELECT COUNT (*)" WORK_LINES " AND l.consent = 'authorized'),"
                   "       (SELECT COUNT (*)" WORK_LINES " AND l.consent = 'done'),"
                   "       (SELECT MAX (l.done_at)" WORK_LINES " AND l.consent = 'done'),"
                   "       (SELECT COUNT (*) FROM estimate_line l WHERE l.order_id = $1 AND l.deleted_at IS NULL"
                   "           AND l.kind IN ('part', 'fee') AND l.consent = 'authorized'),"
                   "       (SELECT COUNT (*) FROM estimate_line l WHERE l.order_id = $1 AND l.deleted_at IS NULL"
                   "           AND l.kind IN ('part', 'fee') AND l.consent = 'done'),"
                   "       (SELECT MIN (started_at) FROM time_entry WHERE order_id = $1 AND deleted_at IS NULL),"
                   "       (SELECT COUNT (*) FROM time_entry"
                   "         WHERE order_id = $1 AND deleted_at IS NULL AND ended_at IS NULL),"
                   "       (SELECT COUNT (*) FROM addition"
                   "         WHERE order_id = $1 AND deleted_at IS NULL AND state IN ('open', 'issued')),"
                   "       (SELECT COUNT (*) FROM estimate_line l WHERE l.order_id = $1 AND l.deleted_at IS NULL"
                   "           AND l.kind = 'part' AND l.part_kind <> 'own' AND l.part_id IS NOT NULL"
                   "           AND l.consent IN ('authorized', 'done')"
                   "           AND l.quantity > COALESCE ((SELECT -SUM (m.quantity) FROM stock_move m"
                   "                                        WHERE m.line_id = l.id), 0)),"
                   "       (SELECT MAX (consented_at) FROM authorization_record WHERE order_id = $1)",
                   order_id, error);
  if (statement == NULL)
    return FALSE;
  progress->n_authorized = (guint) usher_statement_get_int (statement, column++);
  progress->n_done = (guint) usher_statement_get_int (statement, column++);
  n_work = progress->n_authorized + progress->n_done;
  last_done = usher_statement_get_int (statement, column++);
  if (n_work == 0)
    {
      /* Nothing to work on: only parts over the counter, or a fee. */
      progress->n_done = (guint) usher_statement_get_int (statement, column) +
                         (guint) usher_statement_get_int (statement, column + 1);
    }
  column += 2;
  progress->work_started_at = usher_statement_get_int (statement, column++);
  progress->n_running = (guint) usher_statement_get_int (statement, column++);
  progress->n_open_additions = (guint) usher_statement_get_int (statement, column++);
  progress->n_parts_to_issue = (guint) usher_statement_get_int (statement, column++);
  authorized_at = usher_statement_get_int (statement, column++);
  if (progress->n_authorized == 0 && progress->n_done > 0)
    progress->work_finished_at = MAX (last_done, authorized_at);
  return TRUE;
}

/* When a level was last passed, if nothing was worked or failed after it. */
static gint64
valid_since (gint64 passed_at,
             gint64 failed_at,
             gint64 finished_at)
{
  return finished_at != 0 && passed_at >= finished_at && passed_at > failed_at ? passed_at : 0;
}

static gboolean
read_checks (UsherConnection *connection,
             gint64           order_id,
             UsherProgress   *progress,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     finished_at = progress->work_finished_at;
  gint64                     failed_at = 0;
  gint64                     rejected_at = 0;

  statement = run (connection,
                   "SELECT MAX (CASE WHEN level = 'self' AND result = 'passed' THEN checked_at END),"
                   "       MAX (CASE WHEN level = 'peer' AND result = 'passed' THEN checked_at END),"
                   "       MAX (CASE WHEN level = 'final' AND result = 'passed' THEN checked_at END),"
                   "       MAX (CASE WHEN result = 'failed' THEN checked_at END),"
                   "       (SELECT MAX (at) FROM acceptance WHERE order_id = $1 AND is_satisfied = 0),"
                   "       (SELECT MAX (at) FROM acceptance WHERE order_id = $1 AND is_satisfied = 1),"
                   "       (SELECT MAX (ended_at) FROM wash WHERE order_id = $1 AND deleted_at IS NULL),"
                   "       (SELECT COUNT (*) FROM road_test"
                   "         WHERE order_id = $1 AND deleted_at IS NULL AND out_at IS NOT NULL AND in_at IS NULL)"
                   "  FROM quality_check WHERE order_id = $1",
                   order_id, error);
  if (statement == NULL)
    return FALSE;
  rejected_at = usher_statement_get_int (statement, 4);
  failed_at = MAX (usher_statement_get_int (statement, 3), rejected_at);
  progress->is_self_checked = valid_since (usher_statement_get_int (statement, 0), failed_at, finished_at) != 0;
  progress->is_peer_checked = valid_since (usher_statement_get_int (statement, 1), failed_at, finished_at) != 0;
  progress->checked_at = valid_since (usher_statement_get_int (statement, 2), failed_at, finished_at);
  if (progress->checked_at != 0)
    {
      gint64 washed_at = usher_statement_get_int (statement, 6);

      progress->washed_at = washed_at >= progress->checked_at ? washed_at : 0;
      progress->accepted_at = valid_since (usher_statement_get_int (statement, 5), rejected_at, finished_at);
    }
  progress->is_on_road_test = usher_statement_get_int (statement, 7) > 0;
  return TRUE;
}

/* For whole-vehicle and assembly repairs and second-level maintenance the law
 * asks for a certificate (机动车维修管理规定 44). */
static gboolean
asks_for_certificate (const char *nick)
{
  UsherRepairCategory category = USHER_REPAIR_CATEGORY_MINOR;

  return nick != NULL && usher_repair_category_from_string (nick, &category) &&
         (category == USHER_REPAIR_CATEGORY_WHOLE || category == USHER_REPAIR_CATEGORY_ASSEMBLY ||
          category == USHER_REPAIR_CATEGORY_SECOND_SERVICE);
}

static gboolean
read_job (UsherConnection *connection,
          gint64           order_id,
          UsherProgress   *progress,
          GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  const char                *certificate = NULL;

  statement = run (connection,
                   "SELECT MAX (bay_cleaned), MAX (category), MAX (certificate) FROM job WHERE order_id = $1",
                   order_id, error);
  if (statement == NULL)
    return FALSE;
  progress->is_bay_cleaned = usher_statement_get_bool (statement, 0);
  progress->needs_certificate = asks_for_certificate (usher_statement_get_text (statement, 1));
  certificate = usher_statement_get_text (statement, 2);
  progress->has_certificate = certificate != NULL && *certificate != '\0';
  return TRUE;
}

static gboolean
read_money (UsherConnection *connection,
            gint64           order_id,
            UsherProgress   *progress,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     due = 0;

  statement = run (connection,
                   "SELECT (SELECT MAX (s.id)" STANDING "),"
                   /* What one payer gave too much does not pay for another. */
                   "       (SELECT SUM (CASE WHEN d.due > 0 THEN d.due ELSE 0 END) FROM ("
                   "          SELECT h.total - COALESCE ((SELECT SUM (p.amount) FROM payment p WHERE p.order_id = $1"
                   "                     AND p.payer = h.payer AND p.method <> 'on-account'), 0) AS due"
                   "            FROM settlement_share h WHERE h.payer NOT IN ('internal', 'goodwill')"
                   "             AND h.settlement_id = (SELECT MAX (s.id)" STANDING ")) d),"
                   "       (SELECT COUNT (*) FROM settlement_showing w"
                   "         WHERE w.settlement_id = (SELECT MAX (s.id)" STANDING ")),"
                   "       (SELECT SUM (amount) FROM payment WHERE order_id = $1 AND method <> 'on-account'),"
                   "       (SELECT SUM (amount) FROM payment"
                   "         WHERE order_id = $1 AND settlement_id = (SELECT MAX (s.id)" STANDING ")),"
                   "       (SELECT SUM (amount) FROM payment"
                   "         WHERE order_id = $1 AND method = 'on-account')",
                   order_id, error);
  if (statement == NULL)
    return FALSE;
  progress->has_settlement = usher_statement_get_id (statement, 0) != 0;
  due = usher_statement_get_int (statement, 1);
  progress->is_list_shown = usher_statement_get_int (statement, 2) > 0;
  progress->paid = usher_statement_get_int (statement, 3);
  progress->paid_on_list = usher_statement_get_int (statement, 4);
  progress->due = progress->has_settlement ? due : 0;
  progress->is_on_credit = progress->due > 0 && usher_statement_get_int (statement, 5) >= progress->due;
  return TRUE;
}

static gboolean
read_delivery (UsherConnection *connection,
               gint64           order_id,
               UsherProgress   *progress,
               GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = run (connection,
                   "SELECT d.delivered_at, d.odometer_out,"
                   "       d.collected_by <> '' AND d.told_done AND d.told_not_done AND d.told_next AND d.showed_parts"
                   "         AND d.keys_back AND d.documents_back AND d.belongings_back AND d.old_parts <> 'unset',"
                   "       (SELECT COUNT (*) FROM gate_pass g WHERE g.order_id = $1 AND g.kind = 'settled'"
                   "           AND g.voided_at IS NULL)"
                   "  FROM (SELECT 1) LEFT JOIN delivery d ON d.order_id = $1",
                   order_id, error);
  if (statement == NULL)
    return FALSE;
  progress->delivered_at = usher_statement_get_int (statement, 0);
  progress->odometer_out = usher_statement_is_null (statement, 1) ? -1 : usher_statement_get_int (statement, 1);
  progress->is_handed_over = usher_statement_get_bool (statement, 2);
  progress->has_gate_pass = usher_statement_get_int (statement, 3) > 0;
  return TRUE;
}

static gboolean
read_actor (UsherConnection *connection,
            gint64           order_id,
            gint64           actor_id,
            UsherProgress   *progress,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT (SELECT COUNT (*) FROM time_entry WHERE order_id = $1"
                                        "           AND technician_id = $2 AND deleted_at IS NULL),"
                                        "       (SELECT COUNT (*) FROM repair_order WHERE id = $1 AND advisor_id = $2)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, actor_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  progress->actor_worked = usher_statement_get_int (statement, 0) > 0;
  progress->actor_is_advisor = usher_statement_get_int (statement, 1) > 0;
  return TRUE;
}

/**
 * usher_progress_rows_read:
 * @actor_id: who asks, 0 for nobody known
 * @progress: (out): what happened
 *
 * What stands on account (挂账) is due, though the car may go: it is an entry of
 * its own, with who approved it, and is reversed when the customer pays.
 */
gboolean
usher_progress_rows_read (UsherConnection *connection,
                          gint64           order_id,
                          gint64           actor_id,
                          UsherProgress   *progress,
                          GError         **error)
{
  *progress = (UsherProgress) { .odometer_out = -1 };

  return read_work (connection, order_id, progress, error) &&
         read_checks (connection, order_id, progress, error) &&
         read_job (connection, order_id, progress, error) &&
         read_money (connection, order_id, progress, error) &&
         read_delivery (connection, order_id, progress, error) &&
         read_actor (connection, order_id, actor_id, progress, error);
}
