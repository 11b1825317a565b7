/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of a long table: what it says changes nothing around it, and what it
 * had to cut is told in full. */

#include "config.h"

#include "usher-test-ui.h"
#include "usher-text-cell.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *cell;
} Fixture;

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 0;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->cell = usher_text_cell_new (3, 10, TRUE);
  gtk_widget_set_halign (fixture->cell, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture->cell, GTK_ALIGN_START);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->cell);
  gtk_window_present (GTK_WINDOW (fixture->window));
  usher_test_spin_until (has_size, fixture->cell, "the cell");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
show (Fixture    *fixture,
      const char *text,
      const char *icon_name)
{
  usher_text_cell_show (USHER_TEXT_CELL (fixture->cell), text, icon_name, TRUE);
  usher_test_spin_ms (100);
}

static gboolean
tells_in_full (Fixture *fixture)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean               is_told = FALSE;

  g_signal_emit_by_name (fixture->cell, "query-tooltip", 1, 1, FALSE, tooltip, &is_told);

  return is_told;
}

static void
test_says_its_text (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *name = NULL;

  show (fixture, "京A·12345", NULL);
  name = usher_test_name (fixture->cell);
  g_assert_cmpstr (name, ==, "京A·12345");
  g_assert_true (usher_test_sees (fixture->window, "12345"));
}

static void
test_keeps_its_size (Fixture      *fixture,
                     gconstpointer data)
{
  int width = gtk_widget_get_width (fixture->cell);
  int height = gtk_widget_get_height (fixture->cell);

  show (fixture, "刹车异响，左前轮，低速时，雨天更明显", NULL);
  g_assert_cmpint (gtk_widget_get_width (fixture->cell), ==, width);
  g_assert_cmpint (gtk_widget_get_height (fixture->cell), ==, height);
  show (fixture, "刹车异响", "usher-bookings-symbolic");
  g_assert_cmpint (gtk_widget_get_width (fixture->cell), >, width);
}

static void
test_tells_what_is_cut (Fixture      *fixture,
                        gconstpointer data)
{
  show (fixture, "1", NULL);
  g_assert_false (tells_in_full (fixture));
  show (fixture, "刹车异响，左前轮，低速时，雨天更明显", NULL);
  g_assert_true (tells_in_full (fixture));
  show (fixture, "", NULL);
  g_assert_false (tells_in_full (fixture));
}

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);
  g_test_add ("/text-cell/text", Fixture, NULL, set_up, test_says_its_text, tear_down);
  g_test_add ("/text-cell/size", Fixture, NULL, set_up, test_keeps_its_size, tear_down);
  g_test_add ("/text-cell/cut", Fixture, NULL, set_up, test_tells_what_is_cut, tear_down);

  return g_test_run ();
}
