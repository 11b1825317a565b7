/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board-private.h"

/* The actions of the board and their keys. */

static const double ZOOM_STEP = 1.2;

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (g_str_equal (name, "board.zoom-reset"))
    usher_schedule_board_zoom_by (self, 1, 1, -1);
  else
    usher_schedule_board_zoom_by (self, usher_schedule_grid_get_shown_zoom (self->grid), g_str_equal (name, "board.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP, -1);
}

static void
focus_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  gboolean            forward = g_str_has_suffix (name, "-down") || g_str_has_suffix (name, "-right");

  if (self->picking)
    usher_schedule_board_step_slot (self, forward ? 1 : -1);
  else if (g_str_has_suffix (name, "-up") || g_str_has_suffix (name, "-down"))
    usher_schedule_keys_step (self->keys, 0, forward ? 1 : -1);
  else
    usher_schedule_keys_step (self->keys, forward ? 1 : -1, 0);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (!self->picking)
    usher_schedule_keys_go_to_end (self->keys, g_str_equal (name, "board.focus-last"));
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (self->picking)
    return;
  if (g_str_equal (name, "board.move-earlier"))
    usher_schedule_keys_move (self->keys, 0, -1);
  else if (g_str_equal (name, "board.move-later"))
    usher_schedule_keys_move (self->keys, 0, 1);
  else if (g_str_equal (name, "board.move-previous-lane"))
    usher_schedule_keys_move (self->keys, -1, 0);
  else
    usher_schedule_keys_move (self->keys, 1, 0);
}

static void
resize_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (!self->picking)
    usher_schedule_keys_resize (self->keys, g_str_equal (name, "board.grow") ? 1 : -1);
}

static void
extend_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  usher_schedule_keys_extend (USHER_SCHEDULE_BOARD (widget)->keys, g_str_equal (name, "board.extend-later") ? 1 : -1);
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  usher_schedule_keys_create (USHER_SCHEDULE_BOARD (widget)->keys);
}

/* Esc leaves one thing at a time. */
static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (usher_schedule_pointer_is_active (self->pointer))
    usher_schedule_pointer_cancel (self->pointer);
  else if (usher_schedule_keys_is_extending (self->keys))
    usher_schedule_keys_stop (self->keys);
  else
    usher_schedule_board_cancel_pick (self);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  UsherScheduleCard  *card = usher_schedule_board_find_card (self, usher_schedule_keys_get_block (self->keys));
  graphene_rect_t     bounds;

  if (card == NULL || self->picking || !gtk_widget_compute_bounds (GTK_WIDGET (card), widget, &bounds))
    return;
  usher_schedule_board_open_menu (self, usher_schedule_card_get_block (card)->id,
                                  bounds.origin.x, bounds.origin.y + bounds.size.height);
}

static void
scroll_to_now_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  usher_schedule_grid_scroll_to_time (self->grid, usher_schedule_grid_get_now (self->grid));
}

/* Every key is an action, so that a menu or a test can do the same. */
void
usher_schedule_board_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *action;
    GtkWidgetActionActivateFunc activate;
    guint                       keys[3];
    GdkModifierType             modifiers;
  } entries[] = {
    { "board.focus-up", focus_action, { GDK_KEY_Up, GDK_KEY_KP_Up }, 0 },
    { "board.focus-down", focus_action, { GDK_KEY_Down, GDK_KEY_KP_Down }, 0 },
    { "board.focus-left", focus_action, { GDK_KEY_Left, GDK_KEY_KP_Left }, 0 },
    { "board.focus-right", focus_action, { GDK_KEY_Right, GDK_KEY_KP_Right }, 0 },
    { "board.focus-first", end_action, { 0 }, 0 },
    { "board.focus-last", end_action, { 0 }, 0 },
    { "board.move-earlier", move_action, { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "board.move-later", move_action, { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "board.move-previous-lane", move_action, { GDK_KEY_Left, GDK_KEY_KP_Left }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "board.move-next-lane", move_action, { GDK_KEY_Right, GDK_KEY_KP_Right }, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "board.shrink", resize_action, { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_CONTROL_MASK | GDK_ALT_MASK },
    { "board.grow", resize_action, { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_CONTROL_MASK | GDK_ALT_MASK },
    { "board.extend-earlier", extend_action, { GDK_KEY_Up, GDK_KEY_KP_Up }, GDK_SHIFT_MASK },
    { "board.extend-later", extend_action, { GDK_KEY_Down, GDK_KEY_KP_Down }, GDK_SHIFT_MASK },
    { "board.create", create_action, { 0 }, 0 },
    { "board.cancel", cancel_action, { GDK_KEY_Escape }, 0 },
    { "board.menu", menu_action, { GDK_KEY_Menu }, 0 },
    { "board.zoom-in", zoom_action, { GDK_KEY_plus, GDK_KEY_KP_Add, GDK_KEY_equal }, GDK_CONTROL_MASK },
    { "board.zoom-out", zoom_action, { GDK_KEY_minus, GDK_KEY_KP_Subtract }, GDK_CONTROL_MASK },
    { "board.zoom-reset", zoom_action, { GDK_KEY_0, GDK_KEY_KP_0 }, GDK_CONTROL_MASK },
    { "board.scroll-to-now", scroll_to_now_action, { 0 }, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      gtk_widget_class_install_action (widget_class, entries[i].action, NULL, entries[i].activate);
      for (guint j = 0; j < G_N_ELEMENTS (entries[i].keys) && entries[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (widget_class, entries[i].keys[j], entries[i].modifiers, entries[i].action, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "board.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.zoom-in", NULL);
}

/* Home and End would scroll if they came as far as the scrolled window. */
void
usher_schedule_board_add_end_keys (UsherScheduleBoard *self)
{
  static const struct
  {
    guint       key;
    const char *action;
  } entries[] = {
    { GDK_KEY_Home, "board.focus-first" },
    { GDK_KEY_KP_Home, "board.focus-first" },
    { GDK_KEY_End, "board.focus-last" },
    { GDK_KEY_KP_End, "board.focus-last" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (entries[i].key, 0),
                                                            gtk_named_action_new (entries[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self->grid), controller);
}
