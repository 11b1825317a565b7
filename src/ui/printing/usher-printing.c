/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-printing.h"

#include <glib/gi18n.h>

#include "usher-document-store.h"
#include "usher-print-operation.h"

/* A print or a save that is under way. */
typedef struct
{
  GtkWidget        *parent; /* %NULL once it is gone */
  UsherDesk        *desk;
  UsherPrintSource *source;
  gboolean          has_failed; /* and the person was told */
} Job;

static Job *
job_new (GtkWidget        *parent,
         UsherDesk        *desk,
         UsherPrintSource *source)
{
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->parent, parent);
  job->desk = g_object_ref (desk);
  job->source = g_object_ref (source);

  return job;
}

static void
job_free (Job *job)
{
  g_clear_weak_pointer (&job->parent);
  g_object_unref (job->desk);
  g_object_unref (job->source);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job)    job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = g_file_get_basename (G_FILE (source));
  g_autofree char   *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      usher_desk_report (job->desk, error, _ ("The PDF could not be saved"));
      return;
    }

  /* Translators: the name of a file. */
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  usher_desk_say (job->desk, text);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Job)    job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GBytes) pdf = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        usher_desk_report (job->desk, error, _ ("The PDF could not be saved"));
      return;
    }

  pdf = usher_print_source_to_pdf (job->source, &error);
  if (pdf == NULL)
    {
      usher_desk_report (job->desk, error, _ ("The PDF could not be made"));
      return;
    }
  g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_saved_cb,
                                       g_steal_pointer (&job));
}

/**
 * usher_printing_save_pdf:
 * @parent: where the question is asked
 * @desk: the desk
 * @source: the document
 *
 * Asks for a file and saves the document there as a PDF.
 */
void
usher_printing_save_pdf (GtkWidget        *parent,
                         UsherDesk        *desk,
                         UsherPrintSource *source)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char          *name = g_strconcat (usher_print_source_get_title (source), ".pdf", NULL);

  g_return_if_fail (GTK_IS_WIDGET (parent));

  gtk_file_filter_set_name (filter, _ ("PDF Documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Save PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (parent), NULL, on_file_chosen_cb, job_new (parent, desk, source));
}

static void
on_alert_gone_cb (gpointer  data,
                  GClosure *closure)
{
  job_free (data);
}

static void
on_alert_response_cb (AdwAlertDialog *dialog,
                      const char     *response,
                      gpointer        user_data)
{
  Job *job = user_data;

  if (g_str_equal (response, "save") && job->parent != NULL)
    usher_printing_save_pdf (job->parent, job->desk, job->source);
}

/* Without a printer the document must not be lost to the person at the desk. */
static void
tell_failure (Job          *job,
              const GError *error)
{
  AdwDialog *dialog = NULL;

  /* GTK tells of it as often as the printer does. */
  if (job->has_failed)
    return;
  job->has_failed = TRUE;
  g_message ("A document could not be printed: %s", error != NULL ? error->message : "aborted");
  if (job->parent == NULL)
    return;

  dialog = adw_alert_dialog_new (_ ("Printing Failed"),
                                   _ ("Check that the printer is on and has paper, or save the document as a PDF and print it elsewhere."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"), "save", _ ("_Save PDF…"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_alert_response_cb),
                         job_new (job->parent, job->desk, job->source), on_alert_gone_cb, 0);
  adw_dialog_present (dialog, job->parent);
}

static void
on_print_noted_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_document_store_note_print_finish (USHER_DOCUMENT_STORE (source), result, &error))
    usher_desk_report (desk, error, _ ("The print could not be recorded"));
}

/* Who printed what, when and where; only what was issued is kept. */
static void
note_print (Job               *job,
            GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char       *printer = settings != NULL ? gtk_print_settings_get_printer (settings) : NULL;
  int               copies = settings != NULL ? gtk_print_settings_get_n_copies (settings) : 1;
  UsherSession     *session = usher_desk_get_session (job->desk);

  if (usher_print_source_get_document_id (job->source) == 0)
    return;

  usher_document_store_note_print_async (usher_session_get_documents (session),
                                         usher_print_source_get_document_id (job->source),
                                         usher_print_source_get_kind (job->source), printer != NULL ? printer : "",
                                         copies, usher_print_source_get_is_copy (job->source), NULL,
                                         on_print_noted_cb, g_object_ref (job->desk));
}

static void
on_done_cb (GtkPrintOperation      *operation,
            GtkPrintOperationResult result,
            gpointer                user_data)
{
  Job               *job = user_data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      tell_failure (job, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && !job->has_failed)
    {
      usher_print_operation_remember (USHER_PRINT_OPERATION (operation));
      note_print (job, operation);
      usher_desk_say (job->desk, _ ("Sent to the printer"));
    }
}

/* What the printer says after the job was handed over. */
static void
on_status_changed_cb (GtkPrintOperation *operation,
                      gpointer           user_data)
{
  if (gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    tell_failure (user_data, NULL);
}

/**
 * usher_printing_print:
 * @parent: where the question is asked
 * @desk: the desk
 * @source: the document
 *
 * Asks for a printer and prints.  What was issued has its prints recorded.
 */
void
usher_printing_print (GtkWidget        *parent,
                      UsherDesk        *desk,
                      UsherPrintSource *source)
{
  g_autoptr (UsherPrintOperation) operation = usher_print_operation_new (source);
  Job                            *job = job_new (parent, desk, source);

  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (operation), TRUE);
  gtk_print_operation_set_track_print_status (GTK_PRINT_OPERATION (operation), TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (on_done_cb), job);
  g_signal_connect (operation, "status-changed", G_CALLBACK (on_status_changed_cb), job);
  g_object_set_data_full (G_OBJECT (operation), "job", job, (GDestroyNotify) job_free);
  /* Errors come with “done”, too. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           get_window (parent), NULL);
}

typedef struct
{
  UsherDocument *document;
  char          *sha256;
  gint64         n_prints;
} LoadTask;

static void
load_task_free (gpointer data)
{
  LoadTask *load = data;

  g_object_unref (load->document);
  g_free (load->sha256);
  g_free (load);
}

static UsherLabel
find_title (const char *kind)
{
  static const struct
  {
    const char *kind;
    UsherLabel  title;
  } titles[] = {
    { "check-in", USHER_LABEL_TITLE_CHECK_IN },
    { "quality", USHER_LABEL_TITLE_QUALITY },
    { "road-test", USHER_LABEL_TITLE_ROAD_TEST },
    { "settlement", USHER_LABEL_TITLE_SETTLEMENT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (g_str_equal (titles[i].kind, kind))
        return titles[i].title;
    }

  return USHER_LABEL_TITLE_AUTHORIZATION;
}

/* “任务委托书 WX20261123001-2”, as on the paper. */
static char *
make_title (UsherDocument        *document,
            UsherDocumentLanguage language)
{
  const char *name = usher_form_label (language, find_title (document->kind));

  if (document->version > 1)
    return g_strdup_printf ("%s %s-%d", name, document->number, document->version);

  return g_strdup_printf ("%s %s", name, document->number);
}

static void
return_source (GTask  *task,
               GBytes *pdf)
{
  LoadTask             *load = g_task_get_task_data (task);
  UsherDesk            *desk = g_task_get_source_object (task);
  UsherSession         *session = usher_desk_get_session (desk);
  UsherDocumentLanguage language = g_str_equal (load->document->language, "en")
                                       ? USHER_DOCUMENT_LANGUAGE_EN
                                       : USHER_DOCUMENT_LANGUAGE_ZH;
  g_autofree char      *title = make_title (load->document, language);
  UsherPrintSource     *source = NULL;
  GError               *error = NULL;

  source = usher_print_source_new_for_pdf (pdf, load->document->kind, title, &error);
  if (source == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  usher_print_source_set_document_id (source, load->document->parent_instance.id);
  if (load->n_prints > 0)
    usher_print_source_mark_copy (source, language, usher_session_now (session),
                                  usher_clock_get_zone (usher_session_get_clock (session)));
  g_task_return_pointer (task, source, g_object_unref);
}

static void
on_pdf_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)   task = user_data;
  LoadTask           *load = g_task_get_task_data (task);
  UsherDocumentStore *store = USHER_DOCUMENT_STORE (source);
  GError             *error = NULL;
  g_autoptr (GBytes)  pdf = NULL;

  pdf = load->sha256 != NULL ? usher_document_store_load_blob_finish (store, result, &error)
                             : usher_document_store_load_pdf_finish (store, result, &error);
  if (pdf == NULL)
    g_task_return_error (task, error);
  else
    return_source (task, pdf);
}

static void
on_prints_counted_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (GTask)   task = user_data;
  LoadTask           *load = g_task_get_task_data (task);
  UsherDocumentStore *store = USHER_DOCUMENT_STORE (source);
  GCancellable       *cancellable = g_task_get_cancellable (task);
  GError             *error = NULL;

  load->n_prints = usher_document_store_count_prints_finish (store, result, &error);
  if (load->n_prints < 0)
    g_task_return_error (task, error);
  else if (load->sha256 != NULL)
    usher_document_store_load_blob_async (store, load->sha256, cancellable, on_pdf_loaded_cb, g_steal_pointer (&task));
  else
    usher_document_store_load_pdf_async (store, load->document->parent_instance.id, cancellable, on_pdf_loaded_cb,
                                         g_steal_pointer (&task));
}

/**
 * usher_printing_load_async:
 * @desk: the desk
 * @document: an issued document
 * @sha256: (nullable): its signed version or a scan instead of what was issued
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Gets a frozen document to show and to print.  One that was printed before is
 * marked as a copy.
 */
void
usher_printing_load_async (UsherDesk          *desk,
                           UsherDocument      *document,
                           const char         *sha256,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  GTask    *task = g_task_new (desk, cancellable, callback, user_data);
  LoadTask *load = g_new0 (LoadTask, 1);

  load->document = g_object_ref (document);
  load->sha256 = sha256 != NULL && *sha256 != '\0' ? g_strdup (sha256) : NULL;
  g_task_set_task_data (task, load, load_task_free);
  usher_document_store_count_prints_async (usher_session_get_documents (usher_desk_get_session (desk)),
                                           document->parent_instance.id, cancellable, on_prints_counted_cb, task);
}

/**
 * usher_printing_load_finish:
 *
 * Returns: (transfer full) (nullable): the document
 */
UsherPrintSource *
usher_printing_load_finish (UsherDesk    *desk,
                            GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
