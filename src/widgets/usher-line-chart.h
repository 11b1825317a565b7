/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_LINE_CHART (usher_line_chart_get_type ())

/**
 * UsherLineChart:
 *
 * A small line of readings over time.  It says nothing by itself to who cannot
 * see it: give it an accessible label and description.
 */
G_DECLARE_FINAL_TYPE (UsherLineChart, usher_line_chart, USHER, LINE_CHART, GtkWidget)

GtkWidget *usher_line_chart_new (void);
void       usher_line_chart_clear (UsherLineChart *self);
void       usher_line_chart_add (UsherLineChart *self,
                                 gint64          x,
                                 gint64          y);

G_END_DECLS
