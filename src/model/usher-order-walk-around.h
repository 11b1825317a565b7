/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-check-item.h"
#include "usher-connection.h"
#include "usher-damage.h"
#include "usher-order.h"

G_BEGIN_DECLS

/* Damage marks, checklist and odometer of an order; on the database's thread only. */

GPtrArray *usher_order_marks_load (UsherConnection *connection,
                                   gint64           order_id,
                                   GError         **error);
GPtrArray *usher_order_marks_load_new (UsherConnection *connection,
                                       gint64           order_id,
                                       GError         **error);
GPtrArray *usher_order_marks_load_earlier (UsherConnection *connection,
                                           UsherOrder      *order,
                                           GError         **error);
gboolean   usher_order_marks_save (UsherConnection *connection,
                                   gint64           order_id,
                                   GPtrArray       *marks,
                                   GPtrArray       *seen,
                                   gint64           now,
                                   GError         **error);
gboolean   usher_order_marks_save_new (UsherConnection *connection,
                                       gint64           order_id,
                                       GPtrArray       *marks,
                                       GPtrArray       *seen,
                                       gint64           now,
                                       GError         **error);
GPtrArray *usher_order_checks_load (UsherConnection *connection,
                                    UsherOrder      *order,
                                    GError         **error);
GPtrArray *usher_order_checks_save (UsherConnection *connection,
                                    gint64           order_id,
                                    GPtrArray       *items,
                                    GError         **error);
gboolean   usher_order_odometer_load_last (UsherConnection *connection,
                                           UsherOrder      *order,
                                           gint64          *km,
                                           GError         **error);
gboolean   usher_order_odometer_add_final (UsherConnection *connection,
                                           UsherOrder      *order,
                                           gint64           km,
                                           const char      *reason,
                                           gint64           now,
                                           GError         **error);
gboolean   usher_order_odometer_save (UsherConnection *connection,
                                      UsherOrder      *stored,
                                      UsherOrder      *order,
                                      GError         **error);

G_END_DECLS
