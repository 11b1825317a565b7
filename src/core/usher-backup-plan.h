/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherBackupPlan:
 * @days: of so many days the last backup is kept
 * @weeks: of so many weeks, Monday to Sunday
 * @months: of so many months
 *
 * Which backups stay.  Only days, weeks and months that have a backup count, so
 * that a holiday costs none.
 */
typedef struct
{
  guint days;
  guint weeks;
  guint months;
} UsherBackupPlan;

extern const UsherBackupPlan usher_backup_plan_default;

void     usher_backup_plan_choose (const UsherBackupPlan *plan,
                                   const gint64          *times,
                                   gsize                  n_times,
                                   GTimeZone             *zone,
                                   gboolean              *keep);
gboolean usher_backup_is_due (gint64     last,
                              gint64     now,
                              GTimeZone *zone);

G_END_DECLS
