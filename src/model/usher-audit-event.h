/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_AUDIT_EVENT (usher_audit_event_get_type ())

G_DECLARE_FINAL_TYPE (UsherAuditEvent, usher_audit_event, USHER, AUDIT_EVENT, UsherEntity)

/**
 * UsherAuditEvent:
 *
 * Who changed what when.
 */
struct _UsherAuditEvent
{
  UsherEntity parent_instance;

  gint64   at;
  char    *kind;
  gint64   row_id;
  char    *action; /* what was done; of a changed field the name of its column */
  char    *detail;
  gboolean is_field;  /* whether @action is a field with an old and a new value */
  gboolean is_erased; /* whether these were erased */
  char    *old_value;
  char    *new_value;
  char    *staff_name;
  char    *approver_name;
};

G_END_DECLS
