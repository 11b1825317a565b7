/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* The worker sides of UsherOrderStore: each is an UsherWork on an UsherRequest. */

gpointer usher_order_list_queue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_check_in_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_walk_in_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_undo_check_in_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_save_head_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_save_concerns_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_save_lines_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_save_marks_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_save_check_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_cancel_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_undo_cancel_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_order_list_load_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
