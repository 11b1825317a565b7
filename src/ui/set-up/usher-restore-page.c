/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-restore-page.h"

#include <glib/gi18n.h>

#include "usher-trouble-text.h"
#include "usher-upkeep.h"

struct _UsherRestorePage
{
  AdwNavigationPage parent_instance;

  UsherClock   *clock;
  char         *uri;
  GCancellable *cancellable;
  char         *chosen; /* while the question is open */

  AdwPreferencesPage  *page;
  AdwPreferencesGroup *group;
  AdwBanner           *trouble_banner;
  GtkWidget           *empty_row;
};

enum
{
  RESTORED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherRestorePage, usher_restore_page, ADW_TYPE_NAVIGATION_PAGE)

static void
set_busy (UsherRestorePage *self,
          gboolean          is_busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->page), !is_busy);
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), !is_busy);
}

static void
tell (UsherRestorePage *self,
      UsherTrouble      trouble)
{
  adw_banner_set_title (self->trouble_banner, usher_trouble_text (trouble));
  adw_banner_set_revealed (self->trouble_banner, TRUE);
}

static const char *
reason_text (UsherBackupReason reason)
{
  switch (reason)
    {
    case USHER_BACKUP_REASON_DAILY:
      return C_("backup", "Daily backup");
    case USHER_BACKUP_REASON_ASKED:
      return C_("backup", "Made by hand");
    case USHER_BACKUP_REASON_UPDATE:
      return C_("backup", "Before an update");
    case USHER_BACKUP_REASON_RESTORE:
      return C_("backup", "Before a restore");
    default:
      g_return_val_if_reached ("");
    }
}

static char *
make_counts_text (const UsherBackupSummary *summary)
{
  g_autofree char *customers = g_strdup_printf (ngettext ("%d customer", "%d customers", summary->n_customers),
                                                (int) summary->n_customers);
  g_autofree char *cars = g_strdup_printf (ngettext ("%d car", "%d cars", summary->n_vehicles), (int) summary->n_vehicles);
  g_autofree char *bookings = g_strdup_printf (ngettext ("%d booking", "%d bookings", summary->n_bookings),
                                               (int) summary->n_bookings);
  g_autofree char *orders = g_strdup_printf (ngettext ("%d repair order", "%d repair orders", summary->n_orders),
                                             (int) summary->n_orders);

  /* Translators: what is in a backup: customers, cars, bookings, repair orders. */
  return g_strdup_printf (_("%s, %s, %s, %s"), customers, cars, bookings, orders);
}

static char *
make_subtitle (const UsherBackupSummary *summary)
{
  g_autofree char *counts = NULL;

  if (!summary->is_readable)
    return g_strdup (usher_trouble_text (summary->trouble));

  counts = make_counts_text (summary);
  /* Translators: name of the workshop, why the backup was made, what is in it. */
  return g_strdup_printf (_("%s · %s\n%s"), summary->shop_name != NULL ? summary->shop_name : "",
                            reason_text (summary->reason), counts);
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherRestorePage) self = USHER_RESTORE_PAGE (user_data);
  g_autoptr (GError)           error = NULL;

  set_busy (self, FALSE);
  if (usher_upkeep_restore_finish (result, NULL, &error))
    {
      g_signal_emit (self, signals[RESTORED], 0);
      return;
    }

  g_message ("The backup could not be restored: %s", error->message);
  tell (self, usher_trouble_of (error));
}

static void
restore (UsherRestorePage *self,
         const char       *path)
{
  set_busy (self, TRUE);
  adw_banner_set_revealed (self->trouble_banner, FALSE);
  usher_upkeep_restore_async (path, self->uri, on_restored_cb, g_object_ref (self));
}

static void
on_response_cb (UsherRestorePage *self,
                const char       *response)
{
  if (g_str_equal (response, "restore"))
    restore (self, self->chosen);
}

/* Asked only where something stands in the place already. */
static void
on_restore_clicked_cb (UsherRestorePage *self,
                       GtkWidget        *button)
{
  const char *path = g_object_get_data (G_OBJECT (button), "path");
  AdwDialog  *question = NULL;

  if (!g_file_test (self->uri, G_FILE_TEST_EXISTS))
    {
      restore (self, path);
      return;
    }

  g_set_str (&self->chosen, path);
  question = adw_alert_dialog_new (_("Restore This Backup?"),
                                     _("The workshop will be as it was then. What is there now is kept among the backups."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (on_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static char *
make_time_text (UsherRestorePage *self,
                gint64            time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, usher_clock_get_zone (self->clock));

  /* Translators: day and time of a backup. xgettext:no-c-format */
  return g_date_time_format (local, C_("backup time", "%a %Y-%m-%d, %H:%M"));
}

static GtkWidget *
create_row (UsherRestorePage         *self,
            const UsherBackupSummary *summary)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_mnemonic (_("_Restore"));
  g_autofree char *title = make_time_text (self, summary->time);
  g_autofree char *subtitle = make_subtitle (summary);
  g_autofree char *label = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  /* Translators: %s is when the backup was made. */
  label = g_strdup_printf (_("Restore the backup of %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, summary->is_readable);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (summary->path), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
show_summaries (UsherRestorePage *self,
                GPtrArray        *summaries)
{
  for (guint i = 0; i < summaries->len; i++)
    adw_preferences_group_add (self->group, create_row (self, g_ptr_array_index (summaries, i)));
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherRestorePage) self = USHER_RESTORE_PAGE (user_data);
  g_autoptr (GPtrArray)        summaries = usher_upkeep_list_backups_finish (result, NULL);

  if (summaries == NULL || self->group == NULL)
    return;
  gtk_widget_set_visible (self->empty_row, summaries->len == 0);
  show_summaries (self, summaries);
}

static void
on_file_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherRestorePage) self = USHER_RESTORE_PAGE (user_data);
  g_autoptr (GPtrArray)        summaries = usher_upkeep_summarize_finish (result, NULL);
  const UsherBackupSummary    *summary = NULL;

  if (summaries == NULL || self->group == NULL)
    return;
  summary = g_ptr_array_index (summaries, 0);
  adw_banner_set_revealed (self->trouble_banner, FALSE);
  if (!summary->is_readable)
    {
      tell (self, summary->trouble);
      return;
    }
  gtk_widget_set_visible (self->empty_row, FALSE);
  show_summaries (self, summaries);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherRestorePage) self = USHER_RESTORE_PAGE (user_data);
  g_autoptr (GFile)            file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char             *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    usher_restore_page_add_file (self, path);
}

static void
on_choose_activated_cb (UsherRestorePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Choose a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, on_file_chosen_cb,
                        g_object_ref (self));
}

static void
usher_restore_page_dispose (GObject *object)
{
  UsherRestorePage *self = USHER_RESTORE_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_RESTORE_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->clock, usher_clock_unref);
  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->chosen, g_free);

  G_OBJECT_CLASS (usher_restore_page_parent_class)->dispose (object);
}

static void
usher_restore_page_class_init (UsherRestorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_restore_page_dispose;

  signals[RESTORED] = g_signal_new ("restored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/set-up/usher-restore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherRestorePage, page);
  gtk_widget_class_bind_template_child (widget_class, UsherRestorePage, group);
  gtk_widget_class_bind_template_child (widget_class, UsherRestorePage, trouble_banner);
  gtk_widget_class_bind_template_child (widget_class, UsherRestorePage, empty_row);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_activated_cb);
}

static void
usher_restore_page_init (UsherRestorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * usher_restore_page_new:
 * @clock: whose time zone tells when a backup was made
 * @uri: where the workshop is kept
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
usher_restore_page_new (UsherClock *clock,
                        const char *uri)
{
  UsherRestorePage *self = g_object_new (USHER_TYPE_RESTORE_PAGE, NULL);

  self->clock = usher_clock_ref (clock);
  self->uri = g_strdup (uri);
  usher_upkeep_list_backups_async (uri, self->cancellable, on_listed_cb, g_object_ref (self));

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * usher_restore_page_add_file:
 * @path: a file that somebody chose
 *
 * Looks into it and shows it among the backups, or says why it is none.
 */
void
usher_restore_page_add_file (UsherRestorePage *self,
                             const char       *path)
{
  usher_upkeep_summarize_async (path, self->cancellable, on_file_read_cb, g_object_ref (self));
}
