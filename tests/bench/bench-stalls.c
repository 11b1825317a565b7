/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-stalls.h"

#include <time.h>

/* A source before all others is asked at the two ends of the wait for events;
 * what lies between one wait and the next is one pass. */

/* A pass that takes longer shows that something is still going on. */
static const gint64 quiet_us = 300;

/* Without such a pass for so long, all has been done. */
static const gint64 settled_us = 120000;

struct _BenchStalls
{
  GSource *source;
  gint64   start; /* of the pass, or 0 */
  gint64   cpu_start;

  BenchFigure *figure; /* takes each pass, or NULL */
  gint64       time;   /* of all passes since the last settling */
  gint64       cpu_time;
  gint64       busy_at; /* when something was last going on */
};

typedef struct
{
  GSource      source;
  BenchStalls *stalls;
} Watch;

/* The work of this thread, in µs. */
gint64
bench_stalls_thread_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
end_pass (BenchStalls *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 time = now - self->start;
  gint64 cpu_time = bench_stalls_thread_time () - self->cpu_start;

  if (self->start == 0)
    return;

  self->time += time;
  self->cpu_time += cpu_time;
  if (cpu_time > quiet_us)
    self->busy_at = now;
  if (self->figure != NULL && cpu_time > quiet_us)
    bench_figure_add (self->figure, time, cpu_time);
}

static gboolean
watch_prepare (GSource *source,
               int     *timeout)
{
  end_pass (((Watch *) source)->stalls);
  *timeout = -1;

  return FALSE;
}

static gboolean
watch_check (GSource *source)
{
  BenchStalls *self = ((Watch *) source)->stalls;

  self->start = g_get_monotonic_time ();
  self->cpu_start = bench_stalls_thread_time ();

  return FALSE;
}

static gboolean
watch_dispatch (GSource    *source,
                GSourceFunc callback,
                gpointer    user_data)
{
  return G_SOURCE_CONTINUE;
}

static GSourceFuncs watch_funcs = { .prepare = watch_prepare, .check = watch_check, .dispatch = watch_dispatch };

BenchStalls *
bench_stalls_new (void)
{
  BenchStalls *self = g_new0 (BenchStalls, 1);

  self->source = g_source_new (&watch_funcs, sizeof (Watch));
  ((Watch *) self->source)->stalls = self;
  g_source_set_priority (self->source, G_MININT);
  g_source_attach (self->source, NULL);

  return self;
}

/**
 * bench_stalls_collect:
 * @figure: (nullable): takes each pass in which something was done, from now on
 */
void
bench_stalls_collect (BenchStalls *self,
                      BenchFigure *figure)
{
  self->figure = figure;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * bench_stalls_settle:
 * @is_there: (nullable): says whether what was asked for has come
 * @data: for @is_there
 * @time: (out): of all passes that it took, in µs
 * @cpu_time: (out): the work of the main thread in them, in µs
 *
 * Runs the main loop until nothing is done any more.
 */
void
bench_stalls_settle (BenchStalls *self,
                     gboolean (*is_there) (gpointer),
                     gpointer data,
                     gint64  *time,
                     gint64  *cpu_time)
{
  guint wake = g_timeout_add (20, wake_cb, NULL);

  self->time = self->cpu_time = 0;
  self->start = 0;
  self->busy_at = g_get_monotonic_time ();
  while (g_get_monotonic_time () - self->busy_at < settled_us || (is_there != NULL && !is_there (data)))
    g_main_context_iteration (NULL, TRUE);
  end_pass (self);
  self->start = 0;
  g_source_remove (wake);
  *time = self->time;
  *cpu_time = self->cpu_time;
}

void
bench_stalls_free (BenchStalls *self)
{
  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_free (self);
}
