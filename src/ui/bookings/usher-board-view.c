/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-content.h"
#include "usher-board-view.h"
#include "usher-booking-changes.h"
#include "usher-booking-popover.h"
#include "usher-booking-store.h"
#include "usher-schedule-board.h"
#include "usher-times.h"

#include <glib/gi18n.h>

static const guint now_interval_s = 30;

/* How much of what was is seen above the now line when the board opens. */
static const gint64 before_now_s = 60 * 60;

struct _UsherBoardView
{
  AdwBin parent_instance;

  UsherDesk          *desk;
  UsherScheduleBoard *board;
  GtkWidget          *popover;
  GCancellable       *cancellable; /* of the reading under way, or %NULL */
  GPtrArray          *items;       /* (element-type UsherBoardItem): as shown */
  GDate               date;
  GDate               shown;  /* the day that the board shows */
  gint64              wanted; /* the booking that takes the focus when it is there, or 0 */
  guint               now_source;
};

enum
{
  CREATE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherBoardView, usher_board_view, ADW_TYPE_BIN)

static void reload (UsherBoardView *self);

static UsherSession *
get_session (UsherBoardView *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherBoardItem *
find_item (UsherBoardView *self,
           gint64          block_id)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (self->items, i);

      if (item->block->parent_instance.id == block_id)
        return item;
    }

  return NULL;
}

static void
update_now (UsherBoardView *self)
{
  usher_schedule_board_set_now (self->board, usher_session_now (get_session (self)));
}

static void
show_blocks (UsherBoardView *self)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_block_unref);

  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (blocks, usher_board_content_block (get_session (self), g_ptr_array_index (self->items, i)));
  usher_schedule_board_set_blocks (self->board, blocks);
}

static void
show_day (UsherBoardView *self)
{
  UsherSession      *session = get_session (self);
  g_autoptr (GArray) open = usher_business_hours_get_open_ranges (usher_session_get_shop (session)->hours, &self->date);
  g_autoptr (GArray) breaks = usher_board_content_take_breaks (open);

  usher_schedule_board_set_day (self->board, usher_board_content_visible (session, self->items, &self->date), open, breaks);
}

static void
focus_wanted (UsherBoardView *self)
{
  for (guint i = 0; self->wanted != 0 && i < self->items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (self->items, i);

      if (item->block->booking_id == self->wanted)
        {
          self->wanted = 0;
          usher_schedule_board_focus_block (self->board, item->block->parent_instance.id);
        }
    }
}

static gboolean
is_today (UsherBoardView *self)
{
  GDate today;

  usher_times_today (get_session (self), &today);

  return g_date_compare (&today, &self->date) == 0;
}

static void
show_items (UsherBoardView *self)
{
  g_autoptr (GPtrArray) lanes = usher_board_content_lanes (get_session (self), self->items, &self->date);
  gboolean              is_first = !g_date_valid (&self->shown);

  usher_schedule_board_set_lanes (self->board, lanes);
  show_day (self);
  show_blocks (self);
  update_now (self);
  self->shown = self->date;
  if (is_first && is_today (self))
    usher_schedule_board_scroll_to_time (self->board, usher_session_now (get_session (self)) - before_now_s);
  focus_wanted (self);
}

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherBoardView) self = USHER_BOARD_VIEW (user_data);
  g_autoptr (GError)         error = NULL;
  g_autoptr (GPtrArray)      items = usher_booking_store_list_board_finish (USHER_BOOKING_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->cancellable);
  if (items == NULL)
    {
      usher_desk_report (self->desk, error, _("The board could not be read"));
      return;
    }

  g_ptr_array_unref (self->items);
  self->items = g_steal_pointer (&items);
  show_items (self);
}

static void
reload (UsherBoardView *self)
{
  if (!g_date_valid (&self->date))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  usher_booking_store_list_board_async (usher_session_get_bookings (get_session (self)),
                                        usher_times_day_range (get_session (self), &self->date), self->cancellable,
                                        on_listed_cb, g_object_ref (self));
}

/* Out of sight, the next map reads it. */
static void
on_changed_cb (UsherBoardView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static gboolean
on_now_cb (gpointer user_data)
{
  UsherBoardView *self = USHER_BOARD_VIEW (user_data);

  update_now (self);
  show_blocks (self); /* who is late by now */

  return G_SOURCE_CONTINUE;
}

static void
on_change_done_cb (GtkWidget *parent)
{
  if (USHER_BOARD_VIEW (parent)->desk != NULL)
    reload (USHER_BOARD_VIEW (parent));
}

static void
on_move_requested_cb (UsherBoardView *self,
                      gint64          id,
                      gint64          lane,
                      gint64          start,
                      gint64          end)
{
  UsherBoardItem *item = find_item (self, id);

  if (item != NULL)
    usher_booking_change_place (self->desk, GTK_WIDGET (self), item, lane, (UsherTimeRange) { start, end }, on_change_done_cb);
}

static void
on_create_requested_cb (UsherBoardView *self,
                        gint64          lane,
                        gint64          start,
                        gint64          end)
{
  g_signal_emit (self, signals[CREATE_REQUESTED], 0, lane, start, end);
}

static char *
on_validate_cb (gint64         id,
                gint64         lane,
                UsherTimeRange range,
                gpointer       data)
{
  UsherBoardView *self = USHER_BOARD_VIEW (data);

  return usher_board_content_refusal (get_session (self), self->items, id, lane, range);
}

static void
begin_pick (UsherBoardView *self,
            gint64          id)
{
  UsherBoardItem       *item = find_item (self, id);
  g_autoptr (GPtrArray) slots = NULL;

  if (item == NULL)
    return;

  slots = usher_board_content_free_slots (get_session (self), self->items, item, &self->date);
  if (slots->len == 0)
    usher_desk_say (self->desk, _("Nothing is free any more on this day. Edit the booking to choose another."));
  else
    usher_schedule_board_begin_pick (self->board, id, slots);
}

static void
on_popover_move_cb (UsherBookingPopover *popover,
                    UsherBoardView      *self)
{
  begin_pick (self, GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (popover), "block")));
}

static void
remove_popover (UsherBoardView *self)
{
  GtkWidget *popover = g_steal_pointer (&self->popover);

  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static void
remove_popover_once (gpointer user_data)
{
  GtkWidget *popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

static void
on_popover_closed_cb (UsherBoardView *self,
                      GtkPopover     *popover)
{
  if (self->popover == GTK_WIDGET (popover))
    self->popover = NULL;
  usher_schedule_board_set_selected_block (self->board, 0);
  /* Its actions still need the place it stands in. */
  g_idle_add_once (remove_popover_once, g_object_ref (popover));
}

static void
show_popover (UsherBoardView *self,
              UsherBoardItem *item)
{
  gint64          id = item->block->parent_instance.id;
  GtkWidget      *card = usher_schedule_board_get_card (self->board, id);
  graphene_rect_t bounds;

  if (card == NULL || !gtk_widget_compute_bounds (card, GTK_WIDGET (self), &bounds))
    return;

  remove_popover (self);
  self->popover = usher_booking_popover_new (self->desk, item);
  g_object_set_data (G_OBJECT (self->popover), "block", GSIZE_TO_POINTER (id));
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width, (int) bounds.size.height });
  g_signal_connect_object (self->popover, "move-requested", G_CALLBACK (on_popover_move_cb), self, 0);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_popover_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
on_block_activated_cb (UsherBoardView *self,
                       gint64          id)
{
  UsherBoardItem *item = find_item (self, id);

  if (item == NULL)
    return;
  if (item->booking != NULL)
    {
      show_popover (self, item);
      return;
    }
  usher_schedule_board_set_selected_block (self->board, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order", "x", item->block->order_id);
}

static void
on_block_menu_cb (UsherBoardView *self,
                  gint64          id,
                  double          x,
                  double          y)
{
  on_block_activated_cb (self, id);
}

static void
usher_board_view_map (GtkWidget *widget)
{
  UsherBoardView *self = USHER_BOARD_VIEW (widget);

  GTK_WIDGET_CLASS (usher_board_view_parent_class)->map (widget);
  self->now_source = g_timeout_add_seconds (now_interval_s, on_now_cb, self);
  reload (self);
}

static void
usher_board_view_unmap (GtkWidget *widget)
{
  UsherBoardView *self = USHER_BOARD_VIEW (widget);

  g_clear_handle_id (&self->now_source, g_source_remove);
  GTK_WIDGET_CLASS (usher_board_view_parent_class)->unmap (widget);
}

static gboolean
usher_board_view_grab_focus (GtkWidget *widget)
{
  UsherBoardView *self = USHER_BOARD_VIEW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->board), GTK_DIR_TAB_FORWARD);
}

static void
usher_board_view_dispose (GObject *object)
{
  UsherBoardView *self = USHER_BOARD_VIEW (object);

  g_clear_handle_id (&self->now_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  remove_popover (self);
  if (self->board != NULL)
    usher_schedule_board_set_validator (self->board, NULL, NULL, NULL);
  self->board = NULL;
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_board_view_parent_class)->dispose (object);
}

static void
usher_board_view_finalize (GObject *object)
{
  UsherBoardView *self = USHER_BOARD_VIEW (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (usher_board_view_parent_class)->finalize (object);
}

static void
usher_board_view_class_init (UsherBoardViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_board_view_dispose;
  object_class->finalize = usher_board_view_finalize;
  widget_class->map = usher_board_view_map;
  widget_class->unmap = usher_board_view_unmap;
  widget_class->grab_focus = usher_board_view_grab_focus;

  /**
   * UsherBoardView::create-requested:
   * @bay_id: a bay, or 0
   * @start: unix time
   * @end: unix time
   *
   * A free place was drawn for a new booking.
   */
  signals[CREATE_REQUESTED] =
      g_signal_new ("create-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_INT64, G_TYPE_INT64, G_TYPE_INT64);
}

static void
usher_board_view_init (UsherBoardView *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  g_date_clear (&self->date, 1);
  g_date_clear (&self->shown, 1);
  self->board = USHER_SCHEDULE_BOARD (usher_schedule_board_new ());
  usher_schedule_board_set_allow_conflicts (self->board, TRUE);
  usher_schedule_board_set_validator (self->board, on_validate_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->board));
  g_signal_connect_object (self->board, "move-requested", G_CALLBACK (on_move_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "slot-picked", G_CALLBACK (on_move_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "create-requested", G_CALLBACK (on_create_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "block-activated", G_CALLBACK (on_block_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "block-menu", G_CALLBACK (on_block_menu_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_board_view_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a board, which shows a day once it is given one
 */
GtkWidget *
usher_board_view_new (UsherDesk *desk)
{
  static const char *const kinds[] = { "changed::booking", "changed::block", "changed::order", "changed::customer",
                                       "changed::vehicle" };
  UsherBoardView          *self = g_object_new (USHER_TYPE_BOARD_VIEW, NULL);
  UsherSession            *session = usher_desk_get_session (desk);

  self->desk = g_object_ref (desk);
  g_settings_bind (usher_desk_get_settings (desk), "board-zoom", self->board, "zoom", G_SETTINGS_BIND_DEFAULT);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_signal_connect_object (session, kinds[i], G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::shop", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_board_view_set_date:
 * @date: a day
 *
 * Shows a day.
 */
void
usher_board_view_set_date (UsherBoardView *self,
                           const GDate    *date)
{
  if (g_date_valid (&self->date) && g_date_compare (&self->date, date) == 0)
    return;

  self->date = *date;
  if (usher_schedule_board_get_picking (self->board))
    usher_schedule_board_cancel_pick (self->board);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

/**
 * usher_board_view_focus_booking:
 * @booking_id: a booking of the day
 *
 * Gives the focus to the card of a booking, as soon as it is on the board.
 */
void
usher_board_view_focus_booking (UsherBoardView *self,
                                gint64          booking_id)
{
  self->wanted = booking_id;
  focus_wanted (self);
}
