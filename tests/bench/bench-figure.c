/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-figure.h"

#include <time.h>

/**
 * bench_figure_new:
 * @name: what is measured
 * @aim_ms: what the 99th percentile shall stay under, 0 for none
 */
BenchFigure *
bench_figure_new (const char *name,
                  double      aim_ms)
{
  BenchFigure *self = g_new0 (BenchFigure, 1);

  self->name = name;
  self->aim_ms = aim_ms;
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cpu_times = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* Begins a measurement. */
void
bench_figure_start (BenchFigure *self)
{
  self->cpu_start = get_cpu_time ();
  self->start = g_get_monotonic_time ();
}

/* Ends a measurement. */
void
bench_figure_stop (BenchFigure *self)
{
  gint64 time = g_get_monotonic_time () - self->start;
  gint64 cpu_time = get_cpu_time () - self->cpu_start;

  bench_figure_add (self, time, cpu_time);
}

/**
 * bench_figure_add:
 * @time: in µs
 * @cpu_time: how much of it was work, in µs
 *
 * Adds what was measured elsewhere.
 */
void
bench_figure_add (BenchFigure *self,
                  gint64       time,
                  gint64       cpu_time)
{
  g_array_append_val (self->times, time);
  g_array_append_val (self->cpu_times, cpu_time);
}

static int
by_size (gconstpointer a,
         gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static double
percentile (GArray *times,
            guint   percent)
{
  guint i = (times->len - 1) * percent / 100;

  return (double) g_array_index (times, gint64, i) / 1000.0;
}

static void
print_verdict (BenchFigure *self)
{
  guint  percent = self->is_stall ? 100 : 99;
  double time = percentile (self->times, percent);
  double cpu_time = percentile (self->cpu_times, percent);

  g_print ("  aim %g ms: ", self->aim_ms);
  if (time <= self->aim_ms)
    g_print ("ok");
  else if (!self->is_outside && cpu_time <= self->aim_ms)
    g_print ("ok but for waiting");
  else
    g_print ("MISSED");
}

/* One line: name, median, 99th percentile, how much of it was work and not
 * waiting (for the disk, and for others on the same machine), aim. */
void
bench_figure_print (BenchFigure *self)
{

  g_return_if_fail (self->times->len > 0);

  g_array_sort (self->times, by_size);
  g_array_sort (self->cpu_times, by_size);
  g_print ("%-46s median %8.3f  p99 %8.3f ms", self->name, percentile (self->times, 50), percentile (self->times, 99));
  if (!self->is_outside)
    g_print ("  work: median %8.3f  p99 %8.3f ms", percentile (self->cpu_times, 50), percentile (self->cpu_times, 99));
  if (self->is_stall)
    g_print ("  longest %8.3f, work %8.3f ms", percentile (self->times, 100), percentile (self->cpu_times, 100));
  if (self->aim_ms > 0)
    print_verdict (self);
  g_print ("\n");
}

/* In ms, once it was printed. */
double
bench_figure_median (BenchFigure *self)
{
  return percentile (self->times, 50);
}

void
bench_figure_free (BenchFigure *self)
{
  g_array_unref (self->times);
  g_array_unref (self->cpu_times);
  g_free (self);
}
