/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-order-page.h"
#include "usher-print-preview.h"
#include "usher-quality-store.h"
#include "usher-shop-store.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

/* A car whose work is done, in a shop with a group leader and an inspector. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  gint64             order_id;
  GtkWidget         *window;
  UsherOrderFile    *file;
  UsherQualityFile  *quality;
} Fixture;

#define FIRST_TEMPLATE                                                                                \
  "INSERT INTO quality_item (version, level, position, code, name, name_en) VALUES"                   \
  "  (1, 'self', 0, 'S01', '螺栓扭矩', 'Torque'), (1, 'self', 1, 'S02', 'A & B <张>', 'A & B <张>')," \
  "  (1, 'peer', 0, 'P01', '故障已消除', 'Concern gone'), (1, 'final', 0, 'F01', '试车正常', 'Drives well')"

static void
finish_work (Fixture *fixture)
{
  gint64           now = usher_session_now (fixture->workshop->session);
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO time_entry (order_id, line_id, technician_id, started_at, ended_at)"
                       "  SELECT order_id, id, 3, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT " FROM estimate_line"
                       "   WHERE kind = 'labour' AND consent = 'authorized';"
                       "UPDATE estimate_line SET consent = 'done', done_at = %" G_GINT64_FORMAT
                       " WHERE kind = 'labour' AND consent = 'authorized'",
                       now, now + 600, now + 600);

  usher_test_run_sql (fixture->workshop, sql);
  usher_clock_advance (fixture->workshop->clock, 900);
}

static void
add_staff (UsherShop  *shop,
           const char *name,
           UsherRole   role)
{
  UsherStaff *staff = g_object_new (USHER_TYPE_STAFF, NULL);

  usher_entity_set_string (&staff->name, name);
  staff->role = role;
  staff->is_active = TRUE;
  g_ptr_array_add (shop->staff, staff);
}

static gboolean
has_six (gpointer data)
{
  return usher_session_get_shop (((Fixture *) data)->workshop->session)->staff->len == 6;
}

static void
hire (Fixture *fixture)
{
  UsherSession            *session = fixture->workshop->session;
  UsherShopStore          *store = usher_session_get_shop_store (session);
  g_autoptr (UsherShop)    shop = usher_entity_copy (usher_session_get_shop (session));
  g_autoptr (UsherShop)    saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  add_staff (shop, "周组长", USHER_ROLE_GROUP_LEADER);
  add_staff (shop, "吴质检", USHER_ROLE_INSPECTOR);
  usher_shop_store_save_async (store, shop, NULL, usher_test_take_result_cb, &result);
  saved = usher_shop_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  usher_test_spin_until (has_six, fixture, "the shop has its staff");
}

static void
open_page (Fixture *fixture)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (usher_order_page_new (fixture->desk, fixture->order_id));
  GtkWidget         *view = adw_navigation_view_new ();

  fixture->window = adw_window_new ();
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
  adw_window_set_content (ADW_WINDOW (fixture->window), view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (USHER_ORDER_PAGE (page), USHER_STEP_QUALITY);
  usher_test_wait_to_see (fixture->window, "Next: Self Check");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)          settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder)         order = NULL;
  g_autoptr (UsherDocument)      document = NULL;
  g_autoptr (UsherAuthorization) authorization = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  hire (fixture);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  fixture->order_id = order->parent_instance.id;
  usher_test_run_sql (fixture->workshop, "UPDATE repair_order SET wash = 'yes'");
  usher_test_run_sql (fixture->workshop, FIRST_TEMPLATE);
  document = usher_test_must_issue (fixture->workshop, fixture->order_id);
  authorization = usher_test_must_consent (fixture->workshop, document);
  finish_work (fixture);
  open_page (fixture);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      usher_test_spin_until (is_closed, fixture, "the window is closed");
    }
  usher_test_spin_ms (50);
  g_clear_object (&fixture->file);
  g_clear_object (&fixture->quality);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

/* What stands in the workshop, not what is on the screen. */
static UsherQualityFile *
read_quality (Fixture *fixture)
{
  UsherQualityStore       *store = usher_session_get_quality (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;

  g_clear_object (&fixture->quality);
  usher_quality_store_load_async (store, fixture->order_id, NULL, usher_test_take_result_cb, &result);
  fixture->quality = usher_quality_store_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);

  return fixture->quality;
}

static UsherCarState
read_car_state (Fixture *fixture)
{
  g_clear_object (&fixture->file);
  fixture->file = usher_test_load (fixture->workshop, fixture->order_id);

  return fixture->file->order->car_state;
}

static GtkWidget *
get_button (Fixture    *fixture,
            const char *name)
{
  return usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

/* A key on the toggles of an item, as it is pressed there. */
static void
press_key (Fixture    *fixture,
           const char *item,
           const char *key)
{
  GtkWidget *toggles = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, item);

  gtk_widget_child_focus (toggles, GTK_DIR_TAB_FORWARD);
  g_assert_true (usher_test_shortcut (fixture->window, key));
}

static void
choose (Fixture    *fixture,
        const char *label,
        const char *name)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_COMBO_BOX, label));
  GListModel  *names = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) object = g_list_model_get_item (names, i);

      if (g_str_equal (gtk_string_object_get_string (object), name))
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  g_error ("nobody is called %s", name);
}

static void
pass (Fixture    *fixture,
      const char *next)
{
  usher_clock_advance (fixture->workshop->clock, 60);
  usher_test_press (get_button (fixture, "Passed"));
  usher_test_wait_to_see (fixture->window, next);
}

static void
test_three_levels_wash_and_acceptance (Fixture      *fixture,
                                       gconstpointer data)
{
  /* The technician of the work is proposed. */
  g_assert_false (usher_test_can_activate (get_button (fixture, "Passed"), "check.pass", NULL));
  usher_test_wait_to_see (fixture->window, "Not every item has a result");
  press_key (fixture, "Torque", "1");
  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  pass (fixture, "Next: Peer Check");

  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  usher_test_wait_to_see (fixture->window, "Who checks?");
  choose (fixture, "Checked by", "周组长");
  pass (fixture, "Next: Final Check");

  press_key (fixture, "Drives well", "1");
  choose (fixture, "Checked by", "赵师傅");
  usher_test_wait_to_see (fixture->window, "the inspector has worked on this car → Quality");
  choose (fixture, "Checked by", "吴质检");
  usher_test_wait_to_see (fixture->window, "bay not cleaned → Quality");
  adw_switch_row_set_active (ADW_SWITCH_ROW (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_SWITCH, "Bay Cleaned")), TRUE);
  pass (fixture, "Next: the wash");
  g_assert_cmpint (read_car_state (fixture), ==, USHER_CAR_STATE_WASHING);

  usher_test_press (get_button (fixture, "Start Wash"));
  usher_test_wait_to_see (fixture->window, "Being washed since");
  usher_clock_advance (fixture->workshop->clock, 1200);
  usher_test_press (get_button (fixture, "End Wash"));
  usher_test_wait_to_see (fixture->window, "not collected");
  g_assert_cmpint (read_car_state (fixture), ==, USHER_CAR_STATE_READY);
  usher_test_press (get_button (fixture, "Accepted"));
  usher_test_wait_to_see (fixture->window, "accepted, not collected");
  g_assert_true (((UsherAcceptance *) g_ptr_array_index (read_quality (fixture)->acceptances, 0))->is_satisfied);
  g_assert_cmpstr (((UsherAcceptance *) g_ptr_array_index (fixture->quality->acceptances, 0))->accepted_by, ==, "张丽");
}

static void
test_a_failure_goes_back_to_work (Fixture      *fixture,
                                  gconstpointer data)
{
  UsherRework *rework = NULL;

  press_key (fixture, "A & B <张>", "2");
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "What is not in order: A & B <张>"),
                   "滴油");
  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  /* What failed is proposed as the cause, and the line’s own hours and technician. */
  g_assert_cmpstr (usher_test_text (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Cause of Rework")), ==,
                   "A & B <张>: 滴油");
  usher_clock_advance (fixture->workshop->clock, 60);
  usher_test_press (get_button (fixture, "Send Back to Work"));
  usher_test_wait_to_see (fixture->window, "The checks begin when the work is finished");
  usher_test_wait_to_see (fixture->window, "work is not finished → Work");
  g_assert_cmpint (read_car_state (fixture), ==, USHER_CAR_STATE_IN_WORK);
  g_assert_cmpuint (read_quality (fixture)->reworks->len, ==, 1);
  rework = g_ptr_array_index (fixture->quality->reworks, 0);
  g_assert_cmpint (rework->hours, ==, 50);
  g_assert_cmpint (rework->staff_id, ==, 3);
  usher_test_wait_to_see (fixture->window, "A & B <张>: 滴油; answerable: 赵师傅; 0.5 h");
}

static void
test_the_rest_is_taken_back (Fixture      *fixture,
                             gconstpointer data)
{
  press_key (fixture, "Torque", "3");
  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  usher_test_wait_to_see (fixture->window, "2 of 2");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_wait_to_see (fixture->window, "1 of 2");
}

static gboolean
codes_are_saved (gpointer data)
{
  return g_str_equal (read_quality (data)->job->codes_before, "P0300 P0171");
}

static gboolean
certificate_is_saved (gpointer data)
{
  return g_str_equal (read_quality (data)->job->certificate, "BJ20261123");
}

static void
test_the_job_sheet_saves_itself (Fixture      *fixture,
                                 gconstpointer data)
{
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Trouble Codes Before the Work"),
                   "p0300，p0171");
  usher_test_spin_until (codes_are_saved, fixture, "the codes are saved while they are typed");
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Certificate Number"), "BJ20261123");
  usher_test_spin_until (certificate_is_saved, fixture, "the certificate is saved");
}

static gboolean
has_road_test (gpointer data)
{
  return read_quality (data)->road_tests->len == 1;
}

static gboolean
reason_is_saved (gpointer data)
{
  UsherRoadTest *test = g_ptr_array_index (read_quality (data)->road_tests, 0);

  return g_str_equal (test->reason, "制动异响") && g_str_equal (test->consented_by, "张丽");
}

static gboolean
is_out (gpointer data)
{
  return ((UsherRoadTest *) g_ptr_array_index (read_quality (data)->road_tests, 0))->out_at != 0;
}

static gboolean
is_back (gpointer data)
{
  return ((UsherRoadTest *) g_ptr_array_index (read_quality (data)->road_tests, 0))->in_at != 0;
}

static void
type_km (Fixture    *fixture,
         const char *name,
         const char *km)
{
  GtkWidget *entry = usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name);

  usher_test_clear_and_type (entry, km);
  usher_test_tab (fixture->window, GTK_DIR_TAB_FORWARD);
}

static void
test_a_road_test (Fixture      *fixture,
                  gconstpointer data)
{
  AdwToggleGroup *how = NULL;
  AdwToggleGroup *result = NULL;

  usher_test_press (get_button (fixture, "Add Road Test"));
  usher_test_spin_until (has_road_test, fixture, "the road test is planned");
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Reason for the Road Test"), "制动异响");
  usher_test_wait_to_see (fixture->window, "The driver is missing");
  choose (fixture, "Driver", "赵师傅");
  usher_test_wait_to_see (fixture->window, "Who agreed for the customer, and how?");
  usher_test_type (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Who Agreed for the Customer"), "张丽");
  how = ADW_TOGGLE_GROUP (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "How the Customer Agreed"));
  adw_toggle_group_set_active_name (how, "phone");
  usher_test_spin_until (reason_is_saved, fixture, "it is saved while it is typed");
  usher_test_wait_to_see (fixture->window, "The odometer on leaving is missing");
  type_km (fixture, "Odometer on Leaving", "52001");
  usher_test_press (get_button (fixture, "Leaves Now"));
  usher_test_spin_until (is_out, fixture, "the car is out");

  usher_clock_advance (fixture->workshop->clock, 900);
  type_km (fixture, "Odometer on Coming Back", "52009");
  result = ADW_TOGGLE_GROUP (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "Result of the Road Test"));
  adw_toggle_group_set_active_name (result, "passed");
  usher_test_press (get_button (fixture, "Back Now"));
  usher_test_spin_until (is_back, fixture, "the car is back");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (is_out, fixture, "the car is out again");
}

static gboolean
has_no_road_test (gpointer data)
{
  return read_quality (data)->road_tests->len == 0;
}

/* What was done can be taken back when its page is gone. */
static void
test_undo_outlives_the_page (Fixture      *fixture,
                             gconstpointer data)
{
  usher_test_press (get_button (fixture, "Add Road Test"));
  usher_test_spin_until (has_road_test, fixture, "the road test is planned");
  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  usher_test_press (get_button (fixture, "Remove Road Test"));
  usher_test_spin_until (has_no_road_test, fixture, "the road test is removed");
  usher_test_spin_ms (100);
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, fixture, "the window is closed");
  g_assert_true (usher_desk_undo (fixture->desk));
  usher_test_spin_until (has_road_test, fixture, "the road test is back");
  usher_desk_undo (fixture->desk);
  usher_test_spin_ms (100);
}

/* Another desk writes into the same job sheet. */
static void
test_two_desks_write_the_job_sheet (Fixture      *fixture,
                                    gconstpointer data)
{
  UsherQualityStore           *store = usher_session_get_quality (fixture->workshop->session);
  g_autoptr (UsherQualityJob)  job = usher_entity_copy (read_quality (fixture)->job);
  g_autoptr (UsherQualityFile) saved = NULL;
  g_autoptr (GAsyncResult)     result = NULL;

  usher_entity_set_string (&job->certificate, "BJ20261123");
  usher_test_type (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Trouble Codes Before the Work"),
                   "P0300 P0171");
  usher_quality_store_save_job_async (store, job, NULL, usher_test_take_result_cb, &result);
  saved = usher_quality_store_finish (store, usher_test_wait_for_result (&result), NULL);
  g_assert_nonnull (saved);
  usher_test_spin_until (codes_are_saved, fixture, "what is typed here is saved");
  g_assert_cmpstr (fixture->quality->job->certificate, ==, "BJ20261123");
}

static gboolean
has_new_template (gpointer data)
{
  return usher_quality_file_get_version (read_quality (data)) == 2;
}

static void
test_the_items_are_edited (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *name = NULL;

  usher_test_press (get_button (fixture, "Edit the Items of the Checks"));
  usher_test_press (get_button (fixture, "Add Item to Peer Check"));
  name = gtk_root_get_focus (GTK_ROOT (fixture->window));
  usher_test_type (name, "轮胎气压");
  usher_test_press (get_button (fixture, "Save"));
  usher_test_spin_until (has_new_template, fixture, "the new version is in force");
  g_assert_cmpuint (fixture->quality->items->len, ==, 5);
}

static gboolean
preview_is_open (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (USHER_IS_PRINT_PREVIEW (window))
        {
          *(GtkWidget **) data = window;
          return TRUE;
        }
    }
  return FALSE;
}

static void
test_the_sheet_is_issued_once (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *preview = NULL;

  usher_test_press (get_button (fixture, "Mark the Rest as Passed"));
  pass (fixture, "Next: Peer Check");
  usher_test_press (get_button (fixture, "Quality Sheet"));
  usher_test_spin_until (preview_is_open, &preview, "the sheet is shown");
  gtk_window_destroy (GTK_WINDOW (preview));
  usher_test_spin_ms (200);
  usher_test_press (get_button (fixture, "Quality Sheet"));
  usher_test_spin_until (preview_is_open, &preview, "the sheet is shown again");
  gtk_window_destroy (GTK_WINDOW (preview));
  g_assert_cmpint (usher_test_query (fixture->workshop, "SELECT COUNT(*) FROM document WHERE kind = 'quality'"), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  ADD ("/quality-step/three-levels", test_three_levels_wash_and_acceptance);
  ADD ("/quality-step/failure", test_a_failure_goes_back_to_work);
  ADD ("/quality-step/rest", test_the_rest_is_taken_back);
  ADD ("/quality-step/job-sheet", test_the_job_sheet_saves_itself);
  ADD ("/quality-step/road-test", test_a_road_test);
  ADD ("/quality-step/undo-outlives", test_undo_outlives_the_page);
  ADD ("/quality-step/two-desks", test_two_desks_write_the_job_sheet);
  ADD ("/quality-step/items", test_the_items_are_edited);
  ADD ("/quality-step/sheet", test_the_sheet_is_issued_once);

  return g_test_run ();
}
