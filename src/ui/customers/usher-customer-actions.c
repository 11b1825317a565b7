/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-customer-actions.h"

#include <glib/gi18n.h>
#include <string.h>

#include "usher-export-text.h"
#include "usher-history-store.h"

/* What is being written, and from where. */
typedef struct
{
  GtkWidget *parent;
  UsherDesk *desk;
  gint64     id;
  char      *json;
  char      *text; /* (nullable): the same to be read */
  guint      hindrances;
} Work;

static Work *
work_new (GtkWidget *parent,
          UsherDesk *desk,
          gint64     id)
{
  Work *work = g_new0 (Work, 1);

  work->parent = g_object_ref (parent);
  work->desk = g_object_ref (desk);
  work->id = id;

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->parent);
  g_object_unref (work->desk);
  g_free (work->json);
  g_free (work->text);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static UsherHistoryStore *
get_store (Work *work)
{
  return usher_session_get_history (usher_desk_get_session (work->desk));
}

static GFile *
file_beside (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *stem = g_str_has_suffix (path, ".json") ? g_strndup (path, strlen (path) - strlen (".json")) : g_strdup (path);
  g_autofree char *beside = g_strconcat (stem, ".txt", NULL);

  return g_file_new_for_path (beside);
}

static void
on_text_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    usher_desk_say (work->desk, _("The data are saved, as JSON and as text"));
  else
    usher_desk_report (work->desk, error, _("The text could not be saved"));
}

static void
on_json_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  beside = NULL;
  const char        *text = work->text;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      usher_desk_report (work->desk, error, _("The file could not be saved"));
      return;
    }
  if (text == NULL)
    {
      usher_desk_say (work->desk, _("The record is saved"));
      return;
    }
  beside = file_beside (G_FILE (source));
  g_file_replace_contents_async (beside, text, strlen (text), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, on_text_written_cb,
                                 g_steal_pointer (&work));
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Work)  work = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  const char       *json = work->json;

  if (file != NULL)
    g_file_replace_contents_async (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, on_json_written_cb,
                                   g_steal_pointer (&work));
}

static void
choose_file (Work       *work,
             const char *title,
             const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot                  *root = gtk_widget_get_root (work->parent);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, on_file_chosen_cb, work);
}

static void
on_exported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *name = NULL;

  work->json = usher_history_store_export_finish (USHER_HISTORY_STORE (source), result, &error);
  if (work->json == NULL)
    {
      usher_desk_report (work->desk, error, _("The data could not be handed out"));
      return;
    }
  work->text = usher_export_text (usher_desk_get_session (work->desk), work->json);
  /* Without a name: a file's name is seen by others. */
  name = g_strdup_printf ("customer-%" G_GINT64_FORMAT ".json", work->id);
  choose_file (g_steal_pointer (&work), _("Hand Out the Customer’s Data"), name);
}

/**
 * usher_customer_export:
 * @parent: what asks
 * @customer_id: the customer
 *
 * Writes everything that is kept of a customer into a file, and beside it the
 * same to be read (PIPL 45).
 */
void
usher_customer_export (GtkWidget *parent,
                       UsherDesk *desk,
                       gint64     customer_id)
{
  Work *work = work_new (parent, desk, customer_id);

  usher_history_store_export_async (get_store (work), customer_id, NULL, on_exported_cb, work);
}

static void
on_record_answer_cb (AdwAlertDialog *dialog,
                     const char     *response,
                     gpointer        user_data)
{
  Work            *work = user_data;
  g_autofree char *name = NULL;

  if (!g_str_equal (response, "save"))
    {
      work_free (work);
      return;
    }
  name = g_strdup_printf ("jtt1132-%" G_GINT64_FORMAT ".json", work->id);
  choose_file (work, _("Save the Electronic Record"), name);
}

/* What is missing is said before the file is chosen: the platform would refuse it. */
static void
on_recorded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     missing = NULL;
  g_autofree char   *list = NULL;
  AdwDialog         *dialog = NULL;

  work->json = usher_history_store_record_finish (USHER_HISTORY_STORE (source), result, &missing, &error);
  if (work->json == NULL)
    {
      usher_desk_report (work->desk, error, _("The record could not be made"));
      return;
    }
  list = usher_export_missing_text (missing);
  dialog = adw_alert_dialog_new (_("Electronic Record (JT/T 1132)"),
                                   *list == '\0' ? _("Everything that the platform asks for is there. Name and phone are not in it.") : list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Go Back"), "save", _("_Save…"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_record_answer_cb), work);
  adw_dialog_present (dialog, g_steal_pointer (&work)->parent);
}

/**
 * usher_order_export_record:
 * @parent: what asks
 * @order_id: the order
 *
 * Writes the electronic health record of a repair (JT/T 1132).
 */
void
usher_order_export_record (GtkWidget *parent,
                           UsherDesk *desk,
                           gint64     order_id)
{
  Work *work = work_new (parent, desk, order_id);

  usher_history_store_record_async (get_store (work), order_id, NULL, on_recorded_cb, work);
}

static void
on_anonymised_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;

  if (!usher_history_store_anonymise_finish (USHER_HISTORY_STORE (source), result, &error))
    usher_desk_report (work->desk, error, _("The customer could not be anonymised"));
  else
    usher_desk_say (work->desk, work->hindrances != 0 ? _("What is not needed is erased") : _("The customer is anonymised"));
}

static void
on_anonymise_answer_cb (AdwAlertDialog *dialog,
                        const char     *response,
                        gpointer        user_data)
{
  Work *work = user_data;

  if (g_str_equal (response, "erase"))
    usher_history_store_anonymise_async (get_store (work), work->id, work->hindrances != 0, NULL, on_anonymised_cb, work);
  else
    work_free (work);
}

/* It cannot be taken back, so it is asked before. */
static void
on_hindrances_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Work)   work = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  AdwDialog         *dialog = NULL;

  if (!usher_history_store_hindrances_finish (USHER_HISTORY_STORE (source), result, &work->hindrances, &error))
    {
      usher_desk_report (work->desk, error, _("The customer could not be anonymised"));
      return;
    }
  text = usher_export_hindrances_text (work->hindrances,
                                       usher_session_get_shop (usher_desk_get_session (work->desk))->retention_years);
  dialog = adw_alert_dialog_new (work->hindrances != 0 ? _("Erase What Is Not Needed?") : _("Anonymise the Customer?"), text);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Go Back"), "erase", work->hindrances != 0 ? _("_Erase the Rest") : _("_Anonymise"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_anonymise_answer_cb), work);
  adw_dialog_present (dialog, g_steal_pointer (&work)->parent);
}

/**
 * usher_customer_anonymise:
 * @parent: what asks
 * @customer_id: the customer
 *
 * Forgets a customer (PIPL 47), after saying what it means; or, while the law
 * asks for the records, what need not be kept.
 */
void
usher_customer_anonymise (GtkWidget *parent,
                          UsherDesk *desk,
                          gint64     customer_id)
{
  Work *work = work_new (parent, desk, customer_id);

  usher_history_store_hindrances_async (get_store (work), customer_id, NULL, on_hindrances_cb, work);
}
