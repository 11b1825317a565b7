/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-tour.h"

#include <stdio.h>

#include "usher-authorization-form.h"
#include "usher-booking-store.h"
#include "usher-check-in-form.h"
#include "usher-register-form.h"
#include "usher-snapshots.h"
#include "usher-test-workshop.h"
#include "usher-times.h"
#include "usher-welcome-form.h"

static const UsherDocumentLanguage languages[] = { USHER_DOCUMENT_LANGUAGE_ZH, USHER_DOCUMENT_LANGUAGE_EN };

/* The form as a file; takes it. */
void
usher_tour_leave_form (UsherTour  *tour,
                       UsherForm  *form,
                       const char *name)
{
  g_autoptr (UsherForm) owned = form;
  g_autofree char      *file = g_strdup_printf ("form-%s-%s.pdf", name, usher_document_language_to_string (usher_form_get_language (form)));
  g_autofree char      *path = g_build_filename (tour->folder, file, NULL);
  g_autoptr (GError)    error = NULL;
  g_autoptr (GBytes)    pdf = usher_form_to_pdf (owned, &error);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  fprintf (stdout, "%s\n", path);
}

static GPtrArray *
load_bookings (UsherTour *tour)
{
  UsherBookingStore       *store = usher_session_get_bookings (tour->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  GPtrArray               *bookings = NULL;
  GDate                    today;

  usher_times_today (tour->session, &today);
  usher_booking_store_list_day_async (store, usher_times_day_range (tour->session, &today), NULL,
                                      usher_test_take_result_cb, &result);
  bookings = usher_booking_store_list_day_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return bookings;
}

/**
 * usher_tour_play_forms:
 *
 * Leaves every form in every document language.
 */
void
usher_tour_play_forms (UsherTour *tour)
{
  UsherShop                             *shop = usher_session_get_shop (tour->session);
  GTimeZone                             *zone = usher_business_hours_get_zone (shop->hours);
  gint64                                 now = usher_session_now (tour->session);
  gint64                                 order_id = usher_tour_find_order (tour, USHER_CAR_STATE_WAITING_FOR_BAY, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_autoptr (UsherOrderFile)             file = usher_tour_load_order (tour, order_id);
  g_autoptr (UsherAuthorizationSnapshot) authorization = usher_snapshots_take_authorization (file, shop);
  g_autoptr (GPtrArray)                  bookings = load_bookings (tour);
  g_autoptr (UsherDaySnapshot)           day = usher_snapshots_take_register (bookings, shop, now);
  g_autoptr (UsherDaySnapshot)           board = usher_snapshots_take_welcome_board (bookings, shop, now);

  g_set_str (&authorization->number, *file->order->number != '\0' ? file->order->number : "WX20261123001");
  authorization->version = 1;
  authorization->issued_at = now;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      UsherDocumentLanguage            language = languages[i];
      g_autoptr (UsherCheckInSnapshot) check_in = usher_snapshots_take_check_in (file, shop, language);

      usher_tour_leave_form (tour, usher_authorization_form_new (authorization, language, now, zone, FALSE), "authorization");
      usher_tour_leave_form (tour, usher_check_in_form_new (check_in, language, now, zone, FALSE), "check-in");
      usher_tour_leave_form (tour, usher_register_form_new (day, language, now, zone), "register");
      usher_tour_leave_form (tour, usher_welcome_form_new (board, language, USHER_PAPER_A4, now, zone), "welcome-board");
    }
  usher_tour_play_papers (tour);
}
