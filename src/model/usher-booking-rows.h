/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-booking.h"
#include "usher-connection.h"

G_BEGIN_DECLS

/* Reading and writing bookings and time blocks; on the database's thread only. */

/* A booking with what is shown of its customer, car, advisor and order. */
#define USHER_BOOKING_COLUMNS                                                                                   \
  "b.id, b.row_version, b.customer_id, b.vehicle_id, b.arrives_at, b.content, b.hours, b.source, b.advisor_id," \
  " b.status, b.cancel_reason, b.note, b.created_at, b.created_by,"                                             \
  " bc.name, bc.address_form, bc.phone, bv.plate, bv.make, bv.model, bs.name, bo.id, bo.car_state"
#define USHER_BOOKING_JOINS                                                                      \
  " LEFT JOIN customer bc ON bc.id = b.customer_id LEFT JOIN vehicle bv ON bv.id = b.vehicle_id" \
  " LEFT JOIN staff bs ON bs.id = b.advisor_id"                                                  \
  " LEFT JOIN repair_order bo ON bo.booking_id = b.id AND bo.deleted_at IS NULL"
#define USHER_BLOCK_COLUMNS(t) \
  t ".id, " t ".row_version, " t ".booking_id, " t ".order_id, " t ".bay_id, " t ".technician_id, " t ".starts_at, " t ".ends_at, " t ".override_reason"

/* No block is longer, so an index on the start bounds every search for overlaps. */
#define USHER_BLOCK_MAX_S (60 * 24 * 3600)

gpointer        usher_booking_rows_read (UsherStatement *statement,
                                         guint          *column);
UsherBooking   *usher_booking_rows_load (UsherConnection *connection,
                                         gint64           id,
                                         GError         **error);
gboolean        usher_booking_rows_read_children (UsherConnection *connection,
                                                  UsherBooking    *booking,
                                                  GError         **error);
gpointer        usher_block_rows_read (UsherStatement *statement,
                                       guint          *column);
UsherTimeBlock *usher_block_rows_load (UsherConnection *connection,
                                       gint64           id,
                                       GError         **error);
UsherTimeBlock *usher_block_rows_save (UsherConnection *connection,
                                       UsherTimeBlock  *block,
                                       GError         **error);
gboolean        usher_block_rows_remove (UsherConnection *connection,
                                         gint64           id,
                                         gint64           now,
                                         GError         **error);

G_END_DECLS
