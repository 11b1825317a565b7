/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * People of all roles do whatever comes into their heads to a signed order, in
 * any sequence.  Most of it is refused; whatever is not must leave the order in
 * a state that the rules allow, the money whole, and nothing billed that the
 * customer has not agreed to.
 *
 * All walks go over the same order: each begins from a savepoint and is rolled
 * back to it, inside one transaction that is never committed.
 */

#include "usher-audit-rows.h"
#include "usher-database.h"
#include "usher-db-error.h"
#include "usher-delivery-work.h"
#include "usher-error.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-order-work.h"
#include "usher-progress-rows.h"
#include "usher-quality-store.h"
#include "usher-quality-work.h"
#include "usher-settlement-work.h"
#include "usher-test-order.h"
#include "usher-workshop-store.h"
#include "usher-workshop-work.h"

#define N_STEPS 30

static const char *const more_staff =
    "INSERT INTO staff (id, name, role, discount_limit) VALUES (11, '周组长', 'group-leader', 0),"
    "  (12, '吴质检', 'inspector', 0), (13, '郑收银', 'cashier', 500), (14, '冯配件', 'parts-clerk', 0),"
    "  (15, '陈经理', 'manager', 0);"
    "UPDATE staff SET pin_hash = 'x' WHERE id = 15;"
    "UPDATE customer SET credit_limit = 30000;"
    "UPDATE shop SET tax_rate = 1300, rounding = 10";

/* Everybody in the shop, and nobody. */
static const gint64 people[] = { 0, 1, 2, 3, 4, 11, 12, 13, 14, 15 };

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherConnection   *connection;
  GRand             *chance;
  gint64             order_id;
  gint64             line_ids[3];
  UsherRequest       request; /* who, when */
  gint64             money;   /* what must be in the till for the order */
  UsherDocumentState document;
  UsherOrderFacts    facts;
  guint              n_done;
  guint              n_delivered;
  guint              n_settled;
} Walk;

typedef gpointer (*Action) (Walk *walk, GError **error);

static gint64
any_of (Walk         *walk,
        const gint64 *values,
        gsize         n_values)
{
  return values[g_rand_int_range (walk->chance, 0, (gint32) n_values)];
}

/* The first column of the first row, or 0. */
static gint64
query (Walk       *walk,
       const char *sql)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherStatement) statement = usher_connection_prepare (walk->connection, sql, &error);
  gboolean                   has_row = FALSE;

  g_assert_no_error (error);
  usher_statement_bind_int (statement, 1, walk->order_id);
  g_assert_true (usher_statement_step (statement, &has_row, &error));
  return has_row ? usher_statement_get_int (statement, 0) : 0;
}

/* --- What people do. --- */

static gpointer
dispatch (Walk    *walk,
          GError **error)
{
  g_autoptr (UsherDispatch) dispatch = g_object_new (USHER_TYPE_DISPATCH, NULL);
  gint64                    line = any_of (walk, walk->line_ids, G_N_ELEMENTS (walk->line_ids));
  gint64                    technician = g_rand_boolean (walk->chance) ? 3 : 4;

  dispatch->order_id = walk->order_id;
  dispatch->job_version = query (walk, "SELECT row_version FROM job WHERE order_id = $1");
  g_array_append_val (dispatch->line_ids, line);
  g_array_append_val (dispatch->technician_ids, technician);
  walk->request.entity = dispatch;
  return usher_workshop_dispatch_in_worker (walk->connection, &walk->request, error);
}

static void
choose_line (Walk *walk)
{
  gint64 rework = query (walk, "SELECT id FROM estimate_line WHERE order_id = $1 AND rework_of <> 0"
                               " AND consent = 'authorized' AND deleted_at IS NULL LIMIT 1");

  walk->request.id = rework != 0 ? rework : any_of (walk, walk->line_ids, G_N_ELEMENTS (walk->line_ids));
  walk->request.other_id = g_rand_boolean (walk->chance) ? 3 : 4;
  walk->request.text = (char *) "";
}

static gpointer
start_line (Walk    *walk,
            GError **error)
{
  choose_line (walk);
  return usher_workshop_start_in_worker (walk->connection, &walk->request, error);
}

static gpointer
pause_line (Walk    *walk,
            GError **error)
{
  choose_line (walk);
  walk->request.number = 1;
  return usher_workshop_pause_in_worker (walk->connection, &walk->request, error);
}

static gpointer
finish_line (Walk    *walk,
             GError **error)
{
  choose_line (walk);
  return usher_workshop_finish_in_worker (walk->connection, &walk->request, error);
}

static gpointer
reopen_line (Walk    *walk,
             GError **error)
{
  choose_line (walk);
  return usher_workshop_reopen_in_worker (walk->connection, &walk->request, error);
}

static gpointer
stop_work (Walk    *walk,
           GError **error)
{
  g_autoptr (UsherWorkStop) stop = g_object_new (USHER_TYPE_WORK_STOP, NULL);

  stop->order_id = walk->order_id;
  stop->cause = g_rand_int_range (walk->chance, USHER_STOP_CAUSE_PARTS, USHER_STOP_CAUSE_OTHER);
  walk->request.entity = stop;
  return usher_workshop_stop_in_worker (walk->connection, &walk->request, error);
}

static gpointer
resume_work (Walk    *walk,
             GError **error)
{
  walk->request.id = walk->order_id;
  walk->request.text = (char *) "";
  return usher_workshop_resume_in_worker (walk->connection, &walk->request, error);
}

static GPtrArray *
make_reworks (Walk *walk)
{
  GPtrArray   *reworks = g_ptr_array_new_with_free_func (g_object_unref);
  UsherRework *rework = g_object_new (USHER_TYPE_REWORK, NULL);

  rework->order_id = walk->order_id;
  rework->line_id = any_of (walk, walk->line_ids, 2);
  rework->hours = 50;
  rework->staff_id = 3;
  usher_entity_set_string (&rework->description, "返工");
  usher_entity_set_string (&rework->cause, "未拧紧");
  g_ptr_array_add (reworks, rework);
  return reworks;
}

static gpointer
check (Walk             *walk,
       UsherQualityLevel level,
       GError          **error)
{
  static const char *const      codes[] = { "S01", "P01", "F01" };
  g_autoptr (UsherQualityCheck) check = g_object_new (USHER_TYPE_QUALITY_CHECK, NULL);
  UsherQualityItem             *item = g_object_new (USHER_TYPE_QUALITY_ITEM, NULL);
  g_autoptr (GPtrArray)         reworks = NULL;

  check->order_id = walk->order_id;
  check->level = level;
  check->version = 1;
  check->result = g_rand_int_range (walk->chance, 0, 6) > 0 ? USHER_QUALITY_RESULT_PASSED : USHER_QUALITY_RESULT_FAILED;
  item->level = level;
  item->result = check->result;
  usher_entity_set_string (&item->code, codes[level]);
  g_ptr_array_add (check->items, item);
  if (check->result == USHER_QUALITY_RESULT_FAILED)
    {
      usher_entity_set_string (&check->failures, "松动");
      reworks = make_reworks (walk);
    }

  walk->request.id = walk->order_id;
  walk->request.entity = check;
  walk->request.list = reworks;
  return usher_quality_check_in_worker (walk->connection, &walk->request, error);
}

static gpointer
self_check (Walk    *walk,
            GError **error)
{
  return check (walk, USHER_QUALITY_LEVEL_SELF, error);
}

static gpointer
peer_check (Walk    *walk,
            GError **error)
{
  return check (walk, USHER_QUALITY_LEVEL_PEER, error);
}

static gpointer
final_check (Walk    *walk,
             GError **error)
{
  return check (walk, USHER_QUALITY_LEVEL_FINAL, error);
}

static gpointer
start_wash (Walk    *walk,
            GError **error)
{
  walk->request.id = walk->order_id;
  return usher_quality_start_wash_in_worker (walk->connection, &walk->request, error);
}

static gpointer
end_wash (Walk    *walk,
          GError **error)
{
  walk->request.id = walk->order_id;
  walk->request.other_id = query (walk, "SELECT MAX (id) FROM wash WHERE order_id = $1");
  walk->request.row_version = query (walk, "SELECT row_version FROM wash WHERE order_id = $1 ORDER BY id DESC");
  return usher_quality_end_wash_in_worker (walk->connection, &walk->request, error);
}

static gpointer
accept_work (Walk    *walk,
             GError **error)
{
  g_autoptr (UsherAcceptance) acceptance = g_object_new (USHER_TYPE_ACCEPTANCE, NULL);
  g_autoptr (GPtrArray)       reworks = NULL;

  acceptance->order_id = walk->order_id;
  acceptance->is_satisfied = g_rand_int_range (walk->chance, 0, 5) > 0;
  usher_entity_set_string (&acceptance->accepted_by, "张丽");
  if (!acceptance->is_satisfied)
    {
      usher_entity_set_string (&acceptance->words, "还是响");
      reworks = make_reworks (walk);
    }
  walk->request.id = walk->order_id;
  walk->request.entity = acceptance;
  walk->request.list = reworks;
  return usher_quality_accept_in_worker (walk->connection, &walk->request, error);
}

static GBytes *
draw_nothing (UsherOrderFile        *file,
              UsherMoneyFile        *money,
              UsherSettlementRecord *record,
              UsherShop             *shop,
              char                 **content,
              gpointer               data,
              GError               **error)
{
  *content = g_strdup ("{}");
  return g_bytes_new_static ("paper", 5);
}

static gpointer
settle (Walk    *walk,
        GError **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (walk->connection, walk->order_id, error);
  UsherSettlementSums        sums = { 0 };
  UsherSettlementTerms       terms = { 0, walk->request.shop->tax_rate, walk->request.shop->rounding };
  UsherSettling              settling = { .request = &walk->request };

  g_assert_nonnull (file);
  terms.discount = g_rand_int_range (walk->chance, 0, 3) == 0 ? g_rand_int_range (walk->chance, 1, 5000) : 0;
  usher_settlement_compute (file->estimate, &terms, &sums);
  settling.draft = (UsherSettlementDraft) {
    .order_id = walk->order_id,
    .total = usher_settlement_sums_get_payable (&sums),
    .discount = terms.discount,
    .discount_reason = "熟客",
    .odometer_out = -1,
    .language = "zh",
    .render = draw_nothing,
  };
  return usher_settlement_issue_in_worker (walk->connection, &settling, error);
}

static gint64
find_settlement (Walk *walk)
{
  return query (walk, "SELECT MAX (id) FROM settlement s WHERE order_id = $1"
                      " AND NOT EXISTS (SELECT 1 FROM settlement_reversal WHERE settlement_id = s.id)");
}

static gpointer
show_list (Walk    *walk,
           GError **error)
{
  walk->request.id = find_settlement (walk);
  walk->request.text = (char *) "shown";
  if (walk->request.id != 0)
    usher_settlement_note_showing_in_worker (walk->connection, &walk->request, error);
  return NULL;
}

static gpointer
reverse_settlement (Walk    *walk,
                    GError **error)
{
  walk->request.id = walk->order_id;
  walk->request.other_id = find_settlement (walk);
  walk->request.text = (char *) "开错了";
  return usher_settlement_reverse_in_worker (walk->connection, &walk->request, error);
}

/* Counts what goes into and out of the till. */
static gpointer
count_entry (Walk         *walk,
             UsherPayment *entry)
{
  if (entry != NULL && entry->method != USHER_PAYMENT_METHOD_ON_ACCOUNT)
    walk->money += entry->amount;
  return entry;
}

static UsherPayment *
new_entry (Walk *walk)
{
  UsherPayment *payment = g_object_new (USHER_TYPE_PAYMENT, NULL);
  gint64        due = query (walk, "SELECT COALESCE ((SELECT SUM (total) FROM settlement_share WHERE settlement_id ="
                                          "  (SELECT MAX (id) FROM settlement s WHERE order_id = $1 AND NOT EXISTS"
                                          "    (SELECT 1 FROM settlement_reversal WHERE settlement_id = s.id))"
                                          "  AND payer = 'customer'), 0)");

  payment->order_id = walk->order_id;
  payment->payer = USHER_PAYER_CUSTOMER;
  payment->method = g_rand_int_range (walk->chance, USHER_PAYMENT_METHOD_CASH, USHER_PAYMENT_METHOD_LAST + 1);
  payment->amount = g_rand_boolean (walk->chance) && due > 0 ? MAX (due - walk->money, 1)
                                                             : g_rand_int_range (walk->chance, 1, 20000);
  return payment;
}

static gpointer
prepay (Walk    *walk,
        GError **error)
{
  g_autoptr (UsherPayment) payment = new_entry (walk);

  walk->request.entity = payment;
  return count_entry (walk, usher_settlement_take_in_worker (walk->connection, &walk->request, error));
}

static gpointer
pay (Walk    *walk,
     GError **error)
{
  g_autoptr (UsherPayment) payment = new_entry (walk);

  payment->settlement_id = query (walk, "SELECT MAX (id) FROM settlement WHERE order_id = $1");
  walk->request.entity = payment;
  return count_entry (walk, usher_settlement_take_in_worker (walk->connection, &walk->request, error));
}

static gpointer
refund (Walk    *walk,
        GError **error)
{
  g_autoptr (UsherPayment) payment = new_entry (walk);

  usher_entity_set_string (&payment->reason, "多收");
  walk->request.entity = payment;
  return count_entry (walk, usher_settlement_refund_in_worker (walk->connection, &walk->request, error));
}

static gpointer
reverse_entry (Walk    *walk,
               GError **error)
{
  walk->request.id = walk->order_id;
  walk->request.other_id = query (walk, "SELECT id FROM payment WHERE order_id = $1 ORDER BY (id * 7919) % 13 LIMIT 1");
  walk->request.text = (char *) "记错了";
  return count_entry (walk, usher_settlement_reverse_entry_in_worker (walk->connection, &walk->request, error));
}

static GBytes *
draw_handover (const UsherHandover *handover,
               gpointer             data,
               char               **content,
               GError             **error)
{
  *content = g_strdup ("{}");
  return g_bytes_new_static ("paper", 5);
}

static gpointer
issue_gate_pass (Walk    *walk,
                 GError **error)
{
  g_autoptr (UsherGatePass) pass = g_object_new (USHER_TYPE_GATE_PASS, NULL);
  UsherHandoverWork         work = { .request = &walk->request, .render = draw_handover };

  pass->order_id = walk->order_id;
  pass->kind = USHER_GATE_PASS_SETTLED;
  pass->out_km = -1;
  walk->request.entity = pass;
  return usher_gate_pass_issue_in_worker (walk->connection, &work, error);
}

static gpointer
void_gate_pass (Walk    *walk,
                GError **error)
{
  walk->request.id = query (walk, "SELECT MAX (id) FROM gate_pass WHERE order_id = $1");
  walk->request.row_version = query (walk, "SELECT row_version FROM gate_pass WHERE order_id = $1 ORDER BY id DESC");
  walk->request.text = (char *) "写错了";
  return usher_gate_pass_void_in_worker (walk->connection, &walk->request, error);
}

static gpointer
deliver (Walk    *walk,
         GError **error)
{
  g_autoptr (UsherDelivery) delivery = g_object_new (USHER_TYPE_DELIVERY, NULL);
  UsherHandoverWork         work = { .request = &walk->request, .render = draw_handover };

  delivery->parent_instance.id = walk->order_id;
  delivery->parent_instance.row_version = query (walk, "SELECT row_version FROM delivery WHERE order_id = $1");
  usher_entity_set_string (&delivery->collected_by, "张丽");
  delivery->told_done = delivery->told_not_done = delivery->told_next = delivery->showed_parts = TRUE;
  delivery->keys_back = delivery->documents_back = TRUE;
  delivery->belongings_back = g_rand_int_range (walk->chance, 0, 5) > 0;
  delivery->old_parts = USHER_OLD_PARTS_FATE_LAST;
  delivery->odometer_out = 500000;
  walk->request.entity = delivery;
  return usher_delivery_deliver_in_worker (walk->connection, &work, error);
}

/* Somebody types another line, or another price, into the signed estimate. */
static gpointer
edit_lines (Walk    *walk,
            GError **error)
{
  g_autoptr (UsherOrderFile)    file = usher_order_file_read (walk->connection, walk->order_id, error);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_FEE);
  g_autoptr (UsherEstimate)     estimate = NULL;
  g_autoptr (GPtrArray)         wanted = NULL;
  g_autoptr (GPtrArray)         seen = NULL;

  g_assert_nonnull (file);
  g_set_str (&line->description, "拖车费");
  line->unit_price = 5000;
  line->consent = g_rand_boolean (walk->chance) ? USHER_CONSENT_AUTHORIZED : USHER_CONSENT_DONE;
  if (g_rand_boolean (walk->chance))
    estimate = usher_estimate_insert (file->estimate, usher_estimate_get_n_lines (file->estimate), line);
  else
    {
      g_clear_pointer (&line, usher_estimate_line_unref);
      line = usher_estimate_line_dup (usher_estimate_get_line (file->estimate, 0));
      line->unit_price += 1000;
      estimate = usher_estimate_replace (file->estimate, 0, line);
    }
  wanted = g_ptr_array_new ();
  seen = g_ptr_array_new ();
  g_ptr_array_add (wanted, estimate);
  g_ptr_array_add (seen, file->estimate);
  walk->request.id = walk->order_id;
  walk->request.list = wanted;
  walk->request.seen = seen;
  return usher_order_save_lines_in_worker (walk->connection, &walk->request, error);
}

static gpointer
cancel (Walk    *walk,
        GError **error)
{
  walk->request.id = walk->order_id;
  walk->request.text = (char *) "客户改主意";
  return usher_order_cancel_in_worker (walk->connection, &walk->request, error);
}

/* Some are likelier, so that walks come to an end. */
static const struct
{
  const char    *name;
  Action         action;
  guint          weight;
  GDestroyNotify drop;   /* frees what the worker answers; NULL: it answers nothing */
  const gint64   who[2]; /* whose job it is */
} actions[] = {
  { "dispatch", dispatch, 2, g_object_unref, { 1, 11 } },
  { "start", start_line, 4, g_free, { 3, 4 } },
  { "pause", pause_line, 2, g_free, { 3, 4 } },
  { "finish", finish_line, 8, g_free, { 3, 4 } },
  { "reopen", reopen_line, 1, g_free, { 3, 11 } },
  { "stop", stop_work, 1, g_free, { 1, 3 } },
  { "resume", resume_work, 3, g_free, { 1, 3 } },
  { "self check", self_check, 6, g_object_unref, { 3, 4 } },
  { "peer check", peer_check, 6, g_object_unref, { 11, 11 } },
  { "final check", final_check, 6, g_object_unref, { 12, 12 } },
  { "start wash", start_wash, 3, g_object_unref, { 1, 3 } },
  { "end wash", end_wash, 3, g_object_unref, { 1, 3 } },
  { "accept", accept_work, 3, g_object_unref, { 1, 2 } },
  { "settle", settle, 6, g_object_unref, { 1, 13 } },
  { "show", show_list, 4, NULL, { 1, 13 } },
  { "reverse settlement", reverse_settlement, 1, NULL, { 13, 15 } },
  { "prepay", prepay, 1, g_object_unref, { 13, 13 } },
  { "pay", pay, 6, g_object_unref, { 13, 15 } },
  { "refund", refund, 1, g_object_unref, { 13, 15 } },
  { "reverse entry", reverse_entry, 1, g_object_unref, { 13, 15 } },
  { "gate pass", issue_gate_pass, 3, g_object_unref, { 1, 13 } },
  { "void gate pass", void_gate_pass, 1, g_object_unref, { 1, 13 } },
  { "deliver", deliver, 4, g_object_unref, { 1, 2 } },
  { "edit lines", edit_lines, 1, (GDestroyNotify) usher_estimate_unref, { 1, 2 } },
  { "cancel", cancel, 1, g_object_unref, { 1, 15 } },
};

/* --- What must hold whatever they do. --- */

static const struct
{
  const char *name;
  const char *sql; /* counts what must not be; $1 is the order */
} never[] = {
  { "a line billed that nobody agreed to",
    "SELECT COUNT (*) FROM settlement_line s JOIN settlement t ON t.id = s.settlement_id WHERE t.order_id = $1"
    "   AND NOT EXISTS (SELECT 1 FROM authorization_line a WHERE a.line_id = s.line_id AND a.amount = s.amount)" },
  { "rework billed",
    "SELECT COUNT (*) FROM settlement_line s JOIN estimate_line l ON l.id = s.line_id"
    " WHERE l.order_id = $1 AND l.rework_of <> 0" },
  { "two settlements that stand",
    "SELECT COUNT (*) > 1 FROM settlement s WHERE order_id = $1"
    "   AND NOT EXISTS (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id)" },
  { "a settlement whose sums do not balance",
    "SELECT COUNT (*) FROM settlement s WHERE order_id = $1"
    "   AND (s.labour + s.parts + s.sublet + s.fees - s.discount + s.tax - s.rounding <> s.total"
    "        OR s.total <> (SELECT SUM (total) FROM settlement_share h WHERE h.settlement_id = s.id))" },
  { "a settlement with a line that is not done",
    "SELECT COUNT (*) FROM settlement s JOIN settlement_line x ON x.settlement_id = s.id"
    "   JOIN estimate_line l ON l.id = x.line_id WHERE s.order_id = $1 AND l.consent <> 'done'"
    "   AND NOT EXISTS (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id)" },
  { "settled without a settlement, or the other way round",
    "SELECT COUNT (*) FROM repair_order o WHERE o.id = $1 AND (o.document_state IN ('settled', 'closed')) <>"
    "   EXISTS (SELECT 1 FROM settlement s WHERE s.order_id = o.id"
    "      AND NOT EXISTS (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id))" },
  { "more given back than taken", "SELECT SUM (amount) < 0 FROM payment WHERE order_id = $1" },
  { "an entry reversed by another amount",
    "SELECT COUNT (*) FROM payment p JOIN payment r ON r.reverses_id = p.id WHERE p.order_id = $1"
    "   AND p.amount + r.amount <> 0" },
  { "money taken for a list that nobody saw",
    "SELECT COUNT (*) FROM payment p WHERE p.order_id = $1 AND p.kind = 'payment'"
    "   AND NOT EXISTS (SELECT 1 FROM settlement_showing w WHERE w.settlement_id = p.settlement_id)" },
  { "more credit than the limit, or without an approver",
    "SELECT SUM (amount) > 30000 OR SUM (amount > 0 AND approved_by IS NULL) > 0 FROM payment"
    " WHERE order_id = $1 AND method = 'on-account'" },
  { "work on a line that nobody agreed to",
    "SELECT COUNT (*) FROM time_entry t JOIN estimate_line l ON l.id = t.line_id"
    " WHERE t.order_id = $1 AND l.rework_of = 0"
    "   AND NOT EXISTS (SELECT 1 FROM authorization_line a WHERE a.line_id = l.id)" },
  { "a clock that runs on a line that is done",
    "SELECT COUNT (*) FROM time_entry t JOIN estimate_line l ON l.id = t.line_id"
    " WHERE t.order_id = $1 AND t.ended_at IS NULL AND l.consent = 'done'" },
  { "a final check by who worked on it",
    "SELECT COUNT (*) FROM quality_check q WHERE q.order_id = $1 AND q.level = 'final' AND q.result = 'passed'"
    "   AND EXISTS (SELECT 1 FROM time_entry t WHERE t.order_id = $1 AND t.technician_id = q.checked_by"
    "                  AND t.started_at <= q.checked_at)" },
  { "settled before the final check",
    "SELECT COUNT (*) FROM settlement s WHERE s.order_id = $1 AND NOT EXISTS"
    "   (SELECT 1 FROM quality_check q WHERE q.order_id = $1 AND q.level = 'final' AND q.result = 'passed'"
    "       AND q.checked_at <= s.issued_at)" },
  { "delivered without paper",
    "SELECT COUNT (*) FROM delivery d JOIN repair_order o ON o.id = d.order_id WHERE d.order_id = $1"
    "   AND d.delivered_at IS NOT NULL AND o.document_state NOT IN ('settled', 'closed', 'cancelled')" },
  { "delivered without a gate pass",
    "SELECT COUNT (*) FROM delivery d WHERE d.order_id = $1 AND d.delivered_at IS NOT NULL AND NOT EXISTS"
    "   (SELECT 1 FROM gate_pass g WHERE g.order_id = $1 AND g.kind = 'settled' AND g.voided_at IS NULL)" },
  { "delivered before the customer accepted",
    "SELECT COUNT (*) FROM delivery d JOIN repair_order o ON o.id = d.order_id WHERE d.order_id = $1"
    "   AND d.delivered_at IS NOT NULL AND o.document_state <> 'cancelled' AND NOT EXISTS"
    "   (SELECT 1 FROM acceptance a WHERE a.order_id = $1 AND a.is_satisfied = 1 AND a.at <= d.delivered_at)" },
  { "a car that left, with a bill that nobody answers for",
    "SELECT COUNT (*) FROM delivery d JOIN repair_order o ON o.id = d.order_id WHERE d.order_id = $1"
    "   AND d.delivered_at IS NOT NULL AND o.document_state = 'settled'"
    "   AND (SELECT SUM (h.total) FROM settlement_share h JOIN settlement s ON s.id = h.settlement_id"
    "         WHERE s.order_id = $1 AND h.payer NOT IN ('internal', 'goodwill')"
    "           AND NOT EXISTS (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id))"
    "       > (SELECT COALESCE (SUM (amount), 0) FROM payment WHERE order_id = $1"
    "            AND taken_at <= d.delivered_at)" },
  { "guaranteed what was not done",
    "SELECT COUNT (*) FROM guarantee g JOIN estimate_line l ON l.id = g.line_id"
    " WHERE g.order_id = $1 AND l.consent <> 'done'" },
  { "cancelled after work began",
    "SELECT COUNT (*) FROM repair_order o WHERE o.id = $1 AND o.document_state = 'cancelled'"
    "   AND EXISTS (SELECT 1 FROM time_entry t WHERE t.order_id = o.id)" },
};

static void
check_states (Walk       *walk,
              const char *action)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_file_read (walk->connection, walk->order_id, &error);
  UsherOrderFacts            facts;

  g_assert_no_error (error);
  if (file->order->document_state != walk->document &&
      !usher_document_state_can_follow (walk->document, file->order->document_state) &&
      !(walk->document == USHER_DOCUMENT_STATE_CANCELLED))
    g_error ("“%s” led from %s to %s", action, usher_document_state_to_string (walk->document),
             usher_document_state_to_string (file->order->document_state));
  walk->document = file->order->document_state;

  usher_order_file_get_facts (file, walk->request.now, &facts);
  if (file->order->car_state != usher_order_car_state (&facts))
    g_error ("After “%s” the car is said to be %s, but it is %s", action,
             usher_car_state_to_string (file->order->car_state), usher_car_state_to_string (usher_order_car_state (&facts)));
  g_assert_cmpint (file->order->money_state, ==, usher_order_money_state (&facts));
  walk->facts = facts;
}

static void
check_all (Walk       *walk,
           const char *action)
{
  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    {
      if (query (walk, never[i].sql) != 0)
        g_error ("“%s” led to %s", action, never[i].name);
    }
  if (query (walk, "SELECT SUM (amount) FROM payment WHERE order_id = $1 AND method <> 'on-account'") != walk->money)
    g_error ("“%s” left other money in the ledger than was taken", action);
  check_states (walk, action);
}

/* --- Walking. --- */

static void
run (Walk       *walk,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  usher_connection_exec (walk->connection, sql, &error);
  g_assert_no_error (error);
}

static guint
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (actions[i].name, name))
        return i;
    }
  g_assert_not_reached ();
}

/* What is to be done next if all goes well: the first that the guard allows. */
static guint
choose_sensible (Walk *walk)
{
  static const struct
  {
    UsherOrderAction action;
    const char      *name;
  } way[] = {
    { USHER_ORDER_ACTION_RESUME_WORK, "resume" },
    { USHER_ORDER_ACTION_START_WORK, "finish" },
    { USHER_ORDER_ACTION_TAKE_PAYMENT, "pay" },
    { USHER_ORDER_ACTION_FINAL_CHECK, "final check" },
    { USHER_ORDER_ACTION_ISSUE_SETTLEMENT, "settle" },
    { USHER_ORDER_ACTION_PEER_CHECK, "peer check" },
    { USHER_ORDER_ACTION_SELF_CHECK, "self check" },
  };

  if (walk->facts.document == USHER_DOCUMENT_STATE_SETTLED)
    {
      const UsherProgress *progress = &walk->facts.progress;

      if (!progress->is_list_shown)
        return find_action ("show");
      if (progress->accepted_at == 0)
        return find_action ("accept");
      if (progress->due <= 0 || progress->is_on_credit)
        return find_action (progress->has_gate_pass ? "deliver" : "gate pass");
    }
  for (gsize i = 0; i < G_N_ELEMENTS (way); i++)
    {
      if (usher_order_allows (&walk->facts, way[i].action) &&
          !(way[i].action == USHER_ORDER_ACTION_FINAL_CHECK && walk->facts.progress.checked_at != 0))
        return find_action (way[i].name);
    }
  return g_rand_int_range (walk->chance, 0, G_N_ELEMENTS (actions));
}

static guint
choose_action (Walk *walk)
{
  guint total = 0;
  guint chosen = 0;

  if (g_rand_boolean (walk->chance))
    return choose_sensible (walk);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    total += actions[i].weight;
  chosen = g_rand_int_range (walk->chance, 0, (gint32) total);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (chosen < actions[i].weight)
        return i;
      chosen -= actions[i].weight;
    }
  g_assert_not_reached ();
}

/* What a person may be told; anything else is a fault of the program. */
static void
check_refusal (const char *action,
               GError     *error)
{
  if (error->domain == USHER_ERROR || g_error_matches (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT) ||
      g_error_matches (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND) ||
      g_error_matches (error, USHER_DB_ERROR, USHER_DB_ERROR_CONSTRAINT))
    return;
  g_error ("“%s” failed: %s", action, error->message);
}

static void
step (Walk *walk)
{
  guint              chosen = choose_action (walk);
  gint64             money = walk->money;
  g_autoptr (GError) error = NULL;
  gpointer           result = NULL;
  UsherRequest       request = walk->request;

  request.now += g_rand_int_range (walk->chance, 1, 1800);
  request.staff_id = g_rand_int_range (walk->chance, 0, 4) == 0 ? any_of (walk, people, G_N_ELEMENTS (people))
                                                                : any_of (walk, actions[chosen].who, 2);
  walk->request = request;
  run (walk, "SAVEPOINT action");
  result = actions[chosen].action (walk, &error);
  if (error != NULL)
    {
      check_refusal (actions[chosen].name, error);
      run (walk, "ROLLBACK TO action");
      walk->money = money;
    }
  else
    walk->n_done++;
  run (walk, "RELEASE action");
  walk->request = request;

  if (error != NULL)
    return;
  if ((result == NULL) != (actions[chosen].drop == NULL))
    g_error ("“%s” answered nothing, and not why", actions[chosen].name);
  if (result != NULL)
    actions[chosen].drop (result);
  check_all (walk, actions[chosen].name);
}

static void
walk_once (Walk *walk)
{
  UsherRequest request = walk->request;

  run (walk, "SAVEPOINT walk");
  walk->money = 0;
  walk->document = USHER_DOCUMENT_STATE_AUTHORIZED;
  check_all (walk, "nothing");
  for (guint i = 0; i < N_STEPS; i++)
    step (walk);
  walk->n_settled += walk->document == USHER_DOCUMENT_STATE_SETTLED || walk->document == USHER_DOCUMENT_STATE_CLOSED;
  walk->n_delivered += query (walk, "SELECT COUNT (*) FROM delivery WHERE order_id = $1 AND delivered_at IS NOT NULL") != 0;
  run (walk, "ROLLBACK TO walk");
  run (walk, "RELEASE walk");
  walk->request = request;
}

static guint
count_walks (void)
{
  const char *wanted = g_getenv ("USHER_RANDOM_WALKS");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : 300;
}

static gpointer
walk_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  Walk              *walk = input;
  guint              n_walks = count_walks ();
  g_autoptr (GTimer) timer = g_timer_new ();

  walk->connection = connection;
  for (guint i = 0; i < n_walks; i++)
    walk_once (walk);

  g_test_message ("%u walks: %u actions done, %u times settled, %u delivered, %.1f s", n_walks, walk->n_done,
                  walk->n_settled, walk->n_delivered, g_timer_elapsed (timer, NULL));
  /* Nothing of it is kept. */
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "The walks are over");
  return NULL;
}

/* Three lines of work, agreed to. */
static void
prepare (Walk *walk)
{
  g_autoptr (UsherOrder)         order = usher_test_ready_order (walk->workshop, "京A12345");
  g_autoptr (UsherEstimate)      second = NULL;
  g_autoptr (UsherEstimate)      third = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) consent = NULL;
  g_autoptr (UsherOrderFile)     file = NULL;

  walk->order_id = order->parent_instance.id;
  second = usher_test_add_line (walk->workshop, walk->order_id, "更换前刹车片", 150, USHER_CONSENT_QUOTED);
  third = usher_test_add_line (walk->workshop, walk->order_id, "检查底盘", 30, USHER_CONSENT_QUOTED);
  document = usher_test_must_issue (walk->workshop, walk->order_id);
  consent = usher_test_must_consent (walk->workshop, document);
  usher_test_run_sql (walk->workshop, more_staff);
  usher_test_run_sql (walk->workshop, "INSERT INTO quality_item (version, level, position, code, name) VALUES"
                                      " (1, 'self', 0, 'S01', '扭矩'), (1, 'peer', 0, 'P01', '故障已消除'),"
                                      " (1, 'final', 0, 'F01', '试车正常');"
                                      "INSERT INTO job (order_id, bay_cleaned) SELECT id, 1 FROM repair_order");
  file = usher_test_load (walk->workshop, walk->order_id);
  for (guint i = 0; i < G_N_ELEMENTS (walk->line_ids); i++)
    walk->line_ids[i] = usher_estimate_get_line (file->estimate, MIN (i, usher_estimate_get_n_lines (file->estimate) - 1))->id;
}

static void
test_random_people_break_nothing (gconstpointer data)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (GError)            error = NULL;
  Walk                          walk = { .workshop = workshop };
  g_autoptr (UsherShop)         shop = NULL;

  walk.chance = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  prepare (&walk);
  shop = usher_entity_copy (usher_session_get_shop (workshop->session));
  shop->tax_rate = 1300;
  shop->rounding = 10;
  walk.request = (UsherRequest) {
    .now = usher_session_now (workshop->session),
    .shop = shop,
    .zone = usher_clock_get_zone (workshop->clock),
  };
  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "walk", walk_in_worker,
                           &walk, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpuint (walk.n_done, >, count_walks () * 3);
  g_assert_cmpuint (walk.n_settled, >, 0);
  g_rand_free (walk.chance);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/random-walk/1", GUINT_TO_POINTER (20261123), test_random_people_break_nothing);

  return g_test_run ();
}
