/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-request.h"

G_BEGIN_DECLS

/**
 * UsherAuditWatch:
 *
 * A row as it was before it is saved, so that the trail can say field by field
 * what changed.  On the database's thread only:
 *
 *     watch = usher_audit_watch_new (connection, "customer", id, error);
 *     … save …
 *     usher_audit_watch_end (watch, connection, request, id, error);
 */
typedef struct _UsherAuditWatch UsherAuditWatch;

UsherAuditWatch *usher_audit_watch_new (UsherConnection *connection,
                                        const char      *kind,
                                        gint64           id,
                                        GError         **error);
gboolean         usher_audit_watch_end (UsherAuditWatch    *self,
                                        UsherConnection    *connection,
                                        const UsherRequest *request,
                                        gint64              id,
                                        GError            **error);
void             usher_audit_watch_free (UsherAuditWatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherAuditWatch, usher_audit_watch_free)

G_END_DECLS
