/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-complaint.h"
#include "usher-connection.h"
#include "usher-reminder.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Invitations as rows; on the database's thread only. */

gboolean       usher_reminder_rows_raise_for_delivery (UsherConnection    *connection,
                                                       const UsherRequest *request,
                                                       gint64              order_id,
                                                       GError            **error);
gboolean       usher_reminder_rows_raise_for_complaint (UsherConnection    *connection,
                                                        const UsherRequest *request,
                                                        UsherComplaint     *complaint,
                                                        GError            **error);
gboolean       usher_reminder_rows_end_complaint (UsherConnection    *connection,
                                                  const UsherRequest *request,
                                                  gint64              complaint_id,
                                                  GError            **error);
gboolean       usher_reminder_rows_raise (UsherConnection    *connection,
                                          const UsherRequest *request,
                                          UsherReminder      *reminder,
                                          GError            **error);
UsherReminder *usher_reminder_rows_load (UsherConnection *connection,
                                         gint64           id,
                                         GError         **error);
GPtrArray     *usher_reminder_rows_list (UsherConnection    *connection,
                                         const UsherRequest *request,
                                         GError            **error);
gboolean       usher_reminder_rows_update (UsherConnection    *connection,
                                           const UsherRequest *request,
                                           UsherReminder      *reminder,
                                           GError            **error);
gboolean       usher_reminder_rows_forecast (UsherConnection *connection,
                                             gint64           vehicle_id,
                                             gint64           next_km,
                                             const char      *next_on,
                                             GDate           *due,
                                             gboolean        *is_due,
                                             GError         **error);
gboolean       usher_reminder_rows_refresh (UsherConnection    *connection,
                                            const UsherRequest *request,
                                            GError            **error);

G_END_DECLS
