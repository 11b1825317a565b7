/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-closing.h"

#include <glib/gi18n.h>

#include "usher-trouble-text.h"

typedef struct
{
  UsherDesk *desk;
  GtkWidget *focus;      /* (nullable): that was left so that what is in it is taken */
  gboolean   is_closing; /* everything is being saved, or the person is asked */
} Closing;

static void
closing_free (gpointer data)
{
  Closing *closing = data;

  g_clear_weak_pointer (&closing->focus);
  g_object_unref (closing->desk);
  g_free (closing);
}

static Closing *
get_closing (GtkWindow *window)
{
  return g_object_get_data (G_OBJECT (window), "usher-closing");
}

static void
on_answer_cb (GtkWindow  *window,
              const char *response)
{
  Closing *closing = get_closing (window);

  closing->is_closing = FALSE;
  if (g_str_equal (response, "close"))
    gtk_window_destroy (window);
  else if (closing->focus != NULL)
    gtk_widget_grab_focus (closing->focus);
}

/* Something could not be saved, or only a person can say whether it shall be. */
static void
ask (GtkWindow    *window,
     const GError *error)
{
  gboolean   is_trouble = !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  AdwDialog *dialog = adw_alert_dialog_new (_("Close without Saving?"),
                                              is_trouble ? usher_trouble_text (usher_trouble_of (error))
                                                         : _("What was typed into the open dialog is not saved."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "stay", _("_Stay"), "close", _("_Close without Saving"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWindow) window = GTK_WINDOW (user_data);
  g_autoptr (GError)    error = NULL;

  if (usher_desk_flush_finish (USHER_DESK (source), result, &error))
    gtk_window_destroy (window);
  else if (gtk_widget_get_realized (GTK_WIDGET (window)))
    ask (window, error);
}

static gboolean
on_close_request_cb (GtkWindow *window)
{
  Closing *closing = get_closing (window);

  if (!closing->is_closing)
    {
      closing->is_closing = TRUE;
      g_set_weak_pointer (&closing->focus, gtk_window_get_focus (window));
      gtk_window_set_focus (window, NULL);
      usher_desk_flush_async (closing->desk, on_flushed_cb, g_object_ref (window));
    }

  return GDK_EVENT_STOP;
}

/**
 * usher_closing_install:
 * @window: a window with the pages and dialogs of @desk
 * @desk: its desk
 *
 * One request closes the window, also with a dialog on it: first everything
 * that is typed is saved, then the window goes.  What cannot be saved is asked
 * about, with all as it was behind the question.
 */
void
usher_closing_install (GtkWindow *window,
                       UsherDesk *desk)
{
  Closing *closing = g_new0 (Closing, 1);

  closing->desk = g_object_ref (desk);
  g_object_set_data_full (G_OBJECT (window), "usher-closing", closing, closing_free);
  /* The toolkit's own would close the uppermost dialog instead, and lose what is in it. */
  g_signal_handlers_block_matched (window, G_SIGNAL_MATCH_ID, g_signal_lookup ("close-request", GTK_TYPE_WINDOW), 0, NULL, NULL,
                                   NULL);
  g_signal_connect (window, "close-request", G_CALLBACK (on_close_request_cb), NULL);
}
