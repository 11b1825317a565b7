/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-delivery-file.h"
#include "usher-order-file.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* The delivery of an order; on the database's thread only. */

UsherDelivery *usher_delivery_rows_find (UsherConnection *connection,
                                         gint64           order_id,
                                         GError         **error);
gboolean       usher_delivery_rows_save (UsherConnection *connection,
                                         UsherDelivery   *delivery,
                                         GError         **error);
gboolean       usher_delivery_rows_freeze (UsherConnection *connection,
                                           UsherDelivery   *delivery,
                                           GError         **error);
gboolean       usher_delivery_rows_set_next_service (UsherConnection *connection,
                                                     gint64           vehicle_id,
                                                     UsherDelivery   *delivery,
                                                     GError         **error);

UsherDeliveryFile *usher_delivery_file_read (UsherConnection    *connection,
                                             const UsherRequest *request,
                                             UsherOrderFile     *order,
                                             GError            **error);

G_END_DECLS
