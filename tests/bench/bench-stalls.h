/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bench-figure.h"

G_BEGIN_DECLS

/**
 * BenchStalls:
 *
 * Watches the main loop: how long each pass of it keeps the window from
 * answering.
 */
typedef struct _BenchStalls BenchStalls;

BenchStalls *bench_stalls_new (void);
void         bench_stalls_collect (BenchStalls *self,
                                   BenchFigure *figure);
void         bench_stalls_settle (BenchStalls *self,
                                  gboolean (*is_there) (gpointer),
                                  gpointer data,
                                  gint64  *time,
                                  gint64  *cpu_time);
gint64       bench_stalls_thread_time (void);
void         bench_stalls_free (BenchStalls *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchStalls, bench_stalls_free)

G_END_DECLS
