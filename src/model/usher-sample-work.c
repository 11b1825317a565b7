/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition-work.h"
#include "usher-dispatch.h"
#include "usher-order-lines.h"
#include "usher-parts-work.h"
#include "usher-quality-work.h"
#include "usher-sample-private.h"
#include "usher-stock-move.h"
#include "usher-work-stop.h"
#include "usher-workshop-work.h"

/* What the workshop does to a car, through the desk's own workers. */

/* Later by so many minutes, but never in the future. */
void
usher_sample_wait (UsherSample    *self,
                   UsherSampleJob *job,
                   int             minutes)
{
  job->at = MIN (job->at + minutes * G_GINT64_CONSTANT (60), self->now);
}

/* Not before @at, and never in the future. */
void
usher_sample_wait_until (UsherSample    *self,
                         UsherSampleJob *job,
                         gint64          at)
{
  job->at = MIN (MAX (job->at, at), self->now);
}

/* What a worker is told of @job when @staff_id does something. */
UsherRequest
usher_sample_job_request (UsherSample          *self,
                          const UsherSampleJob *job,
                          gint64                staff_id)
{
  UsherRequest request = usher_sample_request (self, job->at);

  request.staff_id = staff_id;
  request.id = job->order_id;

  return request;
}

static gint64
leader_of (UsherSample *self)
{
  return usher_sample_staff (self, USHER_ROLE_GROUP_LEADER, 0);
}

static gboolean
is_open_work (const UsherEstimateLine *line)
{
  return line->consent == USHER_CONSENT_AUTHORIZED &&
         (line->kind == USHER_LINE_KIND_LABOUR || line->kind == USHER_LINE_KIND_SUBLET);
}

/* The lines that somebody has still to work on. */
static GArray *
list_open_work (UsherSample          *self,
                const UsherSampleJob *job,
                GError              **error)
{
  g_autoptr (UsherEstimate) estimate = usher_order_lines_load (self->connection, job->order_id, error);
  GArray                   *ids = NULL;

  if (estimate == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (is_open_work (line))
        g_array_append_val (ids, line->id);
    }

  return ids;
}

/**
 * usher_sample_dispatch:
 * @bay_id: where, 0: nowhere in particular
 * @range: when; empty: when there is time
 *
 * The group leader gives the work to the job's technician.
 */
gboolean
usher_sample_dispatch (UsherSample          *self,
                       const UsherSampleJob *job,
                       gint64                bay_id,
                       UsherTimeRange        range,
                       GError              **error)
{
  g_autoptr (UsherDispatch) dispatch = g_object_new (USHER_TYPE_DISPATCH, NULL);
  UsherRequest              request = usher_sample_job_request (self, job, leader_of (self));
  g_autoptr (GArray)        ids = list_open_work (self, job, error);
  g_autoptr (GObject)       sheet = NULL;

  if (ids == NULL)
    return FALSE;
  dispatch->order_id = job->order_id;
  dispatch->bay_id = bay_id;
  dispatch->range = range;
  g_array_append_vals (dispatch->line_ids, ids->data, ids->len);
  g_array_append_val (dispatch->technician_ids, job->technician_id);
  request.entity = dispatch;
  sheet = usher_workshop_dispatch_in_worker (self->connection, &request, error);

  return sheet != NULL;
}

static gboolean
act_on_line (UsherSample          *self,
             const UsherSampleJob *job,
             gint64                line_id,
             gpointer (*act) (UsherConnection *, gpointer, GError **),
             GError **error)
{
  UsherRequest     request = usher_sample_job_request (self, job, job->technician_id);
  g_autofree void *answer = NULL;

  request.id = line_id;
  request.other_id = job->technician_id;
  request.text = (char *) "";
  answer = act (self->connection, &request, error);

  return answer != NULL;
}

/* The technician begins with what comes first. */
gboolean
usher_sample_start (UsherSample          *self,
                    const UsherSampleJob *job,
                    GError              **error)
{
  g_autoptr (GArray) ids = list_open_work (self, job, error);

  return ids != NULL &&
         (ids->len == 0 || act_on_line (self, job, g_array_index (ids, gint64, 0), usher_workshop_start_in_worker, error));
}

/* All lines one after the other, each so many minutes. */
gboolean
usher_sample_finish (UsherSample    *self,
                     UsherSampleJob *job,
                     int             minutes,
                     GError        **error)
{
  g_autoptr (GArray) ids = list_open_work (self, job, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!act_on_line (self, job, id, usher_workshop_start_in_worker, error))
        return FALSE;
      usher_sample_wait (self, job, minutes);
      if (!act_on_line (self, job, id, usher_workshop_finish_in_worker, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
usher_sample_stop (UsherSample          *self,
                   const UsherSampleJob *job,
                   UsherStopCause        cause,
                   const char           *note,
                   const char           *ends_when,
                   gint64                expected_at,
                   GError              **error)
{
  g_autoptr (UsherWorkStop) stop = g_object_new (USHER_TYPE_WORK_STOP, NULL);
  UsherRequest              request = usher_sample_job_request (self, job, job->technician_id);
  g_autofree void          *answer = NULL;

  stop->order_id = job->order_id;
  stop->cause = cause;
  stop->expected_at = expected_at;
  usher_entity_set_string (&stop->note, note);
  usher_entity_set_string (&stop->ends_when, ends_when);
  request.entity = stop;
  answer = usher_workshop_stop_in_worker (self->connection, &request, error);

  return answer != NULL;
}

/* The technician found something that nobody has agreed to yet. */
gboolean
usher_sample_propose (UsherSample          *self,
                      const UsherSampleJob *job,
                      const char           *reason,
                      const char           *codes,
                      gint64                new_promise,
                      GError              **error)
{
  g_autoptr (UsherAddition) addition = g_object_new (USHER_TYPE_ADDITION, NULL);
  g_autoptr (UsherAddition) saved = NULL;
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  UsherEstimate            *offered = NULL;
  UsherRequest              request = usher_sample_job_request (self, job, job->technician_id);

  usher_sample_add_codes (self, lines, codes, USHER_CONSENT_QUOTED);
  offered = usher_estimate_insert_lines (addition->lines, 0, lines);
  usher_estimate_unref (addition->lines);
  addition->lines = offered;
  addition->order_id = job->order_id;
  addition->found_by = job->technician_id;
  addition->found_at = job->at;
  addition->new_promise = new_promise;
  usher_entity_set_string (&addition->reason, reason);
  request.entity = addition;
  saved = usher_addition_save_in_worker (self->connection, &request, error);

  return saved != NULL;
}

/* All parts that the order still waits for. */
gboolean
usher_sample_issue_parts (UsherSample          *self,
                          const UsherSampleJob *job,
                          GError              **error)
{
  UsherRequest               request = usher_sample_job_request (self, job, usher_sample_staff (self, USHER_ROLE_PARTS_CLERK, 0));
  UsherIssue                 slip = { .request = &request };
  g_autoptr (UsherPartsFile) before = usher_parts_load_in_worker (self->connection, &request, error);
  g_autoptr (UsherPartsFile) after = NULL;
  g_autoptr (GPtrArray)      moves = g_ptr_array_new_with_free_func (g_object_unref);

  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < before->needs->len; i++)
    {
      UsherPartNeed  *need = g_ptr_array_index (before->needs, i);
      UsherStockMove *move = NULL;

      if (need->part_id == 0 || need->kind == USHER_PART_KIND_OWN || need->consent != USHER_CONSENT_AUTHORIZED ||
          usher_part_need_get_open (need) <= 0)
        continue;
      move = g_object_new (USHER_TYPE_STOCK_MOVE, NULL);
      move->line_id = need->parent_instance.id;
      move->quantity = usher_part_need_get_open (need);
      move->fate = USHER_PART_FATE_NOT_KEPT;
      g_ptr_array_add (moves, move);
    }
  if (moves->len == 0)
    return TRUE;
  request.other_id = job->technician_id;
  request.list = moves;
  /* Only where the book says that there is too little. */
  request.text = (char *) "刚到货，入库单未录";
  after = usher_parts_issue_in_worker (self->connection, &slip, error);

  return after != NULL;
}

/* --- The inspection. --- */

static UsherQualityCheck *
make_check (UsherSample       *self,
            UsherQualityFile  *file,
            UsherQualityLevel  level,
            UsherQualityResult result)
{
  UsherQualityCheck *check = g_object_new (USHER_TYPE_QUALITY_CHECK, NULL);

  check->order_id = file->order_id;
  check->level = level;
  check->version = usher_quality_file_get_version (file);
  check->result = result;
  for (guint i = 0; i < file->items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (file->items, i);

      if (item->level != level)
        continue;
      item = usher_entity_copy (item);
      item->result = result == USHER_QUALITY_RESULT_FAILED && check->items->len == 0 ? result : USHER_QUALITY_RESULT_PASSED;
      g_ptr_array_add (check->items, item);
    }

  return check;
}

static gint64
checker_of (UsherSample          *self,
            const UsherSampleJob *job,
            UsherQualityLevel     level)
{
  if (level == USHER_QUALITY_LEVEL_SELF)
    return job->technician_id;

  return level == USHER_QUALITY_LEVEL_PEER ? leader_of (self) : usher_sample_staff (self, USHER_ROLE_INSPECTOR, 0);
}

gboolean
usher_sample_check (UsherSample          *self,
                    const UsherSampleJob *job,
                    UsherQualityLevel     level,
                    GError              **error)
{
  UsherRequest                  request = usher_sample_job_request (self, job, checker_of (self, job, level));
  g_autoptr (UsherQualityFile)  before = usher_quality_load_in_worker (self->connection, &request, error);
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (UsherQualityCheck) check = NULL;

  if (before == NULL)
    return FALSE;
  check = make_check (self, before, level, USHER_QUALITY_RESULT_PASSED);
  request.entity = check;
  after = usher_quality_check_in_worker (self->connection, &request, error);

  return after != NULL;
}

/* The inspector sends the car back for one line of work. */
gboolean
usher_sample_fail (UsherSample          *self,
                   const UsherSampleJob *job,
                   const char           *failures,
                   const char           *cause,
                   GError              **error)
{
  UsherRequest                  request = usher_sample_job_request (self, job, checker_of (self, job, USHER_QUALITY_LEVEL_FINAL));
  g_autoptr (UsherQualityFile)  before = usher_quality_load_in_worker (self->connection, &request, error);
  g_autoptr (UsherEstimate)     estimate = usher_order_lines_load (self->connection, job->order_id, error);
  g_autoptr (UsherQualityFile)  after = NULL;
  g_autoptr (UsherQualityCheck) check = NULL;
  g_autoptr (UsherRework)       rework = g_object_new (USHER_TYPE_REWORK, NULL);
  g_autoptr (GPtrArray)         reworks = g_ptr_array_new ();

  if (before == NULL || estimate == NULL)
    return FALSE;
  check = make_check (self, before, USHER_QUALITY_LEVEL_FINAL, USHER_QUALITY_RESULT_FAILED);
  usher_entity_set_string (&check->failures, failures);
  rework->order_id = job->order_id;
  rework->line_id = usher_estimate_get_line (estimate, 0)->id;
  rework->hours = 50;
  rework->staff_id = job->technician_id;
  usher_entity_set_string (&rework->cause, cause);
  g_ptr_array_add (reworks, rework);
  request.entity = check;
  request.list = reworks;
  after = usher_quality_check_in_worker (self->connection, &request, error);

  return after != NULL;
}

gboolean
usher_sample_clean_bay (UsherSample          *self,
                        const UsherSampleJob *job,
                        GError              **error)
{
  UsherRequest                 request = usher_sample_job_request (self, job, job->technician_id);
  g_autoptr (UsherQualityFile) before = usher_quality_load_in_worker (self->connection, &request, error);
  g_autoptr (UsherQualityFile) after = NULL;
  g_autoptr (UsherQualityJob)  sheet = NULL;

  if (before == NULL)
    return FALSE;
  sheet = usher_entity_copy (before->job);
  sheet->bay_cleaned = TRUE;
  request.entity = sheet;
  after = usher_quality_save_job_in_worker (self->connection, &request, error);

  return after != NULL;
}

/**
 * usher_sample_wash:
 * @minutes: how long; 0: it is still being washed
 */
gboolean
usher_sample_wash (UsherSample    *self,
                   UsherSampleJob *job,
                   int             minutes,
                   GError        **error)
{
  UsherRequest                 request = usher_sample_job_request (self, job, job->technician_id);
  g_autoptr (UsherQualityFile) begun = usher_quality_start_wash_in_worker (self->connection, &request, error);
  g_autoptr (UsherQualityFile) ended = NULL;
  UsherWash                   *wash = NULL;

  if (begun == NULL || minutes == 0)
    return begun != NULL;
  wash = usher_quality_file_get_running_wash (begun);
  usher_sample_wait (self, job, minutes);
  request = usher_sample_job_request (self, job, job->technician_id);
  request.other_id = wash->parent_instance.id;
  request.row_version = wash->parent_instance.row_version;
  ended = usher_quality_end_wash_in_worker (self->connection, &request, error);

  return ended != NULL;
}
