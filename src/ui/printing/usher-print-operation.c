/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-print-operation.h"

#define SETTINGS_GROUP "Print Settings"
#define PAGE_SETUP_GROUP "Page Setup"

/* Papers closer than this are the same. */
static const double tolerance_mm = 1.5;

struct _UsherPrintOperation
{
  GtkPrintOperation parent_instance;

  UsherPrintSource *source;
};

G_DEFINE_FINAL_TYPE (UsherPrintOperation, usher_print_operation, GTK_TYPE_PRINT_OPERATION)

static GtkPaperSize *
find_paper (double width,
            double height)
{
  static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A3, GTK_PAPER_NAME_A5 };

  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (papers[i]);

      if (ABS (gtk_paper_size_get_width (paper, GTK_UNIT_MM) - width) < tolerance_mm &&
          ABS (gtk_paper_size_get_height (paper, GTK_UNIT_MM) - height) < tolerance_mm)
        return paper;
      gtk_paper_size_free (paper);
    }

  /* Continuous paper, which has no name of its own. */
  return gtk_paper_size_new_custom ("usher-continuous", "Continuous", width, height, GTK_UNIT_MM);
}

/* The paper of a page.  The document brings its own margins. */
static void
apply_paper (UsherPrintSource *source,
             guint             page,
             GtkPageSetup     *setup)
{
  double        width = 0.0;
  double        height = 0.0;
  gboolean      lies = FALSE;
  GtkPaperSize *paper = NULL;

  usher_print_source_get_page_size (source, page, &width, &height);
  lies = width > height && width < 2 * height && height > 150.0;
  paper = lies ? find_paper (height, width) : find_paper (width, height);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_MM);
  gtk_paper_size_free (paper);
}

static char *
settings_path (UsherPrintSource *source)
{
  g_autofree char *name = g_strconcat (usher_print_source_get_kind (source), ".ini", NULL);

  return g_build_filename (g_get_user_config_dir (), "usher", "printing", name, NULL);
}

static void
recall (UsherPrintOperation *self)
{
  g_autofree char             *path = settings_path (self->source);
  g_autoptr (GKeyFile)         file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPageSetup)     setup = NULL;

  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    {
      settings = gtk_print_settings_new_from_key_file (file, SETTINGS_GROUP, NULL);
      setup = gtk_page_setup_new_from_key_file (file, PAGE_SETUP_GROUP, NULL);
    }
  if (settings == NULL)
    settings = gtk_print_settings_new ();
  if (setup == NULL)
    setup = gtk_page_setup_new ();

  /* One copy of all pages, unless somebody asks for more this time. */
  gtk_print_settings_set_n_copies (settings, 1);
  gtk_print_settings_set_print_pages (settings, GTK_PRINT_PAGES_ALL);
  apply_paper (self->source, 0, setup);
  gtk_print_settings_set_paper_size (settings, gtk_page_setup_get_paper_size (setup));
  gtk_print_settings_set_orientation (settings, gtk_page_setup_get_orientation (setup));
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, usher_print_source_get_title (self->source));
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

static void
usher_print_operation_begin_print (GtkPrintOperation *operation,
                                   GtkPrintContext   *context)
{
  UsherPrintOperation *self = USHER_PRINT_OPERATION (operation);

  gtk_print_operation_set_n_pages (operation, usher_print_source_get_n_pages (self->source));
}

static void
usher_print_operation_request_page_setup (GtkPrintOperation *operation,
                                          GtkPrintContext   *context,
                                          int                page,
                                          GtkPageSetup      *setup)
{
  apply_paper (USHER_PRINT_OPERATION (operation)->source, page, setup);
}

static void
usher_print_operation_draw_page (GtkPrintOperation *operation,
                                 GtkPrintContext   *context,
                                 int                page)
{
  UsherPrintOperation *self = USHER_PRINT_OPERATION (operation);
  cairo_t             *cr = gtk_print_context_get_cairo_context (context);

  usher_print_source_draw_page (self->source, cr, page);
}

static void
usher_print_operation_finalize (GObject *object)
{
  g_clear_object (&USHER_PRINT_OPERATION (object)->source);

  G_OBJECT_CLASS (usher_print_operation_parent_class)->finalize (object);
}

static void
usher_print_operation_class_init (UsherPrintOperationClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_print_operation_finalize;
  operation_class->begin_print = usher_print_operation_begin_print;
  operation_class->request_page_setup = usher_print_operation_request_page_setup;
  operation_class->draw_page = usher_print_operation_draw_page;
}

static void
usher_print_operation_init (UsherPrintOperation *self)
{
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_MM);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), FALSE);
}

/**
 * usher_print_operation_new:
 * @source: what to print
 *
 * Returns: (transfer full): an operation with the printer and the options that
 *   were used last for this kind of document
 */
UsherPrintOperation *
usher_print_operation_new (UsherPrintSource *source)
{
  UsherPrintOperation *self = NULL;

  g_return_val_if_fail (USHER_IS_PRINT_SOURCE (source), NULL);

  self = g_object_new (USHER_TYPE_PRINT_OPERATION, "job-name", usher_print_source_get_title (source), NULL);
  self->source = g_object_ref (source);
  recall (self);

  return self;
}

/**
 * usher_print_operation_get_source:
 *
 * Returns: (transfer none): what is printed
 */
UsherPrintSource *
usher_print_operation_get_source (UsherPrintOperation *self)
{
  return self->source;
}

/**
 * usher_print_operation_remember:
 *
 * Keeps printer and options for the next document of this kind.
 */
void
usher_print_operation_remember (UsherPrintOperation *self)
{
  g_autofree char     *path = NULL;
  g_autofree char     *folder = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError)   error = NULL;
  GtkPrintSettings    *settings = NULL;
  GtkPageSetup        *setup = NULL;

  g_return_if_fail (USHER_IS_PRINT_OPERATION (self));

  path = settings_path (self->source);
  folder = g_path_get_dirname (path);
  settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));
  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, SETTINGS_GROUP);
  if (setup != NULL)
    gtk_page_setup_to_key_file (setup, file, PAGE_SETUP_GROUP);
  /* Where a file went may not be there the next time. */
  g_key_file_remove_key (file, SETTINGS_GROUP, GTK_PRINT_SETTINGS_OUTPUT_URI, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0 || !g_key_file_save_to_file (file, path, &error))
    g_warning ("Print settings cannot be kept: %s", error != NULL ? error->message : g_strerror (errno));
}
