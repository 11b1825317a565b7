/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-tour.h"

#include "usher-areas.h"
#include "usher-bookings-page.h"
#include "usher-damage-panel.h"
#include "usher-order-page.h"
#include "usher-plate-entry.h"
#include "usher-print-preview.h"
#include "usher-start-window.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-upkeep.h"
#include "usher-welcome-window.h"

#include <glib/gi18n.h>

typedef struct
{
  const char    *name;
  int            width;
  int            height;
  AdwColorScheme scheme;
} Look;

static const Look main_look = { "", 1280, 800, ADW_COLOR_SCHEME_FORCE_LIGHT };
static const Look other_looks[] = {
  { "-dark", 1280, 800, ADW_COLOR_SCHEME_FORCE_DARK },
  { "-1024x600", 1024, 600, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "-1920x1080", 1920, 1080, ADW_COLOR_SCHEME_FORCE_LIGHT },
};

static const int catalogue_width = 1000;
static const int catalogue_height = 700;

static void
take_look (UsherTour  *tour,
           const Look *look)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  gtk_window_set_default_size (GTK_WINDOW (tour->window), look->width, look->height);
  usher_tour_settle (tour);
}

/* A picture in every look. */
void
usher_tour_shoot_all_looks (UsherTour  *tour,
                            const char *name)
{
  usher_tour_shoot (tour, GTK_WIDGET (tour->window), name);
  for (guint i = 0; i < G_N_ELEMENTS (other_looks); i++)
    {
      g_autofree char *full = g_strconcat (name, other_looks[i].name, NULL);

      take_look (tour, &other_looks[i]);
      usher_tour_shoot (tour, GTK_WIDGET (tour->window), full);
    }
  take_look (tour, &main_look);
}

/* A picture of the size that software catalogues ask for. */
static void
shoot_for_catalogue (UsherTour  *tour,
                     GtkWindow  *window,
                     const char *name)
{
  g_autofree char *full = g_strconcat ("catalogue-", name, NULL);

  gtk_window_set_default_size (window, catalogue_width, catalogue_height);
  usher_tour_settle (tour);
  usher_tour_shoot (tour, GTK_WIDGET (window), full);
  gtk_window_set_default_size (window, main_look.width, main_look.height);
  usher_tour_settle (tour);
}

static void
play_areas (UsherTour *tour)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);

  for (guint i = 0; i < n_areas; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u-%s", i + 1, areas[i].name);

      usher_window_show_area (tour->window, areas[i].name);
      usher_tour_shoot_all_looks (tour, name);
    }
}

/* The first widget of a type below another, as it stands on the screen. */
GtkWidget *
usher_tour_find_widget (GtkWidget *below,
                        GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (below), type) && gtk_widget_get_mapped (below))
    return below;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = usher_tour_find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
play_bookings (UsherTour *tour)
{
  static const char *const views[] = { "register", "week", "board" };
  GtkWidget               *page = NULL;

  usher_window_show_area (tour->window, "bookings");
  usher_tour_settle (tour);
  page = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_BOOKINGS_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *name = g_strconcat ("11-bookings-", views[i], NULL);

      usher_test_activate_action (page, "page.show-view", g_variant_new_string (views[i]));
      if (g_str_equal (views[i], "board"))
        shoot_for_catalogue (tour, GTK_WINDOW (tour->window), "booking-board");
      if (!g_str_equal (views[i], "board"))
        usher_tour_shoot_all_looks (tour, name);
    }
}

void
usher_tour_close_dialog (UsherTour *tour)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (tour->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  usher_tour_settle (tour);
}

/* The telephone rings: the car is known by a fragment of its plate. */
static void
play_booking_dialog (UsherTour *tour)
{
  UsherOrderFile *file = NULL;
  GtkWidget      *plate = NULL;

  usher_test_activate_action (GTK_WIDGET (tour->window), "win.new-booking", NULL);
  usher_tour_shoot (tour, GTK_WIDGET (tour->window), "12-booking-dialog");
  file = usher_tour_load_order (tour, usher_tour_find_order (tour, USHER_CAR_STATE_WAITING_FOR_BAY, USHER_DOCUMENT_STATE_AUTHORIZED));
  plate = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_PLATE_ENTRY);
  if (plate != NULL)
    usher_plate_entry_set_plate (USHER_PLATE_ENTRY (plate), file->vehicle->plate);
  usher_test_spin_ms (800);
  usher_tour_shoot_all_looks (tour, "12-booking-dialog-known");
  usher_tour_close_dialog (tour);
  g_object_unref (file);
}

static void
play_order (UsherTour         *tour,
            UsherCarState      state,
            UsherDocumentState document_state,
            const char        *name)
{
  gint64     order_id = usher_tour_find_order (tour, state, document_state);
  GtkWidget *page = NULL;

  usher_test_activate_action (GTK_WIDGET (tour->window), "win.open-order", g_variant_new_int64 (order_id));
  usher_test_spin_ms (1200);
  page = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_ORDER_PAGE);
  for (UsherStep step = 0; step <= USHER_STEP_AUTHORIZATION; step++)
    {
      g_autofree char *full = g_strdup_printf ("%s-%u-%s", name, step + 1, usher_step_to_string (step));

      usher_order_page_show_step (USHER_ORDER_PAGE (page), step);
      usher_tour_shoot_all_looks (tour, full);
      if (document_state == USHER_DOCUMENT_STATE_ESTIMATE)
        shoot_for_catalogue (tour, GTK_WINDOW (tour->window), usher_step_to_string (step));
    }
}

/* Two characters of a name are enough. */
static void
play_search (UsherTour *tour)
{
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.search", NULL);
  usher_tour_settle (tour);
  usher_tour_shoot (tour, GTK_WIDGET (tour->window), "13-search-empty");
  gtk_editable_set_text (GTK_EDITABLE (usher_tour_find_widget (GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (tour->window))), GTK_TYPE_SEARCH_ENTRY)), "王");
  usher_test_spin_ms (400);
  usher_tour_shoot_all_looks (tour, "13-search");
  usher_tour_close_dialog (tour);
}

static void
play_customers (UsherTour *tour)
{
  UsherOrderFile *file = usher_tour_load_order (tour, usher_tour_find_order (tour, USHER_CAR_STATE_WAITING_FOR_BAY, USHER_DOCUMENT_STATE_AUTHORIZED));

  usher_window_show_area (tour->window, "customers");
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.open-vehicle", g_variant_new_int64 (file->vehicle->parent_instance.id));
  usher_test_spin_ms (600);
  usher_tour_shoot_all_looks (tour, "14-car");
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.open-customer", g_variant_new_int64 (file->customer->parent_instance.id));
  usher_test_spin_ms (600);
  usher_tour_shoot_all_looks (tour, "14-customer");
  g_object_unref (file);
}

static void
play_dialogs (UsherTour *tour)
{
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.preferences", NULL);
  usher_test_spin_ms (400);
  usher_tour_shoot_all_looks (tour, "15-preferences");
  usher_tour_close_dialog (tour);
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.show-shortcuts", NULL);
  usher_test_spin_ms (400);
  usher_tour_shoot_all_looks (tour, "15-shortcuts");
  usher_tour_close_dialog (tour);
  usher_test_activate_action (GTK_WIDGET (tour->window), "win.show-trail", g_variant_new ("(sx)", "order", G_GINT64_CONSTANT (1)));
  usher_test_spin_ms (400);
  usher_tour_shoot_all_looks (tour, "15-changes");
  usher_tour_close_dialog (tour);
}

/* How damage is marked without a pointer. */
static void
play_damage_dialog (UsherTour *tour)
{
  GtkWidget *page = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_ORDER_PAGE);

  usher_order_page_show_step (USHER_ORDER_PAGE (page), USHER_STEP_WALK_AROUND);
  usher_tour_settle (tour);
  usher_test_activate_action (usher_tour_find_widget (page, USHER_TYPE_DAMAGE_PANEL), "damage.add", NULL);
  usher_tour_shoot_all_looks (tour, "22-damage-dialog");
  usher_tour_close_dialog (tour);
}

static GtkWindow *
find_preview (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (USHER_IS_PRINT_PREVIEW (window))
        return window;
    }
  g_error ("The preview did not open");
}

/* The paper before it is printed. */
static void
play_print_preview (UsherTour *tour)
{
  GtkWidget *page = usher_tour_find_widget (GTK_WIDGET (tour->window), USHER_TYPE_ORDER_PAGE);
  GtkWindow *preview = NULL;

  usher_test_activate_action (page, "order.print-check-in", NULL);
  usher_test_spin_ms (1200);
  preview = find_preview ();
  usher_tour_shoot (tour, GTK_WIDGET (preview), "23-print-preview");
  take_look (tour, &other_looks[0]);
  usher_tour_shoot (tour, GTK_WIDGET (preview), "23-print-preview-dark");
  take_look (tour, &main_look);
  gtk_window_destroy (preview);
}

/* The backups of a workshop that was never opened here. */
static void
play_restore (UsherTour *tour)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autofree char         *backup = NULL;
  UsherStartWindow        *window = usher_start_window_new (tour->application, usher_session_get_clock (tour->session),
                                                            usher_session_get_uri (tour->session));

  usher_upkeep_backup_async (tour->session, FALSE, usher_test_take_result_cb, &result);
  backup = usher_upkeep_backup_finish (tour->session, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (window));
  usher_tour_settle (tour);
  usher_test_press (usher_test_get (GTK_WIDGET (window), USHER_TEST_ANY_ROLE, _("Restore a Backup")));
  usher_test_spin_ms (600);
  usher_tour_shoot (tour, GTK_WIDGET (window), "00-restore");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  usher_tour_shoot (tour, GTK_WIDGET (window), "00-restore-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Before there is a workshop. */
static void
play_first_start (UsherTour *tour)
{
  g_autofree char  *missing = g_build_filename (tour->folder, "none", "workshop.db", NULL);
  UsherStartWindow *window = usher_start_window_new (tour->application, usher_session_get_clock (tour->session), missing);

  gtk_window_present (GTK_WINDOW (window));
  usher_tour_shoot (tour, GTK_WIDGET (window), "00-first-start");
  usher_start_window_show_set_up (window);
  usher_tour_shoot (tour, GTK_WIDGET (window), "00-set-up");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  usher_tour_shoot (tour, GTK_WIDGET (window), "00-set-up-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
play_welcome_board (UsherTour *tour)
{
  UsherWelcomeWindow *board = usher_welcome_window_new (tour->application, tour->desk);

  gtk_window_set_default_size (GTK_WINDOW (board), 1920, 1080);
  gtk_window_present (GTK_WINDOW (board));
  usher_tour_shoot (tour, GTK_WIDGET (board), "10-welcome-board");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  usher_tour_shoot (tour, GTK_WIDGET (board), "10-welcome-board-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  shoot_for_catalogue (tour, GTK_WINDOW (board), "welcome-board");
  gtk_window_destroy (GTK_WINDOW (board));
}

/**
 * usher_tour_play_screens:
 *
 * Leaves a picture of every screen.
 */
void
usher_tour_play_screens (UsherTour *tour)
{
  tour->window = usher_window_new (tour->application, tour->desk);
  take_look (tour, &main_look);
  gtk_window_present (GTK_WINDOW (tour->window));
  usher_test_spin_ms (1500);

  play_first_start (tour);
  play_restore (tour);
  play_areas (tour);
  play_bookings (tour);
  play_booking_dialog (tour);
  play_search (tour);
  play_customers (tour);
  play_dialogs (tour);
  play_welcome_board (tour);
  play_order (tour, USHER_CAR_STATE_IN_RECEPTION, USHER_DOCUMENT_STATE_ESTIMATE, "20-issued");
  play_damage_dialog (tour);
  play_print_preview (tour);
  play_order (tour, USHER_CAR_STATE_WAITING_FOR_BAY, USHER_DOCUMENT_STATE_AUTHORIZED, "21-authorized");
  usher_tour_play_stations (tour);
}
