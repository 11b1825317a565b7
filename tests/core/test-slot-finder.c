/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-slot-finder.h"

#define HOUR (G_GINT64_CONSTANT (3600))
#define MINUTE (G_GINT64_CONSTANT (60))

/* 8:30–17:30 with a lunch break, Saturday 9:00–12:00, closed on Sunday. */
static UsherBusinessHours *
make_hours (void)
{
  UsherBusinessDay      days[7] = { 0 };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  for (int i = 0; i < 5; i++)
    days[i] = (UsherBusinessDay) { 510, 1050, 1, { { 720, 780 } } };
  days[5] = (UsherBusinessDay) { 540, 720, 0, {} };

  return usher_business_hours_new (days, NULL, 0, zone, NULL);
}

/* In November 2026; the 23rd is a Monday. */
static gint64
at (const UsherBusinessHours *hours,
    int                       day,
    int                       hour,
    int                       minute)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, 11, 2026);
  return usher_business_hours_time_on (hours, &date, hour * 60 + minute);
}

static GArray *
make_busy (void)
{
  return g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));
}

static void
add_busy (GArray *busy,
          gint64  start,
          gint64  end)
{
  UsherTimeRange range = { start, end };

  g_array_append_val (busy, range);
}

static UsherSlotQuery
make_query (const UsherBusinessHours *hours,
            const UsherSlotLane      *bays,
            gsize                     n_bays,
            gint64                    duration,
            gint64                    from)
{
  return (UsherSlotQuery) {
    .hours = hours,
    .bays = bays,
    .n_bays = n_bays,
    .duration = duration,
    .from = from,
    .grid = USHER_SLOT_GRID_S,
    .spread = USHER_SLOT_SPREAD_S,
    .max_slots = 4,
  };
}

static void
test_slots_of_an_empty_day (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherSlotLane                  bays[] = { { 1, NULL }, { 2, NULL } };
  UsherSlotQuery                 query = make_query (hours, bays, 2, HOUR, at (hours, 23, 9, 7));
  g_autoptr (GArray)             slots = usher_slot_finder_find (&query);

  g_assert_cmpuint (slots->len, ==, 4);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 23, 9, 15));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 1).range.start, ==, at (hours, 23, 10, 15));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 2).range.start, ==, at (hours, 23, 11, 15));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 3).range.start, ==, at (hours, 23, 13, 0));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).bay_id, ==, 1);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).technician_id, ==, 0);
  /* The third goes over lunch. */
  g_assert_cmpint (g_array_index (slots, UsherSlot, 2).range.end, ==, at (hours, 23, 13, 15));
}

static void
test_a_busy_bay_gives_way_to_the_next (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  g_autoptr (GArray)             first = make_busy ();
  g_autoptr (GArray)             second = make_busy ();
  UsherSlotLane                  bays[] = { { 1, first }, { 2, second } };
  UsherSlotQuery                 query = make_query (hours, bays, 2, HOUR, at (hours, 23, 8, 30));

  add_busy (first, at (hours, 23, 8, 30), at (hours, 23, 17, 30));
  add_busy (second, at (hours, 23, 8, 0), at (hours, 23, 10, 0));
  g_autoptr (GArray) slots = usher_slot_finder_find (&query);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).bay_id, ==, 2);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 23, 10, 0));
}

static void
test_short_work_does_not_lie_over_night (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherSlotLane                  bays[] = { { 1, NULL } };
  UsherSlotQuery                 query = make_query (hours, bays, 1, 2 * HOUR, at (hours, 23, 16, 0));
  g_autoptr (GArray)             slots = usher_slot_finder_find (&query);

  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 24, 8, 30));

  query.over_night = TRUE;
  g_autoptr (GArray) over = usher_slot_finder_find (&query);
  g_assert_cmpint (g_array_index (over, UsherSlot, 0).range.start, ==, at (hours, 23, 16, 0));
  g_assert_cmpint (g_array_index (over, UsherSlot, 0).range.end, ==, at (hours, 24, 9, 0));
}

static void
test_work_longer_than_a_day_goes_on_the_next (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherSlotLane                  bays[] = { { 1, NULL } };
  UsherSlotQuery                 query = make_query (hours, bays, 1, 12 * HOUR, at (hours, 27, 13, 0));
  g_autoptr (GArray)             slots = usher_slot_finder_find (&query);

  /* 4.5 h on Friday, 3 h on Saturday, 4.5 h on Monday over lunch. */
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 27, 13, 0));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.end, ==, at (hours, 30, 14, 0));
}

static void
test_a_slot_needs_a_technician (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  g_autoptr (GArray)             leave = make_busy ();
  g_autoptr (GArray)             work = make_busy ();
  UsherSlotLane                  bays[] = { { 1, NULL }, { 2, NULL }, { 3, NULL } };
  UsherSlotLane                  technicians[] = { { 11, leave }, { 12, work } };
  UsherSlotQuery                 query = make_query (hours, bays, 3, HOUR, at (hours, 23, 8, 30));

  add_busy (leave, at (hours, 23, 0, 0), at (hours, 24, 0, 0));
  add_busy (work, at (hours, 23, 8, 30), at (hours, 23, 14, 0));
  query.technicians = technicians;
  query.n_technicians = 2;
  g_autoptr (GArray) slots = usher_slot_finder_find (&query);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 23, 14, 0));
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).technician_id, ==, 12);
}

static void
test_work_without_a_name_needs_a_hand_too (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  g_autoptr (GArray)             unassigned = make_busy ();
  UsherSlotLane                  bays[] = { { 1, NULL }, { 2, NULL }, { 3, NULL } };
  UsherSlotLane                  technicians[] = { { 11, NULL }, { 12, NULL } };
  UsherSlotQuery                 query = make_query (hours, bays, 3, HOUR, at (hours, 23, 8, 30));

  add_busy (unassigned, at (hours, 23, 8, 30), at (hours, 23, 10, 0));
  add_busy (unassigned, at (hours, 23, 9, 0), at (hours, 23, 11, 0));
  query.technicians = technicians;
  query.n_technicians = 2;
  query.unassigned = unassigned;
  g_autoptr (GArray) slots = usher_slot_finder_find (&query);
  g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==, at (hours, 23, 10, 0));
}

static void
test_nothing_fits_without_bays_or_hours (void)
{
  UsherBusinessDay               closed[7] = { 0 };
  g_autoptr (GTimeZone)          zone = g_time_zone_new_utc ();
  g_autoptr (UsherBusinessHours) never = usher_business_hours_new (closed, NULL, 0, zone, NULL);
  g_autoptr (UsherBusinessHours) hours = make_hours ();
  UsherSlotLane                  bays[] = { { 1, NULL } };
  UsherSlotQuery                 no_bays = make_query (hours, NULL, 0, HOUR, at (hours, 23, 9, 0));
  UsherSlotQuery                 no_hours = make_query (never, bays, 1, HOUR, 1000);
  UsherSlotQuery                 no_work = make_query (hours, bays, 1, 0, at (hours, 23, 9, 0));
  UsherSlotQuery                 too_much = make_query (hours, bays, 1, 2000 * HOUR, at (hours, 23, 9, 0));
  g_autoptr (GArray)             first = usher_slot_finder_find (&no_bays);
  g_autoptr (GArray)             second = usher_slot_finder_find (&no_hours);
  g_autoptr (GArray)             third = usher_slot_finder_find (&no_work);
  g_autoptr (GArray)             fourth = usher_slot_finder_find (&too_much);

  g_assert_cmpuint (first->len, ==, 0);
  g_assert_cmpuint (second->len, ==, 0);
  g_assert_cmpuint (third->len, ==, 0);
  g_assert_cmpuint (fourth->len, ==, 0);
}

/* A random workshop: some bays and technicians with random work. */
typedef struct
{
  UsherSlotLane bays[4];
  gsize         n_bays;
  UsherSlotLane technicians[4];
  gsize         n_technicians;
  GArray       *unassigned;
} Workshop;

static void
fill_randomly (const UsherBusinessHours *hours,
               GArray                   *busy,
               int                       n_ranges)
{
  for (int i = 0; i < n_ranges; i++)
    {
      gint64 start = at (hours, 23, 8, 0) + 5 * MINUTE * g_test_rand_int_range (0, 12 * 24 * 3);

      add_busy (busy, start, start + 5 * MINUTE * g_test_rand_int_range (1, 40));
    }
}

static void
make_workshop (const UsherBusinessHours *hours,
               Workshop                 *workshop)
{
  workshop->n_bays = g_test_rand_int_range (1, 5);
  workshop->n_technicians = g_test_rand_int_range (0, 5);
  workshop->unassigned = make_busy ();
  fill_randomly (hours, workshop->unassigned, g_test_rand_int_range (0, 4));
  for (gsize i = 0; i < 4; i++)
    {
      workshop->bays[i] = (UsherSlotLane) { 1 + i, make_busy () };
      workshop->technicians[i] = (UsherSlotLane) { 11 + i, make_busy () };
      fill_randomly (hours, workshop->bays[i].busy, g_test_rand_int_range (0, 12));
      fill_randomly (hours, workshop->technicians[i].busy, g_test_rand_int_range (0, 8));
    }
}

static void
clear_workshop (Workshop *workshop)
{
  g_array_unref (workshop->unassigned);
  for (gsize i = 0; i < 4; i++)
    {
      g_array_unref (workshop->bays[i].busy);
      g_array_unref (workshop->technicians[i].busy);
    }
}

static gboolean
is_busy_at (GArray *busy,
            gint64  time)
{
  for (guint i = 0; i < busy->len; i++)
    {
      if (usher_time_range_contains (g_array_index (busy, UsherTimeRange, i), time))
        return TRUE;
    }

  return FALSE;
}

/* Whether a lane is free at every fifth minute; all test data lie on those. */
static gboolean
is_free_by_hand (GArray        *busy,
                 UsherTimeRange range)
{
  for (gint64 time = range.start; time < range.end; time += 5 * MINUTE)
    {
      if (is_busy_at (busy, time))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fits_by_hand (const Workshop *workshop,
              UsherTimeRange  range)
{
  gboolean has_bay = FALSE;
  gboolean has_technician = workshop->n_technicians == 0;

  for (gsize i = 0; i < workshop->n_bays; i++)
    has_bay |= is_free_by_hand (workshop->bays[i].busy, range);
  for (gsize i = 0; i < workshop->n_technicians; i++)
    has_technician |= is_free_by_hand (workshop->technicians[i].busy, range);
  if (!has_bay || !has_technician || workshop->n_technicians == 0)
    return has_bay && has_technician;

  for (gint64 time = range.start; time < range.end; time += 5 * MINUTE)
    {
      int n_free = 0;

      for (gsize i = 0; i < workshop->n_technicians; i++)
        n_free += !is_busy_at (workshop->technicians[i].busy, time);
      for (guint i = 0; i < workshop->unassigned->len; i++)
        n_free -= usher_time_range_contains (g_array_index (workshop->unassigned, UsherTimeRange, i), time);
      if (n_free <= 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_day (gint64 a,
             gint64 b)
{
  /* Shanghai is 8 h ahead all year. */
  return (a + 8 * HOUR) / (24 * HOUR) == (b + 8 * HOUR) / (24 * HOUR);
}

static gint64
find_by_hand (const UsherBusinessHours *hours,
              const Workshop           *workshop,
              gint64                    from,
              gint64                    grid,
              gint64                    duration,
              gboolean                  over_night)
{
  for (gint64 start = (from + grid - 1) / grid * grid; start < from + 80 * 24 * HOUR; start += grid)
    {
      gint64 end = usher_business_hours_add_work (hours, start, duration);

      if (!usher_business_hours_is_open (hours, start) || (!over_night && !is_same_day (start, end)))
        continue;
      if (fits_by_hand (workshop, (UsherTimeRange) { start, end }))
        return start;
    }

  return -1;
}

static void
test_the_first_slot_agrees_with_brute_force (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();

  for (int run = 0; run < 300; run++)
    {
      Workshop workshop;
      gint64   duration = 15 * MINUTE * g_test_rand_int_range (1, 50);
      gboolean is_exact = g_test_rand_bit ();
      gint64   from = at (hours, 23, 0, 0) + 5 * MINUTE * g_test_rand_int_range (0, 12 * 24 * 3);

      make_workshop (hours, &workshop);
      UsherSlotQuery query = make_query (hours, workshop.bays, workshop.n_bays, duration, from);
      query.technicians = workshop.technicians;
      query.n_technicians = workshop.n_technicians;
      query.unassigned = workshop.unassigned;
      query.grid = is_exact ? 0 : USHER_SLOT_GRID_S;
      query.over_night = g_test_rand_bit ();
      g_autoptr (GArray) slots = usher_slot_finder_find (&query);

      g_assert_cmpuint (slots->len, >, 0);
      g_assert_cmpint (g_array_index (slots, UsherSlot, 0).range.start, ==,
                       find_by_hand (hours, &workshop, from, is_exact ? 5 * MINUTE : 15 * MINUTE, duration,
                                     query.over_night || duration > 8 * HOUR));
      clear_workshop (&workshop);
    }
}

static GArray *
get_busy (const UsherSlotLane *lanes,
          gint64               id)
{
  for (gsize i = 0; i < 4; i++)
    {
      if (lanes[i].id == id)
        return lanes[i].busy;
    }

  g_assert_not_reached ();
}

static void
test_every_slot_is_free_open_and_apart (void)
{
  g_autoptr (UsherBusinessHours) hours = make_hours ();

  for (int run = 0; run < 300; run++)
    {
      Workshop workshop;
      gint64   duration = 5 * MINUTE * g_test_rand_int_range (1, 150);
      gint64   from = at (hours, 23, 0, 0) + MINUTE * g_test_rand_int_range (0, 3 * 24 * 60);
      gint64   last = 0;

      make_workshop (hours, &workshop);
      UsherSlotQuery query = make_query (hours, workshop.bays, workshop.n_bays, duration, from);
      query.technicians = workshop.technicians;
      query.n_technicians = workshop.n_technicians;
      query.unassigned = workshop.unassigned;
      g_autoptr (GArray) slots = usher_slot_finder_find (&query);
      g_autoptr (GArray) again = usher_slot_finder_find (&query);

      g_assert_cmpuint (slots->len, ==, 4);
      g_assert_cmpmem (slots->data, slots->len * sizeof (UsherSlot), again->data, again->len * sizeof (UsherSlot));
      for (guint i = 0; i < slots->len; i++)
        {
          const UsherSlot *slot = &g_array_index (slots, UsherSlot, i);

          g_assert_cmpint (slot->range.start, >=, from);
          g_assert_cmpint (slot->range.start % USHER_SLOT_GRID_S, ==, 0);
          g_assert_cmpint (slot->range.start, >=, last + USHER_SLOT_SPREAD_S);
          last = slot->range.start;
          g_assert_true (usher_business_hours_is_open (hours, slot->range.start));
          g_assert_true (usher_business_hours_is_open (hours, slot->range.end - 1));
          g_assert_cmpint (usher_business_hours_work_between (hours, slot->range), ==, duration);
          g_assert_true (is_free_by_hand (get_busy (workshop.bays, slot->bay_id), slot->range));
          if (workshop.n_technicians > 0)
            g_assert_true (is_free_by_hand (get_busy (workshop.technicians, slot->technician_id), slot->range));
        }
      clear_workshop (&workshop);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot-finder/empty-day", test_slots_of_an_empty_day);
  g_test_add_func ("/slot-finder/busy-bay", test_a_busy_bay_gives_way_to_the_next);
  g_test_add_func ("/slot-finder/night", test_short_work_does_not_lie_over_night);
  g_test_add_func ("/slot-finder/long-work", test_work_longer_than_a_day_goes_on_the_next);
  g_test_add_func ("/slot-finder/technician", test_a_slot_needs_a_technician);
  g_test_add_func ("/slot-finder/unassigned-work", test_work_without_a_name_needs_a_hand_too);
  g_test_add_func ("/slot-finder/nothing-fits", test_nothing_fits_without_bays_or_hours);
  g_test_add_func ("/slot-finder/brute-force", test_the_first_slot_agrees_with_brute_force);
  g_test_add_func ("/slot-finder/free-open-apart", test_every_slot_is_free_open_and_apart);

  return g_test_run ();
}
