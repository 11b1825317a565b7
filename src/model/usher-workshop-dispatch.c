/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-workshop-work.h"

#include "usher-booking-rows.h"
#include "usher-db-error.h"
#include "usher-dispatch.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-rows.h"
#include "usher-workshop-rows.h"

gpointer
usher_workshop_save_job_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  UsherRequest              *request = input;
  g_autoptr (UsherJob)       job = usher_entity_copy (request->entity);
  g_autoptr (UsherOrderFile) file = NULL;

  file = usher_order_act_begin (connection, request, job->parent_instance.id, USHER_ORDER_ACTION_DISPATCH, NULL, error);
  if (file == NULL || !usher_job_rows_save (connection, request, job, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_DISPATCH, "job", error))
    return NULL;

  return usher_job_rows_read (connection, job->parent_instance.id, error);
}

/* Only what the customer agreed to is given to anybody. */
static gboolean
check_lines (UsherOrderFile *file,
             UsherDispatch  *dispatch,
             GError        **error)
{
  for (guint i = 0; i < dispatch->line_ids->len; i++)
    {
      gint64   id = g_array_index (dispatch->line_ids, gint64, i);
      gboolean is_found = FALSE;

      for (guint j = 0; j < usher_estimate_get_n_lines (file->estimate); j++)
        {
          const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, j);

          is_found = is_found || (line->id == id && line->consent == USHER_CONSENT_AUTHORIZED &&
                                  (line->kind == USHER_LINE_KIND_LABOUR || line->kind == USHER_LINE_KIND_SUBLET));
        }
      if (!is_found)
        {
          g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Line %" G_GINT64_FORMAT " is not agreed to", id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_overridden (UsherDispatch *dispatch)
{
  return dispatch->override_reason != NULL && *dispatch->override_reason != '\0';
}

/* A helper has no block of his own, and an absence is none at all, so both are
 * looked for here; what is in blocks is looked for when the block is saved. */
static gboolean
check_people (UsherConnection *connection,
              UsherDispatch   *dispatch,
              GError         **error)
{
  g_autoptr (GPtrArray) busy = NULL;

  if (is_overridden (dispatch))
    return TRUE;
  busy = usher_workshop_list_busy (connection, dispatch->range.start, dispatch->range.end, dispatch->order_id, error);
  if (busy == NULL)
    return FALSE;
  for (guint i = 0; i < busy->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (busy, i);

      for (guint j = 0; j < dispatch->technician_ids->len; j++)
        {
          if (block->technician_id != g_array_index (dispatch->technician_ids, gint64, j))
            continue;
          g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_OVERLAP, "technician %" G_GINT64_FORMAT " is taken",
                       block->technician_id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
collect_ids (UsherConnection *connection,
             const char      *sql,
             const gint64    *values,
             gsize            n_values,
             GArray          *ids,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_workshop_prepare (connection, sql, values, n_values, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (usher_statement_step (statement, &has_row, error))
    {
      gint64 id = 0;

      if (!has_row)
        return TRUE;
      id = usher_statement_get_id (statement, 0);
      g_array_append_val (ids, id);
    }

  return FALSE;
}

/* Takes the lines out of the stretches they were planned in. */
static gboolean
unlink_lines (UsherConnection *connection,
              UsherDispatch   *dispatch,
              GArray          *left_blocks,
              GError         **error)
{
  for (guint i = 0; i < dispatch->line_ids->len; i++)
    {
      gint64 line_id = g_array_index (dispatch->line_ids, gint64, i);

      if (!collect_ids (connection,
                        "SELECT DISTINCT block_id FROM assignment"
                        " WHERE order_id = $1 AND line_id = $2 AND block_id IS NOT NULL AND deleted_at IS NULL",
                        USHER_VALUES (dispatch->order_id, line_id), left_blocks, error))
        return FALSE;
      if (!usher_workshop_run (connection,
                               "UPDATE assignment SET block_id = NULL, row_version = row_version + 1"
                               " WHERE order_id = $1 AND line_id = $2 AND deleted_at IS NULL",
                               USHER_VALUES (dispatch->order_id, line_id), NULL, error))
        return FALSE;
    }

  return TRUE;
}

#define BLOCK_IS_FREE                                                    \
  " AND t.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM assignment a" \
  "     WHERE a.order_id = t.order_id AND a.block_id = t.id AND a.deleted_at IS NULL)"

/* The stretch that the booking held, or that these lines had, is used again:
 * the board shows one car once. */
static UsherTimeBlock *
take_block (UsherConnection *connection,
            UsherDispatch   *dispatch,
            GError         **error)
{
  g_autoptr (GArray)         ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (UsherTimeBlock) block = NULL;

  if (!collect_ids (connection,
                    "SELECT t.id FROM time_block t WHERE t.order_id = $1" BLOCK_IS_FREE
                    " ORDER BY t.starts_at, t.id LIMIT 1",
                    USHER_VALUES (dispatch->order_id), ids, error))
    return NULL;
  block = ids->len > 0 ? usher_block_rows_load (connection, g_array_index (ids, gint64, 0), error)
                       : g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  if (block == NULL)
    return NULL;
  block->order_id = dispatch->order_id;
  block->bay_id = dispatch->bay_id;
  block->technician_id = g_array_index (dispatch->technician_ids, gint64, 0);
  block->range = dispatch->range;
  usher_entity_set_string (&block->override_reason, dispatch->override_reason);
  return usher_block_rows_save (connection, block, error);
}

static gboolean
assign (UsherConnection    *connection,
        const UsherRequest *request,
        UsherDispatch      *dispatch,
        gint64              line_id,
        gint64              technician_id,
        gint64              block_id,
        GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;

  statement = usher_connection_prepare (connection,
                                        "INSERT INTO assignment (order_id, line_id, technician_id, block_id, assigned_at, assigned_by)"
                                        " VALUES ($1, $2, $3, $4, $5, $6)"
                                        " ON CONFLICT (line_id, technician_id) WHERE deleted_at IS NULL"
                                        " DO UPDATE SET block_id = excluded.block_id, row_version = assignment.row_version + 1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, dispatch->order_id);
  usher_statement_bind_int (statement, 2, line_id);
  usher_statement_bind_int (statement, 3, technician_id);
  usher_statement_bind_id (statement, 4, block_id);
  usher_statement_bind_int (statement, 5, request->now);
  usher_statement_bind_id (statement, 6, request->staff_id);
  return usher_statement_run (statement, error);
}

static gboolean
is_chosen (UsherDispatch *dispatch,
           gint64         technician_id)
{
  for (guint i = 0; i < dispatch->technician_ids->len; i++)
    {
      if (g_array_index (dispatch->technician_ids, gint64, i) == technician_id)
        return TRUE;
    }

  return FALSE;
}

/* Who had the line before and was not chosen again. */
static gboolean
dismiss_others (UsherConnection    *connection,
                const UsherRequest *request,
                UsherDispatch      *dispatch,
                gint64              line_id,
                GError            **error)
{
  g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!collect_ids (connection,
                    "SELECT technician_id FROM assignment WHERE order_id = $1 AND line_id = $2 AND deleted_at IS NULL",
                    USHER_VALUES (dispatch->order_id, line_id), before, error))
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    {
      gint64 technician_id = g_array_index (before, gint64, i);

      if (!is_chosen (dispatch, technician_id) &&
          !usher_workshop_run (connection,
                               "UPDATE assignment SET deleted_at = $3, row_version = row_version + 1"
                               " WHERE line_id = $1 AND technician_id = $2 AND deleted_at IS NULL",
                               USHER_VALUES (line_id, technician_id, request->now), NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
assign_all (UsherConnection    *connection,
            const UsherRequest *request,
            UsherDispatch      *dispatch,
            gint64              block_id,
            GError            **error)
{
  for (guint i = 0; i < dispatch->line_ids->len; i++)
    {
      gint64 line_id = g_array_index (dispatch->line_ids, gint64, i);

      for (guint j = 0; j < dispatch->technician_ids->len; j++)
        {
          if (!assign (connection, request, dispatch, line_id, g_array_index (dispatch->technician_ids, gint64, j),
                       block_id, error))
            return FALSE;
        }
      if (!dismiss_others (connection, request, dispatch, line_id, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remove_left_blocks (UsherConnection    *connection,
                    const UsherRequest *request,
                    GArray             *left_blocks,
                    GError            **error)
{
  for (guint i = 0; i < left_blocks->len; i++)
    {
      g_autoptr (GArray) free = g_array_new (FALSE, FALSE, sizeof (gint64));
      gint64             id = g_array_index (left_blocks, gint64, i);

      if (!collect_ids (connection, "SELECT t.id FROM time_block t WHERE t.id = $1" BLOCK_IS_FREE,
                        USHER_VALUES (id), free, error))
        return FALSE;
      if (free->len > 0 && !usher_block_rows_remove (connection, id, request->now, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
stamp_job (UsherConnection    *connection,
           const UsherRequest *request,
           UsherDispatch      *dispatch,
           GError            **error)
{
  g_autoptr (UsherJob) job = usher_job_rows_read (connection, dispatch->order_id, error);

  if (job == NULL)
    return FALSE;
  job->parent_instance.row_version = dispatch->job_version;
  job->dispatched_at = request->now;
  job->dispatched_by = request->staff_id;
  return usher_job_rows_save (connection, request, job, error);
}

static gboolean
audit_override (UsherConnection    *connection,
                const UsherRequest *request,
                UsherDispatch      *dispatch,
                gint64              block_id,
                GError            **error)
{
  return !is_overridden (dispatch) ||
         usher_rows_audit (connection, request->now, request->staff_id, "block", block_id, "overlap-allowed",
                           dispatch->override_reason, error);
}

gpointer
usher_workshop_dispatch_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  UsherRequest              *request = input;
  UsherDispatch             *dispatch = request->entity;
  g_autoptr (UsherOrderFile) file = NULL;
  g_autoptr (UsherTimeBlock) block = NULL;
  g_autoptr (GArray)         left_blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64                     block_id = 0;

  file = usher_order_act_begin (connection, request, dispatch->order_id, USHER_ORDER_ACTION_DISPATCH, NULL, error);
  if (file == NULL || !check_lines (file, dispatch, error) || !stamp_job (connection, request, dispatch, error) ||
      !check_people (connection, dispatch, error) || !unlink_lines (connection, dispatch, left_blocks, error))
    return NULL;
  if (dispatch->technician_ids->len > 0 && !usher_time_range_is_empty (dispatch->range))
    {
      block = take_block (connection, dispatch, error);
      if (block == NULL)
        return NULL;
      block_id = block->parent_instance.id;
      if (!audit_override (connection, request, dispatch, block_id, error))
        return NULL;
    }
  if (!assign_all (connection, request, dispatch, block_id, error) ||
      !remove_left_blocks (connection, request, left_blocks, error) ||
      !usher_order_act_end (connection, request, file, USHER_ORDER_ACTION_DISPATCH, "lines", error))
    return NULL;

  return usher_job_rows_read (connection, dispatch->order_id, error);
}
