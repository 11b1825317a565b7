/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-sample-opener.h"

#include "usher-date.h"
#include "usher-sample-papers.h"
#include "usher-sample-workshop.h"
#include "usher-shop-store.h"

#define DAY_SETTING "sample-day"

typedef struct
{
  char         *uri;
  UsherClock   *clock;
  UsherSession *session;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->uri);
  usher_clock_unref (opening->clock);
  g_clear_object (&opening->session);
  g_free (opening);
}

static char *
today_of (UsherClock *clock)
{
  GDate today;

  usher_clock_today (clock, &today);

  return usher_date_to_iso (&today);
}

static void
on_day_written_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Opening          *opening = g_task_get_task_data (task);
  GError           *error = NULL;

  if (usher_shop_store_set_setting_finish (USHER_SHOP_STORE (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&opening->session), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
on_new_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Opening          *opening = g_task_get_task_data (task);
  g_autofree char  *today = today_of (opening->clock);
  GError           *error = NULL;

  opening->session = usher_session_open_finish (result, &error);
  if (opening->session == NULL)
    g_task_return_error (task, error);
  else
    usher_shop_store_set_setting_async (usher_session_get_shop_store (opening->session), DAY_SETTING, today, NULL,
                                        on_day_written_cb, g_steal_pointer (&task));
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  Opening          *opening = g_task_get_task_data (task);
  GError           *error = NULL;

  if (!usher_sample_workshop_create_finish (result, &error))
    g_task_return_error (task, error);
  else
    usher_session_open_async (opening->uri, opening->clock, NULL, on_new_opened_cb, g_steal_pointer (&task));
}

static void
make (GTask *task)
{
  Opening         *opening = g_task_get_task_data (task);
  g_autofree char *folder = g_path_get_dirname (opening->uri);

  g_mkdir_with_parents (folder, 0700);
  usher_sample_workshop_create_async (opening->uri, opening->clock, usher_sample_papers_get (), NULL, on_made_cb, task);
}

static void
on_old_closed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  GTask  *task = G_TASK (user_data);
  GError *error = NULL;

  if (usher_session_close_finish (USHER_SESSION (source), result, &error))
    {
      make (task);
      return;
    }

  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
on_day_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask)        task = G_TASK (user_data);
  Opening                 *opening = g_task_get_task_data (task);
  g_autoptr (UsherSession) session = g_steal_pointer (&opening->session);
  g_autofree char         *day = usher_shop_store_get_setting_finish (USHER_SHOP_STORE (source), result, NULL);
  g_autofree char         *today = today_of (opening->clock);

  if (g_strcmp0 (day, today) == 0)
    g_task_return_pointer (task, g_steal_pointer (&session), g_object_unref);
  else
    usher_session_close_async (session, on_old_closed_cb, g_steal_pointer (&task));
}

static void
on_old_opened_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask)  task = G_TASK (user_data);
  Opening           *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  opening->session = usher_session_open_finish (result, &error);
  /* A damaged sample is not worth a question: it is made anew. */
  if (opening->session == NULL)
    make (g_steal_pointer (&task));
  else
    usher_shop_store_get_setting_async (usher_session_get_shop_store (opening->session), DAY_SETTING, NULL, on_day_read_cb,
                                        g_steal_pointer (&task));
}

/**
 * usher_sample_opener_open_async:
 * @uri: where the sample workshop is kept
 * @clock: what today is
 *
 * Opens the sample workshop; makes it first when there is none or one of
 * another day.
 */
void
usher_sample_opener_open_async (const char         *uri,
                                UsherClock         *clock,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  GTask   *task = g_task_new (NULL, NULL, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->uri = g_strdup (uri);
  opening->clock = usher_clock_ref (clock);
  g_task_set_source_tag (task, usher_sample_opener_open_async);
  g_task_set_task_data (task, opening, opening_free);
  if (g_file_test (uri, G_FILE_TEST_EXISTS))
    usher_session_open_async (uri, clock, NULL, on_old_opened_cb, task);
  else
    make (task);
}

/**
 * usher_sample_opener_finish:
 *
 * Returns: (transfer full): the open sample workshop
 */
UsherSession *
usher_sample_opener_finish (GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
