/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-audit-event.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_AUDIT_STORE (usher_audit_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherAuditStore, usher_audit_store, USHER, AUDIT_STORE, UsherStore)

/**
 * UsherAuditStore:
 *
 * The trail of who changed what when, to be read; it is written along with the
 * change itself.
 */

/* (element-type UsherAuditEvent) what happened to a row ("order", "booking", "customer", "vehicle", …), the newest first; NOT_ALLOWED for who may not see it */
void       usher_audit_store_list_async (UsherAuditStore    *self,
                                         const char         *kind,
                                         gint64              row_id,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *usher_audit_store_list_finish (UsherAuditStore *self,
                                          GAsyncResult    *result,
                                          GError         **error);

G_END_DECLS
