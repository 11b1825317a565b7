/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-customer.h"
#include "usher-vehicle.h"

G_BEGIN_DECLS

/* Reading and writing customers and cars; on the database's thread only. */

#define USHER_CUSTOMER_COLUMNS(t) \
  t ".id, " t ".row_version, " t ".name, " t ".pinyin, " t ".address_form, " t ".phone, " t ".second_phone, " t ".contact, " t ".address, " t ".may_be_called, " t ".note, " t ".created_at"
#define USHER_VEHICLE_COLUMNS(t) \
  t ".id, " t ".row_version, " t ".customer_id, " t ".plate, " t ".no_plate_reason, " t ".vin, " t ".make, " t ".model, " t ".year, " t ".colour, " t ".fuel, " t ".use, " t ".engine_number, " t ".registered_on, " t ".warranty_from, " t ".odometer, " t ".odometer_at, " t ".next_service_km, " t ".next_service_on, " t ".note, " t ".created_at"

gpointer       usher_customer_rows_read (UsherStatement *statement,
                                         guint          *column);
UsherCustomer *usher_customer_rows_load (UsherConnection *connection,
                                         gint64           id,
                                         GError         **error);
UsherCustomer *usher_customer_rows_save (UsherConnection *connection,
                                         UsherCustomer   *customer,
                                         gint64           now,
                                         GError         **error);
gpointer       usher_vehicle_rows_read (UsherStatement *statement,
                                        guint          *column);
UsherVehicle  *usher_vehicle_rows_load (UsherConnection *connection,
                                        gint64           id,
                                        GError         **error);
UsherVehicle  *usher_vehicle_rows_save (UsherConnection *connection,
                                        UsherVehicle    *vehicle,
                                        gint64           now,
                                        GError         **error);
gboolean       usher_customer_rows_save_both (UsherConnection *connection,
                                              UsherCustomer   *customer,
                                              UsherVehicle    *vehicle,
                                              gint64           now,
                                              gint64          *customer_id,
                                              gint64          *vehicle_id,
                                              GError         **error);

G_END_DECLS
