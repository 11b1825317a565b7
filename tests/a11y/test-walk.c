/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the whole desk of the sample workshop.  Everywhere, each control
 * that takes the focus has a name that a screen reader can say, a small screen is
 * large enough, also for large text, and windows of all widths hold what is in them. */

#include "config.h"

#include "usher-areas.h"
#include "usher-order-page.h"
#include "usher-order-steps.h"
#include "usher-order-store.h"
#include "usher-sample-papers.h"
#include "usher-sample-workshop.h"
#include "usher-start-window.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"
#include "usher-test-workshop.h"
#include "usher-welcome-window.h"
#include "usher-window.h"

/* The smallest screen that the desk is for, and usual text on it. */
enum
{
  SMALL_WIDTH = 1024,
  SMALL_HEIGHT = 600,
  DPI = 96 * 1024,
};

/* What an action opens over the page of an area.  Whoever adds a dialog adds a
 * line. */
static const struct
{
  const char *name;
  const char *area;
  const char *action;
  const char *parameter; /* as GVariant text, or NULL */
} dialogs[] = {
  { "walk-in", "reception", "reception.walk-in", NULL },
  { "new booking", "bookings", "win.new-booking", NULL },
  { "edit booking", "bookings", "win.open-booking", "int64 1" },
  { "print the register", "bookings", "page.print", "'register'" },
  { "search", "reception", "win.search", NULL },
  { "cash-up", "reception", "win.cash-up", NULL },
  { "time clock", "workshop", "workshop.time-clock", NULL },
  { "tell the customer", "workshop", "workshop.tell", NULL },
  { "absences", "workshop", "workshop.absences", NULL },
  { "preferences", "reception", "win.preferences", NULL },
  { "shortcuts", "reception", "win.show-shortcuts", NULL },
  { "changes", "reception", "win.show-trail", "('order', int64 1)" },
  { "print the welcome board", "bookings", "page.print", "'welcome-board-a3'" },
};

/* The pages of single things, besides the order's. */
static const struct
{
  const char *name;
  const char *action; /* with an id */
} pages[] = {
  { "car", "win.open-vehicle" },
  { "customer", "win.open-customer" },
};

typedef struct
{
  const char *name;
  int         width;
  int         height;
  int         dpi;
} Screen;

static const Screen screens[] = {
  { "usual", 1280, 800, DPI },
  { "small", SMALL_WIDTH, SMALL_HEIGHT, DPI },
  { "large-text", SMALL_WIDTH, SMALL_HEIGHT, DPI * 3 / 2 },
};

typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  UsherWindow       *window;
  const Screen      *screen;
} Walk;

static void
set_up (Walk         *walk,
        gconstpointer data)
{
  g_autoptr (GError)     error = NULL;
  g_autofree char       *folder = g_dir_make_tmp ("usher-test-XXXXXX", &error);
  g_autofree char       *uri = g_build_filename (folder, "workshop.db", NULL);
  g_autoptr (GTimeZone)  zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (UsherClock) clock = usher_clock_new_fixed (USHER_TEST_NOW, zone);
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");

  g_assert_no_error (error);
  walk->screen = data;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", walk->screen->dpi, NULL);
  usher_sample_workshop_create (uri, clock, usher_sample_papers_get (), &error);
  g_assert_no_error (error);
  walk->workshop = usher_test_workshop_open (folder);
  walk->desk = usher_desk_new (walk->workshop->session, settings);

  walk->window = usher_window_new (GTK_APPLICATION (g_application_get_default ()), walk->desk);
  gtk_window_set_default_size (GTK_WINDOW (walk->window), walk->screen->width, walk->screen->height);
  gtk_window_present (GTK_WINDOW (walk->window));
}

static void
tear_down (Walk         *walk,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (walk->window));
  usher_test_spin_ms (50);
  g_object_unref (walk->desk);
  usher_test_workshop_free (walk->workshop);
}

/* Until what is on the screen stays as it is. */
static void
settle (GtkWidget *root)
{
  g_autofree char *before = usher_test_tree (root);
  int              n_same = 0;

  while (n_same < 3)
    {
      g_autofree char *now = NULL;

      usher_test_spin_ms (60);
      now = usher_test_tree (root);
      n_same = g_str_equal (now, before) ? n_same + 1 : 0;
      g_set_str (&before, now);
    }
}

static void
look_at_names (GtkWidget  *root,
               const char *place)
{
  g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (root);

  for (guint i = 0; i < problems->len; i++)
    {
      g_test_message ("%s: %s", place, (char *) g_ptr_array_index (problems, i));
      g_test_fail ();
    }
}

/* The dialog or window that was opened over the desk's window, or NULL. */
static GtkWidget *
get_opened (Walk *walk)
{
  GtkWidget  *opened = (GtkWidget *) adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (walk->window));
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; opened == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (walk->window))
        opened = GTK_WIDGET (window);
    }

  return opened;
}

static void
look_at_size (Walk       *walk,
              GtkWidget  *content,
              const char *place)
{
  int width = 0;
  int height = 0;

  gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, MAX (width, walk->screen->width), &height, NULL, NULL, NULL);
  if (width > SMALL_WIDTH || height > SMALL_HEIGHT)
    {
      g_test_message ("%s: needs %d × %d", place, width, height);
      g_test_fail ();
    }
}

static void
shoot (Walk       *walk,
       GtkWidget  *window,
       const char *place)
{
  const char      *folder = g_getenv ("USHER_TEST_SHOTS");
  g_autofree char *file = g_strdup_printf ("%s-%s.png", walk->screen->name, place);
  g_autofree char *path = folder != NULL && *folder != '\0' ? g_build_filename (folder, g_strdelimit (file, " :/", '-'), NULL) : NULL;

  if (path != NULL)
    usher_test_shot (window, path);
}

/* A window says that it can be smaller than what is in it: its contents are asked. */
static void
look (Walk       *walk,
      const char *place)
{
  GtkWidget *opened = get_opened (walk);
  GtkWidget *root = opened != NULL ? opened : GTK_WIDGET (walk->window);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (root));

  settle (root);
  look_at_names (root, place);
  if (ADW_IS_WINDOW (root))
    look_at_size (walk, adw_window_get_content (ADW_WINDOW (root)), place);
  else if (ADW_IS_APPLICATION_WINDOW (root))
    look_at_size (walk, adw_application_window_get_content (ADW_APPLICATION_WINDOW (root)), place);
  else
    look_at_size (walk, adw_dialog_get_child (ADW_DIALOG (root)), place);
  shoot (walk, window, place);
}

static gboolean
has_opened (gpointer data)
{
  return get_opened (data) != NULL;
}

static gboolean
has_closed (gpointer data)
{
  return get_opened (data) == NULL;
}

static void
close_opened (Walk *walk)
{
  GtkWidget *opened = get_opened (walk);

  if (ADW_IS_DIALOG (opened))
    adw_dialog_force_close (ADW_DIALOG (opened));
  else
    gtk_window_close (GTK_WINDOW (opened));
  usher_test_spin_until (has_closed, walk, "what was opened is closed");
}

static GtkWidget *
find (GtkWidget *root,
      GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The page of the area, or what lies over it.  On a small screen the sidebar is
 * a page, too, of a view around that of the areas. */
static GtkWidget *
get_page (Walk *walk)
{
  GtkWidget *page = GTK_WIDGET (walk->window);
  GtkWidget *view = NULL;

  while ((view = find (page, ADW_TYPE_NAVIGATION_VIEW)) != NULL)
    page = GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)));

  return page;
}

static void
walk_areas (Walk *walk)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);

  for (guint i = 0; i < n_areas; i++)
    {
      usher_window_show_area (walk->window, areas[i].name);
      look (walk, areas[i].name);
    }
}

static void
walk_views (Walk *walk)
{
  static const char *const views[] = { "board", "register", "week" };

  usher_window_show_area (walk->window, "bookings");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *place = g_strdup_printf ("bookings: %s", views[i]);

      usher_test_activate_action (get_page (walk), "page.show-view", g_variant_new_string (views[i]));
      look (walk, place);
    }
}

static void
walk_dialogs (Walk *walk)
{
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GVariant *parameter = dialogs[i].parameter != NULL ? g_variant_new_parsed (dialogs[i].parameter) : NULL;

      usher_window_show_area (walk->window, dialogs[i].area);
      settle (GTK_WIDGET (walk->window));
      usher_test_activate_action (get_page (walk), dialogs[i].action, parameter);
      usher_test_spin_until (has_opened, walk, dialogs[i].name);
      look (walk, dialogs[i].name);
      close_opened (walk);
    }
}

static void
walk_pages (Walk *walk)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *area = NULL;

      usher_window_show_area (walk->window, "reception");
      area = get_page (walk);
      usher_test_activate_action (area, pages[i].action, g_variant_new_int64 (1));
      g_assert_true (get_page (walk) != area);
      look (walk, pages[i].name);
    }
}

static void
walk_order (Walk       *walk,
            UsherOrder *order)
{
  guint                     n_steps = 0;
  const UsherOrderStepType *steps = usher_order_steps_get (&n_steps);

  usher_test_activate_action (get_page (walk), "win.open-order", g_variant_new_int64 (order->parent_instance.id));
  g_assert_true (USHER_IS_ORDER_PAGE (get_page (walk)));
  settle (GTK_WIDGET (walk->window));
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *place = g_strdup_printf ("order, %s: %s", usher_document_state_to_string (order->document_state),
                                                usher_step_to_string (steps[i].step));

      usher_order_page_show_step (USHER_ORDER_PAGE (get_page (walk)), steps[i].step);
      look (walk, place);
    }
}

/* One order of each state that a car in the yard can have. */
static GPtrArray *
list_orders_of_each_state (Walk *walk)
{
  UsherOrderStore         *store = usher_session_get_orders (walk->workshop->session);
  GPtrArray               *orders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GPtrArray)    cars = NULL;
  guint                    seen = 0; /* a bit for each state */

  usher_order_store_list_queue_async (store, usher_test_day ("2026-11-23"), NULL, usher_test_take_result_cb, &result);
  cars = usher_order_store_list_queue_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < cars->len; i++)
    {
      UsherOrder *order = ((UsherQueueItem *) g_ptr_array_index (cars, i))->order;

      if (order == NULL || (seen & 1u << order->document_state) != 0)
        continue;
      seen |= 1u << order->document_state;
      g_ptr_array_add (orders, g_object_ref (order));
    }
  g_assert_cmpuint (orders->len, >, 0);

  return orders;
}

static void
walk_orders (Walk *walk)
{
  g_autoptr (GPtrArray) orders = list_orders_of_each_state (walk);

  for (guint i = 0; i < orders->len; i++)
    {
      usher_window_show_area (walk->window, "reception");
      walk_order (walk, g_ptr_array_index (orders, i));
    }
}

/* Everything is longer than usual. */
static void
make_long (Walk *walk)
{
  usher_test_run_sql (walk->workshop, "UPDATE customer SET name = 'Wolfeschlegelsteinhausen & Sons International Logistics'");
  usher_test_run_sql (walk->workshop, "UPDATE vehicle SET make = 'Mercedes-Benz Commercial Vehicles', "
                                      "model = 'Sprinter 319 CDI Extra Long High Roof', colour = 'Obsidian Black Metallic'");
  usher_test_run_sql (walk->workshop, "UPDATE concern SET words = 'Squeals when braking at low speed, only when it is wet', "
                                      "told = 'To be called before anything is taken apart'");
  usher_test_run_sql (walk->workshop, "UPDATE damage_mark SET note = 'A long scratch down to the bare metal, seen together'");
  usher_test_run_sql (walk->workshop, "UPDATE estimate_line SET brand = 'Genuine accessories', "
                                      "description = 'Replacement of the front brake pads and discs on both sides'");
  usher_test_run_sql (walk->workshop,
                      "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 12) "
                      "INSERT INTO estimate_line (order_id, position, kind, code, description, hours, unit_price) "
                      "SELECT id, 100 + n, 'labour', 'L0101', 'Replacement of the front brake pads', 12345, 1234567 "
                      "FROM repair_order, number WHERE document_state = 'draft'");
}

typedef struct
{
  GtkWidget *window;
  int        width;
} Width;

static gboolean
has_width (gpointer data)
{
  Width *wanted = data;

  return gtk_widget_get_width (wanted->window) <= wanted->width;
}

/* In a window of any width; what does not fit is warned of, which ends the test. */
static void
sweep (Walk       *walk,
       const char *place)
{
  static const int widths[] = { 1880, 1440, 1366, 1310, 1280, 1100, 1024, 965, 900, 760 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      Width wanted = { GTK_WIDGET (walk->window), widths[i] };

      g_test_message ("%s, %d wide", place, widths[i]);
      gtk_window_set_default_size (GTK_WINDOW (walk->window), widths[i], 720);
      usher_test_spin_until (has_width, &wanted, place);
      usher_test_spin_ms (30);
    }
}

static void
sweep_order (Walk       *walk,
             UsherOrder *order)
{
  guint                     n_steps = 0;
  const UsherOrderStepType *steps = usher_order_steps_get (&n_steps);

  usher_window_show_area (walk->window, "reception");
  usher_test_activate_action (get_page (walk), "win.open-order", g_variant_new_int64 (order->parent_instance.id));
  settle (GTK_WIDGET (walk->window));
  for (guint i = 0; i < n_steps; i++)
    {
      usher_order_page_show_step (USHER_ORDER_PAGE (get_page (walk)), steps[i].step);
      sweep (walk, usher_step_to_string (steps[i].step));
    }
}

static void
test_widths (Walk         *walk,
             gconstpointer data)
{
  static const char *const views[] = { "board", "register", "week" };
  guint                    n_areas = 0;
  const UsherArea         *areas = usher_areas_get (&n_areas);
  g_autoptr (GPtrArray)    orders = NULL;

  make_long (walk);
  for (guint i = 0; i < n_areas; i++)
    {
      usher_window_show_area (walk->window, areas[i].name);
      sweep (walk, areas[i].name);
    }
  usher_window_show_area (walk->window, "bookings");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      usher_test_activate_action (get_page (walk), "page.show-view", g_variant_new_string (views[i]));
      sweep (walk, views[i]);
    }
  orders = list_orders_of_each_state (walk);
  for (guint i = 0; i < orders->len; i++)
    sweep_order (walk, g_ptr_array_index (orders, i));
}

/* What is shown while there is no workshop. */
static void
walk_start_window (Walk *walk)
{
  g_autofree char   *missing = g_build_filename (walk->workshop->folder, "missing.db", NULL);
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "for looking at");
  UsherStartWindow  *window = usher_start_window_new (GTK_APPLICATION (g_application_get_default ()),
                                                      walk->workshop->clock, missing);

  gtk_window_present (GTK_WINDOW (window));
  settle (GTK_WIDGET (window));
  look_at_names (GTK_WIDGET (window), "first choices");
  usher_start_window_show_set_up (window);
  settle (GTK_WIDGET (window));
  look_at_names (GTK_WIDGET (window), "set-up");
  usher_start_window_show_trouble (window, missing, error);
  settle (GTK_WIDGET (window));
  look_at_names (GTK_WIDGET (window), "trouble");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
walk_welcome_board (Walk *walk)
{
  GtkWidget *window = GTK_WIDGET (usher_welcome_window_new (GTK_APPLICATION (g_application_get_default ()), walk->desk));

  usher_welcome_window_show_on (USHER_WELCOME_WINDOW (window), "");
  settle (window);
  look_at_names (window, "welcome board");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_walk (Walk         *walk,
           gconstpointer data)
{
  walk_areas (walk);
  walk_views (walk);
  walk_dialogs (walk);
  walk_pages (walk);
  walk_orders (walk);
  walk_start_window (walk);
  walk_welcome_board (walk);
}

/* One for all, since a bus knows an application by its name; it brings the
 * desk's style and icons. */
static GApplication *
create_application (void)
{
  g_autoptr (GError) error = NULL;
  GApplication      *application = g_object_new (ADW_TYPE_APPLICATION,
                                                 "application-id", "io.github.usherdesk.Usher",
                                                 "flags", G_APPLICATION_NON_UNIQUE,
                                                 "resource-base-path", "/io/github/usherdesk/Usher",
                                                 NULL);

  g_application_register (application, NULL, &error);
  g_assert_no_error (error);

  return application;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  usher_test_ui_init (&argc, &argv);
  application = create_application ();

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/walk/%s", screens[i].name);

      g_test_add (path, Walk, &screens[i], set_up, test_walk, tear_down);
    }
  g_test_add ("/walk/widths", Walk, &screens[0], set_up, test_widths, tear_down);

  return g_test_run ();
}
