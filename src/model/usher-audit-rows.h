/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-audit-chain.h"
#include "usher-audit-event.h"
#include "usher-connection.h"

G_BEGIN_DECLS

/* The trail of who changed what when; on the database's thread only. */

gboolean   usher_audit_rows_append (UsherConnection        *connection,
                                    const UsherAuditRecord *record,
                                    GError                **error);
GPtrArray *usher_audit_rows_list (UsherConnection *connection,
                                  const char      *kind,
                                  gint64           row_id,
                                  GError         **error);
gboolean   usher_audit_rows_erase_values (UsherConnection *connection,
                                          const char      *kind,
                                          gint64           row_id,
                                          GError         **error);
gboolean   usher_audit_rows_verify (UsherConnection *connection,
                                    GString         *problems,
                                    GError         **error);

G_END_DECLS
