/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-board-content.h"
#include "usher-date.h"
#include "usher-labels.h"
#include "usher-plate.h"
#include "usher-quantity.h"
#include "usher-times.h"

#include <glib/gi18n.h>

enum
{
  SECONDS_PER_HOUR = 3600,
  /* A board of a closed day still shows these hours. */
  USUAL_OPEN_MINUTES = 8 * 60,
  USUAL_CLOSE_MINUTES = 18 * 60,
  /* Longer than any holiday. */
  MAX_DAYS_CLOSED = 60,
};

/* Where the slots offered for moving start. */
static const gint64 slot_step_s = 30 * 60;

static UsherBusinessHours *
get_hours (UsherSession *session)
{
  return usher_session_get_shop (session)->hours;
}

static gboolean
is_in_the_way (UsherBoardItem *item)
{
  return item->booking == NULL || item->booking->status != USHER_BOOKING_STATUS_CANCELLED;
}

static const char *
get_order_class (UsherOrder *order)
{
  switch (order->car_state)
    {
    case USHER_CAR_STATE_READY:
      return "success";
    case USHER_CAR_STATE_DELIVERED:
      return "done";
    case USHER_CAR_STATE_STOPPED:
      return "warning";
    case USHER_CAR_STATE_EXPECTED:
    case USHER_CAR_STATE_ARRIVED:
    case USHER_CAR_STATE_IN_RECEPTION:
    case USHER_CAR_STATE_WAITING_FOR_BAY:
    case USHER_CAR_STATE_IN_WORK:
    case USHER_CAR_STATE_QUALITY_CHECK:
    case USHER_CAR_STATE_WASHING:
    default:
      return "accent";
    }
}

static const char *
get_booking_class (UsherSession *session,
                   UsherBooking *booking)
{
  if (usher_booking_is_late (booking->status, booking->arrives_at, usher_session_now (session)))
    return "warning";

  return booking->status == USHER_BOOKING_STATUS_NO_SHOW ? "done" : NULL;
}

/* What it is about, with its hours: “Service 10,000 km · 1.5 h”. */
static char *
describe_job (UsherBoardItem *item)
{
  g_autofree char *hours = NULL;

  if (item->booking == NULL)
    return NULL;
  if (item->booking->hours == 0)
    return g_strdup (item->booking->content);

  hours = usher_hours_format (item->booking->hours);
  if (*item->booking->content == '\0')
    /* Translators: a number of hours. */
    return g_strdup_printf (C_("job", "%s h"), hours);

  /* Translators: what a booking is about, and its number of hours. */
  return g_strdup_printf (C_("job", "%s · %s h"), item->booking->content, hours);
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe_rest (UsherBoardItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (item->booking != NULL)
    {
      append_part (text, item->booking->advisor_name);
      append_part (text, item->technician_name);
      append_part (text, item->booking->note);
    }
  append_part (text, item->block->override_reason);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_status (UsherSession    *session,
            UsherBoardItem  *item,
            UsherBoardBlock *values)
{
  UsherBooking *booking = item->booking;

  if (item->order != NULL)
    {
      values->icon_name = usher_car_state_icon (item->order->car_state);
      values->status = usher_car_state_label (item->order->car_state);
      values->css_class = get_order_class (item->order);
    }
  else if (booking != NULL)
    {
      gboolean is_late = usher_booking_is_late (booking->status, booking->arrives_at, usher_session_now (session));

      values->icon_name = is_late ? "usher-waiting-symbolic" : usher_booking_status_icon (booking->status);
      values->status = is_late ? C_("booking status", "Late") : usher_booking_status_label (booking->status);
      values->css_class = get_booking_class (session, booking);
    }
}

/**
 * usher_board_content_plate:
 *
 * Returns: (transfer full): the plate of the car, as it is shown
 */
char *
usher_board_content_plate (UsherBoardItem *item)
{
  if (item->booking != NULL)
    return usher_plate_format (item->booking->plate);

  return item->order != NULL ? usher_plate_format (item->order->plate) : g_strdup ("");
}

/**
 * usher_board_content_customer:
 *
 * Returns: (transfer full): the customer's name with the form of address
 */
char *
usher_board_content_customer (UsherBoardItem *item)
{
  if (item->booking != NULL)
    return usher_name_with_form (item->booking->customer_name, item->booking->address_form);

  return item->order != NULL ? usher_name_with_form (item->order->customer_name, item->order->address_form) : g_strdup ("");
}

/**
 * usher_board_content_block:
 * @item: a block with what holds it
 *
 * Returns: (transfer full): its card
 */
UsherBoardBlock *
usher_board_content_block (UsherSession   *session,
                           UsherBoardItem *item)
{
  g_autofree char *plate = usher_board_content_plate (item);
  g_autofree char *name = usher_board_content_customer (item);
  g_autofree char *job = describe_job (item);
  g_autofree char *rest = describe_rest (item);
  UsherBoardBlock  values = {
     .id = item->block->parent_instance.id,
     .lane = item->block->bay_id,
     .range = item->block->range,
     .title = *plate != '\0' ? plate : name,
     .subtitle = *plate != '\0' ? name : NULL,
     .detail = job,
     .note = rest,
     .conflict = *item->block->override_reason != '\0',
     .conflict_text = usher_business_hours_covers (get_hours (session), item->block->range)
                          ? NULL
                          : C_("booking", "Outside opening hours"),
                               .fixed = item->order != NULL && item->order->car_state >= USHER_CAR_STATE_READY,
    };

  set_status (session, item, &values);

  return usher_board_block_new (&values);
}

static char *
format_hours (gint64 seconds)
{
  return usher_hours_format (seconds * USHER_HOURS_ONE / SECONDS_PER_HOUR);
}

/**
 * usher_board_content_load:
 * @bay_id: a bay, or 0 for what has none
 * @full: (out) (optional): whether nothing more fits
 *
 * Returns: (transfer full): booked and available hours, “6.5 / 8 h”
 */
char *
usher_board_content_load (UsherSession *session,
                          GPtrArray    *items,
                          gint64        bay_id,
                          const GDate  *date,
                          gboolean     *full)
{
  UsherTimeRange   day = usher_times_day_range (session, date);
  gint64           available = usher_business_hours_available_seconds (get_hours (session), date);
  gint64           booked = 0;
  g_autofree char *booked_text = NULL;
  g_autofree char *available_text = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (items, i);

      if (item->block->bay_id == bay_id && is_in_the_way (item))
        booked += usher_business_hours_work_between (get_hours (session), usher_time_range_intersect (item->block->range, day));
    }
  booked_text = format_hours (booked);
  if (full != NULL)
    *full = bay_id != 0 && available > 0 && booked >= available;
  if (bay_id == 0)
    /* Translators: a number of hours that have no bay yet. */
    return g_strdup_printf (C_("load", "%s h"), booked_text);

  available_text = format_hours (available);
  /* Translators: booked and available hours of a bay on a day. */
  return g_strdup_printf (C_("load", "%s / %s h"), booked_text, available_text);
}

/**
 * usher_board_content_lanes:
 *
 * Returns: (transfer full) (element-type UsherBoardLane): what has no bay, then
 *   the bays, with their load of the day
 */
GPtrArray *
usher_board_content_lanes (UsherSession *session,
                           GPtrArray    *items,
                           const GDate  *date)
{
  GPtrArray       *lanes = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_board_lane_unref);
  GPtrArray       *bays = usher_session_get_shop (session)->bays;
  g_autofree char *unassigned = usher_board_content_load (session, items, 0, date, NULL);

  g_ptr_array_add (lanes, usher_board_lane_new (USHER_BOARD_LANE_UNASSIGNED, C_("lane", "Unassigned"), unassigned, FALSE));
  for (guint i = 0; i < bays->len; i++)
    {
      UsherBay        *bay = g_ptr_array_index (bays, i);
      gboolean         full = FALSE;
      g_autofree char *load = usher_board_content_load (session, items, bay->parent_instance.id, date, &full);

      g_ptr_array_add (lanes, usher_board_lane_new (bay->parent_instance.id, bay->name, load, full));
    }

  return lanes;
}

/**
 * usher_board_content_take_breaks:
 * @open_ranges: (inout) (element-type UsherTimeRange): when the workshop works;
 *   becomes the one range from opening to closing
 *
 * Returns: (transfer full) (element-type UsherTimeRange): what lay between
 */
GArray *
usher_board_content_take_breaks (GArray *open_ranges)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  if (open_ranges->len == 0)
    return breaks;

  for (guint i = 1; i < open_ranges->len; i++)
    {
      UsherTimeRange pause = { g_array_index (open_ranges, UsherTimeRange, i - 1).end,
                               g_array_index (open_ranges, UsherTimeRange, i).start };

      g_array_append_val (breaks, pause);
    }
  g_array_index (open_ranges, UsherTimeRange, 0).end = g_array_index (open_ranges, UsherTimeRange, open_ranges->len - 1).end;
  g_array_set_size (open_ranges, 1);

  return breaks;
}

/**
 * usher_board_content_visible:
 *
 * Returns: the hours that the board shows: an hour around the opening hours,
 *   and all that is booked
 */
UsherTimeRange
usher_board_content_visible (UsherSession *session,
                             GPtrArray    *items,
                             const GDate  *date)
{
  UsherBusinessHours *hours = get_hours (session);
  UsherTimeRange      day = usher_times_day_range (session, date);
  g_autoptr (GArray)  open = usher_business_hours_get_open_ranges (hours, date);
  UsherTimeRange      visible = { usher_business_hours_time_on (hours, date, USUAL_OPEN_MINUTES),
                                  usher_business_hours_time_on (hours, date, USUAL_CLOSE_MINUTES) };

  if (open->len > 0)
    visible = (UsherTimeRange) { g_array_index (open, UsherTimeRange, 0).start,
                                 g_array_index (open, UsherTimeRange, open->len - 1).end };
  for (guint i = 0; i < items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (items, i);
      UsherTimeRange  range = usher_time_range_intersect (item->block->range, day);

      if (usher_time_range_is_empty (range))
        continue;
      visible.start = MIN (visible.start, range.start);
      visible.end = MAX (visible.end, range.end);
    }
  /* Whole hours, and one more on each side where the day has one. */
  visible.start -= (visible.start - day.start) % SECONDS_PER_HOUR;
  visible.end += (SECONDS_PER_HOUR - (visible.end - day.start) % SECONDS_PER_HOUR) % SECONDS_PER_HOUR;
  visible.start = MAX (visible.start - SECONDS_PER_HOUR, day.start);
  visible.end = MIN (visible.end + SECONDS_PER_HOUR, day.end);

  return visible;
}

static char *
describe_hindrance (UsherSession   *session,
                    UsherBoardItem *item)
{
  g_autofree char *start = usher_times_clock (session, item->block->range.start);
  g_autofree char *end = usher_times_clock (session, item->block->range.end);
  g_autofree char *plate = usher_board_content_plate (item);

  /* Translators: a plate, and from when to when its car has the bay. */
  return g_strdup_printf (_("Taken by %s, %s–%s"), plate, start, end);
}

/**
 * usher_board_content_refusal:
 * @id: the block that would go there, or 0
 * @lane: the bay, or 0
 * @range: when
 *
 * Returns: (transfer full) (nullable): what is in the way, %NULL if nothing is
 */
char *
usher_board_content_refusal (UsherSession  *session,
                             GPtrArray     *items,
                             gint64         id,
                             gint64         lane,
                             UsherTimeRange range)
{
  UsherBusinessHours *hours = get_hours (session);
  gint64              technician_id = 0;

  for (guint i = 0; i < items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (items, i);

      if (item->block->parent_instance.id == id)
        technician_id = item->block->technician_id;
    }
  for (guint i = 0; i < items->len; i++)
    {
      UsherBoardItem *item = g_ptr_array_index (items, i);

      if (item->block->parent_instance.id == id || !is_in_the_way (item) ||
          !usher_time_range_overlaps (item->block->range, range))
        continue;
      if ((lane != 0 && item->block->bay_id == lane) || (technician_id != 0 && item->block->technician_id == technician_id))
        return describe_hindrance (session, item);
    }
  if (!usher_business_hours_covers (hours, range))
    return g_strdup (_("The workshop is closed then"));

  return NULL;
}

static gboolean
is_free (UsherSession   *session,
         GPtrArray      *items,
         UsherBoardItem *item,
         gint64          bay_id,
         UsherTimeRange  range)
{
  g_autofree char *refusal = usher_board_content_refusal (session, items, item->block->parent_instance.id, bay_id, range);

  return refusal == NULL;
}

/**
 * usher_board_content_free_slots:
 * @item: what is to be moved
 *
 * Returns: (transfer full) (element-type UsherScheduleSlot): the places of the
 *   day that could take it, from now on
 */
GPtrArray *
usher_board_content_free_slots (UsherSession   *session,
                                GPtrArray      *items,
                                UsherBoardItem *item,
                                const GDate    *date)
{
  UsherBusinessHours *hours = get_hours (session);
  GPtrArray          *slots = g_ptr_array_new_with_free_func (g_free);
  GPtrArray          *bays = usher_session_get_shop (session)->bays;
  g_autoptr (GArray)  open = usher_business_hours_get_open_ranges (hours, date);
  gint64              work = usher_business_hours_work_between (hours, item->block->range);
  gint64              now = usher_session_now (session);

  if (work <= 0)
    work = usher_time_range_seconds (item->block->range);
  for (guint i = 0; i < open->len; i++)
    {
      UsherTimeRange part = g_array_index (open, UsherTimeRange, i);

      for (gint64 start = part.start; start < part.end; start += slot_step_s)
        for (guint j = 0; start >= now && j < bays->len; j++)
          {
            gint64            bay_id = ((UsherEntity *) g_ptr_array_index (bays, j))->id;
            UsherTimeRange    range = { start, usher_business_hours_add_work (hours, start, work) };
            UsherScheduleSlot slot = { bay_id, range };

            if (range.end <= g_array_index (open, UsherTimeRange, open->len - 1).end &&
                is_free (session, items, item, bay_id, range))
              g_ptr_array_add (slots, g_memdup2 (&slot, sizeof slot));
          }
    }

  return slots;
}

/* The day after @date on which the workshop opens; @date stays when none does. */
static void
find_next_open_date (UsherBusinessHours *hours,
                     GDate              *date)
{
  GDate next = *date;

  for (int i = 0; i < MAX_DAYS_CLOSED; i++)
    {
      g_date_add_days (&next, 1);
      if (usher_business_hours_available_seconds (hours, &next) > 0)
        {
          *date = next;
          return;
        }
    }
  g_date_add_days (date, 1);
}

/**
 * usher_board_content_next_day:
 * @range: when some work is planned
 *
 * Returns: as much work on the next day on which the workshop opens, counted
 *   from today if @range is over, at the same time of day if it works then
 */
UsherTimeRange
usher_board_content_next_day (UsherSession  *session,
                              UsherTimeRange range)
{
  UsherBusinessHours *hours = get_hours (session);
  GTimeZone          *zone = usher_business_hours_get_zone (hours);
  gint64              work = usher_business_hours_work_between (hours, range);
  gint64              midnight;
  GDate               date;
  GDate               today;
  UsherTimeRange      next;

  usher_date_of_time (range.start, zone, &date);
  midnight = usher_business_hours_time_on (hours, &date, 0);
  usher_times_today (session, &today);
  if (g_date_compare (&date, &today) < 0)
    date = today;
  find_next_open_date (hours, &date);
  next.start = usher_business_hours_time_on (hours, &date, (int) ((range.start - midnight) / 60));
  if (work <= 0)
    return (UsherTimeRange) { next.start, next.start + usher_time_range_seconds (range) };

  next.start = usher_business_hours_next_open (hours, next.start);
  next.end = usher_business_hours_add_work (hours, next.start, work);

  return next;
}
