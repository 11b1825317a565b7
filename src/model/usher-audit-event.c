/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-audit-event.h"

USHER_DEFINE_ENTITY (UsherAuditEvent, usher_audit_event, G_STRUCT_OFFSET (UsherAuditEvent, kind), G_STRUCT_OFFSET (UsherAuditEvent, action), G_STRUCT_OFFSET (UsherAuditEvent, detail), G_STRUCT_OFFSET (UsherAuditEvent, old_value), G_STRUCT_OFFSET (UsherAuditEvent, new_value), G_STRUCT_OFFSET (UsherAuditEvent, staff_name), G_STRUCT_OFFSET (UsherAuditEvent, approver_name))
