/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/* The worker sides of UsherBookingStore: each is an UsherWork on an UsherRequest. */

gpointer usher_booking_list_day_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_list_board_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_list_busy_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_find_conflicts_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_save_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_move_block_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_set_status_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_add_contact_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_booking_remove_contact_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
