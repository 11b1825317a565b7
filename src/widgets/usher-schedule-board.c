/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board.h"

#include "usher-schedule-board-private.h"
#include "usher-schedule-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

G_DEFINE_FINAL_TYPE (UsherScheduleBoard, usher_schedule_board, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_LAST + 1];
static guint       signals[N_SIGNALS];

/* Where the focus enters the board: at what is not over yet, which is also what
 * the board opens with, so that entering does not scroll. */
static UsherScheduleCard *
find_entry (UsherScheduleBoard *self,
            GPtrArray          *list,
            gboolean            forward)
{
  gint64 now = usher_schedule_grid_get_now (self->grid);

  if (!forward)
    return g_ptr_array_index (list, list->len - 1);

  for (guint i = 0; usher_time_range_contains (usher_schedule_grid_get_visible (self->grid), now) && i < list->len; i++)
    {
      if (usher_schedule_card_get_block (g_ptr_array_index (list, i))->range.end > now)
        return g_ptr_array_index (list, i);
    }
  return g_ptr_array_index (list, 0);
}

/* Where Tab goes from the card or the free cell that has the focus. */
static gboolean
step_card (UsherScheduleBoard *self,
           gboolean            forward)
{
  g_autoptr (GPtrArray) list = usher_schedule_board_create_card_list (self);
  UsherScheduleCard    *from = usher_schedule_board_find_card (self, usher_schedule_keys_get_block (self->keys));
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
      next = find_entry (self, list, forward);
    }
  else
    {
      usher_schedule_keys_enter (self->keys);
      return usher_schedule_keys_get_time (self->keys, &time);
    }

  if (next == NULL)
    return FALSE;
  usher_schedule_board_focus_card (self, next);
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
    return usher_schedule_board_step_slot (self, forward ? 1 : -1);
  return step_card (self, forward);
}

static gboolean
usher_schedule_board_grab_focus (GtkWidget *widget)
{
  UsherScheduleBoard *self = USHER_SCHEDULE_BOARD (widget);
  UsherScheduleCard  *card = usher_schedule_board_find_card (self, self->selected_block);
  GtkRoot            *root = gtk_widget_get_root (widget);
  GtkWidget          *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return TRUE;
  if (card != NULL)
    {
      usher_schedule_board_focus_card (self, card);
      return TRUE;
    }
  return usher_schedule_board_focus (widget, GTK_DIR_TAB_FORWARD);
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
  usher_schedule_board_install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "scheduleboard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_key_controller (UsherScheduleBoard *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-released", G_CALLBACK (on_key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
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
  add_key_controller (self);
  usher_schedule_board_add_zoom_controllers (self);
  usher_schedule_board_add_end_keys (self);
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
    usher_schedule_board_zoom_by (self, zoom, 1, -1);
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
  card = usher_schedule_board_find_card (self, self->selected_block);
  if (card != NULL)
    usher_schedule_card_set_selected (card, FALSE);
  self->selected_block = id;
  card = usher_schedule_board_find_card (self, id);
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

  return (GtkWidget *) usher_schedule_board_find_card (self, id);
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

  card = usher_schedule_board_find_card (self, id);
  if (card != NULL)
    usher_schedule_board_focus_card (self, card);
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
  UsherScheduleCard *card = usher_schedule_board_find_card (self, intent->id);

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

    usher_schedule_board_update_card (self, card, moved);
    usher_schedule_board_update_count (self);
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
