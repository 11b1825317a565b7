/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-database.h"
#include "usher-db-error.h"
#include "usher-document-work.h"
#include "usher-error.h"
#include "usher-order-guard.h"
#include "usher-search-store.h"
#include "usher-test-order.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

/* An order with one line of 0.5 h at 120.00, ready to be issued. */
static UsherOrder *
new_ready_order (UsherTestWorkshop *workshop,
                 const char        *plate)
{
  UsherOrder               *order = usher_test_walk_in (workshop, plate, "保养");
  g_autoptr (UsherEstimate) estimate =
      usher_test_add_line (workshop, order->parent_instance.id, "更换机油", 50, USHER_CONSENT_QUOTED);

  usher_test_complete (workshop, order->parent_instance.id);
  return order;
}

static UsherDocument *
issue (UsherTestWorkshop *workshop,
       gint64             order_id)
{
  g_autoptr (GError) error = NULL;
  UsherDocument     *document = usher_test_issue (workshop, order_id, &error);

  g_assert_no_error (error);
  return document;
}

static UsherAuthorization *
consent (UsherTestWorkshop *workshop,
         UsherDocument     *document)
{
  g_autoptr (GError)  error = NULL;
  UsherAuthorization *authorization = usher_test_consent (workshop, document, &error);

  g_assert_no_error (error);
  return authorization;
}

static GBytes *
load_pdf (UsherTestWorkshop *workshop,
          UsherDocument     *document,
          GError           **error)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_document_store_load_pdf_async (store, document->parent_instance.id, NULL, usher_test_take_result_cb, &result);

  return usher_document_store_load_pdf_finish (store, usher_test_wait_for_result (&result), error);
}

/* What a drawing is told, and what it does. */
typedef struct
{
  UsherTestWorkshop *workshop;
  gboolean           fails;
  guint              n_freed;
} Drawing;

static GBytes *
draw (const char *number,
      int         version,
      gint64      issued_at,
      gpointer    data,
      char      **content,
      GError    **error)
{
  const Drawing *drawing = data;
  char          *text = NULL;

  if (drawing->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no ink");
      return NULL;
    }
  text = g_strdup_printf ("%%PDF %s/%d", number, version);
  *content = g_strdup ("{}");
  return g_bytes_new_take (text, strlen (text));
}

static void
free_drawing (gpointer data)
{
  ((Drawing *) data)->n_freed++;
}

static UsherDocument *
issue_sheet (UsherTestWorkshop *workshop,
             gint64             order_id,
             const char        *prefix,
             Drawing           *drawing,
             GError           **error)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  UsherDocumentDraft       draft = {
          .kind = "check-in",
          .prefix = prefix,
          .order_id = order_id,
          .language = "zh",
          .template_version = 1,
          .render = draw,
          .render_data = drawing,
          .render_data_free = free_drawing,
  };

  usher_document_store_issue_async (store, &draft, NULL, usher_test_take_result_cb, &result);

  return usher_document_store_issue_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_numbers_have_no_gap (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  guint                         n_issued = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char          *plate = g_strdup_printf ("京A%05u", i);
      g_autoptr (UsherOrder)    order = usher_test_walk_in (workshop, plate, "保养");
      g_autoptr (UsherDocument) document = NULL;
      g_autoptr (GError)        error = NULL;
      Drawing                   drawing = { workshop, i % 3 == 2, 0 };

      document = issue_sheet (workshop, order->parent_instance.id, "JC", &drawing, &error);
      g_assert_cmpuint (drawing.n_freed, ==, 1);
      if (drawing.fails)
        {
          g_assert_null (document);
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
        }
      else
        {
          g_autofree char *number = g_strdup_printf ("JC20261123%03u", ++n_issued);

          g_assert_no_error (error);
          g_assert_cmpstr (document->number, ==, number);
        }
    }
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM document"), ==, n_issued);
  g_assert_cmpint (usher_test_query (workshop, "SELECT last FROM document_number WHERE prefix = 'JC'"), ==, n_issued);
}

static void
test_a_number_grows_beyond_three_digits_and_begins_anew_each_day (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        first = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherOrder)        second = usher_test_walk_in (workshop, "京A54321", "保养");
  g_autoptr (UsherDocument)     today = NULL;
  g_autoptr (UsherDocument)     tomorrow = NULL;
  g_autoptr (GError)            error = NULL;
  Drawing                       drawing = { workshop };

  usher_test_try_sql (workshop, "INSERT INTO document_number VALUES ('JC', '2026-11-23', 999)", &error);
  g_assert_no_error (error);
  today = issue_sheet (workshop, first->parent_instance.id, "JC", &drawing, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (today->number, ==, "JC202611231000");

  /* The day is the shop's: half past midnight in Shanghai is still the day before in UTC. */
  usher_clock_advance (workshop->clock, usher_test_time ("2026-11-24T00:30:00") - USHER_TEST_NOW);
  tomorrow = issue_sheet (workshop, second->parent_instance.id, "JC", &drawing, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tomorrow->number, ==, "JC20261124001");
}

static void
test_an_issue_numbers_and_freezes (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = issue (workshop, order->parent_instance.id);
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, order->parent_instance.id);
  g_autoptr (GBytes)            pdf = NULL;
  g_autofree char              *sum = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GPtrArray)         hits = NULL;
  g_autoptr (GError)            error = NULL;
  UsherOrderFacts               facts;
  UsherSearchStore             *search = usher_session_get_search (workshop->session);

  g_assert_cmpstr (document->number, ==, "WX20261123001");
  g_assert_cmpint (document->version, ==, 1);
  g_assert_cmpint (document->total, ==, 6000);
  g_assert_cmpint (document->issued_at, ==, USHER_TEST_NOW);
  g_assert_cmpstr (file->order->number, ==, document->number);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_ESTIMATE);
  g_assert_cmpint (file->order->car_state, ==, USHER_CAR_STATE_IN_RECEPTION);
  g_assert_cmpuint (file->documents->len, ==, 1);
  g_assert_true (usher_estimate_equal (file->issued, file->estimate));
  g_assert_null (file->authorized);
  usher_order_file_get_facts (file, USHER_TEST_NOW, &facts);
  g_assert_true (facts.has_issued);
  g_assert_false (facts.has_consented);
  g_assert_false (facts.differs_from_issued);

  pdf = load_pdf (workshop, document, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), "%PDF of WX20261123001 version 1", 31);
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
  g_assert_cmpstr (document->sha256, ==, sum);

  usher_search_store_find_async (search, "WX20261123001", 8, NULL, usher_test_take_result_cb, &result);
  hits = usher_search_store_find_finish (search, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpstr (((UsherSearchHit *) g_ptr_array_index (hits, 0))->kind, ==, "order");
}

static void
test_the_guard_is_asked_inside (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  g_autoptr (UsherDocument)     document = NULL;
  g_autoptr (GError)            error = NULL;

  document = usher_test_issue (workshop, order->parent_instance.id, &error);
  g_assert_null (document);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_nonnull (strstr (error->message, "odometer"));
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM document_number"), ==, 0);
}

static void
test_a_draft_that_is_out_of_date_is_not_issued (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = new_ready_order (workshop, "京A12345");
  UsherDocumentStore           *store = usher_session_get_documents (workshop->session);
  g_autoptr (UsherOrderFile)    seen = usher_test_load (workshop, order->parent_instance.id);
  g_autoptr (UsherEstimate)     longer = NULL;
  g_autoptr (UsherDocument)     document = NULL;
  g_autoptr (GAsyncResult)      result = NULL;
  g_autoptr (GError)            error = NULL;
  Drawing                       drawing = { workshop };
  UsherDocumentDraft            draft = {
               .kind = "authorization",
               .prefix = "WX",
               .order_id = order->parent_instance.id,
               .language = "zh",
               .template_version = 1,
               .total = seen->order->total,
               .estimate = seen->estimate,
               .render = draw,
               .render_data = &drawing,
  };

  longer = usher_test_add_line (workshop, order->parent_instance.id, "检查刹车", 100, USHER_CONSENT_QUOTED);
  usher_document_store_issue_async (store, &draft, NULL, usher_test_take_result_cb, &result);
  document = usher_document_store_issue_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_null (document);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_a_consent_authorizes_what_was_quoted (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherEstimate)      deferred = usher_test_add_line (workshop, id, "更换刹车片", 100, USHER_CONSENT_DEFERRED);
  g_autoptr (UsherEstimate)      advised = usher_test_add_line (workshop, id, "更换轮胎", 100, USHER_CONSENT_RECOMMENDED);
  g_autoptr (UsherDocument)      document = issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = consent (workshop, document);
  g_autoptr (UsherAuthorization) twice = NULL;
  g_autoptr (UsherOrderFile)     file = usher_test_load (workshop, id);
  g_autoptr (GError)             error = NULL;
  UsherOrderFacts                facts;

  g_assert_cmpint (usher_estimate_get_line (file->estimate, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);
  g_assert_cmpint (usher_estimate_get_line (file->estimate, 1)->consent, ==, USHER_CONSENT_DEFERRED);
  g_assert_cmpint (usher_estimate_get_line (file->estimate, 2)->consent, ==, USHER_CONSENT_RECOMMENDED);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_assert_cmpint (file->order->car_state, ==, USHER_CAR_STATE_WAITING_FOR_BAY);
  g_assert_cmpint (authorization->recorded_at, ==, USHER_TEST_NOW);
  g_assert_cmpint (authorization->recorded_by, ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM authorization_line"), ==, 1);
  g_assert_cmpint (usher_test_query (workshop, "SELECT amount FROM authorization_line"), ==, 6000);
  g_assert_cmpint (usher_estimate_get_line (file->authorized, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->authorized), ==, 3);
  /* The advice of this visit is not offered as left from an earlier one. */
  g_assert_cmpuint (file->vehicle_file->deferred->len, ==, 0);
  usher_order_file_get_facts (file, USHER_TEST_NOW, &facts);
  g_assert_true (facts.has_consented);
  g_assert_false (facts.differs_from_issued);

  twice = usher_test_consent (workshop, document, &error);
  g_assert_null (twice);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
}

static UsherEstimate *
change_hours (UsherTestWorkshop *workshop,
              gint64             order_id,
              gint64             hours)
{
  g_autoptr (UsherOrderFile)    file = usher_test_load (workshop, order_id);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (file->estimate, 0));
  g_autoptr (UsherEstimate)     changed = NULL;
  g_autoptr (GError)            error = NULL;
  UsherEstimate                *saved = NULL;

  line->hours = hours;
  line->consent = USHER_CONSENT_AUTHORIZED;
  changed = usher_estimate_replace (file->estimate, 0, line);
  saved = usher_test_save_lines (workshop, order_id, changed, &error);
  g_assert_no_error (error);

  return saved;
}

static void
test_a_change_after_the_consent_needs_a_new_one (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      first = issue (workshop, id);
  g_autoptr (UsherAuthorization) signed_first = consent (workshop, first);
  g_autoptr (UsherEstimate)      changed = change_hours (workshop, id, 80);
  g_autoptr (UsherOrderFile)     differs = usher_test_load (workshop, id);
  g_autoptr (UsherEstimate)      as_signed = NULL;
  g_autoptr (UsherOrderFile)     same = NULL;
  g_autoptr (UsherEstimate)      changed_again = NULL;
  g_autoptr (UsherDocument)      second = NULL;
  g_autoptr (UsherAuthorization) late = NULL;
  g_autoptr (UsherAuthorization) signed_second = NULL;
  g_autoptr (UsherOrderFile)     file = NULL;
  g_autoptr (GError)             error = NULL;
  UsherOrderFacts                facts;

  /* It is an offer again; what was signed is still there. */
  g_assert_cmpint (usher_estimate_get_line (changed, 0)->consent, ==, USHER_CONSENT_QUOTED);
  g_assert_cmpint (usher_estimate_get_line (differs->authorized, 0)->hours, ==, 50);
  usher_order_file_get_facts (differs, USHER_TEST_NOW, &facts);
  g_assert_true (facts.differs_from_issued);

  /* Typed back, it says what was signed. */
  as_signed = change_hours (workshop, id, 50);
  g_assert_cmpint (usher_estimate_get_line (as_signed, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);
  same = usher_test_load (workshop, id);
  usher_order_file_get_facts (same, USHER_TEST_NOW, &facts);
  g_assert_false (facts.differs_from_issued);

  changed_again = change_hours (workshop, id, 80);
  second = issue (workshop, id);
  g_assert_cmpstr (second->number, ==, first->number);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpint (second->replaces_id, ==, first->parent_instance.id);

  late = usher_test_consent (workshop, first, &error);
  g_assert_null (late);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);

  /* Work goes on under the first one until the second is signed. */
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_assert_cmpint (file->order->car_state, ==, USHER_CAR_STATE_WAITING_FOR_BAY);
  g_assert_cmpint (usher_estimate_get_line (file->authorized, 0)->hours, ==, 50);
  g_assert_cmpint (usher_estimate_get_line (file->issued, 0)->hours, ==, 80);

  signed_second = consent (workshop, second);
  g_clear_object (&file);
  file = usher_test_load (workshop, id);
  g_assert_cmpuint (file->documents->len, ==, 2);
  g_assert_cmpuint (file->authorizations->len, ==, 2);
  g_assert_cmpint (usher_estimate_get_line (file->authorized, 0)->hours, ==, 80);
  g_assert_cmpint (usher_test_query (workshop, "SELECT SUM (amount) FROM authorization_line"), ==, 6000 + 9600);
}

static void
test_what_says_the_same_again_is_agreed_to (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      document = issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = consent (workshop, document);
  g_autoptr (UsherOrderFile)     file = usher_test_load (workshop, id);
  g_autoptr (UsherEstimate)      empty = usher_estimate_remove (file->estimate, 0);
  g_autoptr (UsherEstimate)      without = NULL;
  g_autoptr (UsherEstimate)      anew = NULL;
  g_autoptr (UsherEstimate)      dearer = NULL;
  g_autoptr (GError)             error = NULL;

  /* Removed, and the same typed in again. */
  without = usher_test_save_lines (workshop, id, empty, &error);
  g_assert_no_error (error);
  anew = usher_test_add_line (workshop, id, "更换机油", 50, USHER_CONSENT_QUOTED);
  g_assert_cmpint (usher_estimate_get_line (anew, 0)->id, !=, usher_estimate_get_line (file->estimate, 0)->id);
  g_assert_cmpint (usher_estimate_get_line (anew, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);

  /* Something more is not covered by it. */
  dearer = usher_test_add_line (workshop, id, "更换滤清器", 20, USHER_CONSENT_QUOTED);
  g_assert_cmpint (usher_estimate_get_line (dearer, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);
  g_assert_cmpint (usher_estimate_get_line (dearer, 1)->consent, ==, USHER_CONSENT_QUOTED);
}

static void
test_a_change_before_the_consent_is_not_consented_to (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = issue (workshop, order->parent_instance.id);
  g_autoptr (UsherEstimate)      changed = change_hours (workshop, order->parent_instance.id, 200);
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (GError)             error = NULL;

  authorization = usher_test_consent (workshop, document, &error);
  g_assert_null (authorization);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM authorization_record"), ==, 0);
}

static UsherAuthorization *
record (UsherTestWorkshop  *workshop,
        UsherAuthorization *authorization,
        GBytes             *signed_pdf,
        GError            **error)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_document_store_record_consent_async (store, authorization, signed_pdf, NULL, usher_test_take_result_cb, &result);

  return usher_document_store_record_consent_finish (store, usher_test_wait_for_result (&result), error);
}

static void
assert_refused (UsherTestWorkshop  *workshop,
                UsherAuthorization *authorization)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (record (workshop, authorization, NULL, &error));
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
}

static GBytes *
load_blob (UsherTestWorkshop *workshop,
           const char        *sha256)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GBytes                  *bytes = NULL;

  usher_document_store_load_blob_async (store, sha256, NULL, usher_test_take_result_cb, &result);
  bytes = usher_document_store_load_blob_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return bytes;
}

static void
test_a_consent_must_prove_something (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (UsherAuthorization) recorded = NULL;
  g_autoptr (GBytes)             signed_pdf = g_bytes_new_static ("%PDF signed", 11);
  g_autoptr (GBytes)             kept = NULL;
  g_autoptr (GError)             error = NULL;

  authorization->document_id = document->parent_instance.id;
  authorization->method = USHER_CONSENT_METHOD_PAD;
  authorization->total = document->total;
  usher_entity_set_string (&authorization->strokes, "0 0 1 1");
  assert_refused (workshop, authorization); /* nobody */
  usher_entity_set_string (&authorization->consented_by, "张丽");
  authorization->total = document->total - 1;
  assert_refused (workshop, authorization); /* to another amount */
  authorization->total = document->total;
  usher_entity_set_string (&authorization->strokes, "");
  assert_refused (workshop, authorization); /* without ink */
  authorization->method = USHER_CONSENT_METHOD_PHONE;
  assert_refused (workshop, authorization); /* which number was called? */
  authorization->method = USHER_CONSENT_METHOD_PAPER;
  authorization->consented_at = USHER_TEST_NOW + 3600;
  assert_refused (workshop, authorization); /* in an hour */

  authorization->method = USHER_CONSENT_METHOD_PAD;
  authorization->consented_at = USHER_TEST_NOW - 60;
  usher_entity_set_string (&authorization->strokes, "0 0 1 1");
  recorded = record (workshop, authorization, signed_pdf, &error);
  g_assert_no_error (error);
  g_assert_cmpint (recorded->consented_at, ==, USHER_TEST_NOW - 60);
  kept = load_blob (workshop, recorded->signed_sha256);
  g_assert_true (g_bytes_equal (kept, signed_pdf));
}

static gboolean
attach_scan (UsherTestWorkshop  *workshop,
             UsherAuthorization *authorization,
             const char         *bytes,
             GError            **error)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GBytes)       scan = g_bytes_new (bytes, strlen (bytes));
  g_autoptr (GAsyncResult) result = NULL;

  usher_document_store_attach_scan_async (store, authorization->parent_instance.id, scan, NULL,
                                          usher_test_take_result_cb, &result);

  return usher_document_store_attach_scan_finish (store, usher_test_wait_for_result (&result), error);
}

static void
test_the_signed_paper_is_attached_once (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = consent (workshop, document);
  g_autoptr (UsherOrderFile)     file = NULL;
  g_autoptr (GBytes)             scan = NULL;
  g_autoptr (GError)             error = NULL;

  g_assert_true (attach_scan (workshop, authorization, "scan", &error));
  g_assert_no_error (error);
  file = usher_test_load (workshop, order->parent_instance.id);
  scan = load_blob (workshop, ((UsherAuthorization *) g_ptr_array_index (file->authorizations, 0))->scan_sha256);
  g_assert_cmpmem (g_bytes_get_data (scan, NULL), g_bytes_get_size (scan), "scan", 4);

  g_assert_false (attach_scan (workshop, authorization, "another", &error));
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT);
}

static void
test_frozen_rows_are_frozen_for_everybody (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = consent (workshop, document);
  static const char *const       attempts[] = {
    "UPDATE document SET total = 1",
    "UPDATE document SET estimate = ''",
    "DELETE FROM document",
    "UPDATE authorization_record SET total = 1",
    "UPDATE authorization_record SET note = 'x'",
    "UPDATE authorization_record SET consented_by = 'x'",
    "DELETE FROM authorization_record",
    "UPDATE authorization_line SET amount = 1",
    "DELETE FROM authorization_line",
  };

  g_assert_true (attach_scan (workshop, authorization, "scan", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (usher_test_try_sql (workshop, attempts[i], &error));
      g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONSTRAINT);
    }
  g_assert_false (usher_test_try_sql (workshop, "UPDATE authorization_record SET scan_sha256 = 'x'", NULL));
}

/* Where the blob store keeps what has this sum. */
static char *
find_blob (const char *folder,
           const char *sha256)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char      *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char            *found = NULL;

      if (g_str_has_suffix (sha256, name) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer (&path);
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        found = find_blob (path, sha256);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_a_tampered_pdf_is_found_out (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = issue (workshop, order->parent_instance.id);
  g_autofree char              *path = find_blob (workshop->folder, document->sha256);
  g_autoptr (GBytes)            pdf = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_nonnull (path);
  g_file_set_contents (path, "%PDF of WX20261123001 version 9", -1, &error);
  g_assert_no_error (error);
  pdf = load_pdf (workshop, document, &error);
  g_assert_null (pdf);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT);
}

/* The disk takes the PDF but not the row: as when the power goes between them. */
static void
test_a_pdf_without_its_row_does_no_harm (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = new_ready_order (workshop, "京A12345");
  gint64                        id = order->parent_instance.id;
  g_autoptr (UsherDocument)     lost = NULL;
  g_autoptr (UsherDocument)     document = NULL;
  g_autoptr (UsherOrderFile)    file = NULL;
  g_autoptr (GBytes)            pdf = NULL;
  g_autoptr (GError)            error = NULL;

  usher_test_try_sql (workshop,
                      "CREATE TRIGGER power_cut BEFORE INSERT ON document"
                      " BEGIN SELECT RAISE (ABORT, 'power cut'); END",
                      &error);
  g_assert_no_error (error);
  lost = usher_test_issue (workshop, id, &error);
  g_assert_null (lost);
  g_assert_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONSTRAINT);
  g_clear_error (&error);
  file = usher_test_load (workshop, id);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_DRAFT);
  g_assert_cmpstr (file->order->number, ==, "");
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM document_number"), ==, 0);

  usher_test_try_sql (workshop, "DROP TRIGGER power_cut", &error);
  g_assert_no_error (error);
  document = issue (workshop, id);
  g_assert_cmpstr (document->number, ==, "WX20261123001");
  pdf = load_pdf (workshop, document, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

static gpointer
issue_and_die_in_worker (UsherConnection *connection,
                         gpointer         input,
                         GError         **error)
{
  g_assert_nonnull (usher_document_issue_in_worker (connection, input, error));
  raise (SIGKILL);
  return NULL;
}

static void
issue_and_die (void)
{
  UsherTestWorkshop         *workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)     lucky = new_ready_order (workshop, "京A54321");
  g_autoptr (UsherDocument)  document = issue (workshop, lucky->parent_instance.id);
  g_autoptr (UsherOrder)     order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherOrderFile) file = usher_test_load (workshop, order->parent_instance.id);
  Drawing                    drawing = { workshop };
  UsherDocumentDraft         draft = {
            .kind = "authorization",
            .prefix = "WX",
            .order_id = order->parent_instance.id,
            .language = "zh",
            .total = file->order->total,
            .estimate = file->estimate,
            .render = draw,
            .render_data = &drawing,
  };

  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "test-die",
                           issue_and_die_in_worker,
                           usher_issue_new (USHER_STORE (usher_session_get_documents (workshop->session)), &draft), NULL);
}

/* The process is killed when the PDF is on the disk and its row is not. */
static void
test_a_desk_killed_while_issuing_loses_no_number (void)
{
  g_autofree char              *folder = NULL;
  g_autofree char              *name = NULL;
  g_autofree char              *sum = NULL;
  g_autofree char              *orphan = NULL;
  g_autoptr (GDir)              dir = NULL;
  g_autoptr (UsherTestWorkshop) workshop = NULL;
  g_autoptr (UsherDocument)     document = NULL;
  g_autoptr (GError)            error = NULL;

  if (g_test_subprocess ())
    {
      issue_and_die ();
      return;
    }

  folder = g_dir_make_tmp ("usher-killed-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("TMPDIR", folder, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv ("TMPDIR");
  g_assert_false (g_test_trap_has_passed ());

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  name = g_build_filename (folder, g_dir_read_name (dir), NULL);
  workshop = usher_test_workshop_open (name);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM document"), ==, 1);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "%PDF WX20261123002/1", -1);
  orphan = find_blob (name, sum);
  g_assert_nonnull (orphan);
  document = issue (workshop, 2);
  g_assert_cmpstr (document->number, ==, "WX20261123002");
  g_clear_pointer (&workshop, usher_test_workshop_free);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_a_cancelled_order_keeps_its_number (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  UsherOrderStore               *orders = usher_session_get_orders (workshop->session);
  g_autoptr (UsherOrder)         first = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherOrder)         second = new_ready_order (workshop, "京A54321");
  g_autoptr (UsherDocument)      issued = issue (workshop, first->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = consent (workshop, issued);
  g_autoptr (UsherOrder)         cancelled = NULL;
  g_autoptr (UsherDocument)      next = NULL;
  g_autoptr (UsherOrder)         back = NULL;
  g_autoptr (GAsyncResult)       result = NULL;
  g_autoptr (GError)             error = NULL;

  cancelled = usher_test_cancel (workshop, first->parent_instance.id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cancelled->number, ==, "WX20261123001");
  next = issue (workshop, second->parent_instance.id);
  g_assert_cmpstr (next->number, ==, "WX20261123002");

  usher_order_store_undo_cancel_async (orders, first->parent_instance.id, NULL, usher_test_take_result_cb, &result);
  back = usher_order_store_undo_cancel_finish (orders, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->document_state, ==, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_assert_cmpint (back->car_state, ==, USHER_CAR_STATE_WAITING_FOR_BAY);
}

static void
test_prints_are_counted (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  UsherDocumentStore           *store = usher_session_get_documents (workshop->session);
  g_autoptr (UsherOrder)        order = new_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = issue (workshop, order->parent_instance.id);
  gint64                        id = document->parent_instance.id;
  g_autoptr (GError)            error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) print_result = NULL;
      g_autoptr (GAsyncResult) count_result = NULL;

      usher_document_store_count_prints_async (store, id, NULL, usher_test_take_result_cb, &count_result);
      g_assert_cmpint (usher_document_store_count_prints_finish (store, usher_test_wait_for_result (&count_result), &error), ==, i);
      g_assert_no_error (error);
      usher_document_store_note_print_async (store, id, "authorization", "前台", 2, i > 0, NULL,
                                             usher_test_take_result_cb, &print_result);
      g_assert_true (usher_document_store_note_print_finish (store, usher_test_wait_for_result (&print_result), &error));
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-store/gapless", test_numbers_have_no_gap);
  g_test_add_func ("/document-store/number", test_a_number_grows_beyond_three_digits_and_begins_anew_each_day);
  g_test_add_func ("/document-store/issue", test_an_issue_numbers_and_freezes);
  g_test_add_func ("/document-store/guard", test_the_guard_is_asked_inside);
  g_test_add_func ("/document-store/stale-draft", test_a_draft_that_is_out_of_date_is_not_issued);
  g_test_add_func ("/document-store/consent", test_a_consent_authorizes_what_was_quoted);
  g_test_add_func ("/document-store/second-version", test_a_change_after_the_consent_needs_a_new_one);
  g_test_add_func ("/document-store/changed-before-consent", test_a_change_before_the_consent_is_not_consented_to);
  g_test_add_func ("/document-store/says-the-same", test_what_says_the_same_again_is_agreed_to);
  g_test_add_func ("/document-store/proof", test_a_consent_must_prove_something);
  g_test_add_func ("/document-store/scan", test_the_signed_paper_is_attached_once);
  g_test_add_func ("/document-store/frozen", test_frozen_rows_are_frozen_for_everybody);
  g_test_add_func ("/document-store/tampered", test_a_tampered_pdf_is_found_out);
  g_test_add_func ("/document-store/orphan", test_a_pdf_without_its_row_does_no_harm);
  g_test_add_func ("/document-store/killed", test_a_desk_killed_while_issuing_loses_no_number);
  g_test_add_func ("/document-store/cancelled-number", test_a_cancelled_order_keeps_its_number);
  g_test_add_func ("/document-store/prints", test_prints_are_counted);

  return g_test_run ();
}
