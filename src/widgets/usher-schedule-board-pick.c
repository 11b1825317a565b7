/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-schedule-board-private.h"

/* “Pick a job, then pick a slot”: the way to move without dragging. */

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
  UsherScheduleCard *card = usher_schedule_board_find_card (self, self->picked_block);

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
  g_object_notify (G_OBJECT (self), "picking");
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
  g_signal_emit_by_name (self, "slot-picked", id, slot.lane, slot.range.start, slot.range.end);
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

/* Moves the focus over the slots as the day goes; FALSE past either end. */
gboolean
usher_schedule_board_step_slot (UsherScheduleBoard *self,
                                int                 steps)
{
  int current = -1;

  for (guint i = 0; i < self->slot_buttons->len; i++)
    {
      if (usher_schedule_board_is_focus (g_ptr_array_index (self->slot_buttons, i)))
        current = (int) i;
    }
  current = current < 0 && steps < 0 ? (int) self->slot_buttons->len - 1 : current + steps;
  if (current < 0 || current >= (int) self->slot_buttons->len)
    return FALSE;
  focus_slot (self, (guint) current);
  return TRUE;
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

  card = usher_schedule_board_find_card (self, id);
  if (card != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (card), "picked");
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "picking");
  usher_schedule_board_update_cancel (self);
  if (self->slots->len > 0)
    focus_slot (self, 0);
  g_object_notify (G_OBJECT (self), "picking");
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
  g_signal_emit_by_name (self, "pick-cancelled", id);
}
