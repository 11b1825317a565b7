/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-of-day.h"

#include <glib.h>

G_BEGIN_DECLS

gboolean usher_date_parse (const char  *text,
                           const GDate *today,
                           GDate       *out,
                           GError     **error);
char    *usher_date_to_iso (const GDate *date);
gboolean usher_date_from_iso (const char *text,
                              GDate      *out);
gint64   usher_date_start (const GDate *date,
                           GTimeZone   *zone);
void     usher_date_of_time (gint64     unix_time,
                             GTimeZone *zone,
                             GDate     *out);

G_END_DECLS
