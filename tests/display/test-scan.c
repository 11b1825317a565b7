/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scan of the signed paper comes from a file, as good or bad as files are. */

#include "usher-order-page.h"
#include "usher-print-source.h"
#include "usher-scan-attach.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

typedef struct
{
  UsherTestWorkshop  *workshop;
  UsherDesk          *desk;
  UsherDocument      *document;
  UsherAuthorization *consent;
  char               *said; /* by the desk */
} Fixture;

static void
on_toast_cb (UsherDesk *desk,
             AdwToast  *toast,
             gpointer   data)
{
  g_set_str (&((Fixture *) data)->said, adw_toast_get_title (toast));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  g_signal_connect (fixture->desk, "toast", G_CALLBACK (on_toast_cb), fixture);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  fixture->document = usher_test_must_issue (fixture->workshop, order->parent_instance.id);
  fixture->consent = usher_test_must_consent (fixture->workshop, fixture->document);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  usher_test_spin_ms (20);
  g_object_unref (fixture->consent);
  g_object_unref (fixture->document);
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
  g_free (fixture->said);
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *data,
            gssize      length)
{
  g_autoptr (GError) error = NULL;
  char              *path = g_build_filename (fixture->workshop->folder, name, NULL);

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);

  return path;
}

static gboolean
has_spoken (gpointer data)
{
  return ((Fixture *) data)->said != NULL;
}

/* Returns what the desk says to it. */
static const char *
attach (Fixture    *fixture,
        const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_clear_pointer (&fixture->said, g_free);
  usher_scan_attach_file (fixture->desk, fixture->consent, file);
  usher_test_spin_until (has_spoken, fixture, "the desk to say how it went");

  return fixture->said;
}

/* Returns: (transfer full): the scan that is kept, or NULL */
static UsherPrintSource *
load_scan (Fixture *fixture)
{
  UsherDocumentStore        *store = usher_session_get_documents (fixture->workshop->session);
  g_autoptr (UsherOrderFile) file = usher_test_load (fixture->workshop, fixture->document->order_id);
  UsherAuthorization        *consent = g_ptr_array_index (file->authorizations, 0);
  g_autoptr (GAsyncResult)   result = NULL;
  g_autoptr (GBytes)         pdf = NULL;
  g_autoptr (GError)         error = NULL;
  UsherPrintSource          *source = NULL;

  if (*consent->scan_sha256 == '\0')
    return NULL;

  usher_document_store_load_blob_async (store, consent->scan_sha256, NULL, usher_test_take_result_cb, &result);
  pdf = usher_document_store_load_blob_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  source = usher_print_source_new_for_pdf (pdf, "authorization", "scan", &error);
  g_assert_no_error (error);

  return source;
}

/* A photo, lying or standing, with a mark in its corner. */
static char *
write_photo (Fixture *fixture,
             int      width,
             int      height)
{
  char            *path = g_build_filename (fixture->workshop->folder, "photo.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, 0, width / 4, height / 4);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return path;
}

static char *
write_pdf (Fixture *fixture,
           guint    n_pages)
{
  char            *path = g_build_filename (fixture->workshop->folder, "scan.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 595.28, 841.89);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < n_pages; i++)
    cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return path;
}

static void
test_pdf (Fixture      *fixture,
          gconstpointer data)
{
  g_autofree char             *path = write_pdf (fixture, 3);
  g_autoptr (UsherPrintSource) scan = NULL;

  g_assert_cmpstr (attach (fixture, path), ==, "The scan is attached");
  scan = load_scan (fixture);
  g_assert_cmpuint (usher_print_source_get_n_pages (scan), ==, 3);

  /* It is kept as it is: a second one does not take its place. */
  g_assert_true (g_str_has_prefix (attach (fixture, path), "The scan could not be attached"));
}

static void
test_photo (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char             *path = write_photo (fixture, 3000, 4000);
  g_autoptr (UsherPrintSource) scan = NULL;
  double                       width = 0.0;
  double                       height = 0.0;

  g_assert_cmpstr (attach (fixture, path), ==, "The scan is attached");
  scan = load_scan (fixture);
  g_assert_cmpuint (usher_print_source_get_n_pages (scan), ==, 1);
  usher_print_source_get_page_size (scan, 0, &width, &height);
  g_assert_cmpfloat (fabs (width - 210.0), <, 0.5);
  g_assert_cmpfloat (fabs (height - 297.0), <, 0.5);
}

static void
test_bad_files (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *text = write_file (fixture, "合同.txt", "not a scan", -1);
  g_autofree char *empty = write_file (fixture, "empty.pdf", "", 0);
  g_autofree char *broken = write_file (fixture, "broken.pdf", "%PDF-1.7\nand then the scanner was switched off", -1);
  g_autofree char *half = write_file (fixture, "half.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x10\0\0\0", 22);
  g_autofree char *photo = write_photo (fixture, 800, 600);
  const char      *bad[] = { text, empty, broken, half };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *name = g_path_get_basename (bad[i]);
      const char      *said = attach (fixture, bad[i]);

      g_assert_nonnull (strstr (said, name));
      g_assert_nonnull (strstr (said, "is not a picture or PDF that can be read"));
      g_assert_null (load_scan (fixture));
    }
  g_assert_nonnull (strstr (attach (fixture, fixture->workshop->folder), "cannot be opened"));
  g_unlink (text);
  g_assert_nonnull (strstr (attach (fixture, text), "cannot be opened"));

  /* After all that the right one is still taken. */
  g_assert_cmpstr (attach (fixture, photo), ==, "The scan is attached");
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *film = write_file (fixture, "film.pdf", "%PDF-1.7", -1);

  /* A file with a hole: it takes no room on the disk. */
  g_assert_cmpint (truncate (film, G_GOFFSET_CONSTANT (5000000000)), ==, 0);
  g_assert_nonnull (strstr (attach (fixture, film), "The scan has 5.0\u00a0GB; 20.0\u00a0MB are the most"));
  g_assert_null (load_scan (fixture));
}

static gboolean
is_choosing (gpointer data)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) > 1;
}

/* On the page of the order: the button asks for a file, and Cancel changes nothing. */
static void
test_button (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget            *window = adw_window_new ();
  UsherOrderPage       *page = usher_order_page_new (fixture->desk, fixture->document->order_id);
  g_autofree char      *path = write_pdf (fixture, 1);
  AdwNavigationView    *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  g_autoptr (GtkWidget) chooser = NULL;

  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (page));
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 900);
  gtk_window_present (GTK_WINDOW (window));
  usher_test_wait_to_see (window, "京A·12345");
  usher_order_page_show_step (page, USHER_STEP_AUTHORIZATION);
  usher_test_press (usher_test_wait_for (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Attach Scan…"));
  usher_test_spin_until (is_choosing, NULL, "the question for a file");
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (toplevel != window)
        g_set_object (&chooser, toplevel);
    }
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (chooser)), ==, "Attach Scan");
  usher_test_press (usher_test_get (chooser, GTK_ACCESSIBLE_ROLE_BUTTON, "Cancel"));
  usher_test_spin_ms (50);
  g_assert_null (load_scan (fixture));

  /* With the scan there is nothing to attach any more, and it can be looked at. */
  g_assert_cmpstr (attach (fixture, path), ==, "The scan is attached");
  usher_test_wait_until_gone (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Attach Scan…");
  usher_test_wait_to_see (window, "Scan of the signed paper");
  gtk_window_close (GTK_WINDOW (window));
  usher_test_spin_ms (50);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, function) g_test_add ("/scan/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("pdf", test_pdf);
  ADD ("photo", test_photo);
  ADD ("bad-files", test_bad_files);
  ADD ("too-large", test_too_large);
  ADD ("button", test_button);
#undef ADD

  return g_test_run ();
}
