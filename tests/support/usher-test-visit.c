/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-test-visit.h"

#include "usher-database.h"
#include "usher-follow-up-rows.h"
#include "usher-reminder-rows.h"

static gpointer
leave_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  UsherRequest *request = input;

  if (usher_follow_up_rows_create (connection, request, request->id, error))
    usher_reminder_rows_raise_for_delivery (connection, request, request->id, error);

  return NULL;
}

/* A car that came with @concern, had @work done and something put off, was paid
 * for and is collected now. */
UsherOrder *
usher_test_leave (UsherTestWorkshop *workshop,
                  const char        *plate,
                  const char        *concern,
                  const char        *work)
{
  UsherOrder               *order = usher_test_walk_in (workshop, plate, concern);
  gint64                    id = order->parent_instance.id;
  g_autoptr (UsherEstimate) estimate = usher_test_add_line (workshop, id, work, 100, USHER_CONSENT_QUOTED);
  g_autoptr (UsherEstimate) put_off =
      usher_test_add_line (workshop, id, "更换空调滤芯", 30, USHER_CONSENT_DEFERRED);
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;
  g_autoptr (UsherOrderFile)     file = NULL;
  g_autofree char               *sql = NULL;
  g_autoptr (GError)             error = NULL;
  UsherRequest                   request = { 0 };

  usher_test_complete (workshop, id);
  document = usher_test_must_issue (workshop, id);
  authorization = usher_test_must_consent (workshop, document);
  sql = g_strdup_printf ("UPDATE repair_order SET document_state = 'settled', car_state = 'delivered', money_state = 'settled'"
                         "  WHERE id = %" G_GINT64_FORMAT ";"
                         "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT
                         "  WHERE order_id = %" G_GINT64_FORMAT " AND consent = 'authorized';"
                         "INSERT INTO delivery (order_id, collected_by, odometer_out, next_service_km, next_service_on, delivered_at)"
                         "  VALUES (%" G_GINT64_FORMAT ", '本人', 52000, 57000, '2027-05-23', %" G_GINT64_FORMAT ")",
                         id, usher_session_now (workshop->session), id, id, usher_session_now (workshop->session));
  usher_test_run_sql (workshop, sql);

  request.now = usher_session_now (workshop->session);
  request.shop = usher_session_get_shop (workshop->session);
  request.zone = usher_clock_get_zone (workshop->clock);
  request.id = id;
  usher_database_run_sync (usher_session_get_database (workshop->session), USHER_WORK_WRITE, "test-leave", leave_in_worker,
                           &request, &error);
  g_assert_no_error (error);
  file = usher_test_load (workshop, id);
  g_object_unref (order);

  return g_object_ref (file->order);
}

/* Who is at the desk from now on. */
void
usher_test_sit_down (UsherTestWorkshop *workshop,
                     guint              nth_of_staff)
{
  UsherShop *shop = usher_session_get_shop (workshop->session);

  usher_session_set_staff (workshop->session, g_ptr_array_index (shop->staff, nth_of_staff));
}
