/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-time-range.h"

G_BEGIN_DECLS

char *usher_schedule_format_time (gint64 time);
char *usher_schedule_format_range (UsherTimeRange range);
char *usher_schedule_format_place (const char    *lane,
                                   UsherTimeRange range);

G_END_DECLS
