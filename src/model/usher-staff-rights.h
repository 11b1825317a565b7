/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-permission.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Whether who is at the desk may do something; on the database's thread only. */

gboolean usher_staff_require (UsherConnection    *connection,
                              const UsherRequest *request,
                              UsherPermission     permission,
                              GError            **error);
gboolean usher_staff_require_action (UsherConnection    *connection,
                                     const UsherRequest *request,
                                     UsherOrderAction    action,
                                     GError            **error);
gboolean usher_staff_require_override (UsherConnection    *connection,
                                       const UsherRequest *request,
                                       const char         *reason,
                                       gint64             *approved_by,
                                       GError            **error);
gboolean usher_staff_audit_override (UsherConnection    *connection,
                                     const UsherRequest *request,
                                     const char         *kind,
                                     gint64              row_id,
                                     const char         *action,
                                     const char         *reason,
                                     gint64              approved_by,
                                     GError            **error);
gboolean usher_staff_note_approval (UsherConnection    *connection,
                                    const UsherRequest *request,
                                    UsherPermission     permission,
                                    const char         *reason,
                                    gint64              approved_by,
                                    GError            **error);

G_END_DECLS
