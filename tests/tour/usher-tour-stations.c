/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-tour.h"

#include "usher-order-page.h"
#include "usher-test-ui.h"
#include "usher-time-clock.h"
#include "usher-wall-window.h"

/* Behind the reception: from the dispatch to the call after the visit. */

typedef struct
{
  const char *name;
  UsherStep   step;
  const char *condition;
} Station;

static const Station stations[] = {
  { "30-work-planned", USHER_STEP_WORK, "o.car_state = 'waiting-for-bay' AND EXISTS (SELECT 1 FROM job j WHERE j.order_id = o.id)" },
  { "30-work-running", USHER_STEP_WORK, "o.car_state = 'in-work' AND EXISTS (SELECT 1 FROM time_entry t WHERE t.order_id = o.id AND t.ended_at IS NULL)" },
  { "30-work-parts", USHER_STEP_WORK, "o.stop_cause = 'parts'" },
  { "30-work-consent", USHER_STEP_WORK, "o.stop_cause = 'consent'" },
  { "31-quality", USHER_STEP_QUALITY, "o.car_state = 'quality-check'" },
  { "31-quality-failed", USHER_STEP_QUALITY, "EXISTS (SELECT 1 FROM quality_check q WHERE q.order_id = o.id AND q.result = 'failed')" },
  { "31-quality-washing", USHER_STEP_QUALITY, "o.car_state = 'washing'" },
  { "32-settlement", USHER_STEP_SETTLEMENT, "o.car_state = 'ready' AND o.document_state = 'authorized'" },
  { "32-settlement-unpaid", USHER_STEP_SETTLEMENT, "o.car_state = 'ready' AND o.document_state = 'settled' AND o.money_state = 'unsettled'" },
  { "32-settlement-part-paid", USHER_STEP_SETTLEMENT, "o.car_state = 'ready' AND o.money_state = 'part-settled'" },
  { "33-delivery", USHER_STEP_DELIVERY, "o.car_state = 'ready' AND o.money_state = 'settled'" },
  { "33-delivery-done", USHER_STEP_DELIVERY, "EXISTS (SELECT 1 FROM delivery d WHERE d.order_id = o.id AND d.delivered_at IS NOT NULL)" },
  { "34-follow-up", USHER_STEP_FOLLOW_UP, "EXISTS (SELECT 1 FROM follow_up f WHERE f.order_id = o.id AND f.state = 'due')" },
  { "34-follow-up-complaint", USHER_STEP_FOLLOW_UP, "EXISTS (SELECT 1 FROM complaint c WHERE c.order_id = o.id)" },
};

static void
play_station (UsherTour     *tour,
              const Station *station)
{
  gint64     order_id = usher_tour_query_order (tour, station->condition);
  GtkWidget *page = NULL;

  usher_test_activate_action (GTK_WIDGET (tour->window), "win.open-order", g_variant_new_int64 (order_id));
  usher_test_spin_ms (1200);
  page = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_ORDER_PAGE);
  usher_order_page_show_step (USHER_ORDER_PAGE (page), station->step);
  usher_tour_shoot_all_looks (tour, station->name);
}

static void
play_time_clock (UsherTour *tour)
{
  UsherTimeClock *clock = usher_time_clock_new (tour->desk);

  adw_dialog_present (ADW_DIALOG (clock), GTK_WIDGET (tour->window));
  usher_tour_shoot_all_looks (tour, "35-time-clock");
  usher_tour_close_dialog (tour);
}

static void
play_cash_up (UsherTour *tour)
{
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.cash-up", NULL);
  usher_test_spin_ms (400);
  usher_tour_shoot_all_looks (tour, "36-cash-up");
  usher_tour_close_dialog (tour);
}

static void
play_wall (UsherTour *tour)
{
  UsherWallWindow *wall = usher_wall_window_new (tour->application, tour->session);

  gtk_window_set_default_size (GTK_WINDOW (wall), 1920, 1080);
  gtk_window_present (GTK_WINDOW (wall));
  usher_tour_shoot (tour, GTK_WIDGET (wall), "37-workshop-wall");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  usher_tour_shoot (tour, GTK_WIDGET (wall), "37-workshop-wall-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_destroy (GTK_WINDOW (wall));
}

/**
 * usher_tour_play_stations:
 *
 * Leaves a picture of every screen behind the reception; the areas are shown
 * with all the others.
 */
void
usher_tour_play_stations (UsherTour *tour)
{
  for (guint i = 0; i < G_N_ELEMENTS (stations); i++)
    play_station (tour, &stations[i]);
  play_time_clock (tour);
  play_cash_up (tour);
  play_wall (tour);
}
