/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_TIME_CLOCK (usher_time_clock_get_type ())

/**
 * UsherTimeClock:
 *
 * The time clock of the shared workshop PC.  One key says who (the number in the
 * list, letters of the name, or a scan of the badge), the second what: the
 * number of a line starts it, F finishes and P pauses what runs.
 */
G_DECLARE_FINAL_TYPE (UsherTimeClock, usher_time_clock, USHER, TIME_CLOCK, AdwDialog)

UsherTimeClock *usher_time_clock_new (UsherDesk *desk);

G_END_DECLS
