/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-keys.h"

#include "usher-board-layout.h"
#include "usher-schedule-board-private.h"
#include "usher-schedule-text.h"

#include <glib/gi18n.h>

/* How long a refusal of a key stays to be read. */
static const guint LABEL_MS = 4000;

/**
 * UsherScheduleKeys:
 *
 * Where the keyboard is on the board: on a card, or on a free cell that one
 * button per lane stands for.  All that the pointer does has a key here; what
 * changes only to the eye is announced.
 *
 * Owned by the board, which outlives it.
 */
struct _UsherScheduleKeys
{
  GObject parent_instance;

  UsherScheduleBoard *board;
  UsherScheduleGrid  *grid;

  UsherScheduleLane *cursor_lane; /* the lane with the cursor; NULL without */
  UsherTimeRange     cell;        /* the cell it rests on */
  UsherTimeRange     selection;   /* the cell, or what Shift made of it */
  gint64             wanted_time; /* kept while going sideways */
  guint              label_timeout;
};

G_DEFINE_FINAL_TYPE (UsherScheduleKeys, usher_schedule_keys, G_TYPE_OBJECT)

static void
announce (UsherScheduleKeys *self,
          const char        *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->board), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
hide_label (UsherScheduleKeys *self)
{
  g_clear_handle_id (&self->label_timeout, g_source_remove);
  usher_schedule_grid_hide_label (self->grid);
}

static void
on_label_timeout_cb (gpointer data)
{
  UsherScheduleKeys *self = data;

  self->label_timeout = 0;
  usher_schedule_grid_hide_label (self->grid);
}

/* A refusal is said, and shown where the focus is. */
static void
show_refusal (UsherScheduleKeys *self,
              guint              position,
              UsherTimeRange     range,
              const char        *text,
              const char        *refusal)
{
  GdkRectangle place = usher_schedule_grid_get_place (self->grid, position, range);

  hide_label (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->board), refusal, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_error_bell (GTK_WIDGET (self->board));
  usher_schedule_grid_show_label (self->grid, text, refusal, place.x, place.y);
  self->label_timeout = g_timeout_add_once (LABEL_MS, on_label_timeout_cb, self);
}

static guint
get_lane_position (UsherScheduleKeys *self,
                   UsherScheduleLane *lane)
{
  return usher_schedule_grid_find_lane (self->grid, usher_schedule_lane_get_lane (lane)->id);
}

static gboolean
has_cursor (UsherScheduleKeys *self)
{
  return self->cursor_lane != NULL && gtk_widget_is_focus (usher_schedule_lane_get_cursor (self->cursor_lane));
}

static UsherScheduleCard *
get_focused_card (UsherScheduleKeys *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->board));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!USHER_IS_SCHEDULE_CARD (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->board)))
    return NULL;
  return USHER_SCHEDULE_CARD (focus);
}

/* The lane and the stop where the keyboard is; FALSE if it is not on the board. */
static gboolean
find_stop (UsherScheduleKeys *self,
           guint             *position,
           UsherBoardStop    *stop)
{
  UsherScheduleCard *card = get_focused_card (self);

  if (card != NULL)
    {
      const UsherBoardBlock *block = usher_schedule_card_get_block (card);

      *position = usher_schedule_grid_find_lane (self->grid, block->lane);
      *stop = (UsherBoardStop) { block->id, block->range };
      return TRUE;
    }
  if (has_cursor (self))
    {
      *position = get_lane_position (self, self->cursor_lane);
      *stop = (UsherBoardStop) { 0, self->cell };
      return TRUE;
    }
  return FALSE;
}

static guint
find_index (const GArray         *stops,
            const UsherBoardStop *stop)
{
  for (guint i = 0; stop->id != 0 && i < stops->len; i++)
    {
      if (g_array_index (stops, UsherBoardStop, i).id == stop->id)
        return i;
    }
  return usher_board_stop_at (stops, stop->range.start);
}

static void
update_cursor (UsherScheduleKeys *self)
{
  UsherBoardIntent intent = {
    USHER_BOARD_DRAG_CREATE,
    0,
    usher_schedule_lane_get_lane (self->cursor_lane)->id,
    self->selection,
  };
  gboolean         is_selection = usher_schedule_keys_is_extending (self);
  g_autofree char *refusal = is_selection ? usher_schedule_board_validate (self->board, &intent) : NULL;

  usher_schedule_lane_set_cursor (self->cursor_lane, self->selection, refusal);
  usher_schedule_board_update_cancel (self->board);
  if (is_selection && refusal != NULL)
    {
      g_autofree char *place = usher_schedule_board_describe (self->board, &intent);

      show_refusal (self, get_lane_position (self, self->cursor_lane), self->cell, place, refusal);
    }
  else
    {
      hide_label (self);
    }
}

static void
go_to (UsherScheduleKeys    *self,
       guint                 position,
       const UsherBoardStop *stop)
{
  usher_schedule_grid_reveal (self->grid, position, stop->range);
  if (stop->id != 0)
    {
      gtk_widget_grab_focus (usher_schedule_board_get_card (self->board, stop->id));
      if (self->cursor_lane != NULL)
        usher_schedule_lane_hide_cursor (self->cursor_lane);
      self->cursor_lane = NULL;
      hide_label (self);
      return;
    }

  if (has_cursor (self) && self->cursor_lane == usher_schedule_grid_get_lane (self->grid, position))
    {
      g_autofree char *times = usher_schedule_format_range (stop->range);

      /* The focus stays on the same button, so nothing else would say it. */
      announce (self, times);
    }
  usher_schedule_keys_put_cursor (self, position, stop->range);
}

static void
on_cursor_clicked_cb (UsherScheduleKeys *self)
{
  usher_schedule_keys_create (self);
}

static void
usher_schedule_keys_finalize (GObject *object)
{
  UsherScheduleKeys *self = USHER_SCHEDULE_KEYS (object);

  g_clear_handle_id (&self->label_timeout, g_source_remove);

  G_OBJECT_CLASS (usher_schedule_keys_parent_class)->finalize (object);
}

static void
usher_schedule_keys_class_init (UsherScheduleKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_schedule_keys_finalize;
}

static void
usher_schedule_keys_init (UsherScheduleKeys *self)
{
}

/**
 * usher_schedule_keys_new:
 * @board: the board, which must outlive it
 *
 * Returns: (transfer full): the keyboard's side of @board
 */
UsherScheduleKeys *
usher_schedule_keys_new (UsherScheduleBoard *board)
{
  UsherScheduleKeys *self;

  g_return_val_if_fail (USHER_IS_SCHEDULE_BOARD (board), NULL);

  self = g_object_new (USHER_TYPE_SCHEDULE_KEYS, NULL);
  self->board = board;
  self->grid = usher_schedule_board_get_grid (board);
  return self;
}

/**
 * usher_schedule_keys_step:
 * @lanes: how many lanes to the right, or to the left if below 0
 * @stops: how many stops down, or up if below 0
 *
 * Moves the focus.  Going sideways keeps the time, going down passes every
 * card and every free cell.
 */
void
usher_schedule_keys_step (UsherScheduleKeys *self,
                          int                lanes,
                          int                stops)
{
  g_autoptr (GArray) list = NULL;
  UsherBoardStop     stop;
  guint              position;
  guint              index;

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  if (!find_stop (self, &position, &stop))
    {
      usher_schedule_keys_enter (self);
      return;
    }

  if (lanes != 0)
    {
      int next = (int) position + lanes;

      if (next < 0 || next >= (int) usher_schedule_grid_get_n_lanes (self->grid))
        return;
      if (!usher_time_range_contains (stop.range, self->wanted_time))
        self->wanted_time = stop.range.start;
      list = usher_schedule_lane_create_stops (usher_schedule_grid_get_lane (self->grid, (guint) next));
      if (list->len > 0)
        go_to (self, (guint) next, &g_array_index (list, UsherBoardStop, usher_board_stop_at (list, self->wanted_time)));
      return;
    }

  list = usher_schedule_lane_create_stops (usher_schedule_grid_get_lane (self->grid, position));
  index = find_index (list, &stop);
  if ((stops < 0 && index == 0) || (stops > 0 && index + 1 >= list->len))
    return;
  index = stops < 0 ? index - 1 : index + 1;
  stop = g_array_index (list, UsherBoardStop, index);
  self->wanted_time = stop.range.start;
  go_to (self, position, &stop);
}

/**
 * usher_schedule_keys_go_to_end:
 * @last: to the last stop of the lane instead of the first
 */
void
usher_schedule_keys_go_to_end (UsherScheduleKeys *self,
                               gboolean           last)
{
  g_autoptr (GArray) list = NULL;
  UsherBoardStop     stop;
  guint              position = 0;

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  find_stop (self, &position, &stop);
  list = usher_schedule_lane_create_stops (usher_schedule_grid_get_lane (self->grid, position));
  if (list->len == 0)
    return;
  stop = g_array_index (list, UsherBoardStop, last ? list->len - 1 : 0);
  self->wanted_time = stop.range.start;
  go_to (self, position, &stop);
}

/**
 * usher_schedule_keys_enter:
 *
 * Puts the focus on the board where there is no card to go to: on the free
 * cell of the present in the first bay.
 */
void
usher_schedule_keys_enter (UsherScheduleKeys *self)
{
  g_autoptr (GArray)    list = NULL;
  const UsherBoardStop *stop;
  guint                 position;

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  position = MIN (1, usher_schedule_grid_get_n_lanes (self->grid) - 1);
  list = usher_schedule_lane_create_stops (usher_schedule_grid_get_lane (self->grid, position));
  if (list->len == 0)
    return;
  stop = &g_array_index (list, UsherBoardStop, usher_board_stop_at (list, usher_schedule_grid_get_now (self->grid)));
  self->wanted_time = stop->range.start;
  go_to (self, position, stop);
}

/**
 * usher_schedule_keys_get_block:
 *
 * Returns: the block whose card has the focus, 0 if none has
 */
gint64
usher_schedule_keys_get_block (UsherScheduleKeys *self)
{
  UsherScheduleCard *card;

  g_return_val_if_fail (USHER_IS_SCHEDULE_KEYS (self), 0);

  card = get_focused_card (self);
  return card != NULL ? usher_schedule_card_get_block (card)->id : 0;
}

/**
 * usher_schedule_keys_get_time:
 * @time: (out): when the cell begins on which the keyboard rests
 *
 * Returns: whether the keyboard rests on a free cell
 */
gboolean
usher_schedule_keys_get_time (UsherScheduleKeys *self,
                              gint64            *time)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_KEYS (self), FALSE);

  if (!has_cursor (self))
    return FALSE;
  *time = self->cell.start;
  return TRUE;
}

/**
 * usher_schedule_keys_put_cursor:
 * @position: the lane's position
 * @cell: a free cell
 *
 * Puts the focus on a free cell, without scrolling.
 */
void
usher_schedule_keys_put_cursor (UsherScheduleKeys *self,
                                guint              position,
                                UsherTimeRange     cell)
{
  UsherScheduleLane *lane;
  UsherScheduleLane *old;
  GtkWidget         *cursor;

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  lane = usher_schedule_grid_get_lane (self->grid, position);
  cursor = usher_schedule_lane_get_cursor (lane);
  old = self->cursor_lane;
  self->cursor_lane = lane;
  self->cell = cell;
  self->selection = cell;
  update_cursor (self);

  g_signal_handlers_disconnect_by_data (cursor, self);
  gtk_widget_grab_focus (cursor);
  if (old != NULL && old != lane)
    usher_schedule_lane_hide_cursor (old);
  g_signal_connect_object (cursor, "clicked", G_CALLBACK (on_cursor_clicked_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_schedule_keys_forget:
 *
 * Forgets the free cell, since the lanes are about to change.
 */
void
usher_schedule_keys_forget (UsherScheduleKeys *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  if (self->cursor_lane != NULL)
    usher_schedule_lane_hide_cursor (self->cursor_lane);
  self->cursor_lane = NULL;
  hide_label (self);
}

/**
 * usher_schedule_keys_extend:
 * @steps: quarters to add at the end, or to take away if below 0
 *
 * Makes the free cell a range to be booked.
 */
void
usher_schedule_keys_extend (UsherScheduleKeys *self,
                            int                steps)
{
  UsherTimeRange visible;
  UsherTimeRange range;

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  if (!has_cursor (self))
    return;

  visible = usher_schedule_grid_get_visible (self->grid);
  range = self->selection;
  range.end = usher_board_snap (range.end + steps * USHER_BOARD_STEP_SECONDS, USHER_BOARD_STEP_SECONDS);
  range.end = CLAMP (range.end, range.start + USHER_BOARD_STEP_SECONDS, visible.end);
  if (range.end == self->selection.end)
    return;

  self->selection = range;
  usher_schedule_grid_reveal (self->grid, get_lane_position (self, self->cursor_lane), (UsherTimeRange) { range.end - 1, range.end });
  update_cursor (self);
  if (usher_schedule_keys_is_extending (self))
    {
      g_autofree char *times = usher_schedule_format_range (range);

      announce (self, times);
    }
}

/**
 * usher_schedule_keys_is_extending:
 *
 * Returns: whether more or less than the free cell is selected
 */
gboolean
usher_schedule_keys_is_extending (UsherScheduleKeys *self)
{
  g_return_val_if_fail (USHER_IS_SCHEDULE_KEYS (self), FALSE);

  return has_cursor (self) &&
         (self->selection.start != self->cell.start || self->selection.end != self->cell.end);
}

/**
 * usher_schedule_keys_stop:
 *
 * Goes back to the free cell.
 */
void
usher_schedule_keys_stop (UsherScheduleKeys *self)
{
  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  if (!usher_schedule_keys_is_extending (self))
    return;
  self->selection = self->cell;
  update_cursor (self);
}

/**
 * usher_schedule_keys_create:
 *
 * Asks for a block where the cursor is.
 *
 * Returns: whether it was asked for
 */
gboolean
usher_schedule_keys_create (UsherScheduleKeys *self)
{
  UsherBoardIntent intent = { USHER_BOARD_DRAG_CREATE };

  g_return_val_if_fail (USHER_IS_SCHEDULE_KEYS (self), FALSE);

  if (!has_cursor (self))
    return FALSE;
  intent.lane = usher_schedule_lane_get_lane (self->cursor_lane)->id;
  intent.range = self->selection;
  usher_schedule_keys_stop (self);
  return usher_schedule_board_request (self->board, &intent);
}

/* Asks for the move of the focused card, and says where it is then. */
static void
request (UsherScheduleKeys      *self,
         const UsherBoardBlock  *block,
         const UsherBoardIntent *intent)
{
  g_autofree char *place = usher_schedule_board_describe (self->board, intent);
  g_autofree char *refusal = NULL;
  guint            position = usher_schedule_grid_find_lane (self->grid, block->lane);

  if (block->fixed)
    {
      show_refusal (self, position, block->range, place, _("This booking can no longer be moved"));
      return;
    }
  if (intent->lane == block->lane && intent->range.start == block->range.start && intent->range.end == block->range.end)
    return;

  refusal = usher_schedule_board_validate (self->board, intent);
  if (refusal != NULL && !usher_schedule_board_get_allow_conflicts (self->board))
    {
      show_refusal (self, position, block->range, place, refusal);
      return;
    }
  if (usher_schedule_board_request (self->board, intent))
    {
      hide_label (self);
      announce (self, place);
      usher_schedule_grid_reveal (self->grid, usher_schedule_grid_find_lane (self->grid, intent->lane), intent->range);
    }
}

/* The next quarter in a direction: an untidy time becomes tidy first. */
static gint64
step_time (gint64 time,
           int    steps)
{
  gint64 step = USHER_BOARD_STEP_SECONDS;

  if (steps > 0)
    return usher_board_snap_down (time, step) + steps * step;
  return -usher_board_snap_down (-time, step) + steps * step;
}

/**
 * usher_schedule_keys_move:
 * @lanes: how many lanes to the right, or to the left if below 0
 * @steps: how many quarters later, or earlier if below 0
 *
 * Moves the block whose card has the focus.
 */
void
usher_schedule_keys_move (UsherScheduleKeys *self,
                          int                lanes,
                          int                steps)
{
  UsherScheduleCard     *card;
  const UsherBoardBlock *block;
  UsherBoardIntent       intent = { USHER_BOARD_DRAG_MOVE };

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  card = get_focused_card (self);
  if (card == NULL)
    return;
  block = usher_schedule_card_get_block (card);
  intent.id = block->id;
  intent.lane = block->lane;
  intent.range = block->range;
  if (lanes != 0)
    {
      int position = (int) usher_schedule_grid_find_lane (self->grid, block->lane) + lanes;

      if (position < 0 || position >= (int) usher_schedule_grid_get_n_lanes (self->grid))
        return;
      intent.lane = usher_schedule_lane_get_lane (usher_schedule_grid_get_lane (self->grid, (guint) position))->id;
    }
  if (steps != 0)
    {
      intent.range.start = step_time (block->range.start, steps);
      intent.range.end = intent.range.start + usher_time_range_seconds (block->range);
      intent.range = usher_board_fit (intent.range, usher_schedule_grid_get_visible (self->grid));
    }
  request (self, block, &intent);
}

/**
 * usher_schedule_keys_resize:
 * @steps: how many quarters longer, or shorter if below 0
 *
 * Moves the end of the block whose card has the focus.
 */
void
usher_schedule_keys_resize (UsherScheduleKeys *self,
                            int                steps)
{
  UsherScheduleCard     *card;
  const UsherBoardBlock *block;
  UsherBoardIntent       intent = { USHER_BOARD_DRAG_RESIZE };

  g_return_if_fail (USHER_IS_SCHEDULE_KEYS (self));

  card = get_focused_card (self);
  if (card == NULL)
    return;
  block = usher_schedule_card_get_block (card);
  intent.id = block->id;
  intent.lane = block->lane;
  intent.range = block->range;
  intent.range.end = MIN (step_time (block->range.end, steps), usher_schedule_grid_get_visible (self->grid).end);
  if (intent.range.end - intent.range.start < USHER_BOARD_STEP_SECONDS)
    return;
  request (self, block, &intent);
}
