/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchFigure:
 *
 * Something measured many times.
 */
typedef struct
{
  const char *name;
  double      aim_ms;    /* for the 99th percentile, or the longest; 0: none */
  GArray     *times;     /* (element-type gint64) µs */
  GArray     *cpu_times; /* (element-type gint64) µs of work of all threads */
  gint64      start;
  gint64      cpu_start;
  gboolean    is_outside; /* the work is another process' */
  gboolean    is_stall;   /* the longest counts */
} BenchFigure;

BenchFigure *bench_figure_new (const char *name,
                               double      aim_ms);
void         bench_figure_start (BenchFigure *self);
void         bench_figure_stop (BenchFigure *self);
void         bench_figure_add (BenchFigure *self,
                               gint64       time,
                               gint64       cpu_time);
void         bench_figure_print (BenchFigure *self);
double       bench_figure_median (BenchFigure *self);
void         bench_figure_free (BenchFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchFigure, bench_figure_free)

G_END_DECLS
