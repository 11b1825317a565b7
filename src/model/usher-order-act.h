/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-load.h"
#include "usher-permission.h"
#include "usher-request.h"
#include "usher-staff-rights.h"

G_BEGIN_DECLS

/* How every worker changes the state of an order: ask, write its own rows,
 * then let the states follow from them.  On the database's thread only. */

UsherOrderFile *usher_order_act_begin (UsherConnection    *connection,
                                       const UsherRequest *request,
                                       gint64              order_id,
                                       UsherOrderAction    action,
                                       const char         *override_reason,
                                       GError            **error);
gboolean        usher_order_act_end (UsherConnection    *connection,
                                     const UsherRequest *request,
                                     UsherOrderFile     *file,
                                     UsherOrderAction    action,
                                     const char         *detail,
                                     GError            **error);
gboolean        usher_order_act_refresh (UsherConnection    *connection,
                                         const UsherRequest *request,
                                         gint64              order_id,
                                         GError            **error);

G_END_DECLS
