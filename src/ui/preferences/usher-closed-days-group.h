/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-business-hours.h"
#include "usher-clock.h"

G_BEGIN_DECLS

#define USHER_TYPE_CLOSED_DAYS_GROUP (usher_closed_days_group_get_type ())

/**
 * UsherClosedDaysGroup:
 *
 * The days on which the workshop stays closed: one can be added and removed.
 *
 * Signal `changed ()`.
 */
G_DECLARE_FINAL_TYPE (UsherClosedDaysGroup, usher_closed_days_group, USHER, CLOSED_DAYS_GROUP, AdwPreferencesGroup)

GtkWidget          *usher_closed_days_group_new (UsherClock *clock);
void                usher_closed_days_group_set_hours (UsherClosedDaysGroup *self,
                                                       UsherBusinessHours   *hours);
UsherBusinessHours *usher_closed_days_group_apply (UsherClosedDaysGroup *self,
                                                   UsherBusinessHours   *hours);

G_END_DECLS
