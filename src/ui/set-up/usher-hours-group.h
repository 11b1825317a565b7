/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-business-hours.h"

G_BEGIN_DECLS

#define USHER_TYPE_HOURS_GROUP (usher_hours_group_get_type ())

/**
 * UsherHoursGroup:
 *
 * The opening hours, a row a weekday, to be edited in place.
 *
 * Signal `changed ()`: something was typed or switched.
 */
G_DECLARE_FINAL_TYPE (UsherHoursGroup, usher_hours_group, USHER, HOURS_GROUP, AdwPreferencesGroup)

GtkWidget          *usher_hours_group_new (void);
void                usher_hours_group_set_hours (UsherHoursGroup    *self,
                                                 UsherBusinessHours *hours);
UsherBusinessHours *usher_hours_group_dup_hours (UsherHoursGroup          *self,
                                                 const UsherBusinessHours *before);

G_END_DECLS
