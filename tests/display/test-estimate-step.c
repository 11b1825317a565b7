/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-closing.h"
#include "usher-catalogue-store.h"
#include "usher-money.h"
#include "usher-order-page.h"
#include "usher-page-view.h"
#include "usher-signature-pad.h"
#include "usher-test-order.h"
#include "usher-test-ui.h"

#include <poppler.h>

/* The estimate and the authorization of a car that has just come, on the page
 * of its order. */
typedef struct
{
  UsherTestWorkshop *workshop;
  UsherDesk         *desk;
  GtkWidget         *window;
  UsherOrderPage    *page;
  gint64             order_id;
} Fixture;

static void
open_page (Fixture  *fixture,
           UsherStep step)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());

  fixture->window = adw_window_new ();
  usher_closing_install (GTK_WINDOW (fixture->window), fixture->desk);
  fixture->page = usher_order_page_new (fixture->desk, fixture->order_id);
  adw_navigation_view_push (view, ADW_NAVIGATION_PAGE (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 900);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  usher_test_wait_to_see (fixture->window, "京A·12345");
  usher_order_page_show_step (fixture->page, step);
  usher_test_spin_ms (50);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->window == NULL;
}

static void
close_page (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  usher_test_spin_until (is_closed, fixture, "the window is closed");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_walk_in (fixture->workshop, "京A12345", "刹车异响");
  fixture->order_id = order->parent_instance.id;
  open_page (fixture, GPOINTER_TO_INT (data));
}

/* An order that only lacks its authorization. */
static void
set_up_ready (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GSettings)  settings = g_settings_new ("io.github.usherdesk.Usher");
  g_autoptr (UsherOrder) order = NULL;

  fixture->workshop = usher_test_workshop_new ();
  fixture->desk = usher_desk_new (fixture->workshop->session, settings);
  order = usher_test_ready_order (fixture->workshop, "京A12345");
  fixture->order_id = order->parent_instance.id;
  open_page (fixture, USHER_STEP_AUTHORIZATION);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    close_page (fixture);
  usher_test_spin_ms (50);
  g_clear_object (&fixture->desk);
  usher_test_workshop_free (fixture->workshop);
}

static GtkWidget *
get_text (Fixture    *fixture,
          const char *name)
{
  return usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name);
}

static void
type_line (Fixture    *fixture,
           guint       number,
           const char *description,
           const char *hours)
{
  g_autofree char *cell = g_strdup_printf ("Description, line %u", number);
  g_autofree char *quantity = g_strdup_printf ("Hrs/Qty, line %u", number);

  usher_test_clear_and_type (get_text (fixture, cell), description);
  usher_test_clear_and_type (get_text (fixture, quantity), hours);
  usher_test_shortcut (fixture->window, "Return");
}

static void
press_button (Fixture    *fixture,
              const char *name)
{
  usher_test_press (usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, name));
}

typedef struct
{
  Fixture *fixture;
  guint    n_lines;
  gint64   total;
} Saved;

static gboolean
is_saved (gpointer data)
{
  Saved                     *saved = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (saved->fixture->workshop, saved->fixture->order_id);

  return usher_estimate_get_n_lines (file->estimate) == saved->n_lines && file->order->total == saved->total;
}

static void
test_lines_are_saved_as_they_are_typed (Fixture      *fixture,
                                        gconstpointer data)
{
  Saved                      saved = { fixture, 2, 22800 };
  g_autoptr (UsherOrderFile) file = NULL;

  type_line (fixture, 1, "更换前刹车片", "1.2");
  type_line (fixture, 2, "检查制动液", "0.7");
  usher_test_wait_to_see (fixture->window, "¥228.00");
  usher_test_wait_to_see (fixture->window, "贰佰贰拾捌元整");
  usher_test_spin_until (is_saved, &saved, "the lines are saved");
  file = usher_test_load (fixture->workshop, fixture->order_id);
  g_assert_cmpstr (usher_estimate_get_line (file->estimate, 1)->description, ==, "检查制动液");
}

static void
test_closing_loses_no_key (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (UsherOrderFile) file = NULL;

  type_line (fixture, 1, "更换前刹车片", "1.2");
  usher_test_clear_and_type (get_text (fixture, "Description, line 2"), "还没离开的单元格");
  close_page (fixture);
  file = usher_test_load (fixture->workshop, fixture->order_id);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 2);
  g_assert_cmpstr (usher_estimate_get_line (file->estimate, 1)->description, ==, "还没离开的单元格");
}

/* Two desks at one estimate. */

/* What the other desk makes of the first line, and a line of its own if it has one. */
static void
save_elsewhere (Fixture    *fixture,
                gint64      hours,
                const char *added)
{
  g_autoptr (UsherOrderFile)    file = usher_test_load (fixture->workshop, fixture->order_id);
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_dup (usher_estimate_get_line (file->estimate, 0));
  g_autoptr (UsherEstimate)     changed = NULL;
  g_autoptr (UsherEstimate)     longer = NULL;
  g_autoptr (UsherEstimate)     saved = NULL;
  g_autoptr (GError)            error = NULL;

  line->hours = hours;
  changed = usher_estimate_replace (file->estimate, 0, line);
  if (added != NULL)
    {
      g_autoptr (UsherEstimateLine) another = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

      g_free (another->description);
      another->description = g_strdup (added);
      longer = usher_estimate_insert (changed, usher_estimate_get_n_lines (changed), another);
    }
  saved = usher_test_save_lines_over (fixture->workshop, fixture->order_id, longer != NULL ? longer : changed,
                                      file->estimate, &error);
  g_assert_no_error (error);
}

static void
type_first_line (Fixture *fixture)
{
  Saved saved = { fixture, 1, 14400 };

  type_line (fixture, 1, "更换前刹车片", "1.2");
  usher_test_spin_until (is_saved, &saved, "the line is saved");
}

/* Both desks change the hours of the same line. */
static void
run_into_each_other (Fixture *fixture)
{
  type_first_line (fixture);
  usher_test_clear_and_type (get_text (fixture, "Hrs/Qty, line 1"), "1.5");
  usher_test_shortcut (fixture->window, "Return");
  save_elsewhere (fixture, 200, NULL);
  usher_test_wait_to_see (fixture->window, "Changed at another desk meanwhile: there it is “更换前刹车片, 2.0, 240.00”,"
                                           " here “更换前刹车片, 1.5, 180.00”");
  /* Nothing is written over while nobody has decided. */
  usher_test_spin_ms (600);
  g_assert_true (is_saved (&(Saved) { fixture, 1, 24000 }));
}

static void
test_mine_is_kept (Fixture      *fixture,
                   gconstpointer data)
{
  Saved mine = { fixture, 1, 18000 };

  run_into_each_other (fixture);
  press_button (fixture, "Keep Mine");
  usher_test_spin_until (is_saved, &mine, "mine is saved");
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Keep Mine");
}

static void
test_theirs_is_taken (Fixture      *fixture,
                      gconstpointer data)
{
  Saved theirs = { fixture, 1, 24000 };

  run_into_each_other (fixture);
  press_button (fixture, "Show Theirs");
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Show Theirs");
  usher_test_wait_to_see (fixture->window, "¥240.00");
  usher_test_spin_ms (600);
  g_assert_true (is_saved (&theirs));
}

static void
test_mine_is_kept_on_close (Fixture      *fixture,
                            gconstpointer data)
{
  Saved mine = { fixture, 1, 18000 };

  run_into_each_other (fixture);
  close_page (fixture);
  g_assert_true (is_saved (&mine));
}

/* Different lines need no decision, and a cell that is being typed into keeps its text. */
static void
test_what_is_being_typed_stays (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (UsherOrderFile) file = NULL;
  gboolean                   has_mine = FALSE;
  gboolean                   has_theirs = FALSE;

  type_first_line (fixture);
  usher_test_clear_and_type (get_text (fixture, "Description, line 2"), "还没离开的单元格");
  save_elsewhere (fixture, 200, "检查制动液");
  usher_test_wait_to_see (fixture->window, "¥240.00");
  usher_test_spin_ms (600);
  g_assert_false (usher_test_sees (fixture->window, "Changed at another desk meanwhile"));
  close_page (fixture);

  file = usher_test_load (fixture->workshop, fixture->order_id);
  g_assert_cmpuint (usher_estimate_get_n_lines (file->estimate), ==, 3);
  g_assert_cmpint (usher_estimate_get_line (file->estimate, 0)->hours, ==, 200);
  for (guint i = 1; i < 3; i++)
    {
      has_mine |= g_str_equal (usher_estimate_get_line (file->estimate, i)->description, "还没离开的单元格");
      has_theirs |= g_str_equal (usher_estimate_get_line (file->estimate, i)->description, "检查制动液");
    }
  g_assert_true (has_mine && has_theirs);
}

static void
test_a_discount_on_the_whole (Fixture      *fixture,
                              gconstpointer data)
{
  Saved saved = { fixture, 1, 10800 };

  type_line (fixture, 1, "保养", "1");
  usher_test_clear_and_type (get_text (fixture, "Discount on the whole"), "9折");
  usher_test_shortcut (fixture->window, "Return");
  gtk_widget_grab_focus (get_text (fixture, "Code, line 2"));
  usher_test_wait_to_see (fixture->window, "¥108.00");
  usher_test_spin_until (is_saved, &saved, "the discount is saved");
}

static gboolean
is_promised (gpointer data)
{
  Saved                     *saved = data;
  g_autoptr (UsherOrderFile) file = usher_test_load (saved->fixture->workshop, saved->fixture->order_id);

  return file->order->promised_at == saved->total;
}

static void
test_a_time_is_promised_and_moved (Fixture      *fixture,
                                   gconstpointer data)
{
  Saved computed = { fixture, 0, usher_test_time ("2026-11-23T11:15:00") };
  Saved moved = { fixture, 0, usher_test_time ("2026-11-23T16:00:00") };
  Saved earlier = { fixture, 0, usher_test_time ("2026-11-23T10:30:00") };

  type_line (fixture, 1, "更换前刹车片", "1.3");
  /* 09:35, 1.3 h of work, a quarter for the final check, on the quarter. */
  usher_test_wait_to_see (fixture->window, "1.3 h of work; 1 号工位 is free today 09:35; final check 15 min → today 11:15");
  usher_test_shortcut (fixture->window, "<Control>Return");
  usher_test_wait_to_see (fixture->window, "✓ Promised for today 11:15");
  usher_test_spin_until (is_promised, &computed, "the time is promised");

  usher_test_clear_and_type (get_text (fixture, "Promised time"), "16:00");
  usher_test_shortcut (fixture->window, "Return");
  usher_test_wait_to_see (fixture->window, "✓ Promised for today 16:00");
  usher_test_spin_until (is_promised, &moved, "the later time is promised");

  usher_test_clear_and_type (get_text (fixture, "Promised time"), "8:00");
  usher_test_shortcut (fixture->window, "Return");
  usher_test_wait_to_see (fixture->window, "⚠ That time is over already");
  usher_test_clear_and_type (get_text (fixture, "Promised time"), "10:30");
  usher_test_shortcut (fixture->window, "Return");
  usher_test_wait_to_see (fixture->window, "⚠ Earlier than computed: say why");
  usher_test_spin_ms (500);
  g_assert_true (is_promised (&moved));
  usher_test_type (get_text (fixture, "Why earlier"), "两人同时做");
  usher_test_spin_until (is_promised, &earlier, "the earlier time is promised");
}

/* What was put off at the last visit comes back with one press. */
static void
test_deferred_work_is_taken_up (Fixture      *fixture,
                                gconstpointer data)
{
  g_autoptr (UsherOrderFile) first = usher_test_load (fixture->workshop, fixture->order_id);
  g_autoptr (UsherEstimate)  left = usher_test_leave_deferred (fixture->workshop, first->order);
  g_autoptr (UsherOrder)     again = NULL;
  Saved                      saved = { fixture, 1, 14400 };
  g_autoptr (UsherOrderFile) file = NULL;

  close_page (fixture);
  again = usher_test_come_again (fixture->workshop, first->order);
  fixture->order_id = again->parent_instance.id;
  open_page (fixture, USHER_STEP_ESTIMATE);
  press_button (fixture, "Deferred last time: 更换前刹车片 144.00");
  usher_test_spin_until (is_saved, &saved, "the line is taken up");
  usher_test_wait_until_gone (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Deferred last time: 更换前刹车片 144.00");
  file = usher_test_load (fixture->workshop, fixture->order_id);
  /* It is offered no more. */
  g_assert_cmpuint (file->vehicle_file->deferred->len, ==, 0);
  g_assert_cmpint (usher_estimate_get_line (file->estimate, 0)->consent, ==, USHER_CONSENT_QUOTED);
}

static void
test_every_field_has_a_name (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;

  usher_test_spin_ms (400);
  problems = usher_test_accessible_name_problems (fixture->window);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Authorization. */

static char *
read_pdf (Fixture    *fixture,
          gint64      document_id,
          const char *sha256)
{
  UsherDocumentStore      *store = usher_session_get_documents (fixture->workshop->session);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  g_autoptr (GBytes)       pdf = NULL;
  PopplerDocument         *document = NULL;
  GString                 *text = g_string_new (NULL);

  if (sha256 != NULL)
    {
      usher_document_store_load_blob_async (store, sha256, NULL, usher_test_take_result_cb, &result);
      pdf = usher_document_store_load_blob_finish (store, usher_test_wait_for_result (&result), &error);
    }
  else
    {
      usher_document_store_load_pdf_async (store, document_id, NULL, usher_test_take_result_cb, &result);
      pdf = usher_document_store_load_pdf_finish (store, usher_test_wait_for_result (&result), &error);
    }
  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage     *page = poppler_document_get_page (document, i);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      g_object_unref (page);
    }
  g_object_unref (document);

  return g_string_free (text, FALSE);
}

static void
issue (Fixture    *fixture,
       const char *button)
{
  press_button (fixture, button);
  press_button (fixture, "Issue");
}

static UsherStrokes *
make_signature (void)
{
  g_autoptr (UsherStrokes) empty = usher_strokes_new (2.4);
  UsherStrokePoint         points[40];

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (UsherStrokePoint) { 0.1 + i * 0.02, i % 8 < 4 ? 0.3 + (i % 4) * 0.1 : 0.7 - (i % 4) * 0.1, i * 20, 0 };

  return usher_strokes_append (empty, points, G_N_ELEMENTS (points));
}

static gboolean
find_pad_cb (GtkWidget *widget,
             gpointer   user_data)
{
  return USHER_IS_SIGNATURE_PAD (widget);
}

static GtkWidget *
find_widget (GtkWidget *root,
             gboolean (*is_it) (GtkWidget *, gpointer),
             gpointer user_data)
{
  if (is_it (root, user_data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, is_it, user_data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
sign (Fixture *fixture)
{
  GtkWidget               *pad = find_widget (fixture->window, find_pad_cb, NULL);
  g_autoptr (UsherStrokes) strokes = make_signature ();

  g_object_set (pad, "strokes", strokes, NULL);
  usher_test_spin_ms (20);
  press_button (fixture, "Sign…");
  press_button (fixture, "Record");
}

static void
test_issue_and_sign (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (UsherOrderFile) file = NULL;
  g_autofree char           *text = NULL;
  g_autofree char           *signed_text = NULL;
  UsherDocument             *document = NULL;
  UsherAuthorization        *authorization = NULL;

  usher_test_wait_to_see (fixture->window, "Repair Authorization, Draft");
  issue (fixture, "Issue…");
  usher_test_wait_to_see (fixture->window, "Repair Authorization WX20261123001");

  /* A blank pad is refused, and it says why. */
  usher_test_wait_to_see (fixture->window, "The pad is not signed yet");
  g_assert_false (gtk_widget_get_sensitive (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Sign…")));
  sign (fixture);
  usher_test_wait_to_see (fixture->window, "张丽 agreed to ¥60.00, signed on the pad today 09:35; recorded by 李娜");

  file = usher_test_load (fixture->workshop, fixture->order_id);
  g_assert_cmpint (file->order->document_state, ==, USHER_DOCUMENT_STATE_AUTHORIZED);
  g_assert_cmpint (usher_estimate_get_line (file->estimate, 0)->consent, ==, USHER_CONSENT_AUTHORIZED);
  document = usher_order_file_get_issued (file);
  text = read_pdf (fixture, document->parent_instance.id, NULL);
  g_assert_nonnull (strstr (text, "WX20261123001"));
  g_assert_nonnull (strstr (text, "更换机油"));
  authorization = g_ptr_array_index (file->authorizations, 0);
  g_assert_cmpstr (authorization->strokes, !=, "");
  signed_text = read_pdf (fixture, 0, authorization->signed_sha256);
  g_assert_nonnull (strstr (signed_text, "更换机油"));
  g_assert_cmpstr (authorization->signed_sha256, !=, document->sha256);
}

static void
test_consent_by_phone (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (UsherOrderFile) file = NULL;
  UsherAuthorization        *authorization = NULL;

  issue (fixture, "Issue…");
  usher_test_wait_to_see (fixture->window, "Repair Authorization WX20261123001");
  usher_test_press (usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "Phone or Message"));
  usher_test_clear_and_type (get_text (fixture, "Relation to the Owner"), "丈夫");
  usher_test_clear_and_type (get_text (fixture, "Number Called or Written To"), "");
  usher_test_wait_to_see (fixture->window, "Say which number was called or written to");
  usher_test_clear_and_type (get_text (fixture, "Number Called or Written To"), "139 1234 5678");
  usher_test_clear_and_type (get_text (fixture, "Time of the consent"), "9:20");
  usher_test_shortcut (fixture->window, "Return");
  press_button (fixture, "Record Consent…");
  press_button (fixture, "Record");
  usher_test_wait_to_see (fixture->window, "张丽 agreed to ¥60.00, by phone today 09:20; recorded by 李娜");
  file = usher_test_load (fixture->workshop, fixture->order_id);
  authorization = g_ptr_array_index (file->authorizations, 0);
  g_assert_cmpint (authorization->method, ==, USHER_CONSENT_METHOD_PHONE);
  g_assert_cmpstr (authorization->phone, ==, "13912345678");
  g_assert_cmpstr (authorization->relation, ==, "丈夫");
}

static void
test_consent_on_paper (Fixture      *fixture,
                       gconstpointer data)
{
  issue (fixture, "Issue…");
  usher_test_wait_to_see (fixture->window, "Repair Authorization WX20261123001");
  usher_test_press (usher_test_wait_for (fixture->window, USHER_TEST_ANY_ROLE, "On Paper"));
  press_button (fixture, "Paper Is Back…");
  press_button (fixture, "Record");
  usher_test_wait_to_see (fixture->window, "张丽 agreed to ¥60.00, signed on paper today 09:35; recorded by 李娜");
  usher_test_wait_for (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Attach Scan…");
}

static void
test_a_change_needs_a_new_version (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (UsherOrderFile) file = NULL;
  UsherDocument             *document = NULL;

  issue (fixture, "Issue…");
  usher_test_wait_to_see (fixture->window, "Repair Authorization WX20261123001");
  sign (fixture);
  usher_test_wait_to_see (fixture->window, "With the consent");

  usher_order_page_show_step (fixture->page, USHER_STEP_ESTIMATE);
  type_line (fixture, 2, "更换空气滤清器", "0.3");
  usher_order_page_show_step (fixture->page, USHER_STEP_AUTHORIZATION);
  usher_test_wait_to_see (fixture->window, "Differs from what was signed");
  usher_test_wait_to_see (fixture->window, "Added: 更换空气滤清器, 36.00");
  usher_test_wait_to_see (fixture->window, "Total: ¥96.00 instead of ¥60.00");
  issue (fixture, "Issue Again…");
  usher_test_wait_to_see (fixture->window, "Repair Authorization WX20261123001, version 2");
  usher_test_wait_to_see (fixture->window, "WX20261123001, version 1 · ¥60.00");
  usher_test_wait_to_see (fixture->window, "WX20261123001, version 2 · ¥96.00");
  file = usher_test_load (fixture->workshop, fixture->order_id);
  document = usher_order_file_get_issued (file);
  g_assert_cmpint (document->version, ==, 2);
  g_assert_cmpstr (document->number, ==, "WX20261123001");
  sign (fixture);
  usher_test_wait_to_see (fixture->window, "张丽 agreed to ¥96.00, signed on the pad today 09:35; recorded by 李娜");
}

static void
test_what_is_missing_is_said (Fixture      *fixture,
                              gconstpointer data)
{
  usher_test_wait_to_see (fixture->window, "Repair Authorization, Draft");
  g_assert_false (usher_test_can_activate (usher_test_get (fixture->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Issue…"),
                                           "authorization.issue", NULL));
  g_assert_true (usher_test_sees (fixture->window, "Not yet: odometer missing → Walk-Around"));
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

#define ADD(path, step, function) g_test_add ("/estimate-step/" path, Fixture, GINT_TO_POINTER (step), set_up, function, tear_down)
  ADD ("lines-are-saved-as-they-are-typed", USHER_STEP_ESTIMATE, test_lines_are_saved_as_they_are_typed);
  ADD ("closing-loses-no-key", USHER_STEP_ESTIMATE, test_closing_loses_no_key);
  ADD ("two-desks/keep-mine", USHER_STEP_ESTIMATE, test_mine_is_kept);
  ADD ("two-desks/show-theirs", USHER_STEP_ESTIMATE, test_theirs_is_taken);
  ADD ("two-desks/close", USHER_STEP_ESTIMATE, test_mine_is_kept_on_close);
  ADD ("two-desks/other-lines", USHER_STEP_ESTIMATE, test_what_is_being_typed_stays);
  ADD ("a-discount-on-the-whole", USHER_STEP_ESTIMATE, test_a_discount_on_the_whole);
  ADD ("a-time-is-promised-and-moved", USHER_STEP_ESTIMATE, test_a_time_is_promised_and_moved);
  ADD ("deferred-work-is-taken-up", USHER_STEP_ESTIMATE, test_deferred_work_is_taken_up);
  ADD ("every-field-has-a-name", USHER_STEP_ESTIMATE, test_every_field_has_a_name);
  ADD ("what-is-missing-is-said", USHER_STEP_AUTHORIZATION, test_what_is_missing_is_said);
#undef ADD
#define ADD(path, function) g_test_add ("/authorization-step/" path, Fixture, NULL, set_up_ready, function, tear_down)
  ADD ("issue-and-sign", test_issue_and_sign);
  ADD ("consent-by-phone", test_consent_by_phone);
  ADD ("consent-on-paper", test_consent_on_paper);
  ADD ("a-change-needs-a-new-version", test_a_change_needs_a_new_version);
  ADD ("every-field-has-a-name", test_every_field_has_a_name);
#undef ADD

  return g_test_run ();
}
