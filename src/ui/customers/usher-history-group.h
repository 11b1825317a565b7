/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_HISTORY_GROUP (usher_history_group_get_type ())

/**
 * UsherHistoryGroup:
 *
 * Everything that happened to a car or a customer, the latest first: visits,
 * what was done and what was not, papers, payments, calls, complaints,
 * guarantees.  It is read a page at a time.
 */
G_DECLARE_FINAL_TYPE (UsherHistoryGroup, usher_history_group, USHER, HISTORY_GROUP, AdwPreferencesGroup)

GtkWidget *usher_history_group_new (UsherDesk  *desk,
                                    const char *kind,
                                    gint64      id);

G_END_DECLS
