/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization-snapshot.h"
#include "usher-check-in-snapshot.h"
#include "usher-day-snapshot.h"
#include "usher-form.h"

/* 23 November 2026, 09:12 in Shanghai. */
#define USHER_SAMPLE_TIME G_GINT64_CONSTANT (1795396320)

GTimeZone                  *usher_sample_zone (void);
UsherEstimate              *usher_sample_estimate (guint n_labour,
                                                   guint n_parts);
UsherAuthorizationSnapshot *usher_sample_authorization (void);
UsherCheckInSnapshot       *usher_sample_check_in (UsherDocumentLanguage language);
UsherDaySnapshot           *usher_sample_day (guint n_rows);
char                       *usher_sample_strokes (void);
