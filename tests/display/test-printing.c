/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing to a real backend: GTK's own printer that writes a file. */

#include "usher-authorization-issue.h"
#include "usher-print-preview.h"
#include "usher-printing.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

#include <glib/gstdio.h>
#include <math.h>
#include <poppler.h>

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherDocument     *document; /* a repair authorization of several pages */
  GtkWidget         *window;
  char              *output;
} Fixture;

static void
add_lines (Fixture *fixture,
           gint64   order_id,
           guint    n_lines)
{
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, order_id);
  g_autoptr (UsherEstimate)  estimate = usher_estimate_ref (file->estimate);
  g_autoptr (UsherEstimate)  saved = NULL;
  g_autoptr (GError)         error = NULL;

  for (guint i = 0; i < n_lines; i++)
    {
      g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);
      UsherEstimate                *longer = NULL;

      g_set_str (&line->description, "更换火花塞");
      line->hours = 50;
      line->unit_price = 12000;
      line->consent = USHER_CONSENT_QUOTED;
      longer = usher_estimate_insert (estimate, usher_estimate_get_n_lines (estimate), line);
      usher_estimate_unref (estimate);
      estimate = longer;
    }
  saved = usher_test_save_lines (fixture->workshop, order_id, estimate, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)    settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder)   order = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  /* The printers of the machine that the test runs on are none of its business. */
  g_object_set (gtk_settings_get_default (), "gtk-print-backends", "file", NULL);
  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  fixture->output = g_build_filename (fixture->workshop->folder, "printed.pdf", NULL);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  add_lines (fixture, order->parent_instance.id, 60);
  usher_authorization_issue_async (fixture->desk, order->parent_instance.id, NULL, usher_test_take_result_cb, &result);
  fixture->document = usher_authorization_issue_finish (fixture->desk, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  fixture->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  usher_test_spin_ms (20);
  g_object_unref (fixture->document);
  g_object_unref (fixture->desk);
  g_free (fixture->output);
  usher_test_workshop_free (fixture->workshop);
}

typedef struct
{
  const char *type;
  GtkWidget  *found;
} Search;

static gboolean
has_toplevel (gpointer data)
{
  Search     *search = data;
  GListModel *toplevels = gtk_window_get_toplevels ();

  search->found = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (g_str_equal (G_OBJECT_TYPE_NAME (window), search->type) && gtk_widget_get_mapped (window))
        search->found = window;
    }

  return search->found != NULL;
}

static GtkWidget *
wait_for_window (const char *type)
{
  Search search = { type, NULL };

  usher_test_spin_until (has_toplevel, &search, type);

  return search.found;
}

/* What was used last: here the printer that writes into @output. */
static void
use_printer (const char *output)
{
  g_autofree char     *folder = g_build_filename (g_get_user_config_dir (), "usher", "printing", NULL);
  g_autofree char     *path = g_build_filename (folder, "authorization.ini", NULL);
  g_autofree char     *uri = g_filename_to_uri (output, NULL, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError)   error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_key_file_set_string (file, "Print Settings", GTK_PRINT_SETTINGS_PRINTER, "Print to File");
  g_key_file_set_string (file, "Print Settings", GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  g_key_file_set_string (file, "Print Settings", GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  g_key_file_save_to_file (file, path, &error);
  g_assert_no_error (error);
}

static UsherPrintSource *
load_source (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherPrintSource        *source = NULL;

  usher_printing_load_async (fixture->desk, fixture->document, NULL, NULL, usher_test_take_result_cb, &result);
  source = usher_printing_load_finish (fixture->desk, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return source;
}

static gint64
count_prints (Fixture *fixture)
{
  UsherDocumentStore      *store = usher_session_get_documents (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  gint64                   n_prints = 0;

  usher_document_store_count_prints_async (store, fixture->document->parent_instance.id, NULL,
                                           usher_test_take_result_cb, &result);
  n_prints = usher_document_store_count_prints_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return n_prints;
}

static PopplerDocument *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument   *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* A page as grey pixels, one a point. */
static cairo_surface_t *
paint_page (PopplerDocument *document,
            int              number)
{
  PopplerPage     *page = poppler_document_get_page (document, number);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 595, 842);
  cairo_t         *cr = cairo_create (surface);
  double           width = 0.0;
  double           height = 0.0;

  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat (fabs (width - 595.28), <, 1.0);
  g_assert_cmpfloat (fabs (height - 841.89), <, 1.0);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_object_unref (page);

  return surface;
}

/* Ink of both pages, and how much of it is in one of them only. */
static void
compare_ink (cairo_surface_t *one,
             cairo_surface_t *other,
             guint           *n_ink,
             guint           *n_different)
{
  const guchar *pixels = cairo_image_surface_get_data (one);
  const guchar *other_pixels = cairo_image_surface_get_data (other);
  gsize         length = (gsize) cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one);

  for (gsize i = 0; i < length; i += 4)
    {
      *n_ink += pixels[i] < 192;
      *n_different += ABS (pixels[i] - other_pixels[i]) > 96;
    }
}

/* The paper that comes out is the document: every page, A4, nothing moved or scaled. */
static void
check_printed (Fixture          *fixture,
               UsherPrintSource *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = g_file_new_for_path (fixture->output);
  g_autoptr (GBytes) printed = g_file_load_bytes (file, NULL, NULL, &error);
  g_autoptr (GBytes) pdf = usher_print_source_to_pdf (source, NULL);
  PopplerDocument   *paper = NULL;
  PopplerDocument   *document = open_pdf (pdf);

  g_assert_no_error (error);
  paper = open_pdf (printed);
  g_assert_cmpint (poppler_document_get_n_pages (document), >, 1);
  g_assert_cmpint (poppler_document_get_n_pages (paper), ==, poppler_document_get_n_pages (document));
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      cairo_surface_t *expected = paint_page (document, i);
      cairo_surface_t *page = paint_page (paper, i);
      guint            n_ink = 0;
      guint            n_different = 0;

      compare_ink (expected, page, &n_ink, &n_different);
      g_test_message ("page %d: %u points of ink, %u of them elsewhere", i + 1, n_ink, n_different);
      g_assert_cmpuint (n_ink, >, 1000);
      g_assert_cmpuint (n_different, <, n_ink / 20);
      cairo_surface_destroy (page);
      cairo_surface_destroy (expected);
    }
  g_object_unref (paper);
  g_object_unref (document);
}

/* The print dialog, from the preview, with the printer of the last time. */
static GtkWidget *
print_from_preview (Fixture *fixture)
{
  GtkWidget *preview = NULL;

  usher_print_preview_present_document (fixture->window, fixture->desk, fixture->document, NULL);
  preview = wait_for_window ("UsherPrintPreview");
  usher_test_activate_action (preview, "preview.print", NULL);
  usher_test_press (usher_test_wait_for (wait_for_window ("GtkPrintUnixDialog"), GTK_ACCESSIBLE_ROLE_BUTTON, "Print"));

  return preview;
}

static gboolean
is_printed (gpointer data)
{
  return count_prints (data) == 1;
}

static void
test_every_page_reaches_the_printer (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (UsherPrintSource) source = load_source (fixture);
  g_autoptr (UsherPrintSource) again = NULL;
  GtkWidget                   *preview = NULL;

  use_printer (fixture->output);
  preview = print_from_preview (fixture);
  usher_test_spin_until (is_printed, fixture, "the print to be recorded");
  check_printed (fixture, source);

  /* What was printed once is a copy the next time. */
  again = load_source (fixture);
  g_assert_true (usher_print_source_get_is_copy (again));
  gtk_window_destroy (GTK_WINDOW (preview));
}

/* A printer that takes nothing: it is said, once, and the document is still there. */
static void
test_a_failure_loses_nothing (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (UsherPrintSource) source = NULL;
  g_autofree char             *nowhere = g_build_filename (fixture->workshop->folder, "no", "such", "folder.pdf", NULL);
  GtkWidget                   *preview = NULL;
  AdwDialog                   *alert = NULL;

  use_printer (nowhere);
  preview = print_from_preview (fixture);
  usher_test_wait_to_see (preview, "Printing Failed");
  alert = adw_window_get_visible_dialog (ADW_WINDOW (preview));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  usher_test_get (preview, GTK_ACCESSIBLE_ROLE_BUTTON, "Save PDF…");
  usher_test_press (usher_test_get (preview, GTK_ACCESSIBLE_ROLE_BUTTON, "Close"));
  usher_test_spin_ms (200);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (preview)));

  /* It is not counted as printed, and the next attempt is still the original. */
  g_assert_cmpint (count_prints (fixture), ==, 0);
  source = load_source (fixture);
  g_assert_false (usher_print_source_get_is_copy (source));
  usher_test_wait_to_see (preview, "Page 1 of");

  use_printer (fixture->output);
  usher_test_activate_action (preview, "preview.print", NULL);
  usher_test_press (usher_test_wait_for (wait_for_window ("GtkPrintUnixDialog"), GTK_ACCESSIBLE_ROLE_BUTTON, "Print"));
  usher_test_spin_until (is_printed, fixture, "the print to be recorded");
  check_printed (fixture, source);
  gtk_window_destroy (GTK_WINDOW (preview));
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/printing/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("every-page-reaches-the-printer", test_every_page_reaches_the_printer);
  ADD ("a-failure-loses-nothing", test_a_failure_loses_nothing);
#undef ADD

  return g_test_run ();
}
