/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many of the units of the data make one hour, one piece, the whole. */
#define USHER_HOURS_ONE (G_GINT64_CONSTANT (100))
#define USHER_QUANTITY_ONE (G_GINT64_CONSTANT (1000))
#define USHER_PERCENT_WHOLE (G_GINT64_CONSTANT (10000))

/* The largest that can be typed: ten thousand hours, a hundred thousand pieces. */
#define USHER_HOURS_MAX (10000 * USHER_HOURS_ONE)
#define USHER_QUANTITY_MAX (100000 * USHER_QUANTITY_ONE)

/** USHER_DISTANCE_MAX: More km than any car has run. */
#define USHER_DISTANCE_MAX 9999999

char    *usher_hours_format (gint64 hours);
gboolean usher_hours_parse (const char *text,
                            gint64     *hours,
                            GError    **error);
char    *usher_quantity_format (gint64 quantity);
gboolean usher_quantity_parse (const char *text,
                               gint64     *quantity,
                               GError    **error);
char    *usher_distance_format (gint64 km);
gboolean usher_distance_parse (const char *text,
                               gint64     *km,
                               GError    **error);
char    *usher_percent_format (gint64 rate);
gboolean usher_percent_parse (const char *text,
                              gint64     *rate,
                              GError    **error);

G_END_DECLS
