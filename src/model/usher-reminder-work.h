/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-request.h"

G_BEGIN_DECLS

/* The worker sides of UsherReminderStore, on an UsherRequest. */

gpointer usher_reminder_list_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_reminder_refresh_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_reminder_attempt_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_reminder_snooze_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_reminder_take_back_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_repeat_find_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_repeat_judge_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
