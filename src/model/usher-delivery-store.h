/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-file.h"
#include "usher-order-file.h"
#include "usher-ready-car.h"
#include "usher-session.h"
#include "usher-time-range.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_STORE (usher_delivery_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherDeliveryStore, usher_delivery_store, USHER, DELIVERY_STORE, UsherStore)

/**
 * UsherDeliveryStore:
 *
 * Handing cars over, gate passes, and what is guaranteed.
 */

/**
 * UsherHandover:
 * @order: the order
 * @delivery: how it is handed over
 * @pass: (nullable): the gate pass that is issued, %NULL for the delivery itself
 * @shop: the shop
 * @number: the number just given
 * @issued_at: when
 *
 * What a paper of the delivery is drawn from.  As read in the transaction.
 */
typedef struct
{
  UsherOrderFile    *order;
  UsherDeliveryFile *delivery;
  UsherGatePass     *pass;
  UsherShop         *shop;
  const char        *number;
  gint64             issued_at;
} UsherHandover;

/**
 * UsherHandoverRender:
 * @handover: what to draw
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a gate pass or a delivery sheet.  Runs on the database's
 * thread, so it may look only at @handover and @data.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
typedef GBytes *(*UsherHandoverRender) (const UsherHandover *handover,
                                        gpointer             data,
                                        char               **content,
                                        GError             **error);

/* The delivery of an order with all that belongs to it */
void               usher_delivery_store_load_async (UsherDeliveryStore *self,
                                                    gint64              order_id,
                                                    GCancellable       *cancellable,
                                                    GAsyncReadyCallback callback,
                                                    gpointer            user_data);
UsherDeliveryFile *usher_delivery_store_load_finish (UsherDeliveryStore *self,
                                                     GAsyncResult       *result,
                                                     GError            **error);

/* Saves what was typed; gives it with its new version */
void           usher_delivery_store_save_async (UsherDeliveryStore *self,
                                                UsherDelivery      *delivery,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
UsherDelivery *usher_delivery_store_save_finish (UsherDeliveryStore *self,
                                                 GAsyncResult       *result,
                                                 GError            **error);

/* Saves the damage that was found at the delivery (element-type UsherDamageMark) */
void       usher_delivery_store_save_marks_async (UsherDeliveryStore *self,
                                                  gint64              order_id,
                                                  GPtrArray          *marks,
                                                  GPtrArray          *seen /* nullable: as they were read */,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GPtrArray *usher_delivery_store_save_marks_finish (UsherDeliveryStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* Hands the car over: saves @delivery, asks the guard, issues the delivery sheet and freezes all */
void           usher_delivery_store_deliver_async (UsherDeliveryStore *self,
                                                   UsherDelivery      *delivery,
                                                   const char         *override_reason,
                                                   UsherHandoverRender render,
                                                   gpointer            render_data,
                                                   GDestroyNotify      render_data_free,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
UsherDelivery *usher_delivery_store_deliver_finish (UsherDeliveryStore *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);

/* Issues a gate pass: order_id, kind, returns_at, out_km, belongings and reason of @pass */
void           usher_delivery_store_issue_pass_async (UsherDeliveryStore *self,
                                                      UsherGatePass      *pass,
                                                      UsherHandoverRender render,
                                                      gpointer            render_data,
                                                      GDestroyNotify      render_data_free,
                                                      GCancellable       *cancellable,
                                                      GAsyncReadyCallback callback,
                                                      gpointer            user_data);
UsherGatePass *usher_delivery_store_issue_pass_finish (UsherDeliveryStore *self,
                                                       GAsyncResult       *result,
                                                       GError            **error);

/* Voids a gate pass that was not used */
void           usher_delivery_store_void_pass_async (UsherDeliveryStore *self,
                                                     UsherGatePass      *pass,
                                                     const char         *reason,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
UsherGatePass *usher_delivery_store_void_pass_finish (UsherDeliveryStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* Notes that the car went out or came in at the gate, or takes that back */
void           usher_delivery_store_note_gate_async (UsherDeliveryStore *self,
                                                     UsherGatePass      *pass,
                                                     gboolean            is_out,
                                                     gboolean            is_back,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
UsherGatePass *usher_delivery_store_note_gate_finish (UsherDeliveryStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* Notes that the customer was told that the car is ready; how: "in-person", "phone" or "message" */
void     usher_delivery_store_note_told_async (UsherDeliveryStore *self,
                                               gint64              order_id,
                                               const char         *whom,
                                               const char         *how,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean usher_delivery_store_note_told_finish (UsherDeliveryStore *self,
                                                GAsyncResult       *result,
                                                GError            **error);

/* (element-type UsherReadyCar) cars that wait to be fetched, the one that waits longest first */
void       usher_delivery_store_list_ready_async (UsherDeliveryStore *self,
                                                  GCancellable       *cancellable,
                                                  GAsyncReadyCallback callback,
                                                  gpointer            user_data);
GPtrArray *usher_delivery_store_list_ready_finish (UsherDeliveryStore *self,
                                                   GAsyncResult       *result,
                                                   GError            **error);

/* (element-type UsherReadyCar) cars that left and are not paid, oldest first */
void       usher_delivery_store_list_on_account_async (UsherDeliveryStore *self,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
GPtrArray *usher_delivery_store_list_on_account_finish (UsherDeliveryStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

/* (element-type UsherGatePass) of the day, and those whose car is still out */
void       usher_delivery_store_list_passes_async (UsherDeliveryStore *self,
                                                   UsherTimeRange      day,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            user_data);
GPtrArray *usher_delivery_store_list_passes_finish (UsherDeliveryStore *self,
                                                    GAsyncResult       *result,
                                                    GError            **error);

/**
 * UsherCarRights:
 * @guaranteed: (element-type UsherGuaranteedLine): what the workshop still guarantees today
 * @counter: what the warranty law counts (三包)
 *
 * What the owner of a car can ask for without paying.
 */
typedef struct
{
  GPtrArray            *guaranteed;
  UsherWarrantyCounter *counter;
} UsherCarRights;

void usher_car_rights_free (UsherCarRights *rights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherCarRights, usher_car_rights_free)

/* What the car may ask for today; @km the odometer now, or what is known when it is less */
void            usher_delivery_store_load_rights_async (UsherDeliveryStore *self,
                                                        gint64              vehicle_id,
                                                        gint64              km,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
UsherCarRights *usher_delivery_store_load_rights_finish (UsherDeliveryStore *self,
                                                         GAsyncResult       *result,
                                                         GError            **error);

G_END_DECLS
