/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-booking-rows.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rows.h"
#include "usher-work-card.h"
#include "usher-workshop-rows.h"

/* How far ahead a promise is looked for. */
#define AHEAD_S (90 * 24 * 3600)

/**
 * usher_workshop_list_busy:
 * @except_order_id: whose own blocks do not stand in its way, or 0
 *
 * Returns: (transfer full) (element-type UsherTimeBlock): what bays and technicians are taken
 *   by: the blocks of the schedule board, the helpers in them, and absences
 */
GPtrArray *
usher_workshop_list_busy (UsherConnection *connection,
                          gint64           from,
                          gint64           to,
                          gint64           except_order_id,
                          GError         **error)
{
  g_autoptr (GPtrArray)      blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "SELECT " USHER_BLOCK_COLUMNS ("t") " FROM time_block t"
                                                                            " WHERE t.starts_at < $1 AND t.ends_at > $2 AND t.starts_at > $3"
                                                                            "   AND t.deleted_at IS NULL AND COALESCE (t.order_id, 0) <> $4"
                                                                            " UNION ALL "
                                                                            "SELECT 0, 0, NULL, t.order_id, NULL, a.technician_id, t.starts_at, t.ends_at, ''"
                                                                            "  FROM time_block t JOIN assignment a ON a.order_id = t.order_id AND a.block_id = t.id"
                                                                            "       AND a.deleted_at IS NULL AND a.technician_id <> COALESCE (t.technician_id, 0)"
                                                                            " WHERE t.starts_at < $1 AND t.ends_at > $2 AND t.starts_at > $3"
                                                                            "   AND t.deleted_at IS NULL AND COALESCE (t.order_id, 0) <> $4"
                                                                            " UNION ALL "
                                                                            "SELECT 0, 0, NULL, NULL, NULL, b.staff_id, b.starts_at, b.ends_at, ''"
                                                                            "  FROM absence b WHERE b.starts_at < $1 AND b.ends_at > $2 AND b.deleted_at IS NULL",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, to);
  usher_statement_bind_int (statement, 2, from);
  usher_statement_bind_int (statement, 3, from - USHER_BLOCK_MAX_S);
  usher_statement_bind_int (statement, 4, except_order_id != 0 ? except_order_id : -1);

  return usher_rows_collect (statement, usher_block_rows_read, blocks, error) ? g_steal_pointer (&blocks) : NULL;
}

/* What is left to do, and until when what is planned takes. */
typedef struct
{
  gint64 left;         /* 1/100 h */
  gint64 planned_from; /* 0: nothing is planned */
  gint64 planned_until;
} Plan;

static gboolean
read_left (UsherConnection *connection,
           gint64           order_id,
           gint64           now,
           Plan            *plan,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  g_autoptr (GArray)         hours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray)         worked = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64                     n_technicians = 0;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT l.hours, " USHER_WORKED ("$2") ","
                                                                               "       (SELECT COUNT (DISTINCT technician_id) FROM assignment a"
                                                                               "         WHERE a.order_id = $1 AND a.deleted_at IS NULL)"
                                                                               "  FROM estimate_line l WHERE l.order_id = $1 AND l.deleted_at IS NULL"
                                                                               "   AND l.kind IN ('labour', 'sublet') AND l.consent = 'authorized'",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, now);
  while (usher_statement_step (statement, &has_row, error))
    {
      gint64 value = 0;

      if (!has_row)
        {
          plan->left = usher_risk_left ((const gint64 *) hours->data, (const gint64 *) worked->data, hours->len,
                                        (guint) n_technicians);
          return TRUE;
        }
      value = usher_statement_get_int (statement, 0);
      g_array_append_val (hours, value);
      value = usher_statement_get_int (statement, 1);
      g_array_append_val (worked, value);
      n_technicians = usher_statement_get_int (statement, 2);
    }

  return FALSE;
}

static gboolean
read_planned (UsherConnection *connection,
              gint64           order_id,
              gint64           now,
              Plan            *plan,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  statement = usher_connection_prepare (connection,
                                        "SELECT MIN (t.starts_at), MAX (t.ends_at) FROM time_block t"
                                        " WHERE t.order_id = $1 AND t.deleted_at IS NULL AND t.ends_at > $2"
                                        "   AND EXISTS (SELECT 1 FROM assignment a WHERE a.order_id = $1"
                                        "                  AND a.block_id = t.id AND a.deleted_at IS NULL)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_int (statement, 2, now);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  plan->planned_from = usher_statement_get_int (statement, 0);
  plan->planned_until = usher_statement_get_int (statement, 1);
  return TRUE;
}

static void
clear_lane (gpointer data)
{
  g_clear_pointer (&((UsherSlotLane *) data)->busy, g_array_unref);
}

static GArray *
make_lanes (GPtrArray *entities)
{
  GArray *lanes = g_array_new (FALSE, FALSE, sizeof (UsherSlotLane));

  g_array_set_clear_func (lanes, clear_lane);
  for (guint i = 0; i < entities->len; i++)
    {
      UsherEntity  *entity = g_ptr_array_index (entities, i);
      UsherSlotLane lane = { entity->id, NULL };

      if (USHER_IS_STAFF (entity) && ((UsherStaff *) entity)->role != USHER_ROLE_TECHNICIAN)
        continue;
      lane.busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
      g_array_append_val (lanes, lane);
    }

  return lanes;
}

static void
occupy (GArray        *lanes,
        gint64         id,
        UsherTimeRange range)
{
  for (guint i = 0; id != 0 && i < lanes->len; i++)
    {
      UsherSlotLane *lane = &g_array_index (lanes, UsherSlotLane, i);

      if (lane->id == id)
        g_array_append_val (lane->busy, range);
    }
}

/**
 * usher_workshop_compute_promise:
 * @file: the order
 * @not_before: when work can go on at the earliest, 0 for now
 * @promise: (out caller-allocates): the time and its terms
 * @is_found: (out): whether a time could be found
 *
 * Recomputes the promised time from what is left to do: by the plan when there
 * is one that still holds, else by the next bay and technician that are free.
 */
gboolean
usher_workshop_compute_promise (UsherConnection    *connection,
                                const UsherRequest *request,
                                UsherOrderFile     *file,
                                gint64              not_before,
                                UsherPromise       *promise,
                                gboolean           *is_found,
                                GError            **error)
{
  UsherShop            *shop = request->shop;
  gint64                order_id = file->order->parent_instance.id;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (GArray)    bays = make_lanes (shop->bays);
  g_autoptr (GArray)    technicians = make_lanes (shop->staff);
  Plan                  plan = { 0 };
  UsherPromiseInput     input = {
        .hours = shop->hours,
        .now = request->now,
        .parts_at = not_before,
        .wash_minutes = g_str_equal (file->order->wash, "yes") ? shop->wash_minutes : 0,
        .buffer_minutes = USHER_CHECK_MINUTES,
  };

  *is_found = FALSE;
  if (!read_left (connection, order_id, request->now, &plan, error) ||
      !read_planned (connection, order_id, request->now, &plan, error))
    return FALSE;

  if (plan.planned_until != 0 && not_before <= plan.planned_from)
    {
      gint64 done = usher_business_hours_add_work (shop->hours, request->now, plan.left * 36);

      input.parts_at = MAX (plan.planned_until, done != USHER_TIME_NEVER ? done : 0);
      *is_found = usher_promise_compute (&input, promise);
      promise->work_hours = plan.left;
      return TRUE;
    }

  blocks = usher_workshop_list_busy (connection, request->now, request->now + AHEAD_S, order_id, error);
  if (blocks == NULL)
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (blocks, i);

      occupy (bays, block->bay_id, block->range);
      occupy (technicians, block->technician_id, block->range);
    }
  input.work_hours = plan.left;
  input.bays = (const UsherSlotLane *) bays->data;
  input.n_bays = bays->len;
  input.technicians = (const UsherSlotLane *) technicians->data;
  input.n_technicians = technicians->len;
  *is_found = usher_promise_compute (&input, promise);
  return TRUE;
}

/* One task at a time: what was not told yet is told as it is now. */
static gboolean
raise_notice (UsherConnection    *connection,
              const UsherRequest *request,
              gint64              order_id,
              const char         *reason,
              GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;

  statement = usher_connection_prepare (connection,
                                        "UPDATE notice SET content = $2, row_version = row_version + 1"
                                        " WHERE order_id = $1 AND kind = 'promise' AND told_at IS NULL"
                                        "   AND deleted_at IS NULL RETURNING id",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  usher_statement_bind_text (statement, 2, reason);
  if (!usher_statement_run_for_id (statement, &id, error))
    return FALSE;
  if (id == 0)
    {
      g_autoptr (UsherStatement) insert = NULL;

      insert = usher_connection_prepare (connection,
                                         "INSERT INTO notice (order_id, kind, content, raised_at)"
                                         " VALUES ($1, 'promise', $2, $3) RETURNING id",
                                         error);
      if (insert == NULL)
        return FALSE;
      usher_statement_bind_int (insert, 1, order_id);
      usher_statement_bind_text (insert, 2, reason);
      usher_statement_bind_int (insert, 3, request->now);
      if (!usher_statement_run_for_id (insert, &id, error))
        return FALSE;
    }
  usher_connection_note_change (connection, "notice", id);
  return TRUE;
}

static gboolean
note_promise_change (UsherConnection    *connection,
                     const UsherRequest *request,
                     UsherOrder         *order,
                     gint64              promised_at,
                     const char         *reason,
                     GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO promise_change (order_id, old_at, new_at, reason, changed_at, changed_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->parent_instance.id);
  usher_statement_bind_id (statement, 2, order->promised_at);
  usher_statement_bind_int (statement, 3, promised_at);
  usher_statement_bind_text (statement, 4, reason);
  usher_statement_bind_int (statement, 5, request->now);
  usher_statement_bind_id (statement, 6, request->staff_id);
  return usher_statement_run (statement, error);
}

/**
 * usher_workshop_move_promise:
 * @file: the order, between usher_order_act_begin() and usher_order_act_end()
 * @promised_at: the new time
 * @reason: why, in words
 *
 * Moves the promised time, keeps what it was, and raises the task to tell the
 * customer.
 */
gboolean
usher_workshop_move_promise (UsherConnection    *connection,
                             const UsherRequest *request,
                             UsherOrderFile     *file,
                             gint64              promised_at,
                             const char         *reason,
                             GError            **error)
{
  UsherOrder                *order = file->order;
  g_autoptr (UsherStatement) statement = NULL;

  if (promised_at == order->promised_at)
    return TRUE;
  statement = usher_connection_prepare (connection,
                                        "UPDATE repair_order SET promised_at = $2, promise_note = $3,"
                                        "       row_version = row_version + 1 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->parent_instance.id);
  usher_statement_bind_int (statement, 2, promised_at);
  usher_statement_bind_text (statement, 3, reason != NULL ? reason : "");
  return usher_statement_run (statement, error) &&
         note_promise_change (connection, request, order, promised_at, reason != NULL ? reason : "", error) &&
         raise_notice (connection, request, order->parent_instance.id, reason != NULL ? reason : "", error);
}
