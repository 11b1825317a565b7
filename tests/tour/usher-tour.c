/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-tour.h"

#include <locale.h>
#include <stdio.h>

#include <glib/gi18n.h>

#include "usher-database.h"
#include "usher-han.h"
#include "usher-order-store.h"
#include "usher-sample-papers.h"
#include "usher-sample-workshop.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-times.h"

/* Long enough for what was asked of the database to be on the screen. */
static const guint settle_ms = 600;

/**
 * usher_tour_settle:
 *
 * Waits until the screen shows what it is to show.
 */
void
usher_tour_settle (UsherTour *tour)
{
  usher_test_spin_ms (settle_ms);
}

/**
 * usher_tour_shoot:
 * @window: the window to look at
 * @name: name of the picture
 *
 * Leaves a picture of a window.
 */
void
usher_tour_shoot (UsherTour  *tour,
                  GtkWidget  *window,
                  const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (tour->folder, file, NULL);

  usher_tour_settle (tour);
  usher_test_shot (window, path);
  fprintf (stdout, "%s\n", path);
}

/**
 * usher_tour_find_order:
 *
 * Returns: an order of today in the state asked for; the tour ends without one
 */
gint64
usher_tour_find_order (UsherTour         *tour,
                       UsherCarState      state,
                       UsherDocumentState document_state)
{
  UsherOrderStore         *store = usher_session_get_orders (tour->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray)    queue = NULL;
  g_autoptr (GError)       error = NULL;
  GDate                    today;

  usher_times_today (tour->session, &today);
  usher_order_store_list_queue_async (store, usher_times_day_range (tour->session, &today), NULL,
                                      usher_test_take_result_cb, &result);
  queue = usher_order_store_list_queue_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < queue->len; i++)
    {
      UsherQueueItem *item = g_ptr_array_index (queue, i);

      if (item->order != NULL && item->order->car_state == state && item->order->document_state == document_state)
        return ((UsherEntity *) item->order)->id;
    }
  g_error ("The sample workshop has no order that is %s and %s today", usher_car_state_to_string (state),
           usher_document_state_to_string (document_state));
}

static gpointer
query_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  g_autofree char           *sql = g_strdup_printf ("SELECT COALESCE (MAX (o.id), 0) FROM repair_order o WHERE o.deleted_at IS NULL AND %s",
                                                    (const char *) input);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gint64                     id = 0;

  if (statement == NULL || !usher_statement_run_for_id (statement, &id, error))
    return NULL;

  return g_memdup2 (&id, sizeof id);
}

/**
 * usher_tour_query_order:
 * @condition: in SQL; the order is “o”
 *
 * Returns: the newest order that meets @condition; the tour ends without one
 */
gint64
usher_tour_query_order (UsherTour  *tour,
                        const char *condition)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = usher_database_run_sync (usher_session_get_database (tour->session), USHER_WORK_READ, "tour-query",
                                                   query_in_worker, (gpointer) condition, &error);

  g_assert_no_error (error);
  if (*id == 0)
    g_error ("The sample workshop has no order with %s", condition);

  return *id;
}

/**
 * usher_tour_load_order:
 *
 * Returns: (transfer full): the order with all that belongs to it
 */
UsherOrderFile *
usher_tour_load_order (UsherTour *tour,
                       gint64     order_id)
{
  UsherOrderStore         *store = usher_session_get_orders (tour->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherOrderFile          *file = NULL;

  usher_order_store_load_async (store, order_id, NULL, usher_test_take_result_cb, &result);
  file = usher_order_store_load_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return file;
}

static void
open_sample (UsherTour *tour)
{
  g_autofree char       *folder = g_dir_make_tmp ("usher-tour-XXXXXX", NULL);
  g_autofree char       *uri = g_build_filename (folder, "sample.db", NULL);
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (USHER_TEST_NOW, zone);
  g_autoptr (GError)     error = NULL;
  UsherShop             *shop = NULL;

  usher_sample_workshop_create (uri, clock, usher_sample_papers_get (), &error);
  g_assert_no_error (error);
  tour->session = usher_session_open_sync (uri, clock, &error);
  g_assert_no_error (error);
  shop = usher_session_get_shop (tour->session);
  usher_session_set_staff (tour->session, g_ptr_array_index (shop->staff, 0));
  tour->settings = g_settings_new (USHER_APP_ID);
  tour->desk = usher_desk_new (tour->session, tour->settings);
}

int
main (int    argc,
      char **argv)
{
  UsherTour tour = { NULL };

  usher_han_prefer_chinese ();
  usher_test_ui_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  tour.folder = argv[1];
  g_mkdir_with_parents (tour.folder, 0755);
  tour.application = GTK_APPLICATION (adw_application_new (USHER_APP_ID, G_APPLICATION_NON_UNIQUE));
  g_application_set_resource_base_path (G_APPLICATION (tour.application), "/io/github/usherdesk/Usher");
  g_application_register (G_APPLICATION (tour.application), NULL, NULL);
  open_sample (&tour);

  usher_tour_play_screens (&tour);
  usher_tour_play_forms (&tour);

  return EXIT_SUCCESS;
}
