/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The booking board with keys, actions and a real mouse. */

#include "config.h"

#include "usher-board-layout.h"
#include "usher-schedule-board.h"
#include "usher-test-ui.h"

#define MINUTES(n) ((gint64) (n) * 60)
/* 2026-11-23 08:00 in Shanghai */
#define EIGHT G_GINT64_CONSTANT (1795392000)

typedef struct
{
  GtkWidget          *window;
  UsherScheduleBoard *board;
  GPtrArray          *blocks;
  GString            *log; /* what the board has asked for */
} Desk;

static UsherTimeRange
minutes (int start,
         int end)
{
  return (UsherTimeRange) { EIGHT + MINUTES (start), EIGHT + MINUTES (end) };
}

static void
add_block (Desk          *desk,
           gint64         id,
           gint64         lane,
           UsherTimeRange range,
           const char    *title,
           gboolean       fixed)
{
  g_ptr_array_add (desk->blocks, usher_board_block_new (&(UsherBoardBlock) {
                                     .id = id,
                                     .lane = lane,
                                     .range = range,
                                     .icon_name = "alarm-symbolic",
                                     .status = "booked",
                                     .title = title,
                                     .subtitle = "张女士",
                                     .detail = "保养 1.0 h",
                                     .fixed = fixed,
                                 }));
}

static void
log_request (Desk       *desk,
             const char *what,
             gint64      id,
             gint64      lane,
             gint64      start,
             gint64      end)
{
  g_string_append_printf (desk->log, "%s %d lane %d %d-%d\n", what, (int) id, (int) lane,
                          (int) (start - EIGHT) / 60, (int) (end - EIGHT) / 60);
}

static void
on_create_cb (UsherScheduleBoard *board,
              gint64              lane,
              gint64              start,
              gint64              end,
              Desk               *desk)
{
  log_request (desk, "create", 0, lane, start, end);
}

static void
on_move_cb (UsherScheduleBoard *board,
            gint64              id,
            gint64              lane,
            gint64              start,
            gint64              end,
            Desk               *desk)
{
  log_request (desk, "move", id, lane, start, end);
}

static void
on_pick_cb (UsherScheduleBoard *board,
            gint64              id,
            gint64              lane,
            gint64              start,
            gint64              end,
            Desk               *desk)
{
  log_request (desk, "pick", id, lane, start, end);
}

static void
on_cancel_cb (UsherScheduleBoard *board,
              gint64              id,
              Desk               *desk)
{
  g_string_append_printf (desk->log, "cancel %d\n", (int) id);
}

static void
on_activated_cb (UsherScheduleBoard *board,
                 gint64              id,
                 Desk               *desk)
{
  g_string_append_printf (desk->log, "open %d\n", (int) id);
}

static void
on_menu_cb (UsherScheduleBoard *board,
            gint64              id,
            double              x,
            double              y,
            Desk               *desk)
{
  g_string_append_printf (desk->log, "menu %d\n", (int) id);
}

static char *
find_overlap (gint64         id,
              gint64         lane,
              UsherTimeRange range,
              gpointer       data)
{
  Desk *desk = data;

  for (guint i = 0; lane != USHER_BOARD_LANE_UNASSIGNED && i < desk->blocks->len; i++)
    {
      const UsherBoardBlock *block = g_ptr_array_index (desk->blocks, i);

      if (block->id != id && block->lane == lane && usher_time_range_overlaps (block->range, range))
        return g_strdup_printf ("Overlaps with %s", block->title);
    }
  return NULL;
}

static void
set_day (Desk *desk)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  g_array_append_val (open, ((UsherTimeRange) { EIGHT, EIGHT + MINUTES (570) }));
  g_array_append_val (breaks, ((UsherTimeRange) { EIGHT + MINUTES (240), EIGHT + MINUTES (300) }));
  usher_schedule_board_set_day (desk->board, minutes (0, 600), open, breaks);
}

static void
set_lanes (Desk *desk,
           int   n_bays)
{
  g_autoptr (GPtrArray) lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_lane_unref);

  for (int i = 1; i <= n_bays; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bay %d", i);

      g_ptr_array_add (lanes, usher_board_lane_new (i, name, "2.0 / 8 h", FALSE));
    }
  usher_schedule_board_set_lanes (desk->board, lanes);
}

static Desk *
open_desk (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  Desk                      *desk = g_new0 (Desk, 1);

  gtk_css_provider_load_from_resource (provider, "/io/github/usherdesk/Usher/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  desk->log = g_string_new (NULL);
  desk->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_block_unref);
  add_block (desk, 1, 1, minutes (60, 120), "京A·11111", FALSE);
  add_block (desk, 2, 1, minutes (180, 240), "京A·22222", FALSE);
  add_block (desk, 3, 2, minutes (90, 150), "京A·33333", FALSE);
  add_block (desk, 4, 0, minutes (0, 30), "京A·44444", FALSE);
  add_block (desk, 5, 3, minutes (30, 120), "京A·55555", TRUE);

  desk->board = USHER_SCHEDULE_BOARD (usher_schedule_board_new ());
  set_lanes (desk, 3);
  usher_schedule_board_set_now (desk->board, EIGHT + MINUTES (95));
  set_day (desk);
  usher_schedule_board_set_blocks (desk->board, desk->blocks);
  usher_schedule_board_set_validator (desk->board, find_overlap, desk, NULL);
  g_signal_connect (desk->board, "create-requested", G_CALLBACK (on_create_cb), desk);
  g_signal_connect (desk->board, "move-requested", G_CALLBACK (on_move_cb), desk);
  g_signal_connect (desk->board, "slot-picked", G_CALLBACK (on_pick_cb), desk);
  g_signal_connect (desk->board, "pick-cancelled", G_CALLBACK (on_cancel_cb), desk);
  g_signal_connect (desk->board, "block-activated", G_CALLBACK (on_activated_cb), desk);
  g_signal_connect (desk->board, "block-menu", G_CALLBACK (on_menu_cb), desk);

  desk->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (desk->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (desk->window), 900, 500);
  gtk_window_set_child (GTK_WINDOW (desk->window), GTK_WIDGET (desk->board));
  gtk_window_present (GTK_WINDOW (desk->window));
  gtk_test_widget_wait_for_draw (desk->window);
  return desk;
}

static void
close_desk (Desk *desk)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  usher_test_spin_ms (20);
  g_ptr_array_unref (desk->blocks);
  g_string_free (desk->log, TRUE);
  g_free (desk);
}

static void
assert_log (Desk       *desk,
            const char *expected)
{
  g_assert_cmpstr (desk->log->str, ==, expected);
  g_string_truncate (desk->log, 0);
}

static GtkWidget *
get_focus (Desk *desk)
{
  return gtk_window_get_focus (GTK_WINDOW (desk->window));
}

static void
assert_on_card (Desk  *desk,
                gint64 id)
{
  g_assert_true (get_focus (desk) == usher_schedule_board_get_card (desk->board, id));
}

static void
assert_on_cell (Desk       *desk,
                const char *name)
{
  g_autofree char *focus_name = usher_test_name (get_focus (desk));

  g_assert_cmpstr (focus_name, ==, name);
}

static void
press (Desk       *desk,
       const char *accelerator)
{
  g_assert_true (usher_test_shortcut (desk->window, accelerator));
}

static GtkAdjustment *
get_vadjustment (Desk *desk)
{
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (desk->board));

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
}

static graphene_rect_t
get_bounds (Desk  *desk,
            gint64 id)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (usher_schedule_board_get_card (desk->board, id), desk->window, &bounds));
  return bounds;
}

static void
test_tab_walks_the_day (void)
{
  static const gint64 order[] = { 4, 5, 1, 3, 2 };
  Desk               *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, order[0]);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      assert_on_card (desk, order[i]);
      if (i + 1 < G_N_ELEMENTS (order))
        usher_test_tab (desk->window, GTK_DIR_TAB_FORWARD);
    }
  usher_test_tab (desk->window, GTK_DIR_TAB_BACKWARD);
  assert_on_card (desk, 3);
  close_desk (desk);
}

static void
test_the_focus_enters_at_the_present (void)
{
  Desk  *desk = open_desk ();
  double value = gtk_adjustment_get_value (get_vadjustment (desk));

  /* It is 09:35: of what is not over, the block from 08:30 on comes first. */
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (desk->board)));
  assert_on_card (desk, 5);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (desk->board)));
  assert_on_card (desk, 5);
  usher_test_spin_ms (50);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_vadjustment (desk)), <=, value);

  g_ptr_array_set_size (desk->blocks, 0);
  usher_schedule_board_set_blocks (desk->board, desk->blocks);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (desk->board)));
  assert_on_cell (desk, "Bay 1 · 09:30–10:00, free");
  close_desk (desk);
}

static void
test_arrows_go_over_cards_and_free_cells (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "Down");
  assert_on_cell (desk, "Bay 1 · 10:00–10:30, free");
  press (desk, "Down");
  assert_on_cell (desk, "Bay 1 · 10:30–11:00, free");
  press (desk, "Down");
  assert_on_card (desk, 2);
  press (desk, "Home");
  assert_on_cell (desk, "Bay 1 · 08:00–08:30, free");
  press (desk, "Left");
  assert_on_card (desk, 4);
  press (desk, "Left");
  assert_on_card (desk, 4);
  press (desk, "End");
  assert_on_cell (desk, "Unassigned · 17:30–18:00, free");
  press (desk, "Down");
  assert_on_cell (desk, "Unassigned · 17:30–18:00, free");
  close_desk (desk);
}

static void
test_going_sideways_keeps_the_time (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "Right");
  assert_on_cell (desk, "Bay 2 · 09:00–09:30, free");
  press (desk, "Right");
  /* A block from 08:30 on contains that time. */
  assert_on_card (desk, 5);
  press (desk, "Left");
  assert_on_cell (desk, "Bay 2 · 09:00–09:30, free");
  close_desk (desk);
}

static void
test_enter_opens (void)
{
  Desk      *desk = open_desk ();
  GtkWidget *card = usher_schedule_board_get_card (desk->board, 1);

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "Return");
  assert_log (desk, "open 1\n");
  g_assert_cmpint (usher_schedule_board_get_selected_block (desk->board), ==, 1);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  usher_schedule_board_set_selected_block (desk->board, 0);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_STATE_PRESSED, GTK_ACCESSIBLE_TRISTATE_FALSE);
  press (desk, "space");
  assert_log (desk, "open 1\n");
  press (desk, "<Shift>F10");
  assert_log (desk, "menu 1\n");
  close_desk (desk);
}

static void
test_keys_move_and_resize (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "<Control><Shift>Down");
  assert_log (desk, "move 1 lane 1 75-135\n");
  press (desk, "<Control><Shift>Up");
  press (desk, "<Control><Shift>Up");
  assert_log (desk, "move 1 lane 1 60-120\nmove 1 lane 1 45-105\n");
  press (desk, "<Control><Alt>Down");
  assert_log (desk, "move 1 lane 1 45-120\n");
  press (desk, "<Control><Alt>Up");
  assert_log (desk, "move 1 lane 1 45-105\n");
  press (desk, "<Control><Shift>Left");
  assert_log (desk, "move 1 lane 0 45-105\n");
  assert_on_card (desk, 1);
  press (desk, "<Control><Shift>Left");
  assert_log (desk, "");
  close_desk (desk);
}

static void
test_keys_do_not_move_over_others_or_out_of_the_day (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "<Control><Shift>Right");
  assert_log (desk, "");
  g_assert_true (usher_test_sees (desk->window, "Overlaps with 京A·33333"));
  usher_schedule_board_set_allow_conflicts (desk->board, TRUE);
  press (desk, "<Control><Shift>Right");
  assert_log (desk, "move 1 lane 2 60-120\n");

  usher_schedule_board_focus_block (desk->board, 4);
  press (desk, "<Control><Shift>Up");
  assert_log (desk, "");
  close_desk (desk);
}

static void
test_what_is_fixed_stays (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 5);
  press (desk, "<Control><Shift>Down");
  press (desk, "<Control><Alt>Down");
  assert_log (desk, "");
  g_assert_true (usher_test_sees (desk->window, "This booking can no longer be moved"));
  close_desk (desk);
}

static void
test_a_free_cell_creates (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "Down");
  press (desk, "Return");
  usher_test_spin_ms (400);
  assert_log (desk, "create 0 lane 1 120-150\n");
  close_desk (desk);
}

static void
test_shift_and_arrows_select_a_range (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 1);
  press (desk, "Down");
  g_assert_false (usher_test_can_activate (GTK_WIDGET (desk->board), "board.cancel", NULL));
  press (desk, "<Shift>Down");
  assert_on_cell (desk, "Bay 1 · 10:00–10:45, free");
  press (desk, "Escape");
  assert_on_cell (desk, "Bay 1 · 10:00–10:30, free");
  press (desk, "<Shift>Down");
  press (desk, "<Shift>Down");
  press (desk, "<Shift>Down");
  assert_on_cell (desk, "Bay 1 · 10:00–11:15, Overlaps with 京A·22222");
  press (desk, "<Shift>Up");
  usher_test_activate_action (GTK_WIDGET (desk->board), "board.create", NULL);
  assert_log (desk, "create 0 lane 1 120-180\n");
  close_desk (desk);
}

static GPtrArray *
create_slots (UsherScheduleSlot *slots,
              guint              count)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (list, &slots[i]);
  return list;
}

static void
test_pick_a_slot (void)
{
  UsherScheduleSlot     slots[] = { { 2, minutes (300, 330) }, { 1, minutes (120, 150) }, { 3, minutes (120, 150) } };
  g_autoptr (GPtrArray) list = create_slots (slots, G_N_ELEMENTS (slots));
  Desk                 *desk = open_desk ();

  usher_schedule_board_begin_pick (desk->board, 4, list);
  g_assert_true (usher_schedule_board_get_picking (desk->board));
  assert_on_cell (desk, "Bay 1 · 10:00–10:30");
  usher_test_tab (desk->window, GTK_DIR_TAB_FORWARD);
  assert_on_cell (desk, "Bay 3 · 10:00–10:30");
  press (desk, "Down");
  assert_on_cell (desk, "Bay 2 · 13:00–13:30");
  press (desk, "Up");
  usher_test_press (get_focus (desk));
  usher_test_spin_ms (400);
  assert_log (desk, "pick 4 lane 3 120-150\n");
  g_assert_false (usher_schedule_board_get_picking (desk->board));
  assert_on_card (desk, 4);
  close_desk (desk);
}

static void
test_esc_leaves_picking (void)
{
  UsherScheduleSlot     slots[] = { { 2, minutes (300, 330) } };
  g_autoptr (GPtrArray) list = create_slots (slots, G_N_ELEMENTS (slots));
  Desk                 *desk = open_desk ();

  usher_schedule_board_begin_pick (desk->board, 4, list);
  press (desk, "Escape");
  assert_log (desk, "cancel 4\n");
  assert_on_card (desk, 4);
  g_assert_null (usher_test_find (desk->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Bay 2 · 13:00–13:30"));
  g_assert_false (usher_test_can_activate (GTK_WIDGET (desk->board), "board.cancel", NULL));
  close_desk (desk);
}

static void
test_updates_keep_cards_focus_and_scroll (void)
{
  Desk          *desk = open_desk ();
  GtkAdjustment *adjustment = get_vadjustment (desk);
  GtkWidget     *card = usher_schedule_board_get_card (desk->board, 1);
  double         value;

  usher_schedule_board_focus_block (desk->board, 1);
  gtk_adjustment_set_value (adjustment, 60);
  value = gtk_adjustment_get_value (adjustment);

  g_ptr_array_remove_index (desk->blocks, 4);
  g_ptr_array_remove_index (desk->blocks, 0);
  add_block (desk, 1, 2, minutes (300, 360), "京A·11111", FALSE);
  add_block (desk, 6, 0, minutes (60, 90), "京A·66666", FALSE);
  usher_schedule_board_set_blocks (desk->board, desk->blocks);
  usher_test_spin_ms (50);

  g_assert_true (usher_schedule_board_get_card (desk->board, 1) == card);
  assert_on_card (desk, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  g_assert_null (usher_schedule_board_get_card (desk->board, 5));
  g_assert_nonnull (usher_schedule_board_get_card (desk->board, 6));
  g_assert_cmpfloat (get_bounds (desk, 1).origin.x, >, get_bounds (desk, 2).origin.x);
  close_desk (desk);
}

/* The cards may be the widgets of the day before; nothing of it shows. */
static void
test_another_day_shows_nothing_of_the_one_before (void)
{
  Desk            *desk = open_desk ();
  GtkWidget       *card = NULL;
  g_autofree char *name = NULL;

  usher_schedule_board_set_selected_block (desk->board, 1);
  gtk_widget_add_css_class (usher_schedule_board_get_card (desk->board, 1), "origin");
  g_ptr_array_set_size (desk->blocks, 0);
  add_block (desk, 11, 1, minutes (0, 60), "京B·10011", TRUE);
  add_block (desk, 12, 2, minutes (60, 120), "京B·10012", FALSE);
  usher_schedule_board_set_blocks (desk->board, desk->blocks);
  usher_test_spin_ms (50);

  card = usher_schedule_board_get_card (desk->board, 11);
  name = usher_test_name (card);
  g_assert_nonnull (strstr (name, "京B·10011"));
  g_assert_false (gtk_widget_has_css_class (card, "selected"));
  g_assert_false (gtk_widget_has_css_class (card, "origin"));
  g_assert_null (usher_schedule_board_get_card (desk->board, 1));
  g_assert_cmpfloat (get_bounds (desk, 12).origin.y, >, get_bounds (desk, 11).origin.y);
  usher_schedule_board_focus_block (desk->board, 11);
  gtk_widget_activate (card);
  g_assert_cmpstr (desk->log->str, ==, "open 11\n");
  close_desk (desk);
}

static void
test_the_focus_goes_to_the_neighbour_of_what_is_removed (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_set_selected_block (desk->board, 1);
  usher_schedule_board_focus_block (desk->board, 1);
  g_ptr_array_remove_index (desk->blocks, 0);
  usher_schedule_board_set_blocks (desk->board, desk->blocks);

  assert_on_card (desk, 2);
  g_assert_cmpint (usher_schedule_board_get_selected_block (desk->board), ==, 0);
  close_desk (desk);
}

static void
test_fewer_bays_hide_no_booking (void)
{
  Desk *desk = open_desk ();

  usher_schedule_board_focus_block (desk->board, 5);
  set_lanes (desk, 2);
  usher_test_spin_ms (50);
  assert_on_card (desk, 5);
  g_assert_cmpfloat (get_bounds (desk, 5).origin.x, <, get_bounds (desk, 1).origin.x);
  set_lanes (desk, 4);
  usher_test_spin_ms (50);
  g_assert_cmpfloat (get_bounds (desk, 5).origin.x, >, get_bounds (desk, 3).origin.x);
  close_desk (desk);
}

/* Before the bays are read there is one lane as wide as the board: the window
 * must not be asked to become wider for it. */
static void
test_few_lanes_need_no_more_room (void)
{
  Desk *desk = open_desk ();
  int   usual = 0;

  gtk_widget_measure (GTK_WIDGET (desk->board), GTK_ORIENTATION_HORIZONTAL, -1, &usual, NULL, NULL, NULL);
  g_assert_cmpint (usual, <, 600);
  for (int n_bays = 0; n_bays < 12; n_bays++)
    {
      int width = 0;

      set_lanes (desk, n_bays);
      usher_test_spin_ms (50);
      gtk_widget_queue_resize (GTK_WIDGET (desk->board));
      gtk_widget_measure (GTK_WIDGET (desk->board), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, ==, usual);
    }
  close_desk (desk);
}

static void
test_zoom_keeps_the_middle (void)
{
  Desk           *desk = open_desk ();
  graphene_rect_t before;
  graphene_rect_t after;

  usher_schedule_board_scroll_to_time (desk->board, EIGHT + MINUTES (180));
  usher_test_spin_ms (50);
  usher_schedule_board_focus_block (desk->board, 2);
  before = get_bounds (desk, 2);
  press (desk, "<Control>plus");
  usher_test_spin_ms (50);
  after = get_bounds (desk, 2);
  g_assert_cmpfloat (after.size.height, >, before.size.height * 1.15f);
  g_assert_cmpfloat (usher_schedule_board_get_zoom (desk->board), >, 1);
  press (desk, "<Control>0");
  usher_test_spin_ms (50);
  g_assert_cmpfloat (usher_schedule_board_get_zoom (desk->board), ==, 1);
  g_assert_cmpfloat_with_epsilon (get_bounds (desk, 2).origin.y, before.origin.y, 2);
  usher_schedule_board_set_zoom (desk->board, 99);
  g_assert_cmpfloat (usher_schedule_board_get_zoom (desk->board), ==, USHER_SCHEDULE_BOARD_ZOOM_MAX);
  close_desk (desk);
}

static void
test_opens_at_the_present (void)
{
  Desk *desk = open_desk ();

  /* 09:35 of a day from 08:00 to 18:00, a third below the head. */
  g_assert_cmpfloat (gtk_adjustment_get_value (get_vadjustment (desk)), >, 0);
  g_assert_cmpfloat (get_bounds (desk, 3).origin.y, >, 0);
  g_assert_cmpfloat (get_bounds (desk, 3).origin.y, <, 250);
  g_assert_true (usher_test_sees (desk->window, "09:35"));
  close_desk (desk);
}

static void
test_cards_say_everything (void)
{
  Desk                 *desk = open_desk ();
  GtkWidget            *card = usher_schedule_board_get_card (desk->board, 1);
  g_autofree char      *name = usher_test_name (card);
  g_autoptr (GPtrArray) problems = usher_test_accessible_name_problems (desk->window);

  g_assert_cmpstr (name, ==, "09:00–10:00, 京A·11111, 张女士, 保养 1.0 h, booked");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (card)), ==, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (problems, i));
  g_assert_cmpuint (problems->len, ==, 0);
  close_desk (desk);
}

static void
test_five_hundred_blocks_are_laid_out_fast (void)
{
  Desk  *desk = open_desk ();
  gint64 begin;
  gint64 taken;

  for (gint64 id = 100; id < 600; id++)
    {
      int start = g_test_rand_int_range (0, 38) * 15;

      add_block (desk, id, id % 4, minutes (start, start + 15), "京A·12345", FALSE);
    }
  begin = g_get_monotonic_time ();
  usher_schedule_board_set_blocks (desk->board, desk->blocks);
  gtk_test_widget_wait_for_draw (desk->window);
  taken = g_get_monotonic_time () - begin;
  g_test_message ("500 blocks to the next frame: %d ms", (int) (taken / 1000));
  /* Far above what is measured, so that a busy machine does not fail it. */
  g_assert_cmpint (taken, <, 3 * G_USEC_PER_SEC);
  close_desk (desk);
}

/* Runs xdotool, which moves the real pointer of the test's display. */
static void
move_mouse (const char *format,
            ...) G_GNUC_PRINTF (1, 2);

static void
move_mouse (const char *format,
            ...)
{
  g_autofree char   *words = NULL;
  g_autofree char   *command = NULL;
  g_autoptr (GError) error = NULL;
  int                status;
  va_list            arguments;

  va_start (arguments, format);
  words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command = g_strconcat ("xdotool ", words, NULL);
  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  usher_test_spin_ms (60);
}

/* Presses at one point of the screen and goes to another in two steps. */
static void
drag_mouse (Desk            *desk,
            graphene_point_t from,
            graphene_point_t to)
{
  double x;
  double y;

  gtk_native_get_surface_transform (GTK_NATIVE (desk->window), &x, &y);
  from.x += (float) x;
  from.y += (float) y;
  to.x += (float) x;
  to.y += (float) y;
  move_mouse ("mousemove --sync %d %d", (int) from.x, (int) from.y);
  move_mouse ("mousedown 1");
  move_mouse ("mousemove --sync %d %d", (int) (from.x + to.x) / 2, (int) (from.y + to.y) / 2);
  move_mouse ("mousemove --sync %d %d", (int) to.x, (int) to.y);
}

static void
test_mouse_moves_a_card (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  float            lane_width = get_bounds (desk, 3).origin.x - first.origin.x;
  graphene_point_t from = { first.origin.x + 40, first.origin.y + 12 };

  /* One lane to the right and on below the block there. */
  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x + lane_width, from.y + first.size.height * 2.1f));
  g_assert_true (usher_test_sees (desk->window, "Bay 2 · 11:00–12:00"));
  g_assert_true (gtk_widget_has_css_class (usher_schedule_board_get_card (desk->board, 1), "origin"));
  move_mouse ("mouseup 1");
  assert_log (desk, "move 1 lane 2 180-240\n");
  g_assert_false (usher_test_sees (desk->window, "Bay 2 · 11:00–12:00"));
  close_desk (desk);
}

static void
test_mouse_is_refused_on_another_card (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  float            lane_width = get_bounds (desk, 3).origin.x - first.origin.x;
  graphene_point_t from = { first.origin.x + 40, first.origin.y + 12 };

  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x + lane_width, from.y));
  g_assert_true (usher_test_sees (desk->window, "Overlaps with 京A·33333"));
  move_mouse ("mouseup 1");
  assert_log (desk, "");
  close_desk (desk);
}

static void
test_esc_cancels_a_drag (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  graphene_point_t from = { first.origin.x + 40, first.origin.y + 12 };

  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x, from.y + first.size.height * 2));
  press (desk, "Escape");
  g_assert_false (gtk_widget_has_css_class (usher_schedule_board_get_card (desk->board, 1), "origin"));
  move_mouse ("mouseup 1");
  assert_log (desk, "");
  close_desk (desk);
}

static void
test_mouse_resizes_at_the_lower_edge (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  graphene_point_t from = { first.origin.x + 40, first.origin.y + first.size.height - 2 };

  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x, from.y + first.size.height / 2));
  move_mouse ("mouseup 1");
  assert_log (desk, "move 1 lane 1 60-150\n");
  close_desk (desk);
}

static void
test_mouse_creates_on_empty_space (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  float            quarter = (first.size.height + 2) / 4;
  graphene_point_t from = { first.origin.x + 40, first.origin.y + 4.5f * quarter };

  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x, from.y + 2 * quarter));
  move_mouse ("mouseup 1");
  assert_log (desk, "create 0 lane 1 120-165\n");
  close_desk (desk);
}

static void
test_a_small_movement_is_a_click (void)
{
  Desk            *desk = open_desk ();
  graphene_rect_t  first = get_bounds (desk, 1);
  graphene_point_t from = { first.origin.x + 40, first.origin.y + 12 };

  drag_mouse (desk, from, GRAPHENE_POINT_INIT (from.x + 3, from.y + 4));
  move_mouse ("mouseup 1");
  assert_log (desk, "open 1\n");
  close_desk (desk);
}

int
main (int    argc,
      char **argv)
{
  usher_test_ui_init (&argc, &argv);

  g_test_add_func ("/schedule-board/keys/tab", test_tab_walks_the_day);
  g_test_add_func ("/schedule-board/keys/enter-board", test_the_focus_enters_at_the_present);
  g_test_add_func ("/schedule-board/keys/arrows", test_arrows_go_over_cards_and_free_cells);
  g_test_add_func ("/schedule-board/keys/sideways", test_going_sideways_keeps_the_time);
  g_test_add_func ("/schedule-board/keys/open", test_enter_opens);
  g_test_add_func ("/schedule-board/keys/move", test_keys_move_and_resize);
  g_test_add_func ("/schedule-board/keys/refused", test_keys_do_not_move_over_others_or_out_of_the_day);
  g_test_add_func ("/schedule-board/keys/fixed", test_what_is_fixed_stays);
  g_test_add_func ("/schedule-board/keys/create", test_a_free_cell_creates);
  g_test_add_func ("/schedule-board/keys/select", test_shift_and_arrows_select_a_range);
  g_test_add_func ("/schedule-board/pick/slot", test_pick_a_slot);
  g_test_add_func ("/schedule-board/pick/esc", test_esc_leaves_picking);
  g_test_add_func ("/schedule-board/update/keeps", test_updates_keep_cards_focus_and_scroll);
  g_test_add_func ("/schedule-board/update/another-day", test_another_day_shows_nothing_of_the_one_before);
  g_test_add_func ("/schedule-board/update/removed", test_the_focus_goes_to_the_neighbour_of_what_is_removed);
  g_test_add_func ("/schedule-board/update/lanes", test_fewer_bays_hide_no_booking);
  g_test_add_func ("/schedule-board/update/few-lanes", test_few_lanes_need_no_more_room);
  g_test_add_func ("/schedule-board/view/zoom", test_zoom_keeps_the_middle);
  g_test_add_func ("/schedule-board/view/present", test_opens_at_the_present);
  g_test_add_func ("/schedule-board/view/names", test_cards_say_everything);
  g_test_add_func ("/schedule-board/view/five-hundred", test_five_hundred_blocks_are_laid_out_fast);
  g_test_add_func ("/schedule-board/mouse/move", test_mouse_moves_a_card);
  g_test_add_func ("/schedule-board/mouse/refused", test_mouse_is_refused_on_another_card);
  g_test_add_func ("/schedule-board/mouse/esc", test_esc_cancels_a_drag);
  g_test_add_func ("/schedule-board/mouse/resize", test_mouse_resizes_at_the_lower_edge);
  g_test_add_func ("/schedule-board/mouse/create", test_mouse_creates_on_empty_space);
  g_test_add_func ("/schedule-board/mouse/click", test_a_small_movement_is_a_click);

  return g_test_run ();
}
