/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-settlement-work.h"

#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-money-rows.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-rows.h"

/* Invoices, limits, and the day's cash-up. */

static UsherStatement *
prepare_invoice (UsherConnection    *connection,
                 const UsherRequest *request,
                 UsherInvoice       *invoice,
                 GError            **error)
{
  gboolean        is_new = invoice->parent_instance.id == 0;
  UsherStatement *statement = usher_connection_prepare (
      connection,
      is_new ? "INSERT INTO invoice (settlement_id, payer, number, title, noted_at, noted_by)"
               " VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, row_version"
             : "UPDATE invoice SET number = $3, title = $4, noted_at = $5, noted_by = $6, row_version = row_version + 1"
               " WHERE settlement_id = $1 AND payer = $2 AND id = $7 AND row_version = $8 RETURNING id, row_version",
      error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, invoice->settlement_id);
  usher_statement_bind_text (statement, 2, usher_payer_to_string (invoice->payer));
  usher_statement_bind_text (statement, 3, invoice->number);
  usher_statement_bind_text (statement, 4, invoice->title);
  usher_statement_bind_int (statement, 5, request->now);
  usher_statement_bind_id (statement, 6, request->staff_id);
  if (!is_new)
    {
      usher_statement_bind_int (statement, 7, invoice->parent_instance.id);
      usher_statement_bind_int (statement, 8, invoice->parent_instance.row_version);
    }
  return statement;
}

/**
 * usher_settlement_note_invoice_in_worker:
 *
 * Notes the invoice @entity of order @id.
 */
gpointer
usher_settlement_note_invoice_in_worker (UsherConnection *connection,
                                         gpointer         input,
                                         GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherInvoice)   invoice = usher_entity_copy (request->entity);
  g_autoptr (UsherStatement) statement = NULL;
  gint64                     order_id = 0;

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_TAKE_PAYMENT, error))
    return NULL;
  statement = usher_connection_prepare (connection, "SELECT order_id FROM settlement WHERE id = $1", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, invoice->settlement_id);
  if (!usher_statement_run_for_id (statement, &order_id, error))
    return NULL;
  g_clear_object (&statement);
  statement = prepare_invoice (connection, request, invoice, error);
  if (statement == NULL ||
      !usher_rows_run_for_version (statement, "invoice", &invoice->parent_instance.id,
                                   &invoice->parent_instance.row_version, error) ||
      !usher_order_rows_audit (connection, request, order_id, "note-invoice", invoice->number, error))
    return NULL;
  invoice->noted_at = request->now;
  invoice->noted_by = request->staff_id;
  usher_connection_note_change (connection, "order", order_id);
  return g_steal_pointer (&invoice);
}

/**
 * usher_settlement_set_credit_limit_in_worker:
 *
 * Changes the limit of customer @id from @other_id to @number.
 */
gpointer
usher_settlement_set_credit_limit_in_worker (UsherConnection *connection,
                                             gpointer         input,
                                             GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *detail = NULL;
  gint64                     id = 0;
  gint64                     row_version = 0;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_APPROVE_CREDIT, error))
    return NULL;
  if (request->number < 0)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "A limit is not negative");
      return NULL;
    }
  statement = usher_connection_prepare (connection,
                                        "UPDATE customer SET credit_limit = $3, row_version = row_version + 1"
                                        " WHERE id = $1 AND credit_limit = $2 RETURNING id, row_version",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->other_id);
  usher_statement_bind_int (statement, 3, request->number);
  detail = g_strdup_printf ("%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, request->other_id, request->number);
  if (usher_rows_run_for_version (statement, "customer", &id, &row_version, error) &&
      usher_rows_audit (connection, request->now, request->staff_id, "customer", request->id, "credit-limit", detail,
                        error))
    {
      usher_connection_note_change (connection, "customer", request->id);
      usher_connection_note_change (connection, "payment", 0);
    }
  return NULL;
}

/**
 * usher_settlement_list_on_account_in_worker:
 *
 * Lists what stands on account.
 */
gpointer
usher_settlement_list_on_account_in_worker (UsherConnection *connection,
                                            gpointer         input,
                                            GError         **error)
{
  return usher_money_rows_list_on_account (connection, error);
}

static void
find_day (const UsherRequest *request,
          UsherTimeRange     *range,
          char              **iso)
{
  GDate day;

  usher_date_of_time (request->number, request->zone, &day);
  *iso = usher_date_to_iso (&day);
  range->start = usher_date_start (&day, request->zone);
  g_date_add_days (&day, 1);
  range->end = usher_date_start (&day, request->zone);
}

/**
 * usher_settlement_list_day_in_worker:
 *
 * Lists the entries of the day of time @number.
 */
gpointer
usher_settlement_list_day_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest *request = input;
  g_autofree char    *iso = NULL;
  UsherTimeRange      range = { 0 };

  find_day (request, &range, &iso);
  return usher_money_rows_list_payments (connection, range, error);
}

static gboolean
read_last_count (UsherConnection *connection,
                 UsherCashCount  *count,
                 GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT id, expected, counted, note, counted_at, counted_by FROM cash_up"
                                " WHERE day = $1 AND method = $2 ORDER BY id DESC LIMIT 1",
                                error);
  gboolean has_row = FALSE;
  guint    column = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, count->day);
  usher_statement_bind_text (statement, 2, usher_payment_method_to_string (count->method));
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  count->parent_instance.id = usher_statement_get_id (statement, column++);
  count->expected = usher_statement_get_int (statement, column++);
  count->counted = usher_statement_get_int (statement, column++);
  usher_rows_read_text (statement, &column, &count->note);
  count->counted_at = usher_statement_get_int (statement, column++);
  count->counted_by = usher_statement_get_id (statement, column++);
  return TRUE;
}

static gboolean
read_taken (UsherConnection *connection,
            UsherTimeRange   range,
            GPtrArray       *counts,
            GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT method, SUM (amount), COUNT (*) FROM payment"
                                " WHERE taken_at >= $1 AND taken_at < $2 GROUP BY method",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, range.start);
  usher_statement_bind_int (statement, 2, range.end);
  while (TRUE)
    {
      UsherPaymentMethod method = USHER_PAYMENT_METHOD_UNSET;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (usher_payment_method_from_string (usher_statement_get_text (statement, 0), &method) &&
          method != USHER_PAYMENT_METHOD_UNSET)
        {
          UsherCashCount *count = g_ptr_array_index (counts, method - 1);

          count->taken = usher_statement_get_int (statement, 1);
          count->n_entries = usher_statement_get_int (statement, 2);
        }
    }
}

static GPtrArray *
read_counts (UsherConnection    *connection,
             const UsherRequest *request,
             GError            **error)
{
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char      *iso = NULL;
  UsherTimeRange        range = { 0 };
  gboolean              may_count = usher_staff_require (connection, request, USHER_PERMISSION_CASH_UP, NULL);

  find_day (request, &range, &iso);
  for (UsherPaymentMethod method = USHER_PAYMENT_METHOD_CASH; method <= USHER_PAYMENT_METHOD_LAST; method++)
    {
      UsherCashCount *count = g_object_new (USHER_TYPE_CASH_COUNT, NULL);

      usher_entity_set_string (&count->day, iso);
      count->method = method;
      count->may_count = may_count;
      g_ptr_array_add (counts, count);
      if (!read_last_count (connection, count, error))
        return NULL;
    }
  return read_taken (connection, range, counts, error) ? g_steal_pointer (&counts) : NULL;
}

/**
 * usher_settlement_load_day_in_worker:
 *
 * Reads what came in on the day of time @number, and what was counted.
 */
gpointer
usher_settlement_load_day_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  return read_counts (connection, input, error);
}

static gboolean
check_count (UsherCashCount *count,
             UsherCashCount *now,
             GError        **error)
{
  if (count->expected != now->taken)
    {
      g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Money moved while it was counted");
      return FALSE;
    }
  if (count->counted != count->expected && *count->note == '\0')
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "A difference needs a note");
      return FALSE;
    }
  return TRUE;
}

static gboolean
insert_count (UsherConnection    *connection,
              const UsherRequest *request,
              UsherCashCount     *count,
              const char         *day,
              GError            **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "INSERT INTO cash_up (day, method, expected, counted, note, counted_at, counted_by)"
                                " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
                                error);
  g_autofree char *detail = NULL;
  gint64           id = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, day);
  usher_statement_bind_text (statement, 2, usher_payment_method_to_string (count->method));
  usher_statement_bind_int (statement, 3, count->expected);
  usher_statement_bind_int (statement, 4, count->counted);
  usher_statement_bind_text (statement, 5, count->note);
  usher_statement_bind_int (statement, 6, request->now);
  usher_statement_bind_id (statement, 7, request->staff_id);
  detail = g_strdup_printf ("%s %s: %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT, day,
                            usher_payment_method_to_string (count->method), count->counted, count->expected);
  if (!usher_statement_run_for_id (statement, &id, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "cash-up", id, "cash-up", detail, error))
    return FALSE;
  usher_connection_note_change (connection, "payment", 0);
  return TRUE;
}

/**
 * usher_settlement_cash_up_in_worker:
 *
 * Records the counts in @list (UsherCashCount) for the day of time @number.
 */
gpointer
usher_settlement_cash_up_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest   *request = input;
  g_autoptr (GPtrArray) now = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_CASH_UP, error))
    return NULL;
  now = read_counts (connection, request, error);
  if (now == NULL)
    return NULL;
  for (guint i = 0; i < request->list->len; i++)
    {
      UsherCashCount *count = g_ptr_array_index (request->list, i);
      UsherCashCount *today = NULL;

      if (count->method < USHER_PAYMENT_METHOD_CASH || count->method > USHER_PAYMENT_METHOD_TRANSFER)
        continue;
      today = g_ptr_array_index (now, count->method - 1);
      if (!check_count (count, today, error) || !insert_count (connection, request, count, today->day, error))
        return NULL;
    }
  return NULL;
}
