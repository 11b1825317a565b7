/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-work.h"

#include "usher-consent-method.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-rows.h"
#include "usher-quality-rows.h"
#include "usher-rows.h"

/* The job sheet's part of the inspection, and road tests. */

/**
 * usher_quality_load_in_worker:
 *
 * Reads what the inspection of the order id wrote down.
 */
gpointer
usher_quality_load_in_worker (UsherConnection *connection,
                              gpointer         input,
                              GError         **error)
{
  const UsherRequest *request = input;

  return usher_quality_rows_load (connection, request->id, error);
}

/* Codes and the certificate are written down by whoever inspects, or by the
 * desk until the car has left. */
static gboolean
check_may_note (UsherConnection    *connection,
                const UsherRequest *request,
                GError            **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (connection, request->id, error);

  if (order == NULL)
    return FALSE;
  if (order->document_state == USHER_DOCUMENT_STATE_CLOSED ||
      order->document_state == USHER_DOCUMENT_STATE_CANCELLED || order->car_state == USHER_CAR_STATE_DELIVERED)
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Order %" G_GINT64_FORMAT " is over", request->id);
      return FALSE;
    }
  return usher_staff_require_action (connection, request, USHER_ORDER_ACTION_ROAD_TEST, NULL) ||
         usher_staff_require_action (connection, request, USHER_ORDER_ACTION_ACCEPT, error);
}

static gboolean
write_job (UsherConnection *connection,
           UsherQualityJob *job,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     id = 0;
  gint64                     row_version = 0;
  guint                      n = 1;
  gboolean                   is_new = job->parent_instance.row_version == 0;

  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO job (order_id, category, certificate, codes_before,"
                                                 "  codes_after, bay_cleaned) VALUES ($1, $2, $3, $4, $5, $6)"
                                                 " ON CONFLICT (order_id) DO NOTHING"
                                                 " RETURNING order_id, row_version"
                                               : "UPDATE job SET category = $2, certificate = $3, codes_before = $4,"
                                                 "       codes_after = $5, bay_cleaned = $6, row_version = row_version + 1"
                                                 " WHERE order_id = $1 AND row_version = $7"
                                                 " RETURNING order_id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, job->parent_instance.id);
  usher_statement_bind_text (statement, n++, usher_repair_category_to_string (job->category));
  usher_statement_bind_text (statement, n++, job->certificate);
  usher_statement_bind_text (statement, n++, job->codes_before);
  usher_statement_bind_text (statement, n++, job->codes_after);
  usher_statement_bind_bool (statement, n++, job->bay_cleaned);
  if (!is_new)
    usher_statement_bind_int (statement, n++, job->parent_instance.row_version);
  return usher_rows_run_for_version (statement, "job sheet", &id, &row_version, error);
}

static gboolean
audit_text (UsherConnection    *connection,
            const UsherRequest *request,
            const char         *what,
            const char         *before,
            const char         *after,
            GError            **error)
{
  g_autofree char *detail = NULL;

  if (g_str_equal (before, after))
    return TRUE;
  detail = g_strdup_printf ("%s: %s → %s", what, before, after);
  return usher_order_rows_audit (connection, request, request->id, "quality", detail, error);
}

/**
 * usher_quality_save_job_in_worker:
 *
 * Saves the UsherQualityJob in entity, of the order id.
 */
gpointer
usher_quality_save_job_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest         *request = input;
  UsherQualityJob            *job = request->entity;
  g_autoptr (UsherQualityJob) before = NULL;

  if (!check_may_note (connection, request, error))
    return NULL;
  before = usher_quality_rows_load_job (connection, request->id, error);
  if (before == NULL || !write_job (connection, job, error) ||
      !audit_text (connection, request, "category", usher_repair_category_to_string (before->category),
                   usher_repair_category_to_string (job->category), error) ||
      !audit_text (connection, request, "certificate", before->certificate, job->certificate, error) ||
      !audit_text (connection, request, "codes-before", before->codes_before, job->codes_before, error) ||
      !audit_text (connection, request, "codes-after", before->codes_after, job->codes_after, error) ||
      !audit_text (connection, request, "bay-cleaned", before->bay_cleaned ? "1" : "0", job->bay_cleaned ? "1" : "0",
                   error))
    return NULL;
  usher_connection_note_change (connection, "order", request->id);
  return usher_quality_rows_load (connection, request->id, error);
}

/* Road tests. */

static gboolean
has_consent (UsherRoadTest *test)
{
  UsherConsentMethod method = 0;

  return *test->consented_by != '\0' && usher_consent_method_from_string (test->consented_how, &method);
}

/* A car leaves only with a reason, a driver and a consent, and a test is over
 * only with a result. */
static gboolean
check_road_test (UsherOrderFile *file,
                 UsherRoadTest  *test,
                 GError        **error)
{
  UsherRoadTestFacts   facts = { *test->reason != '\0', test->driver_id != 0, has_consent (test),
                                 file->order->odometer, test->out_km, test->in_km, test->result };
  UsherRoadTestProblem problem = USHER_ROAD_TEST_PROBLEM_NONE;

  if (test->out_at != 0)
    problem = usher_road_test_may_leave (&facts);
  if (problem == USHER_ROAD_TEST_PROBLEM_NONE && test->in_at != 0)
    problem = test->out_at != 0 ? usher_road_test_may_end (&facts) : USHER_ROAD_TEST_PROBLEM_OUT_KM;
  if (problem == USHER_ROAD_TEST_PROBLEM_NONE && (test->in_at == 0 || test->in_at >= test->out_at))
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The road test lacks something (%d)", (int) problem);
  return FALSE;
}

static void
bind_time (UsherStatement *statement,
           guint           n,
           gint64          at)
{
  usher_statement_bind_id (statement, n, at);
}

static void
bind_km (UsherStatement *statement,
         guint           n,
         gint64          km)
{
  if (km < 0)
    usher_statement_bind_null (statement, n);
  else
    usher_statement_bind_int (statement, n, km);
}

static gboolean
write_road_test (UsherConnection    *connection,
                 const UsherRequest *request,
                 UsherRoadTest      *test,
                 GError            **error)
{
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   is_new = test->parent_instance.id == 0;
  gint64                     id = 0;
  gint64                     row_version = 0;
  guint                      n = 1;

  statement = usher_connection_prepare (connection,
                                        is_new ? "INSERT INTO road_test (order_id, reason, driver_id, consented_by,"
                                                 "  consented_how, consented_at, out_at, out_km, in_at, in_km, result,"
                                                 "  findings) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
                                                 " RETURNING id, row_version"
                                               : "UPDATE road_test SET reason = $2, driver_id = $3, consented_by = $4,"
                                                 "       consented_how = $5, consented_at = $6, out_at = $7, out_km = $8,"
                                                 "       in_at = $9, in_km = $10, result = $11, findings = $12,"
                                                 "       row_version = row_version + 1"
                                                 " WHERE order_id = $1 AND id = $13 AND row_version = $14"
                                                 "   AND deleted_at IS NULL"
                                                 " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, request->id);
  usher_statement_bind_text (statement, n++, test->reason);
  usher_statement_bind_id (statement, n++, test->driver_id);
  usher_statement_bind_text (statement, n++, test->consented_by);
  usher_statement_bind_text (statement, n++, test->consented_how);
  bind_time (statement, n++, !has_consent (test) ? 0 : test->consented_at != 0 ? test->consented_at
                                                                               : request->now);
  bind_time (statement, n++, test->out_at);
  bind_km (statement, n++, test->out_km);
  bind_time (statement, n++, test->in_at);
  bind_km (statement, n++, test->in_km);
  usher_statement_bind_text (statement, n++,
                             test->result == USHER_QUALITY_RESULT_NOT_SAID ? "" : usher_quality_result_to_string (test->result));
  usher_statement_bind_text (statement, n++, test->findings);
  if (!is_new)
    {
      usher_statement_bind_int (statement, n++, test->parent_instance.id);
      usher_statement_bind_int (statement, n++, test->parent_instance.row_version);
    }
  return usher_rows_run_for_version (statement, "road test", &id, &row_version, error);
}

static const char *
describe_stage (UsherRoadTest *test)
{
  if (test->in_at != 0)
    return usher_quality_result_to_string (test->result);
  return test->out_at != 0 ? "out" : "planned";
}

/**
 * usher_quality_save_road_test_in_worker:
 *
 * Saves the UsherRoadTest in entity, of the order id.  What is only planned may
 * have gaps.
 */
gpointer
usher_quality_save_road_test_in_worker (UsherConnection *connection,
                                        gpointer         input,
                                        GError         **error)
{
  const UsherRequest        *request = input;
  UsherRoadTest             *test = request->entity;
  g_autoptr (UsherOrderFile) file =
      usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_ROAD_TEST, NULL, error);

  if (file == NULL || !check_road_test (file, test, error) || !write_road_test (connection, request, test, error) ||
      !usher_quality_end (connection, request, file, USHER_ORDER_ACTION_ROAD_TEST, describe_stage (test), error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}

/**
 * usher_quality_remove_road_test_in_worker:
 *
 * Removes the road test other_id of the order id, which has not begun; with
 * number 1 brings it back.
 */
gpointer
usher_quality_remove_road_test_in_worker (UsherConnection *connection,
                                          gpointer         input,
                                          GError         **error)
{
  const UsherRequest        *request = input;
  gint64                     id = 0;
  gint64                     row_version = 0;
  g_autoptr (UsherStatement) statement = NULL;
  g_autoptr (UsherOrderFile) file =
      usher_order_act_begin (connection, request, request->id, USHER_ORDER_ACTION_ROAD_TEST, NULL, error);

  if (file == NULL)
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "UPDATE road_test SET deleted_at = $3, row_version = row_version + 1"
                                        " WHERE order_id = $1 AND id = $2 AND out_at IS NULL"
                                        " RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->other_id);
  usher_statement_bind_id (statement, 3, request->number == 0 ? request->now : 0);
  if (!usher_rows_run_for_version (statement, "road test", &id, &row_version, error) ||
      !usher_quality_end (connection, request, file, USHER_ORDER_ACTION_ROAD_TEST,
                          request->number == 0 ? "removed" : "planned", error))
    return NULL;
  return usher_quality_rows_load (connection, request->id, error);
}
