/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-order-guard.h"
#include "usher-test-order.h"

#include <string.h>

static void
test_a_consent_authorizes_what_was_quoted (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherEstimate)      deferred = usher_test_add_line (workshop, id, "更换刹车片", 100, USHER_CONSENT_DEFERRED);
  g_autoptr (UsherEstimate)      advised = usher_test_add_line (workshop, id, "更换轮胎", 100, USHER_CONSENT_RECOMMENDED);
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);
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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      first = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) signed_first = usher_test_must_consent (workshop, first);
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
  second = usher_test_must_issue (workshop, id);
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

  signed_second = usher_test_must_consent (workshop, second);
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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  gint64                         id = order->parent_instance.id;
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);
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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherEstimate)      changed = change_hours (workshop, order->parent_instance.id, 200);
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (GError)             error = NULL;

  authorization = usher_test_consent (workshop, document, &error);
  g_assert_null (authorization);
  g_assert_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM authorization_record"), ==, 0);
}

static const char signed_pdf[] = "%PDF signed";

/* Not where the desk draws itself. */
static GBytes *
render_cb (UsherDocument      *document,
           UsherAuthorization *authorization,
           gpointer            data,
           GError            **error)
{
  g_assert_true (g_thread_self () != data);
  g_assert_cmpint (document->parent_instance.id, ==, authorization->document_id);
  g_assert_cmpstr (document->content, !=, "");

  return g_bytes_new_static (signed_pdf, strlen (signed_pdf));
}

static GBytes *
fail_to_render_cb (UsherDocument      *document,
                   UsherAuthorization *authorization,
                   gpointer            data,
                   GError            **error)
{
  g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "No paper");

  return NULL;
}

static UsherAuthorization *
record (UsherTestWorkshop  *workshop,
        UsherAuthorization *authorization,
        UsherConsentRender  render,
        GError            **error)
{
  UsherDocumentStore      *store = usher_session_get_documents (workshop->session);
  g_autoptr (GAsyncResult) result = NULL;

  usher_document_store_record_consent_async (store, authorization, render, g_thread_self (), NULL, NULL,
                                             usher_test_take_result_cb, &result);

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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (UsherAuthorization) recorded = NULL;
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
  g_assert_null (record (workshop, authorization, fail_to_render_cb, &error)); /* and nothing to show */
  g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_cmpint (usher_test_query (workshop, "SELECT COUNT(*) FROM authorization_record"), ==, 0);
  recorded = record (workshop, authorization, render_cb, &error);
  g_assert_no_error (error);
  g_assert_cmpint (recorded->consented_at, ==, USHER_TEST_NOW - 60);
  kept = load_blob (workshop, recorded->signed_sha256);
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), signed_pdf, strlen (signed_pdf));
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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);
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
  g_autoptr (UsherOrder)         order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)      document = usher_test_must_issue (workshop, order->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, document);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/consent/consent", test_a_consent_authorizes_what_was_quoted);
  g_test_add_func ("/consent/second-version", test_a_change_after_the_consent_needs_a_new_one);
  g_test_add_func ("/consent/changed-before-consent", test_a_change_before_the_consent_is_not_consented_to);
  g_test_add_func ("/consent/says-the-same", test_what_says_the_same_again_is_agreed_to);
  g_test_add_func ("/consent/proof", test_a_consent_must_prove_something);
  g_test_add_func ("/consent/scan", test_the_signed_paper_is_attached_once);
  g_test_add_func ("/consent/frozen", test_frozen_rows_are_frozen_for_everybody);

  return g_test_run ();
}
