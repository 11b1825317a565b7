/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-job-file.h"
#include "usher-order-file.h"
#include "usher-shop.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

/**
 * UsherJobLineSnapshot:
 * @hours: estimated, 1/100 h
 * @quantity: 1/1000 of @unit
 * @technicians: who does it, separated by spaces
 * @bay: where
 * @starts_at: planned, 0 for not
 *
 * A line of a job sheet; a part has no hours, work has no quantity.
 */
typedef struct
{
  char  *code;
  char  *description;
  gint64 hours;
  gint64 quantity;
  char  *unit;
  char  *technicians;
  char  *bay;
  gint64 starts_at;
  char  *note;
} UsherJobLineSnapshot;

/**
 * UsherJobSheetSnapshot:
 * @number: of the sheet itself
 * @order_number: of the repair authorization; also as a QR code
 * @concerns: (element-type UsherConcernSnapshot): what the customer said, and what was found
 * @instruction: what the workshop shall look at first
 * @urgency: the flag
 * @work: (element-type UsherJobLineSnapshot): what is to be done
 * @parts: (element-type UsherJobLineSnapshot): with what
 *
 * All that a job sheet (派工单) says: nothing of prices.
 */
typedef struct
{
  UsherShopSnapshot  shop;
  UsherPartySnapshot party;
  UsherCarSnapshot   car;
  char              *number;
  char              *order_number;
  gint64             arrived_at;
  gint64             promised_at;
  char              *advisor;
  char              *dispatched_by;
  char              *key_tag;
  char              *parking;
  char              *instruction;
  UsherUrgency       urgency;
  gboolean           is_on_site;
  gboolean           wants_wash;
  gboolean           keeps_old_parts;
  GPtrArray         *concerns;
  GPtrArray         *work;
  GPtrArray         *parts;
} UsherJobSheetSnapshot;

#define USHER_TYPE_JOB_SHEET_SNAPSHOT (usher_job_sheet_snapshot_get_type ())

GType usher_job_sheet_snapshot_get_type (void);

UsherJobSheetSnapshot *usher_job_sheet_snapshot_new (void);
UsherJobSheetSnapshot *usher_job_sheet_snapshot_take (UsherOrderFile *file,
                                                      UsherJobFile   *job,
                                                      UsherShop      *shop);
UsherJobSheetSnapshot *usher_job_sheet_snapshot_copy (const UsherJobSheetSnapshot *snapshot);
void                   usher_job_sheet_snapshot_free (UsherJobSheetSnapshot *snapshot);
char                  *usher_job_sheet_snapshot_to_json (const UsherJobSheetSnapshot *snapshot);
UsherJobSheetSnapshot *usher_job_sheet_snapshot_from_json (const char *json,
                                                           GError    **error);

UsherJobLineSnapshot *usher_job_line_snapshot_new (const char *description);
void                  usher_job_line_snapshot_free (UsherJobLineSnapshot *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherJobSheetSnapshot, usher_job_sheet_snapshot_free)

G_END_DECLS
