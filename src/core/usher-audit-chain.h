/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherAuditRecord:
 * @at: when, unix seconds
 * @staff_id: by whom, 0 when nobody has signed in
 * @approved_by: who allowed an override, 0 for nobody
 * @kind: kind of row
 * @row_id: which row
 * @action: what was done, a word; of a changed field its name
 * @detail: (nullable): reason or particulars, without personal data
 * @old_value: (nullable): what the field said before; %NULL when no field is meant
 * @new_value: (nullable): what it says now
 *
 * One event of the trail of who changed what when.  Strings are borrowed.
 */
typedef struct
{
  gint64      at;
  gint64      staff_id;
  gint64      approved_by;
  const char *kind;
  gint64      row_id;
  const char *action;
  const char *detail;
  const char *old_value;
  const char *new_value;
} UsherAuditRecord;

char *usher_audit_values_hash (const char *old_value,
                               const char *new_value,
                               const char *salt);
char *usher_audit_chain_next (const char             *previous,
                              const UsherAuditRecord *record,
                              const char             *values_hash);

G_END_DECLS
