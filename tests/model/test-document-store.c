/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-database.h"
#include "usher-db-error.h"
#include "usher-document-work.h"
#include "usher-error.h"
#include "usher-search-store.h"
#include "usher-test-order.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

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
test_separate_papers_have_numbers_of_their_own (void)
{
  g_autoptr (UsherTestWorkshop) workshop = usher_test_workshop_new ();
  g_autoptr (UsherOrder)        order = usher_test_walk_in (workshop, "京A12345", "保养");
  UsherDocumentStore           *store = usher_session_get_documents (workshop->session);
  Drawing                       drawing = { workshop };

  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (GAsyncResult)  result = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (UsherDocument) document = NULL;
      g_autofree char          *number = g_strdup_printf ("LL20261123%03u", i);
      UsherDocumentDraft        draft = {
               .kind = "parts-issue",
               .prefix = "LL",
               .order_id = order->parent_instance.id,
               .language = "zh",
               .template_version = 1,
               .render = draw,
               .render_data = &drawing,
               .is_separate = TRUE,
      };

      usher_document_store_issue_async (store, &draft, NULL, usher_test_take_result_cb, &result);
      document = usher_document_store_issue_finish (store, usher_test_wait_for_result (&result), &error);
      g_assert_no_error (error);
      g_assert_cmpstr (document->number, ==, number);
      g_assert_cmpint (document->version, ==, 1);
      g_assert_cmpint (document->replaces_id, ==, 0);
    }
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
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = usher_test_must_issue (workshop, order->parent_instance.id);
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
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
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
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = usher_test_must_issue (workshop, order->parent_instance.id);
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
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
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
  document = usher_test_must_issue (workshop, id);
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
  g_autoptr (UsherOrder)     lucky = usher_test_ready_order (workshop, "京A54321");
  g_autoptr (UsherDocument)  document = usher_test_must_issue (workshop, lucky->parent_instance.id);
  g_autoptr (UsherOrder)     order = usher_test_ready_order (workshop, "京A12345");
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
  document = usher_test_must_issue (workshop, 2);
  g_assert_cmpstr (document->number, ==, "WX20261123002");
  g_clear_pointer (&workshop, usher_test_workshop_free);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_a_cancelled_order_keeps_its_number (void)
{
  g_autoptr (UsherTestWorkshop)  workshop = usher_test_workshop_new ();
  UsherOrderStore               *orders = usher_session_get_orders (workshop->session);
  g_autoptr (UsherOrder)         first = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherOrder)         second = usher_test_ready_order (workshop, "京A54321");
  g_autoptr (UsherDocument)      issued = usher_test_must_issue (workshop, first->parent_instance.id);
  g_autoptr (UsherAuthorization) authorization = usher_test_must_consent (workshop, issued);
  g_autoptr (UsherOrder)         cancelled = NULL;
  g_autoptr (UsherDocument)      next = NULL;
  g_autoptr (UsherOrder)         back = NULL;
  g_autoptr (GAsyncResult)       result = NULL;
  g_autoptr (GError)             error = NULL;

  cancelled = usher_test_cancel (workshop, first->parent_instance.id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (cancelled->number, ==, "WX20261123001");
  next = usher_test_must_issue (workshop, second->parent_instance.id);
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
  g_autoptr (UsherOrder)        order = usher_test_ready_order (workshop, "京A12345");
  g_autoptr (UsherDocument)     document = usher_test_must_issue (workshop, order->parent_instance.id);
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
  g_test_add_func ("/document-store/separate", test_separate_papers_have_numbers_of_their_own);
  g_test_add_func ("/document-store/number", test_a_number_grows_beyond_three_digits_and_begins_anew_each_day);
  g_test_add_func ("/document-store/issue", test_an_issue_numbers_and_freezes);
  g_test_add_func ("/document-store/guard", test_the_guard_is_asked_inside);
  g_test_add_func ("/document-store/stale-draft", test_a_draft_that_is_out_of_date_is_not_issued);
  g_test_add_func ("/document-store/tampered", test_a_tampered_pdf_is_found_out);
  g_test_add_func ("/document-store/orphan", test_a_pdf_without_its_row_does_no_harm);
  g_test_add_func ("/document-store/killed", test_a_desk_killed_while_issuing_loses_no_number);
  g_test_add_func ("/document-store/cancelled-number", test_a_cancelled_order_keeps_its_number);
  g_test_add_func ("/document-store/prints", test_prints_are_counted);

  return g_test_run ();
}
