/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-request.h"
#include "usher-vehicle.h"
#include "usher-warranty-counter.h"

G_BEGIN_DECLS

/* What the warranty law counts for a car (三包); on the database's thread only. */

UsherWarrantyCounter *usher_warranty_rows_count (UsherConnection    *connection,
                                                 const UsherRequest *request,
                                                 UsherVehicle       *vehicle,
                                                 gint64              km,
                                                 GError            **error);

G_END_DECLS
