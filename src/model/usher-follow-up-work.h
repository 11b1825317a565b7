/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-request.h"

G_BEGIN_DECLS

/* The worker sides of UsherFollowUpStore and UsherComplaintStore, on an
 * UsherRequest. */

gpointer usher_follow_up_list_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_count_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_attempt_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_take_back_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_answer_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_write_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_close_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_list_questions_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_follow_up_save_questions_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_complaint_list_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_complaint_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_complaint_save_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_complaint_call_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
