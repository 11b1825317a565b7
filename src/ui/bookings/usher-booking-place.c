/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-content.h"
#include "usher-booking-changes.h"
#include "usher-booking-store.h"
#include "usher-reason-dialog.h"
#include "usher-times.h"
#include "usher-trouble.h"

#include <glib/gi18n.h>

/* A block on its way to another place: asked for, maybe refused, maybe allowed
 * with a reason. */
typedef struct
{
  UsherDesk             *desk;
  GtkWidget             *parent;
  UsherTimeBlock        *before;
  gint64                 bay_id;
  UsherTimeRange         range;
  gboolean               is_undo;
  UsherBookingChangeFunc done;
} Move;

/* What takes a move back. */
typedef struct
{
  UsherTimeBlock *before;
  UsherTimeBlock *after;
} MoveUndo;

static void request_move (Move       *move,
                          const char *reason);

static void
move_free (Move *move)
{
  g_object_unref (move->desk);
  g_clear_object (&move->parent);
  g_object_unref (move->before);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

static void
move_undo_free (gpointer data)
{
  MoveUndo *undo = data;

  g_object_unref (undo->before);
  g_object_unref (undo->after);
  g_free (undo);
}

static UsherBookingStore *
get_store (Move *move)
{
  return usher_session_get_bookings (usher_desk_get_session (move->desk));
}

static void
finish_move (Move *move)
{
  if (move->done != NULL && move->parent != NULL)
    move->done (move->parent);
}

/**
 * usher_booking_change_bay_name:
 * @bay_id: a bay, or 0
 *
 * Returns: (transfer full): what the desk calls it
 */
char *
usher_booking_change_bay_name (UsherDesk *desk,
                               gint64     bay_id)
{
  UsherBay *bay = usher_shop_find_bay (usher_session_get_shop (usher_desk_get_session (desk)), bay_id);

  return g_strdup (bay != NULL ? bay->name : C_("lane", "Unassigned"));
}

static gboolean
is_same_place (UsherTimeBlock *a,
               UsherTimeBlock *b)
{
  return a->bay_id == b->bay_id && a->range.start == b->range.start && a->range.end == b->range.end;
}

static void
send_back (UsherDesk      *desk,
           UsherTimeBlock *now,
           UsherTimeBlock *before)
{
  Move *move = g_new0 (Move, 1);

  move->desk = g_object_ref (desk);
  move->before = g_object_ref (now);
  move->bay_id = before->bay_id;
  move->range = before->range;
  move->is_undo = TRUE;
  request_move (move, *before->override_reason != '\0' ? before->override_reason : NULL);
}

typedef struct
{
  UsherDesk *desk;
  MoveUndo  *undo;
} UndoRequest;

static void
on_loaded_for_undo_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  UndoRequest             *request = user_data;
  g_autoptr (UsherDesk)    desk = g_steal_pointer (&request->desk);
  MoveUndo                *undo = g_steal_pointer (&request->undo);
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherBooking) booking = usher_booking_store_load_finish (USHER_BOOKING_STORE (source), result, &error);
  UsherTimeBlock          *now = NULL;

  g_free (request);
  for (guint i = 0; booking != NULL && i < booking->blocks->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (booking->blocks, i);

      if (block->parent_instance.id == undo->after->parent_instance.id)
        now = block;
    }
  if (booking == NULL)
    usher_desk_report (desk, error, _("The move could not be taken back"));
  else if (now == NULL || !is_same_place (now, undo->after))
    usher_desk_say (desk, _("The booking has been moved again since. Take that back first."));
  else
    send_back (desk, now, undo->before);
  move_undo_free (undo);
}

static void
undo_move (UsherDesk *desk,
           gpointer   data)
{
  MoveUndo    *undo = data;
  UndoRequest *request = NULL;
  MoveUndo    *copy = NULL;

  /* The block of an order without a booking has only the version that was seen. */
  if (undo->after->booking_id == 0)
    {
      send_back (desk, undo->after, undo->before);
      return;
    }

  copy = g_new0 (MoveUndo, 1);
  copy->before = g_object_ref (undo->before);
  copy->after = g_object_ref (undo->after);
  request = g_new0 (UndoRequest, 1);
  request->desk = g_object_ref (desk);
  request->undo = copy;
  usher_booking_store_load_async (usher_session_get_bookings (usher_desk_get_session (desk)), undo->after->booking_id,
                                  NULL, on_loaded_for_undo_cb, request);
}

static char *
describe_place (Move           *move,
                UsherTimeBlock *block)
{
  UsherSession    *session = usher_desk_get_session (move->desk);
  g_autofree char *bay = usher_booking_change_bay_name (move->desk, block->bay_id);
  g_autofree char *start = usher_times_relative (session, block->range.start);
  g_autofree char *end = usher_times_clock (session, block->range.end);

  if (move->is_undo)
    /* Translators: a bay, when the work starts and when it ends. */
    return g_strdup_printf (_("Back at %s, %s–%s"), bay, start, end);
  if (block->bay_id == move->before->bay_id && block->range.start == move->before->range.start)
    /* Translators: when the work starts and when it ends. */
    return g_strdup_printf (_("Booking takes %s–%s"), start, end);

  /* Translators: a bay, when the work starts and when it ends. */
  return g_strdup_printf (_("Booking moved to %s, %s–%s"), bay, start, end);
}

static void
report_moved (Move           *move,
              UsherTimeBlock *saved)
{
  g_autofree char *text = describe_place (move, saved);
  MoveUndo        *undo = NULL;

  if (move->is_undo)
    {
      usher_desk_say (move->desk, text);
      return;
    }

  undo = g_new0 (MoveUndo, 1);
  undo->before = g_object_ref (move->before);
  undo->after = g_object_ref (saved);
  usher_desk_offer_undo (move->desk, text, undo_move, undo, move_undo_free);
}

static void
on_reason_given_cb (GtkWidget  *parent,
                    const char *reason,
                    gpointer    user_data)
{
  Move *asked = user_data;
  Move *move = g_new0 (Move, 1);

  *move = *asked;
  move->desk = g_object_ref (asked->desk);
  move->parent = g_object_ref (asked->parent);
  move->before = g_object_ref (asked->before);
  request_move (move, reason);
}

/* One line a hindrance: when, where and whose. */
static void
append_hindrance (GString        *text,
                  Move           *move,
                  UsherBoardItem *item)
{
  UsherSession    *session = usher_desk_get_session (move->desk);
  g_autofree char *bay = usher_booking_change_bay_name (move->desk, item->block->bay_id);
  g_autofree char *start = usher_times_clock (session, item->block->range.start);
  g_autofree char *end = usher_times_clock (session, item->block->range.end);
  g_autofree char *plate = usher_board_content_plate (item);
  g_autofree char *name = usher_board_content_customer (item);

  /* Translators: a bay, start, end, plate and customer of what is in the way. */
  g_string_append_printf (text, _("%s, %s–%s: %s %s"), bay, start, end, plate, name);
  if (item->block->bay_id != move->bay_id && item->technician_name != NULL)
    /* Translators: %s is a technician who has two jobs at once. */
    g_string_append_printf (text, C_("hindrance", " (technician %s)"), item->technician_name);
  g_string_append_c (text, '\n');
}

static gboolean
is_out_of_hours (Move *move)
{
  UsherShop *shop = usher_session_get_shop (usher_desk_get_session (move->desk));

  return !usher_business_hours_covers (shop->hours, move->range);
}

/* What stands against the place, a line each. */
static char *
describe_hindrances (Move      *move,
                     GPtrArray *conflicts,
                     gboolean   is_closed)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_closed)
    {
      UsherSession    *session = usher_desk_get_session (move->desk);
      g_autofree char *start = usher_times_relative (session, move->range.start);
      g_autofree char *end = usher_times_clock (session, move->range.end);

      /* Translators: when the work would start and end. */
      g_string_append_printf (text, _("The workshop is closed then: %s–%s"), start, end);
      g_string_append_c (text, '\n');
    }
  if (conflicts->len > 0)
    g_string_append (text, _("The place is taken:\n"));
  for (guint i = 0; i < conflicts->len; i++)
    append_hindrance (text, move, g_ptr_array_index (conflicts, i));
  g_string_truncate (text, text->len - 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask_to_allow (Move      *move,
              GPtrArray *conflicts,
              gboolean   is_closed)
{
  const char *const overlap_reasons[] = {
    C_("overlap reason", "The customer waits"),
       C_("overlap reason", "Short job in between"),
          C_("overlap reason", "The other job is late"),
             C_("overlap reason", "Two people on it"),
                NULL,
          };
  const char *const closed_reasons[] = {
    C_("closed reason", "Overtime is agreed"),
       C_("closed reason", "The customer waits"),
          C_("closed reason", "The car is left overnight"),
             C_("closed reason", "Emergency"),
                NULL,
          };
  g_autofree char *text = describe_hindrances (move, conflicts, is_closed);

  usher_reason_dialog_ask (move->parent,
                           &(UsherReasonQuestion) {
                               .heading = conflicts->len > 0 ? _("Book Over It?") : _("Book in Closed Hours?"), .body = text, .accept_label = _("_Allow Anyway"), .usual = conflicts->len > 0 ? overlap_reasons : closed_reasons, .overrides = move->desk,
                                                                                                                              },
                               on_reason_given_cb, move, (GDestroyNotify) move_free);
}

static void
on_conflicts_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Move)      move = user_data;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) conflicts = usher_booking_store_find_conflicts_finish (USHER_BOOKING_STORE (source), result, &error);
  gboolean              is_closed = is_out_of_hours (move);

  finish_move (move);
  if (conflicts == NULL)
    usher_desk_report (move->desk, error, _("The booking could not be moved"));
  else if (conflicts->len > 0 || is_closed)
    ask_to_allow (g_steal_pointer (&move), conflicts, is_closed);
}

static gboolean
can_be_allowed (const GError *error)
{
  UsherTrouble trouble = usher_trouble_of (error);

  return trouble == USHER_TROUBLE_OVERLAP || trouble == USHER_TROUBLE_CLOSED;
}

static void
on_moved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Move)           move = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (UsherTimeBlock) saved = usher_booking_store_move_block_finish (USHER_BOOKING_STORE (source), result, &error);

  if (saved != NULL)
    {
      report_moved (move, saved);
      finish_move (move);
    }
  else if (can_be_allowed (error) && move->parent != NULL)
    {
      Move *asking = g_steal_pointer (&move);

      usher_booking_store_find_conflicts_async (get_store (asking), asking->before->booking_id, asking->bay_id,
                                                asking->before->technician_id, asking->range, NULL, on_conflicts_cb, asking);
    }
  else
    {
      usher_desk_report (move->desk, error,
                         move->is_undo ? _("The move could not be taken back") : _("The booking could not be moved"));
      finish_move (move);
    }
}

/* Takes @move over. */
static void
request_move (Move       *move,
              const char *reason)
{
  usher_booking_store_move_block_async (get_store (move), move->before->parent_instance.id,
                                        move->before->parent_instance.row_version, move->bay_id, move->range, reason,
                                        NULL, on_moved_cb, move);
}

/**
 * usher_booking_change_place:
 * @parent: the widget that asks
 * @item: what is moved or resized
 * @bay_id: where to, 0 for no bay yet
 * @range: when
 * @done: called when it is through or was refused
 *
 * Moves or resizes a block.  When something is in the way or the workshop is
 * closed, says so, and lets it be with a reason.
 */
void
usher_booking_change_place (UsherDesk             *desk,
                            GtkWidget             *parent,
                            UsherBoardItem        *item,
                            gint64                 bay_id,
                            UsherTimeRange         range,
                            UsherBookingChangeFunc done)
{
  Move *move = g_new0 (Move, 1);

  move->desk = g_object_ref (desk);
  move->parent = g_object_ref (parent);
  move->before = g_object_ref (item->block);
  move->bay_id = bay_id;
  move->range = range;
  move->done = done;
  request_move (move, NULL);
}
