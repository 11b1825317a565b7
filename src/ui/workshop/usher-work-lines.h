/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-job-file.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORK_LINES (usher_work_lines_get_type ())

/**
 * UsherWorkLines:
 *
 * The lines of an order as the workshop sees them: who does them where and
 * when, which clocks run, how long it has taken.
 */
G_DECLARE_FINAL_TYPE (UsherWorkLines, usher_work_lines, USHER, WORK_LINES, AdwBin)

GtkWidget *usher_work_lines_new (UsherDesk *desk);
void       usher_work_lines_show (UsherWorkLines *self,
                                  UsherOrderFile *file,
                                  UsherJobFile   *job);

G_END_DECLS
