/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-money-rows.h"

#include "usher-order-act.h"
#include "usher-rows.h"

static const char settlement_sql[] =
    "SELECT s.id, s.order_id, s.number, s.version, s.document_id, s.labour, s.parts, s.sublet, s.fees, s.discount,"
    "       s.desk_discount, s.discount_reason, s.discount_by, s.tax_rate, s.tax, s.rounding, s.total, s.odometer_out,"
    "       s.guarantee_km, s.guarantee_days, s.issued_at, s.issued_by,"
    "       (SELECT MIN (w.shown_at) FROM settlement_showing w WHERE w.settlement_id = s.id),"
    "       (SELECT w.how FROM settlement_showing w WHERE w.settlement_id = s.id ORDER BY w.id LIMIT 1),"
    "       r.reversed_at, r.reversed_by, r.reason"
    "  FROM settlement s LEFT JOIN settlement_reversal r ON r.settlement_id = s.id"
    " WHERE s.order_id = $1"
    " ORDER BY s.id DESC";

static gpointer
read_settlement (UsherStatement *statement,
                 guint          *column)
{
  UsherSettlementRecord *record = g_object_new (USHER_TYPE_SETTLEMENT_RECORD, NULL);
  UsherSettlementSums   *sums = &record->sums;
  guint                  n = *column;

  record->parent_instance.id = usher_statement_get_id (statement, n++);
  record->order_id = usher_statement_get_id (statement, n++);
  usher_rows_read_text (statement, &n, &record->number);
  record->version = (int) usher_statement_get_int (statement, n++);
  record->document_id = usher_statement_get_id (statement, n++);
  sums->labour = usher_statement_get_int (statement, n++);
  sums->parts = usher_statement_get_int (statement, n++);
  sums->sublet = usher_statement_get_int (statement, n++);
  sums->fees = usher_statement_get_int (statement, n++);
  sums->discount = usher_statement_get_int (statement, n++);
  sums->desk_discount = usher_statement_get_int (statement, n++);
  sums->line_discount = sums->discount - sums->desk_discount;
  usher_rows_read_text (statement, &n, &record->discount_reason);
  record->discount_by = usher_statement_get_id (statement, n++);
  record->tax_rate = usher_statement_get_int (statement, n++);
  sums->tax = usher_statement_get_int (statement, n++);
  sums->rounding = usher_statement_get_int (statement, n++);
  sums->total = usher_statement_get_int (statement, n++);
  record->odometer_out = usher_statement_is_null (statement, n) ? -1 : usher_statement_get_int (statement, n);
  n++;
  record->guarantee_km = (int) usher_statement_get_int (statement, n++);
  record->guarantee_days = (int) usher_statement_get_int (statement, n++);
  record->issued_at = usher_statement_get_int (statement, n++);
  record->issued_by = usher_statement_get_id (statement, n++);
  record->shown_at = usher_statement_get_int (statement, n++);
  usher_rows_read_text (statement, &n, &record->shown_how);
  record->reversed_at = usher_statement_get_int (statement, n++);
  record->reversed_by = usher_statement_get_id (statement, n++);
  usher_rows_read_text (statement, &n, &record->reverse_reason);
  *column = n;

  return record;
}

static UsherStatement *
prepare_for (UsherConnection *connection,
             const char      *sql,
             gint64           id,
             GError         **error)
{
  UsherStatement *statement = usher_connection_prepare (connection, sql, error);

  if (statement != NULL)
    usher_statement_bind_int (statement, 1, id);
  return statement;
}

static gboolean
read_shares (UsherConnection       *connection,
             UsherSettlementRecord *record,
             GError               **error)
{
  g_autoptr (UsherStatement) statement =
      prepare_for (connection,
                   "SELECT payer, gross, discount, tax, rounding, total FROM settlement_share WHERE settlement_id = $1",
                   record->parent_instance.id, error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  while (TRUE)
    {
      UsherPayer payer = USHER_PAYER_CUSTOMER;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      usher_payer_from_string (usher_statement_get_text (statement, 0), &payer);
      record->sums.shares[payer] = (UsherSettlementShare) {
        .gross = usher_statement_get_int (statement, 1),
        .discount = usher_statement_get_int (statement, 2),
        .tax = usher_statement_get_int (statement, 3),
        .rounding = usher_statement_get_int (statement, 4),
        .total = usher_statement_get_int (statement, 5),
      };
    }
}

#define PAYMENT_COLUMNS                                                                           \
  "p.id, p.order_id, p.settlement_id, p.payer, p.kind, p.method, p.amount, p.given, p.reference," \
  " p.reverses_id, p.reason, p.approved_by, p.taken_at, p.taken_by, o.number, c.name, v.plate"

#define PAYMENT_TABLES                                       \
  " FROM payment p JOIN repair_order o ON o.id = p.order_id" \
  "  LEFT JOIN customer c ON c.id = o.customer_id"           \
  "  LEFT JOIN vehicle v ON v.id = o.vehicle_id"

static gpointer
read_payment (UsherStatement *statement,
              guint          *column)
{
  UsherPayment *payment = g_object_new (USHER_TYPE_PAYMENT, NULL);
  guint         n = *column;

  payment->parent_instance.id = usher_statement_get_id (statement, n++);
  payment->order_id = usher_statement_get_id (statement, n++);
  payment->settlement_id = usher_statement_get_id (statement, n++);
  usher_payer_from_string (usher_statement_get_text (statement, n++), &payment->payer);
  usher_entry_kind_from_string (usher_statement_get_text (statement, n++), &payment->kind);
  usher_payment_method_from_string (usher_statement_get_text (statement, n++), &payment->method);
  payment->amount = usher_statement_get_int (statement, n++);
  payment->given = usher_statement_get_int (statement, n++);
  usher_rows_read_text (statement, &n, &payment->reference);
  payment->reverses_id = usher_statement_get_id (statement, n++);
  usher_rows_read_text (statement, &n, &payment->reason);
  payment->approved_by = usher_statement_get_id (statement, n++);
  payment->taken_at = usher_statement_get_int (statement, n++);
  payment->taken_by = usher_statement_get_id (statement, n++);
  usher_rows_read_text (statement, &n, &payment->order_number);
  usher_rows_read_text (statement, &n, &payment->customer_name);
  usher_rows_read_text (statement, &n, &payment->plate);
  *column = n;

  return payment;
}

static gpointer
read_invoice (UsherStatement *statement,
              guint          *column)
{
  UsherInvoice *invoice = g_object_new (USHER_TYPE_INVOICE, NULL);

  invoice->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  invoice->parent_instance.row_version = usher_statement_get_int (statement, (*column)++);
  invoice->settlement_id = usher_statement_get_id (statement, (*column)++);
  usher_payer_from_string (usher_statement_get_text (statement, (*column)++), &invoice->payer);
  usher_rows_read_text (statement, column, &invoice->number);
  usher_rows_read_text (statement, column, &invoice->title);
  invoice->noted_at = usher_statement_get_int (statement, (*column)++);
  invoice->noted_by = usher_statement_get_id (statement, (*column)++);

  return invoice;
}

static gboolean
read_list (UsherConnection *connection,
           const char      *sql,
           gint64           order_id,
           UsherReadRow     read,
           GPtrArray       *list,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = prepare_for (connection, sql, order_id, error);

  return statement != NULL && usher_rows_collect (statement, read, list, error);
}

/* The customer's limit, and what stands on the customer's account everywhere. */
static gboolean
read_credit (UsherConnection *connection,
             UsherMoneyFile  *file,
             GError         **error)
{
  g_autoptr (UsherStatement) statement =
      prepare_for (connection,
                   "SELECT o.customer_id, c.credit_limit,"
                   "       (SELECT SUM (p.amount) FROM payment p JOIN repair_order x ON x.id = p.order_id"
                   "         WHERE x.customer_id = o.customer_id AND p.method = 'on-account' AND p.payer = 'customer')"
                   "  FROM repair_order o LEFT JOIN customer c ON c.id = o.customer_id"
                   " WHERE o.id = $1",
                   file->order_id, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;
  file->customer_id = usher_statement_get_id (statement, 0);
  file->credit_limit = usher_statement_get_int (statement, 1);
  file->credit_used = usher_statement_get_int (statement, 2);
  return TRUE;
}

/* What who is at the desk may do. */
static gboolean
read_rights (UsherConnection    *connection,
             const UsherRequest *request,
             UsherMoneyFile     *file,
             GError            **error)
{
  g_autoptr (UsherStatement) statement =
      prepare_for (connection, "SELECT discount_limit FROM staff WHERE id = $1", request->staff_id, error);
  gboolean has_row = FALSE;

  if (statement == NULL || !usher_statement_step (statement, &has_row, error))
    return FALSE;
  file->discount_limit = has_row ? usher_statement_get_int (statement, 0) : 0;
  file->may_discount = usher_staff_require (connection, request, USHER_PERMISSION_GIVE_DISCOUNT, NULL);
  file->may_discount_any = usher_staff_require (connection, request, USHER_PERMISSION_GIVE_ANY_DISCOUNT, NULL);
  file->may_approve_credit = usher_staff_require (connection, request, USHER_PERMISSION_APPROVE_CREDIT, NULL);
  file->may_take = usher_staff_require_action (connection, request, USHER_ORDER_ACTION_TAKE_PAYMENT, NULL);
  file->may_reverse = usher_staff_require_action (connection, request, USHER_ORDER_ACTION_REVERSE_SETTLEMENT, NULL);
  return TRUE;
}

/**
 * usher_money_rows_read:
 *
 * Returns: (transfer full): all about the money of an order; NULL with @error set
 */
UsherMoneyFile *
usher_money_rows_read (UsherConnection    *connection,
                       const UsherRequest *request,
                       gint64              order_id,
                       GError            **error)
{
  g_autoptr (UsherMoneyFile) file = g_object_new (USHER_TYPE_MONEY_FILE, NULL);

  file->order_id = order_id;
  if (!read_list (connection, settlement_sql, order_id, read_settlement, file->settlements, error) ||
      !read_list (connection, "SELECT " PAYMENT_COLUMNS PAYMENT_TABLES " WHERE p.order_id = $1 ORDER BY p.id",
                  order_id, read_payment, file->payments, error) ||
      !read_list (connection,
                  "SELECT i.id, i.row_version, i.settlement_id, i.payer, i.number, i.title, i.noted_at, i.noted_by"
                  "  FROM invoice i JOIN settlement s ON s.id = i.settlement_id"
                  " WHERE s.order_id = $1 ORDER BY i.id",
                  order_id, read_invoice, file->invoices, error))
    return NULL;
  for (guint i = 0; i < file->settlements->len; i++)
    {
      if (!read_shares (connection, g_ptr_array_index (file->settlements, i), error))
        return NULL;
    }
  if (!read_credit (connection, file, error) || !read_rights (connection, request, file, error))
    return NULL;
  return g_steal_pointer (&file);
}

static gboolean
insert_head (UsherConnection       *connection,
             UsherSettlementRecord *record,
             GError               **error)
{
  const UsherSettlementSums *sums = &record->sums;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "INSERT INTO settlement (order_id, number, version, document_id, labour, parts, sublet, fees, discount,"
      "  desk_discount, discount_reason, discount_by, tax_rate, tax, rounding, total, odometer_out, guarantee_km,"
      "  guarantee_days, issued_at, issued_by)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
      " RETURNING id",
      error);
  guint n = 1;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, record->order_id);
  usher_statement_bind_text (statement, n++, record->number);
  usher_statement_bind_int (statement, n++, record->version);
  usher_statement_bind_id (statement, n++, record->document_id);
  usher_statement_bind_int (statement, n++, sums->labour);
  usher_statement_bind_int (statement, n++, sums->parts);
  usher_statement_bind_int (statement, n++, sums->sublet);
  usher_statement_bind_int (statement, n++, sums->fees);
  usher_statement_bind_int (statement, n++, sums->discount);
  usher_statement_bind_int (statement, n++, sums->desk_discount);
  usher_statement_bind_text (statement, n++, record->discount_reason);
  usher_statement_bind_id (statement, n++, record->discount_by);
  usher_statement_bind_int (statement, n++, record->tax_rate);
  usher_statement_bind_int (statement, n++, sums->tax);
  usher_statement_bind_int (statement, n++, sums->rounding);
  usher_statement_bind_int (statement, n++, sums->total);
  if (record->odometer_out >= 0)
    usher_statement_bind_int (statement, n++, record->odometer_out);
  else
    usher_statement_bind_null (statement, n++);
  usher_statement_bind_int (statement, n++, record->guarantee_km);
  usher_statement_bind_int (statement, n++, record->guarantee_days);
  usher_statement_bind_int (statement, n++, record->issued_at);
  usher_statement_bind_id (statement, n++, record->issued_by);
  return usher_statement_run_for_id (statement, &record->parent_instance.id, error);
}

static gboolean
insert_lines (UsherConnection *connection,
              gint64           settlement_id,
              UsherEstimate   *estimate,
              GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection, "INSERT INTO settlement_line (settlement_id, line_id, payer, amount) VALUES ($1, $2, $3, $4)", error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (!usher_settlement_bills_line (line))
        continue;
      usher_statement_reset (statement);
      usher_statement_bind_int (statement, 1, settlement_id);
      usher_statement_bind_int (statement, 2, line->id);
      usher_statement_bind_text (statement, 3, usher_payer_to_string (line->payer));
      usher_statement_bind_int (statement, 4, usher_estimate_line_amount (line));
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_shares (UsherConnection       *connection,
               UsherSettlementRecord *record,
               GError               **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "INSERT INTO settlement_share (settlement_id, payer, gross, discount, tax, rounding, total)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7)",
      error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < USHER_N_PAYERS; i++)
    {
      const UsherSettlementShare *share = &record->sums.shares[i];

      if (i != USHER_PAYER_CUSTOMER && share->gross == 0 && share->total == 0)
        continue;
      usher_statement_reset (statement);
      usher_statement_bind_int (statement, 1, record->parent_instance.id);
      usher_statement_bind_text (statement, 2, usher_payer_to_string (i));
      usher_statement_bind_int (statement, 3, share->gross);
      usher_statement_bind_int (statement, 4, share->discount);
      usher_statement_bind_int (statement, 5, share->tax);
      usher_statement_bind_int (statement, 6, share->rounding);
      usher_statement_bind_int (statement, 7, share->total);
      if (!usher_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_money_rows_insert_settlement:
 * @record: gets its id
 * @estimate: the order's lines, of which the billed ones are kept with it
 *
 * Writes a settlement for ever.
 */
gboolean
usher_money_rows_insert_settlement (UsherConnection       *connection,
                                    UsherSettlementRecord *record,
                                    UsherEstimate         *estimate,
                                    GError               **error)
{
  return insert_head (connection, record, error) &&
         insert_lines (connection, record->parent_instance.id, estimate, error) &&
         insert_shares (connection, record, error);
}

/**
 * usher_money_rows_make_payment:
 *
 * Returns: (transfer full): an entry of now, by who is at the desk
 */
UsherPayment *
usher_money_rows_make_payment (const UsherRequest *request,
                               gint64              order_id,
                               UsherPayer          payer)
{
  UsherPayment *payment = g_object_new (USHER_TYPE_PAYMENT, NULL);

  payment->order_id = order_id;
  payment->payer = payer;
  payment->taken_at = request->now;
  payment->taken_by = request->staff_id;

  return payment;
}

/**
 * usher_money_rows_insert_payment:
 * @payment: gets its id
 *
 * Adds an entry to the ledger.
 */
gboolean
usher_money_rows_insert_payment (UsherConnection *connection,
                                 UsherPayment    *payment,
                                 GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "INSERT INTO payment (order_id, settlement_id, payer, kind, method, amount, given, reference, reverses_id, reason,"
      "  approved_by, taken_at, taken_by)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id",
      error);
  guint n = 1;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, n++, payment->order_id);
  usher_statement_bind_id (statement, n++, payment->settlement_id);
  usher_statement_bind_text (statement, n++, usher_payer_to_string (payment->payer));
  usher_statement_bind_text (statement, n++, usher_entry_kind_to_string (payment->kind));
  usher_statement_bind_text (statement, n++, usher_payment_method_to_string (payment->method));
  usher_statement_bind_int (statement, n++, payment->amount);
  usher_statement_bind_int (statement, n++, payment->given);
  usher_statement_bind_text (statement, n++, payment->reference);
  usher_statement_bind_id (statement, n++, payment->reverses_id);
  usher_statement_bind_text (statement, n++, payment->reason);
  usher_statement_bind_id (statement, n++, payment->approved_by);
  usher_statement_bind_int (statement, n++, payment->taken_at);
  usher_statement_bind_id (statement, n++, payment->taken_by);
  if (!usher_statement_run_for_id (statement, &payment->parent_instance.id, error))
    return FALSE;
  usher_connection_note_change (connection, "payment", payment->parent_instance.id);
  return TRUE;
}

/**
 * usher_money_rows_list_payments:
 * @range: of time
 *
 * Returns: (transfer full) (element-type UsherPayment): the entries of a day
 */
GPtrArray *
usher_money_rows_list_payments (UsherConnection *connection,
                                UsherTimeRange   range,
                                GError         **error)
{
  g_autoptr (GPtrArray)      list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement =
      prepare_for (connection,
                   "SELECT " PAYMENT_COLUMNS PAYMENT_TABLES " WHERE p.taken_at >= $1 AND p.taken_at < $2 ORDER BY p.id",
                   range.start, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 2, range.end);
  return usher_rows_collect (statement, read_payment, list, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * usher_money_rows_list_on_account:
 *
 * Returns: (transfer full) (element-type UsherPayment): what stands on account,
 *   summed up by order and payer, the oldest first
 */
GPtrArray *
usher_money_rows_list_on_account (UsherConnection *connection,
                                  GError         **error)
{
  g_autoptr (GPtrArray)      list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT MAX (p.id), p.order_id, MAX (p.settlement_id), p.payer, 'payment', p.method, SUM (p.amount), 0, '', NULL, '',"
      "       MAX (p.approved_by), MIN (p.taken_at), MAX (p.taken_by), o.number, c.name, v.plate" PAYMENT_TABLES
      " WHERE p.method = 'on-account'"
      " GROUP BY p.order_id, p.payer, p.method, o.number, c.name, v.plate HAVING SUM (p.amount) > 0"
      " ORDER BY MIN (p.taken_at)",
      error);

  if (statement == NULL)
    return NULL;
  return usher_rows_collect (statement, read_payment, list, error) ? g_steal_pointer (&list) : NULL;
}
