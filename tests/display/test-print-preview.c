/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-authorization-form.h"
#include "usher-document-store.h"
#include "usher-page-view.h"
#include "usher-print-operation.h"
#include "usher-print-preview.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <math.h>
#include <poppler.h>

/* A frozen document without marks, as it could come from the blobs. */
static UsherForm *
make_form (guint n_lines)
{
  g_autoptr (UsherAuthorizationSnapshot) snapshot = usher_authorization_snapshot_new ();
  g_autoptr (GTimeZone)                  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GPtrArray)                  lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  g_set_str (&snapshot->number, "WX20261123001");
  g_set_str (&snapshot->party.name, "A & B <张>");
  snapshot->version = 1;
  snapshot->issued_at = USHER_TEST_NOW;
  for (guint i = 0; i < n_lines; i++)
    {
      UsherEstimateLine *line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

      line->description = (g_free (line->description), g_strdup_printf ("更换机油 %u", i));
      line->hours = 50;
      line->unit_price = 12000;
      line->consent = USHER_CONSENT_QUOTED;
      g_ptr_array_add (lines, line);
    }
  snapshot->estimate = usher_estimate_new (lines, 0);

  return usher_authorization_form_new (snapshot, USHER_DOCUMENT_LANGUAGE_ZH, USHER_TEST_NOW, zone, FALSE);
}

static char *
read_text (GBytes *pdf,
           double *width,
           double *height)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument   *document = poppler_document_new_from_bytes (pdf, NULL, &error);
  GString           *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage     *page = poppler_document_get_page (document, i);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      poppler_page_get_size (page, width, height);
      g_object_unref (page);
    }
  g_object_unref (document);

  return g_string_free (text, FALSE);
}

static GBytes *
print_to_file (UsherPrintSource *source)
{
  g_autoptr (UsherPrintOperation) operation = usher_print_operation_new (source);
  g_autofree char                *path = g_build_filename (g_get_user_config_dir (), "print.pdf", NULL);
  g_autoptr (GError)              error = NULL;
  char                           *data = NULL;
  gsize                           length = 0;

  g_mkdir_with_parents (g_get_user_config_dir (), 0700);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  g_assert_cmpint (gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  usher_print_operation_remember (operation);
  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  g_unlink (path);

  return g_bytes_new_take (data, length);
}

static void
test_print_and_pdf_say_the_same (void)
{
  g_autoptr (UsherForm)        form = make_form (60);
  g_autoptr (UsherPrintSource) source = usher_print_source_new_for_form (form);
  g_autoptr (GBytes)           pdf = usher_form_to_pdf (form, NULL);
  g_autoptr (GBytes)           printed = print_to_file (source);
  double                       width = 0.0;
  double                       height = 0.0;
  g_autofree char             *expected = read_text (pdf, &width, &height);
  g_autofree char             *text = read_text (printed, &width, &height);

  g_assert_cmpuint (usher_print_source_get_n_pages (source), >, 1);
  g_assert_cmpstr (text, ==, expected);
  g_assert_nonnull (strstr (text, "A & B <张>"));
}

/* With an American locale, whose paper is Letter. */
static void
test_the_paper_is_a4_everywhere (void)
{
  g_autoptr (UsherForm)        form = make_form (1);
  g_autoptr (UsherPrintSource) source = usher_print_source_new_for_form (form);
  double                       width = 0.0;
  double                       height = 0.0;

  g_assert_nonnull (setlocale (LC_PAPER, "en_US.UTF-8"));
  g_assert_cmpstr (gtk_paper_size_get_default (), ==, GTK_PAPER_NAME_LETTER);
  /* The second time with what was remembered of the first. */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) printed = print_to_file (source);
      g_autofree char   *text = read_text (printed, &width, &height);

      g_assert_cmpfloat (fabs (width - 595.28), <, 1.0);
      g_assert_cmpfloat (fabs (height - 841.89), <, 1.0);
    }
  setlocale (LC_PAPER, "C.UTF-8");
}

static void
test_settings_are_kept_for_each_kind (void)
{
  g_autoptr (UsherForm)        form = make_form (1);
  g_autoptr (UsherPrintSource) source = usher_print_source_new_for_form (form);
  g_autoptr (GBytes)           pdf = usher_form_to_pdf (form, NULL);
  g_autoptr (UsherPrintSource) other = usher_print_source_new_for_pdf (pdf, "check-in", "接车检查单", NULL);

  {
    g_autoptr (UsherPrintOperation) operation = usher_print_operation_new (source);
    GtkPrintSettings               *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));

    gtk_print_settings_set_printer (settings, "前台打印机");
    gtk_print_settings_set_n_copies (settings, 3);
    usher_print_operation_remember (operation);
  }
  {
    g_autoptr (UsherPrintOperation) operation = usher_print_operation_new (source);
    GtkPrintSettings               *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));

    g_assert_cmpstr (gtk_print_settings_get_printer (settings), ==, "前台打印机");
    g_assert_cmpint (gtk_print_settings_get_n_copies (settings), ==, 1);
  }
  {
    g_autoptr (UsherPrintOperation) operation = usher_print_operation_new (other);
    GtkPrintSettings               *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (operation));

    g_assert_null (gtk_print_settings_get_printer (settings));
  }
}

static void
test_a_copy_is_marked_and_the_file_is_not (void)
{
  g_autoptr (UsherForm)        form = make_form (3);
  g_autoptr (GTimeZone)        zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GBytes)           pdf = usher_form_to_pdf (form, NULL);
  g_autoptr (UsherPrintSource) source = usher_print_source_new_for_pdf (pdf, "authorization", "任务委托书", NULL);
  g_autoptr (GBytes)           kept = NULL;
  g_autoptr (GBytes)           printed = NULL;
  g_autofree char             *text = NULL;
  double                       width = 0.0;
  double                       height = 0.0;

  usher_print_source_mark_copy (source, USHER_DOCUMENT_LANGUAGE_ZH, USHER_TEST_NOW + 600, zone);
  kept = usher_print_source_to_pdf (source, NULL);
  g_assert_true (g_bytes_equal (kept, pdf));
  printed = print_to_file (source);
  text = read_text (printed, &width, &height);
  g_assert_nonnull (strstr (text, "补打"));
  g_assert_nonnull (strstr (text, "更换机油 2"));
}

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.usherdesk.Usher");

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
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
  g_object_unref (fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static GtkWidget *
find_preview (void)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (USHER_IS_PRINT_PREVIEW (window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static gboolean
has_preview (gpointer data)
{
  return find_preview () != NULL;
}

static gboolean
is_laid_out (gpointer page)
{
  return gtk_widget_get_height (page) > 0;
}

static void
test_the_pages_can_be_read_by_keyboard (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (UsherForm) form = make_form (120);
  GtkWidget            *preview = NULL;
  GtkWidget            *page = NULL;
  const char           *shot = g_getenv ("USHER_TEST_SHOTS");

  usher_print_preview_present (fixture->window, fixture->desk, form);
  usher_test_spin_until (has_preview, NULL, "the preview");
  preview = find_preview ();
  usher_test_wait_to_see (preview, "任务委托书 WX20261123001");
  usher_test_wait_to_see (preview, "Page 1 of 4");
  page = usher_test_wait_for (preview, GTK_ACCESSIBLE_ROLE_IMG, "Page 2 of 4: 任务委托书 WX20261123001");
  usher_test_spin_until (is_laid_out, page, "the pages");
  if (shot != NULL)
    {
      g_autofree char *path = g_build_filename (shot, "preview.png", NULL);

      usher_test_spin_ms (300);
      usher_test_shot (preview, path);
    }

  g_assert_true (usher_test_shortcut (preview, "<Control>Page_Down"));
  usher_test_wait_to_see (preview, "Page 2 of 4");
  g_assert_true (usher_test_shortcut (preview, "<Control>plus"));
  g_assert_true (usher_test_shortcut (preview, "<Control>minus"));
  g_assert_true (usher_test_shortcut (preview, "<Control>0"));
  g_assert_true (usher_test_can_activate (preview, "preview.print", NULL));
  g_assert_true (usher_test_can_activate (preview, "preview.save", NULL));
  {
    g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (preview);

    g_assert_cmpuint (problems->len, ==, 0);
  }
  g_assert_true (usher_test_shortcut (preview, "Escape"));
  usher_test_spin_ms (20);
  g_assert_null (find_preview ());
}

/* Frames keep coming while ten pages are painted. */
static void
test_no_page_holds_up_the_desk (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (UsherForm) form = make_form (420);
  gint64                longest = 0;
  gint64                until = 0;

  g_assert_cmpuint (usher_form_paginate (form), >=, 10);
  usher_print_preview_present (fixture->window, fixture->desk, form);
  usher_test_spin_until (has_preview, NULL, "the preview");
  until = g_get_monotonic_time () + G_USEC_PER_SEC;
  while (g_get_monotonic_time () < until)
    {
      gint64 start = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, g_get_monotonic_time () - start);
      else
        g_usleep (1000);
    }
  g_test_message ("longest turn of the main loop: %.1f ms", longest / 1000.0);
  /* A page at a time, never all ten; generous, for a busy machine. */
  g_assert_cmpint (longest, <, 400 * 1000);
  gtk_window_destroy (GTK_WINDOW (find_preview ()));
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/print-preview/print-and-pdf-say-the-same", test_print_and_pdf_say_the_same);
  g_test_add_func ("/print-preview/the-paper-is-a4-everywhere", test_the_paper_is_a4_everywhere);
  g_test_add_func ("/print-preview/settings-are-kept-for-each-kind", test_settings_are_kept_for_each_kind);
  g_test_add_func ("/print-preview/a-copy-is-marked-and-the-file-is-not", test_a_copy_is_marked_and_the_file_is_not);
#define ADD(path, function) g_test_add ("/print-preview/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("the-pages-can-be-read-by-keyboard", test_the_pages_can_be_read_by_keyboard);
  ADD ("no-page-holds-up-the-desk", test_no_page_holds_up_the_desk);
#undef ADD

  return g_test_run ();
}
