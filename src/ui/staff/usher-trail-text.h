/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-audit-event.h"
#include "usher-session.h"

G_BEGIN_DECLS

char *usher_trail_what (UsherSession    *session,
                        UsherAuditEvent *event);
char *usher_trail_field (UsherSession *session,
                         const char   *column,
                         const char   *value);
char *usher_trail_who (UsherSession    *session,
                       UsherAuditEvent *event);

G_END_DECLS
