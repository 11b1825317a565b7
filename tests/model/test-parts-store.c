/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-parts-store.h"
#include "usher-test-order.h"

#include <string.h>

enum
{
  TECHNICIAN = 3,
  PART = 1,
  NEEDED = 2000, /* two of them */
};

static UsherPartsStore *
get_store (UsherTestWorkshop *workshop)
{
  return usher_session_get_parts (workshop->session);
}

/* A signed order that needs two filters, of which @stock are there. */
static UsherOrder *
order_with_part (UsherTestWorkshop *workshop,
                 gint64             stock)
{
  UsherOrder      *order = usher_test_ready_order (workshop, "京A12345");
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO part (id, code, name, unit, price, stock, lead_days)"
                       " VALUES (%d, 'F-01', '机油滤清器', '个', 4500, %" G_GINT64_FORMAT ", 2);"
                       "INSERT INTO estimate_line (order_id, position, kind, code, description, part_kind, unit, quantity,"
                       "  unit_price, payer, consent, part_id)"
                       " VALUES (%" G_GINT64_FORMAT ", 5, 'part', 'F-01', '机油滤清器', 'oem', '个', %d, 4500, 'customer', 'quoted', %d);"
                       "UPDATE repair_order SET total = total + 9000",
                       PART, stock, order->parent_instance.id, NEEDED, PART);

  usher_test_run_sql (workshop, sql);
  return order;
}

static void
agree (UsherTestWorkshop *workshop,
       UsherOrder        *order)
{
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);
}

static UsherPartsFile *
load (UsherTestWorkshop *workshop,
      gint64             order_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherPartsFile          *file = NULL;

  usher_parts_store_load_async (get_store (workshop), order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_parts_store_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  return file;
}

static gint64
get_line_id (UsherTestWorkshop *workshop)
{
  return usher_test_query (workshop, "SELECT id FROM estimate_line WHERE kind = 'part'");
}

static GPtrArray *
one_move (UsherTestWorkshop *workshop,
          gint64             quantity)
{
  GPtrArray      *moves = g_ptr_array_new_with_free_func (g_object_unref);
  UsherStockMove *move = g_object_new (USHER_TYPE_STOCK_MOVE, NULL);

  move->line_id = get_line_id (workshop);
  move->quantity = quantity;
  move->fate = USHER_PART_FATE_KEPT;
  g_ptr_array_add (moves, move);
  return moves;
}

static UsherPartsFile *
issue (UsherTestWorkshop        *workshop,
       gint64                    order_id,
       gint64                    quantity,
       const char               *reason,
       const UsherDocumentDraft *draft,
       GError                  **error)
{
  g_autoptr (GPtrArray)    moves = one_move (workshop, quantity);
  g_autoptr (GAsyncResult) result = NULL;

  usher_parts_store_issue_async (get_store (workshop), order_id, moves, TECHNICIAN, reason, draft, NULL,
                                 usher_test_take_result_cb, &result);
  return usher_parts_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherPartsFile *
give_back (UsherTestWorkshop *workshop,
           gint64             order_id,
           gint64             quantity,
           const char        *reason,
           GError           **error)
{
  g_autoptr (GPtrArray)    moves = one_move (workshop, quantity);
  g_autoptr (GAsyncResult) result = NULL;

  usher_parts_store_return_async (get_store (workshop), order_id, moves, TECHNICIAN, reason, NULL, NULL,
                                  usher_test_take_result_cb, &result);
  return usher_parts_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherPartsFile *
ask (UsherTestWorkshop *workshop,
     UsherPartRequest  *request,
     GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  usher_parts_store_save_request_async (get_store (workshop), request, NULL, usher_test_take_result_cb, &result);
  return usher_parts_store_finish (get_store (workshop), usher_test_wait_for_result (&result), error);
}

static UsherPartRequest *
new_request (UsherTestWorkshop *workshop,
             UsherOrder        *order)
{
  UsherPartRequest *request = g_object_new (USHER_TYPE_PART_REQUEST, NULL);

  request->order_id = order->parent_instance.id;
  request->line_id = get_line_id (workshop);
  request->part_id = PART;
  request->quantity = NEEDED;
  usher_entity_set_string (&request->description, "机油滤清器");
  return request;
}

static UsherPartRequest *
further (UsherPartsFile       *file,
         UsherPartRequestState state,
         gint64                eta)
{
  UsherPartRequest *request = usher_entity_copy (g_ptr_array_index (file->requests, 0));

  request->state = state;
  request->eta = eta;
  return request;
}

static gint64
get_stock (UsherTestWorkshop *workshop)
{
  return usher_test_query (workshop, "SELECT stock FROM part WHERE id = 1");
}

/* What the ledger says is what the stock has changed by. */
static void
assert_ledger (UsherTestWorkshop *workshop,
               gint64             began_with)
{
  g_assert_cmpint (get_stock (workshop), ==,
                   began_with + usher_test_query (workshop, "SELECT COALESCE (SUM (quantity), 0) FROM stock_move WHERE part_id = 1"));
}

static GBytes *
draw (const char *number,
      int         version,
      gint64      issued_at,
      gpointer    data,
      char      **content,
      GError    **error)
{
  *content = g_strdup ("{}");
  return g_bytes_new (number, strlen (number));
}

static void
test_issue_and_return (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 5000);
  gint64                        order_id = order->parent_instance.id;
  const UsherDocumentDraft      draft = { .kind = "parts-issue", .prefix = "LL", .language = "zh", .template_version = 1, .render = draw };
  g_autoptr (UsherPartsFile)    issued = NULL;
  g_autoptr (UsherPartsFile)    too_much = NULL;
  g_autoptr (UsherPartsFile)    silent = NULL;
  g_autoptr (UsherPartsFile)    returned = NULL;
  g_autoptr (GError)            error = NULL;
  UsherPartNeed                *need = NULL;
  UsherStockMove               *move = NULL;

  agree (workshop, order);
  issued = issue (workshop, order_id, 1500, NULL, &draft, &error);
  g_assert_no_error (error);
  need = g_ptr_array_index (issued->needs, 0);
  g_assert_cmpint (need->issued, ==, 1500);
  g_assert_cmpint (usher_part_need_get_open (need), ==, 500);
  g_assert_cmpint (need->stock, ==, 3500);
  g_assert_cmpint (need->shortage, ==, 0);
  g_assert_cmpint (need->fate, ==, USHER_PART_FATE_KEPT);
  move = g_ptr_array_index (issued->moves, 0);
  g_assert_cmpstr (move->number, ==, "LL20261123001");
  g_assert_cmpstr (move->taken_name, ==, "赵师傅");
  assert_ledger (workshop, 5000);

  too_much = issue (workshop, order_id, 1000, NULL, NULL, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);

  silent = give_back (workshop, order_id, 500, "", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  silent = give_back (workshop, order_id, 1600, "多领", &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE);
  g_clear_error (&error);
  returned = give_back (workshop, order_id, 500, "多领", &error);
  g_assert_no_error (error);
  need = g_ptr_array_index (returned->needs, 0);
  g_assert_cmpint (need->issued, ==, 1000);
  g_assert_cmpint (get_stock (workshop), ==, 4000);
  assert_ledger (workshop, 5000);
}

static void
test_stock_is_never_negative_silently (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 1000);
  gint64                        order_id = order->parent_instance.id;
  g_autoptr (UsherPartsFile)    refused = NULL;
  g_autoptr (UsherPartsFile)    issued = NULL;
  g_autoptr (GError)            error = NULL;

  agree (workshop, order);
  refused = issue (workshop, order_id, NEEDED, NULL, NULL, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INSUFFICIENT);
  g_clear_error (&error);
  g_assert_cmpint (get_stock (workshop), ==, 1000);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM stock_move"), ==, 0);

  /* Somebody has found another one on the shelf. */
  issued = issue (workshop, order_id, NEEDED, "货架上还有一个", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_stock (workshop), ==, -1000);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM audit_event WHERE action = 'override-stock'"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM stock_move WHERE reason <> ''"), ==, 1);
  assert_ledger (workshop, 1000);
}

/* No part leaves the store for work that nobody agreed to. */
static void
test_nothing_without_consent (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 5000);
  gint64                        order_id = order->parent_instance.id;
  g_autoptr (UsherPartsFile)    before = load (workshop, order_id);
  g_autoptr (UsherPartsFile)    refused = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_cmpuint (before->needs->len, ==, 0);
  refused = issue (workshop, order_id, 1000, NULL, NULL, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_clear_error (&error);

  agree (workshop, order);
  usher_test_run_sql (workshop, "UPDATE estimate_line SET consent = 'quoted', addition_id = 1 WHERE kind = 'part'");
  refused = issue (workshop, order_id, 1000, NULL, NULL, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND);
  g_assert_cmpint (get_stock (workshop), ==, 5000);
}

static void
test_role (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 5000);
  g_autoptr (UsherPartsFile)    refused = NULL;
  g_autoptr (GError)            error = NULL;

  agree (workshop, order);
  usher_test_run_sql (workshop, "UPDATE staff SET pin_hash = 'x'");
  refused = issue (workshop, order->parent_instance.id, 1000, NULL, NULL, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static void
test_request (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 0);
  gint64                        order_id = order->parent_instance.id;
  g_autoptr (UsherPartRequest)  request = new_request (workshop, order);
  g_autoptr (UsherPartRequest)  ordered = NULL;
  g_autoptr (UsherPartRequest)  arrived = NULL;
  g_autoptr (UsherPartsFile)    asked = NULL;
  g_autoptr (UsherPartsFile)    waiting = NULL;
  g_autoptr (UsherPartsFile)    stale = NULL;
  g_autoptr (UsherPartsFile)    here = NULL;
  g_autoptr (UsherPartsFile)    issued = NULL;
  g_autoptr (GError)            error = NULL;
  gint64                        eta = usher_test_time ("2026-11-26T10:00:00");

  agree (workshop, order);
  asked = ask (workshop, request, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((UsherPartNeed *) g_ptr_array_index (asked->needs, 0))->shortage, ==, NEEDED);
  g_assert_cmpint (((UsherPartNeed *) g_ptr_array_index (asked->needs, 0))->request_state, ==, USHER_PART_REQUEST_STATE_ASKED);

  ordered = further (asked, USHER_PART_REQUEST_STATE_ORDERED, eta);
  waiting = ask (workshop, ordered, &error);
  g_assert_no_error (error);
  g_assert_cmpint (usher_parts_file_get_parts_at (waiting), ==, eta);
  /* The car cannot be ready before: the promise moved, and somebody tells the customer. */
  g_assert_cmpint (usher_test_query (workshop, "SELECT promised_at FROM repair_order"), >, eta);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT (*) FROM notice WHERE kind = 'promise' AND told_at IS NULL"), ==, 1);

  stale = ask (workshop, ordered, &error);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
  g_clear_error (&error);

  arrived = further (waiting, USHER_PART_REQUEST_STATE_ARRIVED, eta);
  here = ask (workshop, arrived, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_stock (workshop), ==, NEEDED);
  g_assert_cmpint (usher_parts_file_get_parts_at (here), ==, 0);
  assert_ledger (workshop, 0);

  issued = issue (workshop, order_id, NEEDED, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((UsherPartRequest *) g_ptr_array_index (issued->requests, 0))->state, ==, USHER_PART_REQUEST_STATE_ISSUED);
  g_assert_cmpint (get_stock (workshop), ==, 0);
  assert_ledger (workshop, 0);
}

/* What had not arrived after all leaves the stock again, if it is still there. */
static void
test_request_was_wrong (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = order_with_part (workshop, 0);
  g_autoptr (UsherPartRequest)  request = new_request (workshop, order);
  g_autoptr (UsherPartRequest)  back = NULL;
  g_autoptr (UsherPartRequest)  off = NULL;
  g_autoptr (UsherPartsFile)    here = NULL;
  g_autoptr (UsherPartsFile)    gone = NULL;
  g_autoptr (UsherPartsFile)    called_off = NULL;
  g_autoptr (GPtrArray)         open = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;

  request->state = USHER_PART_REQUEST_STATE_ARRIVED;
  here = ask (workshop, request, &error);
  g_assert_no_error (error);
  off = further (here, USHER_PART_REQUEST_STATE_CANCELLED, 0);
  called_off = ask (workshop, off, &error);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);

  back = further (here, USHER_PART_REQUEST_STATE_ORDERED, 0);
  gone = ask (workshop, back, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_stock (workshop), ==, 0);
  assert_ledger (workshop, 0);

  usher_parts_store_list_open_async (get_store (workshop), NULL, usher_test_take_result_cb, &result);
  open = usher_parts_store_list_open_finish (get_store (workshop), usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_cmpstr (((UsherPartRequest *) g_ptr_array_index (open, 0))->plate, ==, "京A12345");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parts/issue-and-return", test_issue_and_return);
  g_test_add_func ("/parts/never-negative-silently", test_stock_is_never_negative_silently);
  g_test_add_func ("/parts/nothing-without-consent", test_nothing_without_consent);
  g_test_add_func ("/parts/role", test_role);
  g_test_add_func ("/parts/request", test_request);
  g_test_add_func ("/parts/request-was-wrong", test_request_was_wrong);

  return g_test_run ();
}
