/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

/* Times as the desk says them. */

char          *usher_times_clock (UsherSession *session,
                                  gint64        time);
char          *usher_times_day (UsherSession *session,
                                const GDate  *date);
char          *usher_times_short_day (UsherSession *session,
                                      const GDate  *date);
char          *usher_times_relative (UsherSession *session,
                                     gint64        time);
void           usher_times_today (UsherSession *session,
                                  GDate        *today);
UsherTimeRange usher_times_day_range (UsherSession *session,
                                      const GDate  *date);

G_END_DECLS
