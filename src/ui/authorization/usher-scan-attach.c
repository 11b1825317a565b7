/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-scan-attach.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-scan.h"

/* Ten pages in colour at 300 dpi; every backup carries it along. */
static const goffset largest_scan = 20 * 1000 * 1000;

/* A scan on its way to a consent. */
typedef struct
{
  UsherDesk          *desk;
  UsherAuthorization *consent;
} Scan;

static Scan *
scan_new (UsherDesk          *desk,
          UsherAuthorization *consent)
{
  Scan *scan = g_new0 (Scan, 1);

  scan->desk = g_object_ref (desk);
  scan->consent = g_object_ref (consent);

  return scan;
}

static void
scan_free (Scan *scan)
{
  g_object_unref (scan->desk);
  g_object_unref (scan->consent);
  g_free (scan);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Scan, scan_free)

static void
on_attached_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Scan)   scan = user_data;
  g_autoptr (GError) error = NULL;

  if (usher_document_store_attach_scan_finish (USHER_DOCUMENT_STORE (source), result, &error))
    usher_desk_say (scan->desk, _("The scan is attached"));
  else
    usher_desk_report (scan->desk, error, _("The scan could not be attached"));
}

static void
tell_unreadable (Scan         *scan,
                 GFile        *file,
                 const GError *error)
{
  g_autofree char *path = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *text = NULL;

  g_debug ("A scan could not be read: %s", error->message);
  if (error->domain == G_IO_ERROR)
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (_("“%s” cannot be opened. Copy it to this computer and try again."), name);
  else
    /* Translators: %s is the name of a file. */
    text = g_strdup_printf (_("“%s” is not a picture or PDF that can be read. Scan the paper again as PDF, JPEG or PNG."), name);
  usher_desk_say (scan->desk, text);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Scan)   scan = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) data = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (GBytes) pdf = data != NULL ? usher_scan_to_pdf (data, &error) : NULL;

  if (pdf == NULL)
    tell_unreadable (scan, G_FILE (source), error);
  else
    usher_document_store_attach_scan_async (usher_session_get_documents (usher_desk_get_session (scan->desk)),
                                            scan->consent->parent_instance.id, pdf, NULL, on_attached_cb,
                                            scan_new (scan->desk, scan->consent));
}

/* Its size first, so that no film is read into memory. */
static void
on_size_known_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Scan)      scan = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (info == NULL)
    {
      tell_unreadable (scan, G_FILE (source), error);
    }
  else if (g_file_info_get_size (info) > largest_scan)
    {
      g_autofree char *size = g_format_size (g_file_info_get_size (info));
      g_autofree char *limit = g_format_size (largest_scan);
      /* Translators: two sizes of a file, such as “31.4 MB”. */
      g_autofree char *text = g_strdup_printf (_("The scan has %s; %s are the most. Scan it at 200 dpi or in black and white."), size, limit);

      usher_desk_say (scan->desk, text);
    }
  else
    {
      g_file_load_bytes_async (G_FILE (source), NULL, on_read_cb, g_steal_pointer (&scan));
    }
}

/**
 * usher_scan_attach_file:
 * @desk: the desk, which says how it went
 * @consent: a consent on paper that has no scan yet
 * @file: a PDF or a picture of the paper
 *
 * Keeps a scan of the signed paper with the consent.
 */
void
usher_scan_attach_file (UsherDesk          *desk,
                        UsherAuthorization *consent,
                        GFile              *file)
{
  g_return_if_fail (USHER_IS_DESK (desk));
  g_return_if_fail (USHER_IS_AUTHORIZATION (consent));
  g_return_if_fail (G_IS_FILE (file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           on_size_known_cb, scan_new (desk, consent));
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Scan)   scan = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    usher_scan_attach_file (scan->desk, scan->consent, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    usher_desk_report (scan->desk, error, _("The scan could not be attached"));
}

/**
 * usher_scan_attach:
 * @parent: where the question is asked
 * @desk: the desk
 * @consent: a consent on paper that has no scan yet
 *
 * Asks for the scan of the signed paper and keeps it with the consent.
 */
void
usher_scan_attach (GtkWidget          *parent,
                   UsherDesk          *desk,
                   UsherAuthorization *consent)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (USHER_IS_AUTHORIZATION (consent));

  gtk_file_filter_set_name (filter, _("Scans and Photos"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _("Attach Scan"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, on_chosen_cb,
                        scan_new (desk, consent));
}
