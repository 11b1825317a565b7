/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-customer.h"
#include "usher-vehicle-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_CUSTOMER_STORE (usher_customer_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherCustomerStore, usher_customer_store, USHER, CUSTOMER_STORE, UsherStore)

/**
 * UsherCustomerStore:
 *
 * Customers, their cars, and all that is known of a car.
 */

/* (element-type UsherVehicleMatch) cars for a fragment of a plate, phone, name, pinyin or VIN, best first, at most 8; exact plate first */
void       usher_customer_store_find_vehicles_async (UsherCustomerStore *self,
                                                     const char         *typed,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
GPtrArray *usher_customer_store_find_vehicles_finish (UsherCustomerStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* All that is known of a car */
void              usher_customer_store_load_file_async (UsherCustomerStore *self,
                                                        gint64              vehicle_id,
                                                        GCancellable       *cancellable,
                                                        GAsyncReadyCallback callback,
                                                        gpointer            user_data);
UsherVehicleFile *usher_customer_store_load_file_finish (UsherCustomerStore *self,
                                                         GAsyncResult       *result,
                                                         GError            **error);

/* One customer */
void           usher_customer_store_load_customer_async (UsherCustomerStore *self,
                                                         gint64              customer_id,
                                                         GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);
UsherCustomer *usher_customer_store_load_customer_finish (UsherCustomerStore *self,
                                                          GAsyncResult       *result,
                                                          GError            **error);

/* (element-type UsherVehicle) the cars of a customer */
void       usher_customer_store_list_vehicles_async (UsherCustomerStore *self,
                                                     gint64              customer_id,
                                                     GCancellable       *cancellable,
                                                     GAsyncReadyCallback callback,
                                                     gpointer            user_data);
GPtrArray *usher_customer_store_list_vehicles_finish (UsherCustomerStore *self,
                                                      GAsyncResult       *result,
                                                      GError            **error);

/* (element-type UsherVehicleMatch) customers and cars by pinyin; @typed narrows, empty: all */
void       usher_customer_store_list_async (UsherCustomerStore *self,
                                            const char         *typed,
                                            guint               offset,
                                            guint               limit,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *usher_customer_store_list_finish (UsherCustomerStore *self,
                                             GAsyncResult       *result,
                                             GError            **error);

/* How many customers and cars usher_customer_store_list_async() has with nothing typed */
void   usher_customer_store_count_async (UsherCustomerStore *self,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
gint64 usher_customer_store_count_finish (UsherCustomerStore *self,
                                          GAsyncResult       *result,
                                          GError            **error);

/* Saves one customer; stale row_version: CONFLICT */
void           usher_customer_store_save_customer_async (UsherCustomerStore *self,
                                                         UsherCustomer      *customer,
                                                         GCancellable       *cancellable,
                                                         GAsyncReadyCallback callback,
                                                         gpointer            user_data);
UsherCustomer *usher_customer_store_save_customer_finish (UsherCustomerStore *self,
                                                          GAsyncResult       *result,
                                                          GError            **error);

/* Saves one car and keeps plate and owner history */
void          usher_customer_store_save_vehicle_async (UsherCustomerStore *self,
                                                       UsherVehicle       *vehicle,
                                                       GCancellable       *cancellable,
                                                       GAsyncReadyCallback callback,
                                                       gpointer            user_data);
UsherVehicle *usher_customer_store_save_vehicle_finish (UsherCustomerStore *self,
                                                        GAsyncResult       *result,
                                                        GError            **error);

G_END_DECLS
