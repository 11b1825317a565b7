/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-board-item.h"
#include "usher-booking.h"
#include "usher-customer.h"
#include "usher-vehicle.h"

G_BEGIN_DECLS

#define USHER_TYPE_BOOKING_STORE (usher_booking_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherBookingStore, usher_booking_store, USHER, BOOKING_STORE, UsherStore)

/**
 * UsherBookingStore:
 *
 * Bookings and the blocks of bays and technicians.
 *
 * Overlaps are looked for inside the write transaction.  A refused one is
 * USHER_DB_ERROR_OVERLAP whose message says which block is in the way
 * (without personal data); usher_booking_store_find_conflicts tells more.
 * Work that begins or ends while the workshop is closed is USHER_ERROR_CLOSED.
 * A reason lets both pass; it stays with the block.
 * A stale row_version is USHER_DB_ERROR_CONFLICT.
 */

/* (element-type UsherBooking) of one day in order of time, cancelled ones included */
void       usher_booking_store_list_day_async (UsherBookingStore  *self,
                                               UsherTimeRange      day,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *usher_booking_store_list_day_finish (UsherBookingStore *self,
                                                GAsyncResult      *result,
                                                GError           **error);

/* (element-type UsherBoardItem) blocks of one day, without those of cancelled bookings */
void       usher_booking_store_list_board_async (UsherBookingStore  *self,
                                                 UsherTimeRange      day,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray *usher_booking_store_list_board_finish (UsherBookingStore *self,
                                                  GAsyncResult      *result,
                                                  GError           **error);

/* One booking */
void          usher_booking_store_load_async (UsherBookingStore  *self,
                                              gint64              booking_id,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
UsherBooking *usher_booking_store_load_finish (UsherBookingStore *self,
                                               GAsyncResult      *result,
                                               GError           **error);

/* (element-type UsherTimeBlock) what occupies bays and technicians */
void       usher_booking_store_list_busy_async (UsherBookingStore  *self,
                                                UsherTimeRange      range,
                                                gint64              except_booking_id,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
GPtrArray *usher_booking_store_list_busy_finish (UsherBookingStore *self,
                                                 GAsyncResult      *result,
                                                 GError           **error);

/* Saves a booking with its services and blocks in one transaction; blocks[].override_reason lets an overlap or closed hours pass; customer and car are made when their id is 0 */
void          usher_booking_store_save_async (UsherBookingStore  *self,
                                              UsherBooking       *booking,
                                              UsherCustomer      *customer /* nullable: new or changed, saved with it */,
                                              UsherVehicle       *vehicle /* nullable, the same */,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
UsherBooking *usher_booking_store_save_finish (UsherBookingStore *self,
                                               GAsyncResult      *result,
                                               GError           **error);

/* Moves or resizes a block; when it is the first of a booking that has not arrived, the promised arrival moves along */
void            usher_booking_store_move_block_async (UsherBookingStore  *self,
                                                      gint64              block_id,
                                                      gint64              row_version,
                                                      gint64              bay_id,
                                                      UsherTimeRange      range,
                                                      const char         *override_reason /* nullable */,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
UsherTimeBlock *usher_booking_store_move_block_finish (UsherBookingStore *self,
                                                       GAsyncResult      *result,
                                                       GError           **error);

/* Changes the status by the rules of usher_booking_status; a cancelled booking gives its blocks back, and takes them again when that is undone (OVERLAP if they are taken) */
void          usher_booking_store_set_status_async (UsherBookingStore  *self,
                                                    gint64              booking_id,
                                                    gint64              row_version,
                                                    UsherBookingStatus  status,
                                                    const char         *reason /* nullable */,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
UsherBooking *usher_booking_store_set_status_finish (UsherBookingStore *self,
                                                     GAsyncResult      *result,
                                                     GError           **error);

/* Records the 1st or 2nd contact now, by the present staff member; an existing one of that number is replaced; a reached contact confirms a booked one */
void          usher_booking_store_add_contact_async (UsherBookingStore  *self,
                                                     gint64              booking_id,
                                                     int                 number,
                                                     UsherContactResult  contact_result,
                                                     const char         *note,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
UsherBooking *usher_booking_store_add_contact_finish (UsherBookingStore *self,
                                                      GAsyncResult      *result,
                                                      GError           **error);

/* Takes back a contact recorded by mistake; the one it replaced stands again, as it was */
void          usher_booking_store_remove_contact_async (UsherBookingStore   *self,
                                                        UsherContactAttempt *contact,
                                                        UsherContactAttempt *replaced /* nullable */,
                                                        UsherBookingStatus   status_before,
                                                        GCancellable        *cancellable,
                                                        GAsyncReadyCallback  callback,
                                                        gpointer             user_data);
UsherBooking *usher_booking_store_remove_contact_finish (UsherBookingStore *self,
                                                         GAsyncResult      *result,
                                                         GError           **error);

/* (element-type UsherBoardItem) what is in the way */
void       usher_booking_store_find_conflicts_async (UsherBookingStore  *self,
                                                     gint64              except_booking_id,
                                                     gint64              bay_id,
                                                     gint64              technician_id,
                                                     UsherTimeRange      range,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
GPtrArray *usher_booking_store_find_conflicts_finish (UsherBookingStore *self,
                                                      GAsyncResult      *result,
                                                      GError           **error);

G_END_DECLS
