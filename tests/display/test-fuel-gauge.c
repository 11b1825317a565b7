/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fuel in eighths or charge in per cent, read off and clicked or typed. */

#include "config.h"

#include "usher-fuel-gauge.h"
#include "usher-test-ui.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *gauge;
} Page;

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_width (data) > 100;
}

static Page *
page_new (gboolean electric)
{
  Page *page = g_new0 (Page, 1);

  page->gauge = usher_fuel_gauge_new ();
  usher_fuel_gauge_set_electric (USHER_FUEL_GAUGE (page->gauge), electric);
  page->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (page->window), page->gauge);
  gtk_window_present (GTK_WINDOW (page->window));
  usher_test_spin_until (has_size, page->gauge, "the gauge");
  gtk_widget_grab_focus (page->gauge);
  return page;
}

static void
page_free (Page *page)
{
  gtk_window_destroy (GTK_WINDOW (page->window));
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

/* Presses @key and looks what it made of the value. */
static void
assert_key (Page       *page,
            const char *key,
            int         value,
            const char *text)
{
  g_assert_true (usher_test_shortcut (page->window, key));
  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, value);
  g_assert_true (usher_test_sees (page->window, text));
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text);
}

static void
page_click (Page  *page,
            double x)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page->gauge);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        g_signal_emit_by_name (controller, "drag-begin", x, 20.0);
    }
}

static void
test_fuel_by_key (void)
{
  g_autoptr (Page) page = page_new (FALSE);

  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, USHER_FUEL_NOT_READ);
  g_assert_true (usher_test_sees (page->window, "Not read"));
  assert_key (page, "Right", 1, "1/8");
  assert_key (page, "Up", 2, "1/4");
  assert_key (page, "End", 8, "Full");
  assert_key (page, "Right", 8, "Full");
  assert_key (page, "Left", 7, "7/8");
  assert_key (page, "Page_Down", 5, "5/8");
  assert_key (page, "Home", 0, "Empty");
  assert_key (page, "4", 4, "1/2");
  assert_key (page, "KP_6", 6, "3/4");
  assert_key (page, "9", 6, "3/4");
  assert_key (page, "Delete", USHER_FUEL_NOT_READ, "Not read");
  /* With Control an arrow is not the gauge's. */
  usher_test_shortcut (page->window, "<Control>Right");
  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, USHER_FUEL_NOT_READ);
}

static void
test_charge_by_key (void)
{
  g_autoptr (Page) page = page_new (TRUE);

  assert_key (page, "8", 8, "8 %");
  assert_key (page, "5", 85, "85 %");
  assert_key (page, "Right", 86, "86 %");
  assert_key (page, "Page_Up", 96, "96 %");
  assert_key (page, "1", 1, "1 %");
  assert_key (page, "0", 10, "10 %");
  assert_key (page, "0", 100, "100 %");
  assert_key (page, "7", 7, "7 %");

  /* Eighths and per cent cannot be compared: it must be read again. */
  usher_fuel_gauge_set_electric (USHER_FUEL_GAUGE (page->gauge), FALSE);
  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, USHER_FUEL_NOT_READ);
}

/* From left to right the places are E and the eighths, none left out. */
static void
test_click (void)
{
  g_autoptr (Page) page = page_new (FALSE);
  int              before = 0;
  int              narrowest = G_MAXINT;
  int              width = 0;
  gboolean         seen[9] = { FALSE };

  for (int x = 1; x < 9 * 44; x++)
    {
      int value = 0;

      page_click (page, x);
      value = usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge));
      g_assert_cmpint (value, >=, before);
      if (value != before)
        {
          narrowest = MIN (narrowest, width);
          width = 0;
        }
      width++;
      before = value;
      seen[value] = TRUE;
    }
  for (int i = 0; i <= 8; i++)
    g_assert_true (seen[i]);
  g_assert_cmpint (narrowest, >=, 43);
  g_assert_cmpint (gtk_widget_get_height (page->gauge), >=, 44);

  /* The text beside the bar is no part of it. */
  page_click (page, gtk_widget_get_width (page->gauge) - 2);
  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, 8);
}

static void
test_screen_reader (void)
{
  g_autoptr (Page)             page = page_new (FALSE);
  GtkAccessibleRangeInterface *iface = GTK_ACCESSIBLE_RANGE_GET_IFACE (page->gauge);

  gtk_test_accessible_assert_role (page->gauge, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_LABEL, "Fuel level");
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 8.0);
  g_assert_true (iface->set_current_value (GTK_ACCESSIBLE_RANGE (page->gauge), 3));
  g_assert_cmpint (usher_fuel_gauge_get_value (USHER_FUEL_GAUGE (page->gauge)), ==, 3);
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 3.0);

  usher_fuel_gauge_set_electric (USHER_FUEL_GAUGE (page->gauge), TRUE);
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_LABEL, "Battery charge");
  gtk_test_accessible_assert_property (page->gauge, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0);
}

int
main (int   argc,
      char *argv[])
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/fuel-gauge/fuel-by-key", test_fuel_by_key);
  g_test_add_func ("/fuel-gauge/charge-by-key", test_charge_by_key);
  g_test_add_func ("/fuel-gauge/click", test_click);
  g_test_add_func ("/fuel-gauge/screen-reader", test_screen_reader);

  return g_test_run ();
}
