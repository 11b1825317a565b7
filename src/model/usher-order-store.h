/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-order-file.h"
#include "usher-booking.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_STORE (usher_order_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherOrderStore, usher_order_store, USHER, ORDER_STORE, UsherStore)

/**
 * UsherOrderStore:
 *
 * Repair orders from the arrival of the car on.
 *
 * Every save is of one part of the order, as it is typed; a part of an order
 * that was settled or cancelled is refused with USHER_ERROR_NOT_ALLOWED.
 */

#define USHER_TYPE_QUEUE_ITEM (usher_queue_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherQueueItem, usher_queue_item, USHER, QUEUE_ITEM, GObject)

/**
 * UsherQueueItem:
 *
 * A row of the reception queue: a booked car still expected (@order is %NULL)
 * or one that has arrived (@booking is %NULL for a walk-in).
 */
struct _UsherQueueItem
{
  GObject parent_instance;

  UsherBooking *booking;
  UsherOrder   *order;
  char         *content; /* what they come for; may be %NULL */
};

/* (element-type UsherQueueItem) expected today and arrived, arrived ones first in order of arrival, then expected ones by appointed time */
void       usher_order_store_list_queue_async (UsherOrderStore    *self,
                                               UsherTimeRange      day,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *usher_order_store_list_queue_finish (UsherOrderStore *self,
                                                GAsyncResult    *result,
                                                GError         **error);

/* Stamps the arrival of a booked car: makes the order, copies content to a concern and services to lines, status arrived */
void        usher_order_store_check_in_async (UsherOrderStore    *self,
                                              gint64              booking_id,
                                              gint64              advisor_id,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
UsherOrder *usher_order_store_check_in_finish (UsherOrderStore *self,
                                               GAsyncResult    *result,
                                               GError         **error);

/* The same for a car without a booking; customer and car are made when their id is 0 */
void        usher_order_store_check_in_walk_in_async (UsherOrderStore    *self,
                                                      UsherCustomer      *customer,
                                                      UsherVehicle       *vehicle,
                                                      const char         *content,
                                                      gint64              advisor_id,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
UsherOrder *usher_order_store_check_in_walk_in_finish (UsherOrderStore *self,
                                                       GAsyncResult    *result,
                                                       GError         **error);

/* Takes back an arrival stamped by mistake; only an untouched draft */
void     usher_order_store_undo_check_in_async (UsherOrderStore    *self,
                                                gint64              order_id,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
gboolean usher_order_store_undo_check_in_finish (UsherOrderStore *self,
                                                 GAsyncResult    *result,
                                                 GError         **error);

/* An order with all that belongs to it */
void            usher_order_store_load_async (UsherOrderStore    *self,
                                              gint64              order_id,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
UsherOrderFile *usher_order_store_load_finish (UsherOrderStore *self,
                                               GAsyncResult    *result,
                                               GError         **error);

/* Saves the head (not the four states, not the number); setting reception_at begins the reception */
void        usher_order_store_save_head_async (UsherOrderStore    *self,
                                               UsherOrder         *order,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
UsherOrder *usher_order_store_save_head_finish (UsherOrderStore *self,
                                                GAsyncResult    *result,
                                                GError         **error);

/* Saves the concerns; those of @seen that are missing become tombstones; gives them as saved */
void       usher_order_store_save_concerns_async (UsherOrderStore    *self,
                                                  gint64              order_id,
                                                  GPtrArray          *concerns,
                                                  GPtrArray          *seen /* nullable: as they were read */,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GPtrArray *usher_order_store_save_concerns_finish (UsherOrderStore *self,
                                                   GAsyncResult    *result,
                                                   GError         **error);

/* Saves the estimate lines by difference and the whole discount and total of the order; gives them with their ids.
 * Lines, concerns and marks that were added or changed elsewhere since they were read are USHER_DB_ERROR_CONFLICT.
 * A line of UsherVehicleFile.deferred is taken up by putting it, with its id, among the lines. */
void           usher_order_store_save_lines_async (UsherOrderStore    *self,
                                                   gint64              order_id,
                                                   UsherEstimate      *estimate,
                                                   UsherEstimate      *seen /* nullable: as it was read */,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
UsherEstimate *usher_order_store_save_lines_finish (UsherOrderStore *self,
                                                    GAsyncResult    *result,
                                                    GError         **error);

/* Saves the damage marks by difference */
void       usher_order_store_save_marks_async (UsherOrderStore    *self,
                                               gint64              order_id,
                                               GPtrArray          *marks,
                                               GPtrArray          *seen /* nullable: as they were read */,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *usher_order_store_save_marks_finish (UsherOrderStore *self,
                                                GAsyncResult    *result,
                                                GError         **error);

/* Saves checklist results; gives them as saved */
void       usher_order_store_save_check_async (UsherOrderStore    *self,
                                               gint64              order_id,
                                               GPtrArray          *items /* UsherCheckItem, changed ones only */,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
GPtrArray *usher_order_store_save_check_finish (UsherOrderStore *self,
                                                GAsyncResult    *result,
                                                GError         **error);

/* Cancels an order before work starts */
void        usher_order_store_cancel_async (UsherOrderStore    *self,
                                            gint64              order_id,
                                            const char         *reason,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
UsherOrder *usher_order_store_cancel_finish (UsherOrderStore *self,
                                             GAsyncResult    *result,
                                             GError         **error);

/* Takes that back */
void        usher_order_store_undo_cancel_async (UsherOrderStore    *self,
                                                 gint64              order_id,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
UsherOrder *usher_order_store_undo_cancel_finish (UsherOrderStore *self,
                                                  GAsyncResult    *result,
                                                  GError         **error);

/* (element-type UsherTimeBlock) load of bays and technicians, for the promise */
void       usher_order_store_list_load_async (UsherOrderStore    *self,
                                              UsherTimeRange      range,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
GPtrArray *usher_order_store_list_load_finish (UsherOrderStore *self,
                                               GAsyncResult    *result,
                                               GError         **error);

G_END_DECLS
