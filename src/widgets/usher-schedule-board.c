/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board.h"

#include "usher-schedule-board-private.h"
#include "usher-schedule-keys.h"
#include "usher-schedule-pointer.h"
#include "usher-schedule-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const double ZOOM_STEP = 1.2;
static const double SCROLL_ZOOM_STEP = 1.1;

typedef enum
{
  PROP_ZOOM = 1,
  PROP_SELECTED_BLOCK,
  PROP_ALLOW_CONFLICTS,
  PROP_PICKING,
  PROP_LAST = PROP_PICKING,
} UsherScheduleBoardProps;

enum
{
  CREATE_REQUESTED,
  MOVE_REQUESTED,
  BLOCK_ACTIVATED,
  BLOCK_MENU,
  SLOT_PICKED,
  PICK_CANCELLED,
  N_SIGNALS,
};

struct _UsherScheduleBoard
{
  GtkWidget parent_instance;

  GtkWidget            *scroller;
  UsherScheduleGrid    *grid;
  UsherSchedulePointer *pointer;
  UsherScheduleKeys    *keys;

  GHashTable *cards; /* block id → UsherScheduleCard, owned */

  UsherScheduleValidator validator;
  gpointer               validator_data;
  GDestroyNotify         validator_destroy;

  double   zoom;
  double   pinch_zoom; /* when the pinch began */
  double   pointer_y;
  gint64   selected_block;
  gboolean allow_conflicts;

  gboolean   picking;
  gint64     picked_block; /* 0 for one that is yet to be booked */
  GPtrArray *slot_buttons; /* in the order of time; children of their lanes */
  GArray    *slots;        /* UsherScheduleSlot, in the same order */
};

G_DEFINE_FINAL_TYPE (UsherScheduleBoard, usher_schedule_board, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LAST + 1];
static guint       signals[N_SIGNALS];

static UsherScheduleCard *
find_card (UsherScheduleBoard *self,
           gint64              id)
{
  return g_hash_table_lookup (self->cards, &id);
}

static UsherScheduleLane *
get_lane_of_block (UsherScheduleBoard    *self,
                   const UsherBoardBlock *block)
{
  return usher_schedule_grid_get_lane (self->grid, usher_schedule_grid_find_lane (self->grid, block->lane));
}

static gboolean
is_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && gtk_root_get_focus (root) == widget;
}

static void
update_count (UsherScheduleBoard *self)
{
  if (usher_schedule_grid_get_n_lanes (self->grid) > 0)
    usher_schedule_header_set_count (usher_schedule_grid_get_header (self->grid, 0),
                                     usher_schedule_lane_get_n_cards (usher_schedule_grid_get_lane (self->grid, 0)));
}

/* Puts a card into the lane of its block; the focus stays on it. */
static void
place_card (UsherScheduleBoard *self,
            UsherScheduleCard  *card)
{
  UsherScheduleLane *lane = get_lane_of_block (self, usher_schedule_card_get_block (card));
  GtkWidget         *parent = gtk_widget_get_parent (GTK_WIDGET (card));
  gboolean           had_focus;

  if (parent == GTK_WIDGET (lane))
    {
      usher_schedule_lane_repack (lane);
      return;
    }

  had_focus = is_focus (GTK_WIDGET (card));
  if (parent != NULL)
    usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (parent), card);
  usher_schedule_lane_add_card (lane, card);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (card));
}

static void
update_card (UsherScheduleBoard *self,
             UsherScheduleCard  *card,
             UsherBoardBlock    *block)
{
  if (usher_board_block_equal (usher_schedule_card_get_block (card), block))
    return;
  usher_schedule_card_set_block (card, block);
  place_card (self, card);
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  return usher_board_block_compare (usher_schedule_card_get_block (*(UsherScheduleCard **) a),
                                    usher_schedule_card_get_block (*(UsherScheduleCard **) b));
}

/* The cards as the day goes, which is how Tab walks them. */
static GPtrArray *
create_card_list (UsherScheduleBoard *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  UsherTimeRange        visible = usher_schedule_grid_get_visible (self->grid);
  GHashTableIter        iter;
  gpointer              card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    {
      if (usher_time_range_overlaps (usher_schedule_card_get_block (card)->range, visible))
        g_ptr_array_add (list, card);
    }
  g_ptr_array_sort (list, compare_cards);
  return g_steal_pointer (&list);
}

static void
focus_card (UsherScheduleBoard *self,
            UsherScheduleCard  *card)
{
  const UsherBoardBlock *block = usher_schedule_card_get_block (card);

  usher_schedule_grid_reveal (self->grid, usher_schedule_grid_find_lane (self->grid, block->lane), block->range);
  gtk_widget_grab_focus (GTK_WIDGET (card));
}

/* The neighbour that takes the focus before @card goes: the next of its lane,
 * or else the one before. */
static UsherScheduleCard *
find_neighbour (UsherScheduleBoard *self,
                UsherScheduleCard  *card,
                GHashTable         *kept)
{
  g_autoptr (GPtrArray) list = create_card_list (self);
  GtkWidget            *lane = gtk_widget_get_parent (GTK_WIDGET (card));
  UsherScheduleCard    *before = NULL;
  gboolean              passed = FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      UsherScheduleCard *other = g_ptr_array_index (list, i);

      if (other == card)
        passed = TRUE;
      else if (gtk_widget_get_parent (GTK_WIDGET (other)) == lane &&
               g_hash_table_contains (kept, &usher_schedule_card_get_block (other)->id))
        {
          if (passed)
            return other;
          before = other;
        }
    }
  return before;
}

static void
remove_other_cards (UsherScheduleBoard *self,
                    GHashTable         *kept)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      UsherScheduleCard *card = value;
      gint64             id = usher_schedule_card_get_block (card)->id;

      if (g_hash_table_contains (kept, &id))
        continue;
      if (is_focus (GTK_WIDGET (card)))
        {
          UsherScheduleCard *neighbour = find_neighbour (self, card, kept);

          if (neighbour != NULL)
            gtk_widget_grab_focus (GTK_WIDGET (neighbour));
        }
      if (self->selected_block == id)
        usher_schedule_board_set_selected_block (self, 0);
      usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (gtk_widget_get_parent (GTK_WIDGET (card))), card);
      g_hash_table_iter_remove (&iter);
    }
}

static void
on_card_activate_cb (UsherScheduleBoard *self,
                     UsherScheduleCard  *card)
{
  usher_schedule_board_activate_block (self, usher_schedule_card_get_block (card)->id);
}

static void
add_card (UsherScheduleBoard *self,
          UsherBoardBlock    *block)
{
  GtkWidget *card = g_object_ref_sink (usher_schedule_card_new (block));

  g_signal_connect_object (card, "activate", G_CALLBACK (on_card_activate_cb), self, G_CONNECT_SWAPPED);
  usher_schedule_card_set_selected (USHER_SCHEDULE_CARD (card), block->id == self->selected_block);
  g_hash_table_insert (self->cards, g_memdup2 (&block->id, sizeof block->id), card);
  place_card (self, USHER_SCHEDULE_CARD (card));
}

static void
clear_slots (UsherScheduleBoard *self)
{
  for (guint i = 0; i < usher_schedule_grid_get_n_lanes (self->grid); i++)
    usher_schedule_lane_clear_slots (usher_schedule_grid_get_lane (self->grid, i));
  g_ptr_array_set_size (self->slot_buttons, 0);
  g_array_set_size (self->slots, 0);
}

/* Leaves the picking of a slot; the focus goes back to the card. */
static void
end_pick (UsherScheduleBoard *self)
{
  UsherScheduleCard *card = find_card (self, self->picked_block);

  self->picking = FALSE;
  self->picked_block = 0;
  gtk_widget_remove_css_class (GTK_WIDGET (self->grid), "picking");
  if (card != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (card), "picked");
      gtk_widget_grab_focus (GTK_WIDGET (card));
    }
  clear_slots (self);
  usher_schedule_board_update_cancel (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKING]);
}

static void
on_slot_clicked_cb (UsherScheduleBoard *self,
                    GtkWidget          *button)
{
  gint64            id = self->picked_block;
  UsherScheduleSlot slot;
  guint             index;

  if (!g_ptr_array_find (self->slot_buttons, button, &index))
    return;
  slot = g_array_index (self->slots, UsherScheduleSlot, index);
  end_pick (self);
  g_signal_emit (self, signals[SLOT_PICKED], 0, id, slot.lane, slot.range.start, slot.range.end);
}

static int
compare_slots (gconstpointer a,
               gconstpointer b)
{
  const UsherScheduleSlot *first = a;
  const UsherScheduleSlot *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  return first->lane < second->lane ? -1 : first->lane > second->lane;
}

static void
focus_slot (UsherScheduleBoard *self,
            guint               index)
{
  UsherScheduleSlot slot = g_array_index (self->slots, UsherScheduleSlot, index);

  usher_schedule_grid_reveal (self->grid, usher_schedule_grid_find_lane (self->grid, slot.lane), slot.range);
  gtk_widget_grab_focus (g_ptr_array_index (self->slot_buttons, index));
}

static gboolean
step_slot (UsherScheduleBoard *self,
           int                 steps)
{
  int current = -1;

  for (guint i = 0; i < self->slot_buttons->len; i++)
    {
      if (is_focus (g_ptr_array_index (self->slot_buttons, i)))
        current = (int) i;
    }
  current = current < 0 && steps < 0 ? (int) self->slot_buttons->len - 1 : current + steps;
  if (current < 0 || current >= (int) self->slot_buttons->len)
    return FALSE;
  focus_slot (self, (guint) current);
  return TRUE;
}

/* Where Tab goes from the card or the free cell that has the focus. */
static gboolean
step_card (UsherScheduleBoard *self,
           gboolean            forward)
{
  g_autoptr (GPtrArray) list = create_card_list (self);
  UsherScheduleCard    *from = find_card (self, usher_schedule_keys_get_block (self->keys));
  UsherScheduleCard    *next = NULL;
  gint64                time;
  guint                 index;

  if (from != NULL && g_ptr_array_find (list, from, &index))
    {
      if (forward && index + 1 < list->len)
        next = g_ptr_array_index (list, index + 1);
      else if (!forward && index > 0)
        next = g_ptr_array_index (list, index - 1);
    }
  else if (usher_schedule_keys_get_time (self->keys, &time))
    {
      for (guint i = 0; i < list->len; i++)
        {
          UsherScheduleCard *card = g_ptr_array_index (list, i);
          gboolean           is_later = usher_schedule_card_get_block (card)->range.start >= time;

          if (is_later && forward)
            {
              next = card;
              break;
            }
          if (!is_later && !forward)
            next = card;
        }
    }
  else if (list->len > 0)
    {
      next = g_ptr_array_index (list, forward ? 0 : list->len - 1);
    }
  else
    {
      usher_schedule_keys_enter (self->keys);
      return usher_schedule_keys_get_time (self->keys, &time);
    }

  if (next == NULL)
    return FALSE;
  focus_card (self, next);
  return TRUE;
}

static gboolean
usher_schedule_board_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  gboolean            forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN || direction == GTK_DIR_RIGHT;

  if (usher_schedule_grid_get_n_lanes (self->grid) == 0)
    return FALSE;
  if (self->picking)
    return step_slot (self, forward ? 1 : -1);
  return step_card (self, forward);
}

static gboolean
usher_schedule_board_grab_focus (GtkWidget *widget)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  UsherScheduleCard  *card = find_card (self, self->selected_block);

  if (card != NULL)
    {
      focus_card (self, card);
      return TRUE;
    }
  return usher_schedule_board_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* Zooming starts from what is seen, or the first steps out of a day that fills
 * its room would do nothing. */
static void
zoom_by (UsherScheduleBoard *self,
         double              base,
         double              factor,
         double              y)
{
  double zoom = CLAMP (base * factor, USHER_SCHEDULE_BOARD_ZOOM_MIN, USHER_SCHEDULE_BOARD_ZOOM_MAX);

  usher_schedule_grid_set_zoom (self->grid, zoom, y);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static gboolean
on_scroll_cb (UsherScheduleBoard       *self,
              double                    dx,
              double                    dy,
              GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  zoom_by (self, usher_schedule_grid_get_shown_zoom (self->grid), dy < 0 ? SCROLL_ZOOM_STEP : 1 / SCROLL_ZOOM_STEP, self->pointer_y);
  return GDK_EVENT_STOP;
}

static void
on_motion_cb (UsherScheduleBoard *self,
              double              x,
              double              y)
{
  self->pointer_y = y;
}

static void
on_pinch_begin_cb (UsherScheduleBoard *self)
{
  self->pinch_zoom = usher_schedule_grid_get_shown_zoom (self->grid);
}

static void
on_pinch_cb (UsherScheduleBoard *self,
             double              scale,
             GtkGesture         *gesture)
{
  double x;
  double y = self->pointer_y;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  zoom_by (self, self->pinch_zoom, scale, y);
}

static void
on_key_released_cb (UsherScheduleBoard *self,
                    guint               keyval,
                    guint               keycode,
                    GdkModifierType     state)
{
  if ((keyval == GDK_KEY_Shift_L || keyval == GDK_KEY_Shift_R) && usher_schedule_keys_is_extending (self->keys))
    usher_schedule_keys_create (self->keys);
}

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);

  if (g_str_equal (name, "board.zoom-reset"))
    zoom_by (self, 1, 1, -1);
  else
    zoom_by (self, usher_schedule_grid_get_shown_zoom (self->grid), g_str_equal (name, "board.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP, -1);
}

static void
focus_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  gboolean            forward = g_str_has_suffix (name, "-down") || g_str_has_suffix (name, "-right");

  if (self->picking)
    step_slot (self, forward ? 1 : -1);
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
  UsherScheduleCard  *card = find_card (self, usher_schedule_keys_get_block (self->keys));
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

static void
on_high_contrast_cb (UsherScheduleBoard *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  if (adw_style_manager_get_high_contrast (manager))
    gtk_widget_add_css_class (GTK_WIDGET (self), "high-contrast");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "high-contrast");
}

static void
usher_schedule_board_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (object);

  switch ((UsherScheduleBoardProps) prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;

    case PROP_SELECTED_BLOCK:
      g_value_set_int64 (value, self->selected_block);
      break;

    case PROP_ALLOW_CONFLICTS:
      g_value_set_boolean (value, self->allow_conflicts);
      break;

    case PROP_PICKING:
      g_value_set_boolean (value, self->picking);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_schedule_board_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (object);

  switch ((UsherScheduleBoardProps) prop_id)
    {
    case PROP_ZOOM:
      usher_schedule_board_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_SELECTED_BLOCK:
      usher_schedule_board_set_selected_block (self, g_value_get_int64 (value));
      break;

    case PROP_ALLOW_CONFLICTS:
      usher_schedule_board_set_allow_conflicts (self, g_value_get_boolean (value));
      break;

    case PROP_PICKING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_schedule_board_dispose (GObject *object)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (object);

  if (self->validator_destroy != NULL)
    self->validator_destroy (self->validator_data);
  self->validator = NULL;
  self->validator_destroy = NULL;
  g_clear_object (&self->pointer);
  g_clear_object (&self->keys);
  g_hash_table_remove_all (self->cards);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_schedule_board_parent_class)->dispose (object);
}

static void
usher_schedule_board_finalize (GObject *object)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (object);

  g_hash_table_unref (self->cards);
  g_ptr_array_unref (self->slot_buttons);
  g_array_unref (self->slots);

  G_OBJECT_CLASS (usher_schedule_board_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * UsherScheduleBoard:zoom:
   *
   * How much the day is stretched.  At 1 a quarter of an hour has room for one
   * line of text.
   */
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL,
                                               USHER_SCHEDULE_BOARD_ZOOM_MIN, USHER_SCHEDULE_BOARD_ZOOM_MAX, 1.0, flags);

  /**
   * UsherScheduleBoard:selected-block:
   *
   * The block whose details are open, 0 for none.
   */
  properties[PROP_SELECTED_BLOCK] = g_param_spec_int64 ("selected-block", NULL, NULL, 0, G_MAXINT64, 0, flags);

  /**
   * UsherScheduleBoard:allow-conflicts:
   *
   * Whether something is asked for although the validator objects, because the
   * person may book over it and the owner asks for a reason.
   */
  properties[PROP_ALLOW_CONFLICTS] = g_param_spec_boolean ("allow-conflicts", NULL, NULL, FALSE, flags);

  /**
   * UsherScheduleBoard:picking:
   *
   * Whether slots are lit up to be picked.
   */
  properties[PROP_PICKING] = g_param_spec_boolean ("picking", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
install_signals (GType type)
{
  signals[CREATE_REQUESTED] = g_signal_new ("create-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
  signals[MOVE_REQUESTED] = g_signal_new ("move-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 4, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
  signals[BLOCK_ACTIVATED] = g_signal_new ("block-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[BLOCK_MENU] = g_signal_new ("block-menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[SLOT_PICKED] = g_signal_new ("slot-picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 4, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
  signals[PICK_CANCELLED] = g_signal_new ("pick-cancelled", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT64);
}

/* Every key is an action, so that a menu or a test can do the same. */
static void
install_actions (GtkWidgetClass *widget_class)
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

static void
usher_schedule_board_class_init (UsherScheduleBoardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_schedule_board_get_property;
  object_class->set_property = usher_schedule_board_set_property;
  object_class->dispose = usher_schedule_board_dispose;
  object_class->finalize = usher_schedule_board_finalize;
  widget_class->focus = usher_schedule_board_focus;
  widget_class->grab_focus = usher_schedule_board_grab_focus;

  install_properties (object_class);
  install_signals (G_TYPE_FROM_CLASS (klass));
  install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scheduleboard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Home and End would scroll if they came as far as the scrolled window. */
static void
add_end_keys (UsherScheduleBoard *self)
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

static void
add_controllers (UsherScheduleBoard *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  /* Before the scrolled window takes it. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, scroll);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, motion);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect_object (keys, "key-released", G_CALLBACK (on_key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

static void
usher_schedule_board_init (UsherScheduleBoard *self)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->zoom = 1.0;
  self->cards = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->slot_buttons = g_ptr_array_new ();
  self->slots = g_array_new (FALSE, FALSE, sizeof (UsherScheduleSlot));

  self->grid = USHER_SCHEDULE_GRID (usher_schedule_grid_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->keys = usher_schedule_keys_new (self);
  self->pointer = usher_schedule_pointer_new (self, GTK_SCROLLED_WINDOW (self->scroller));
  add_controllers (self);
  add_end_keys (self);
  usher_schedule_board_set_lanes (self, NULL);
  usher_schedule_board_update_cancel (self);

  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_high_contrast_cb), self, G_CONNECT_SWAPPED);
  on_high_contrast_cb (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Booking board"), -1);
}

/**
 * usher_schedule_board_new:
 *
 * Returns: (transfer floating): a board with the unassigned lane only
 */
GtkWidget *
usher_schedule_board_new (void)
{
  return g_object_new (USHER_TYPE_SCHEDULE_BOARD, NULL);
}

/* The lanes as they are shown: the unassigned one first, whether or not it was
 * given. */
static GPtrArray *
arrange_lanes (GPtrArray *lanes)
{
  g_autoptr (GPtrArray) arranged = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_lane_unref);

  for (guint i = 0; lanes != NULL && i < lanes->len; i++)
    {
      UsherBoardLane *lane = g_ptr_array_index (lanes, i);

      if (lane->id == USHER_BOARD_LANE_UNASSIGNED)
        g_ptr_array_insert (arranged, 0, usher_board_lane_ref (lane));
      else
        g_ptr_array_add (arranged, usher_board_lane_ref (lane));
    }
  if (arranged->len == 0 || ((UsherBoardLane *) g_ptr_array_index (arranged, 0))->id != USHER_BOARD_LANE_UNASSIGNED)
    g_ptr_array_insert (arranged, 0, usher_board_lane_new (USHER_BOARD_LANE_UNASSIGNED, C_("lane of the board", "Unassigned"), NULL, FALSE));
  return g_steal_pointer (&arranged);
}

static gboolean
has_same_lanes (UsherScheduleBoard *self,
                GPtrArray          *lanes)
{
  if (usher_schedule_grid_get_n_lanes (self->grid) != lanes->len)
    return FALSE;
  for (guint i = 0; i < lanes->len; i++)
    {
      UsherBoardLane *lane = g_ptr_array_index (lanes, i);

      if (usher_schedule_lane_get_lane (usher_schedule_grid_get_lane (self->grid, i))->id != lane->id)
        return FALSE;
    }
  return TRUE;
}

/**
 * usher_schedule_board_set_lanes:
 * @lanes: (nullable) (element-type UsherBoardLane): the bays in order
 *
 * Sets the lanes.  The one with the id %USHER_BOARD_LANE_UNASSIGNED stands
 * first; it is added if it is not given.  Blocks of a lane that is not shown
 * stand in the unassigned one.
 */
void
usher_schedule_board_set_lanes (UsherScheduleBoard *self,
                                GPtrArray          *lanes)
{
  g_autoptr (GPtrArray) arranged = arrange_lanes (lanes);
  gint64                focused = 0;
  GHashTableIter        iter;
  gpointer              card;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  if (has_same_lanes (self, arranged))
    {
      usher_schedule_grid_set_lanes (self->grid, arranged);
      return;
    }

  usher_schedule_pointer_cancel (self->pointer);
  usher_schedule_board_cancel_pick (self);
  focused = usher_schedule_keys_get_block (self->keys);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    usher_schedule_lane_remove_card (USHER_SCHEDULE_LANE (gtk_widget_get_parent (card)), card);
  usher_schedule_keys_forget (self->keys);

  usher_schedule_grid_set_lanes (self->grid, arranged);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    place_card (self, card);
  if (focused != 0)
    gtk_widget_grab_focus (GTK_WIDGET (find_card (self, focused)));
  update_count (self);
}

/**
 * usher_schedule_board_set_day:
 * @visible: from the top of the board to its bottom
 * @open_ranges: (nullable) (element-type UsherTimeRange): when the workshop is open;
 *   %NULL for a day off
 * @breaks: (nullable) (element-type UsherTimeRange): when nobody works
 *
 * Sets the day.  The first one is scrolled to the current time, or to the
 * beginning of work on another day; afterwards scrolling is left to the person.
 */
void
usher_schedule_board_set_day (UsherScheduleBoard *self,
                              UsherTimeRange      visible,
                              GArray             *open_ranges,
                              GArray             *breaks)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));
  g_return_if_fail (!usher_time_range_is_empty (visible));

  usher_schedule_pointer_cancel (self->pointer);
  usher_schedule_grid_set_day (self->grid, visible, open_ranges, breaks);
}

/**
 * usher_schedule_board_set_blocks:
 * @blocks: (element-type UsherBoardBlock): all blocks of the day
 *
 * Shows @blocks.  Cards of blocks that were there before stay, with focus and
 * selection; scroll position and zoom do not change.
 */
void
usher_schedule_board_set_blocks (UsherScheduleBoard *self,
                                 GPtrArray          *blocks)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));
  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_hash_table_add (kept, &((UsherBoardBlock *) g_ptr_array_index (blocks, i))->id);
  remove_other_cards (self, kept);

  for (guint i = 0; i < blocks->len; i++)
    {
      UsherBoardBlock   *block = g_ptr_array_index (blocks, i);
      UsherScheduleCard *card = find_card (self, block->id);

      if (card != NULL)
        update_card (self, card, block);
      else
        add_card (self, block);
    }
  if (self->picking && self->picked_block != 0 && find_card (self, self->picked_block) == NULL)
    usher_schedule_board_cancel_pick (self);
  update_count (self);
}

/**
 * usher_schedule_board_set_now:
 * @now: unix seconds
 *
 * Sets the current time.  The owner calls this before the first
 * usher_schedule_board_set_day() and then every minute.
 */
void
usher_schedule_board_set_now (UsherScheduleBoard *self,
                              gint64              now)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  usher_schedule_grid_set_now (self->grid, now);
}

/**
 * usher_schedule_board_set_validator:
 * @validator: (nullable): says what is in the way of a block
 * @data: for @validator
 * @destroy: (nullable): frees @data
 *
 * Sets who judges each new target of a drag or a key.
 */
void
usher_schedule_board_set_validator (UsherScheduleBoard    *self,
                                    UsherScheduleValidator validator,
                                    gpointer               data,
                                    GDestroyNotify         destroy)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  if (self->validator_destroy != NULL)
    self->validator_destroy (self->validator_data);
  self->validator = validator;
  self->validator_data = data;
  self->validator_destroy = destroy;
}

/**
 * usher_schedule_board_get_zoom:
 *
 * Returns: how much the day is stretched
 */
double
usher_schedule_board_get_zoom (UsherScheduleBoard *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (self), 1);

  return self->zoom;
}

/**
 * usher_schedule_board_set_zoom:
 * @zoom: within %USHER_SCHEDULE_BOARD_ZOOM_MIN and %USHER_SCHEDULE_BOARD_ZOOM_MAX
 *
 * Stretches the day; what is in the middle stays there.
 */
void
usher_schedule_board_set_zoom (UsherScheduleBoard *self,
                               double              zoom)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  zoom = CLAMP (zoom, USHER_SCHEDULE_BOARD_ZOOM_MIN, USHER_SCHEDULE_BOARD_ZOOM_MAX);
  if (zoom != self->zoom)
    zoom_by (self, zoom, 1, -1);
}

/**
 * usher_schedule_board_get_selected_block:
 *
 * Returns: the block whose details are open, 0 for none
 */
gint64
usher_schedule_board_get_selected_block (UsherScheduleBoard *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (self), 0);

  return self->selected_block;
}

/**
 * usher_schedule_board_set_selected_block:
 * @id: a block, or 0
 *
 * Marks the block whose details are open.
 */
void
usher_schedule_board_set_selected_block (UsherScheduleBoard *self,
                                         gint64              id)
{
  UsherScheduleCard *card;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  if (self->selected_block == id)
    return;
  card = find_card (self, self->selected_block);
  if (card != NULL)
    usher_schedule_card_set_selected (card, FALSE);
  self->selected_block = id;
  card = find_card (self, id);
  if (card != NULL)
    usher_schedule_card_set_selected (card, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_BLOCK]);
}

/**
 * usher_schedule_board_get_allow_conflicts:
 *
 * Returns: whether something is asked for although the validator objects
 */
gboolean
usher_schedule_board_get_allow_conflicts (UsherScheduleBoard *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (self), FALSE);

  return self->allow_conflicts;
}

/**
 * usher_schedule_board_set_allow_conflicts:
 * @allow_conflicts: whether to ask for it anyway; the owner then wants a reason
 *
 * Sets whether the validator's word is final.
 */
void
usher_schedule_board_set_allow_conflicts (UsherScheduleBoard *self,
                                          gboolean            allow_conflicts)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  allow_conflicts = !!allow_conflicts;
  if (self->allow_conflicts == allow_conflicts)
    return;
  self->allow_conflicts = allow_conflicts;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALLOW_CONFLICTS]);
}

/**
 * usher_schedule_board_get_picking:
 *
 * Returns: whether slots are lit up to be picked
 */
gboolean
usher_schedule_board_get_picking (UsherScheduleBoard *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (self), FALSE);

  return self->picking;
}

/**
 * usher_schedule_board_get_card:
 *
 * Returns: (transfer none) (nullable): the card of the block @id, to anchor a
 *   popover at
 */
GtkWidget *
usher_schedule_board_get_card (UsherScheduleBoard *self,
                               gint64              id)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (self), NULL);

  return (GtkWidget *) find_card (self, id);
}

/**
 * usher_schedule_board_focus_block:
 *
 * Brings the block @id into sight and gives its card the focus.
 */
void
usher_schedule_board_focus_block (UsherScheduleBoard *self,
                                  gint64              id)
{
  UsherScheduleCard *card;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  card = find_card (self, id);
  if (card != NULL)
    focus_card (self, card);
}

/**
 * usher_schedule_board_scroll_to_time:
 *
 * Brings @time into the upper third.
 */
void
usher_schedule_board_scroll_to_time (UsherScheduleBoard *self,
                                     gint64              time)
{
  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  usher_schedule_grid_scroll_to_time (self->grid, time);
}

/**
 * usher_schedule_board_begin_pick:
 * @id: the block that looks for a place; 0 for one that is yet to be booked
 * @slots: (element-type UsherScheduleSlot): where it could go
 *
 * Lights up @slots as buttons while the rest of the board fades.  Ends with
 * the signal `slot-picked`, or by Esc with `pick-cancelled`.
 */
void
usher_schedule_board_begin_pick (UsherScheduleBoard *self,
                                 gint64              id,
                                 GPtrArray          *slots)
{
  UsherScheduleCard *card;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));
  g_return_if_fail (slots != NULL);

  usher_schedule_pointer_cancel (self->pointer);
  usher_schedule_board_cancel_pick (self);
  usher_schedule_board_set_selected_block (self, 0);
  self->picking = TRUE;
  self->picked_block = id;
  for (guint i = 0; i < slots->len; i++)
    g_array_append_vals (self->slots, g_ptr_array_index (slots, i), 1);
  g_array_sort (self->slots, compare_slots);
  for (guint i = 0; i < self->slots->len; i++)
    {
      UsherScheduleSlot  slot = g_array_index (self->slots, UsherScheduleSlot, i);
      UsherScheduleLane *lane = usher_schedule_grid_get_lane (self->grid, usher_schedule_grid_find_lane (self->grid, slot.lane));
      GtkWidget         *button = usher_schedule_lane_add_slot (lane, slot.range);

      g_signal_connect_object (button, "clicked", G_CALLBACK (on_slot_clicked_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->slot_buttons, button);
    }

  card = find_card (self, id);
  if (card != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (card), "picked");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "picking");
  usher_schedule_board_update_cancel (self);
  if (self->slots->len > 0)
    focus_slot (self, 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PICKING]);
}

/**
 * usher_schedule_board_cancel_pick:
 *
 * Leaves the picking of a slot, if there is one.
 */
void
usher_schedule_board_cancel_pick (UsherScheduleBoard *self)
{
  gint64 id;

  g_return_if_fail (USHER_IS_SCHEDULE_BOARD (self));

  id = self->picked_block;
  if (!self->picking)
    return;
  end_pick (self);
  g_signal_emit (self, signals[PICK_CANCELLED], 0, id);
}

/* The grid, for pointer and keyboard. */
UsherScheduleGrid *
usher_schedule_board_get_grid (UsherScheduleBoard *self)
{
  return self->grid;
}

/* What is in the way of @intent, or NULL. */
char *
usher_schedule_board_validate (UsherScheduleBoard     *self,
                               const UsherBoardIntent *intent)
{
  if (self->validator == NULL)
    return NULL;
  return self->validator (intent->id, intent->lane, intent->range, self->validator_data);
}

/* Where @intent goes, in words. */
char *
usher_schedule_board_describe (UsherScheduleBoard     *self,
                               const UsherBoardIntent *intent)
{
  UsherScheduleLane *lane = usher_schedule_grid_get_lane (self->grid, usher_schedule_grid_find_lane (self->grid, intent->lane));

  return usher_schedule_format_place (usher_schedule_lane_get_lane (lane)->name, intent->range);
}

/* Asks the owner for @intent unless the validator forbids it.  A card stands at
 * its new place at once; the owner's next blocks confirm or revert that. */
gboolean
usher_schedule_board_request (UsherScheduleBoard     *self,
                              const UsherBoardIntent *intent)
{
  g_autofree char   *refusal = usher_schedule_board_validate (self, intent);
  UsherScheduleCard *card = find_card (self, intent->id);

  if (refusal != NULL && !self->allow_conflicts)
    {
      gtk_accessible_announce (GTK_ACCESSIBLE (self), refusal, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return FALSE;
    }
  if (intent->kind == USHER_BOARD_DRAG_CREATE)
    {
      g_signal_emit (self, signals[CREATE_REQUESTED], 0, intent->lane, intent->range.start, intent->range.end);
      return TRUE;
    }
  if (card == NULL)
    return FALSE;

  {
    g_autoptr (UsherBoardBlock) moved = usher_board_block_moved (usher_schedule_card_get_block (card), intent->lane, intent->range);

    update_card (self, card, moved);
    update_count (self);
  }
  g_signal_emit (self, signals[MOVE_REQUESTED], 0, intent->id, intent->lane, intent->range.start, intent->range.end);
  return TRUE;
}

/* Opens a block: the owner shows its details. */
void
usher_schedule_board_activate_block (UsherScheduleBoard *self,
                                     gint64              id)
{
  if (self->picking)
    return;
  usher_schedule_board_set_selected_block (self, id);
  g_signal_emit (self, signals[BLOCK_ACTIVATED], 0, id);
}

/* Opens a block's menu at a point of the board. */
void
usher_schedule_board_open_menu (UsherScheduleBoard *self,
                                gint64              id,
                                double              x,
                                double              y)
{
  g_signal_emit (self, signals[BLOCK_MENU], 0, id, x, y);
}

/* Puts the keyboard on a free cell. */
void
usher_schedule_board_put_cursor (UsherScheduleBoard *self,
                                 guint               position,
                                 UsherTimeRange      cell)
{
  usher_schedule_keys_put_cursor (self->keys, position, cell);
}

/* Esc belongs to the board only while there is something to cancel, and to
 * the window otherwise. */
void
usher_schedule_board_update_cancel (UsherScheduleBoard *self)
{
  gboolean enabled = self->picking ||
                     (self->keys != NULL && usher_schedule_keys_is_extending (self->keys)) ||
                     (self->pointer != NULL && usher_schedule_pointer_is_active (self->pointer));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.cancel", enabled);
}
