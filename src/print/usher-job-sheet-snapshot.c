/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-job-sheet-snapshot.h"

#include "usher-snapshots.h"

static const UsherField line_fields[] = {
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, code),
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, description),
  USHER_FIELD_OF_INT64 (UsherJobLineSnapshot, hours),
  USHER_FIELD_OF_INT64 (UsherJobLineSnapshot, quantity),
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, unit),
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, technicians),
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, bay),
  USHER_FIELD_OF_INT64 (UsherJobLineSnapshot, starts_at),
  USHER_FIELD_OF_STRING (UsherJobLineSnapshot, note),
};

static const UsherRecord line_record = USHER_RECORD_OF (UsherJobLineSnapshot, line_fields);

static const UsherField sheet_fields[] = {
  USHER_FIELD_OF_RECORD (UsherJobSheetSnapshot, shop, usher_shop_record),
  USHER_FIELD_OF_RECORD (UsherJobSheetSnapshot, party, usher_party_record),
  USHER_FIELD_OF_RECORD (UsherJobSheetSnapshot, car, usher_car_record),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, number),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, order_number),
  USHER_FIELD_OF_INT64 (UsherJobSheetSnapshot, arrived_at),
  USHER_FIELD_OF_INT64 (UsherJobSheetSnapshot, promised_at),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, advisor),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, dispatched_by),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, key_tag),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, parking),
  USHER_FIELD_OF_STRING (UsherJobSheetSnapshot, instruction),
  USHER_FIELD_OF_ENUM (UsherJobSheetSnapshot, urgency, usher_urgency),
  USHER_FIELD_OF_BOOLEAN (UsherJobSheetSnapshot, is_on_site),
  USHER_FIELD_OF_BOOLEAN (UsherJobSheetSnapshot, wants_wash),
  USHER_FIELD_OF_BOOLEAN (UsherJobSheetSnapshot, keeps_old_parts),
  USHER_FIELD_OF_LIST (UsherJobSheetSnapshot, concerns, usher_concern_record),
  USHER_FIELD_OF_LIST (UsherJobSheetSnapshot, work, line_record),
  USHER_FIELD_OF_LIST (UsherJobSheetSnapshot, parts, line_record),
};

static const UsherRecord sheet_record = USHER_RECORD_OF (UsherJobSheetSnapshot, sheet_fields);

G_DEFINE_BOXED_TYPE (UsherJobSheetSnapshot, usher_job_sheet_snapshot, usher_job_sheet_snapshot_copy, usher_job_sheet_snapshot_free)

/**
 * usher_job_sheet_snapshot_new:
 *
 * Returns: (transfer full): a sheet to fill in
 */
UsherJobSheetSnapshot *
usher_job_sheet_snapshot_new (void)
{
  UsherJobSheetSnapshot *snapshot = usher_record_new (&sheet_record);

  usher_car_snapshot_init (&snapshot->car);

  return snapshot;
}

/* Who does the line, where and when: the first that is planned. */
static void
take_plan (UsherJobLineSnapshot *line,
           gint64                line_id,
           UsherJobFile         *job)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < job->assignments->len; i++)
    {
      UsherAssignment *assignment = g_ptr_array_index (job->assignments, i);

      if (assignment->line_id != line_id)
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", assignment->technician_name);
      if (line->starts_at == 0 && assignment->range.start != 0)
        {
          line->starts_at = assignment->range.start;
          g_set_str (&line->bay, assignment->bay_name);
        }
    }
  g_set_str (&line->technicians, names->str);
}

static UsherJobLineSnapshot *
take_line (const UsherEstimateLine *line,
           UsherJobFile            *job)
{
  UsherJobLineSnapshot *snapshot = usher_job_line_snapshot_new (line->description);

  g_set_str (&snapshot->code, line->code);
  g_set_str (&snapshot->unit, line->unit);
  g_set_str (&snapshot->note, line->note);
  snapshot->hours = line->hours;
  snapshot->quantity = line->quantity;
  take_plan (snapshot, line->id, job);

  return snapshot;
}

static void
take_concerns (UsherJobSheetSnapshot *snapshot,
               UsherOrderFile        *file)
{
  for (guint i = 0; i < file->concerns->len; i++)
    {
      UsherConcern         *concern = g_ptr_array_index (file->concerns, i);
      UsherConcernSnapshot *taken = usher_concern_snapshot_new ();

      g_set_str (&taken->words, concern->words);
      g_set_str (&taken->since_when, concern->since_when);
      g_set_str (&taken->how_often, concern->how_often);
      g_set_str (&taken->circumstances, concern->circumstances);
      g_set_str (&taken->warning_lamp, concern->warning_lamp);
      g_set_str (&taken->fault_codes, concern->fault_codes);
      g_set_str (&taken->cause, concern->cause);
      taken->finding = concern->finding;
      taken->warranty = concern->warranty;
      g_ptr_array_add (snapshot->concerns, taken);
    }
}

/**
 * usher_job_sheet_snapshot_take:
 * @file: the order
 * @job: its workshop side
 * @shop: the shop
 *
 * The sheet's own number is left for whoever issues it.
 *
 * Returns: (transfer full): what the job sheet says of the lines that are agreed to
 */
UsherJobSheetSnapshot *
usher_job_sheet_snapshot_take (UsherOrderFile *file,
                               UsherJobFile   *job,
                               UsherShop      *shop)
{
  UsherJobSheetSnapshot *snapshot = usher_job_sheet_snapshot_new ();
  UsherOrder            *order = file->order;
  UsherStaff            *dispatcher = usher_shop_find_staff (shop, job->job->dispatched_by);

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, file, shop);
  g_set_str (&snapshot->order_number, order->number);
  g_set_str (&snapshot->advisor, order->advisor_name);
  g_set_str (&snapshot->dispatched_by, dispatcher != NULL ? dispatcher->name : "");
  g_set_str (&snapshot->key_tag, job->job->key_tag);
  g_set_str (&snapshot->parking, job->job->parking);
  g_set_str (&snapshot->instruction, job->job->instruction);
  snapshot->arrived_at = order->arrived_at;
  snapshot->promised_at = order->promised_at;
  snapshot->urgency = job->job->urgency;
  snapshot->is_on_site = job->job->is_on_site;
  snapshot->wants_wash = g_str_equal (order->wash, "yes");
  snapshot->keeps_old_parts = order->old_parts == USHER_OLD_PARTS_TAKE;
  take_concerns (snapshot, file);
  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);

      if (line->consent != USHER_CONSENT_AUTHORIZED && line->consent != USHER_CONSENT_DONE)
        continue;
      if (line->kind == USHER_LINE_KIND_PART)
        g_ptr_array_add (snapshot->parts, take_line (line, job));
      else if (line->kind != USHER_LINE_KIND_FEE)
        g_ptr_array_add (snapshot->work, take_line (line, job));
    }

  return snapshot;
}

/**
 * usher_job_sheet_snapshot_copy:
 *
 * Returns: (transfer full): a deep copy
 */
UsherJobSheetSnapshot *
usher_job_sheet_snapshot_copy (const UsherJobSheetSnapshot *snapshot)
{
  return usher_record_copy (&sheet_record, snapshot);
}

/**
 * usher_job_sheet_snapshot_free:
 * @snapshot: (transfer full) (nullable):
 */
void
usher_job_sheet_snapshot_free (UsherJobSheetSnapshot *snapshot)
{
  usher_record_free (&sheet_record, snapshot);
}

/**
 * usher_job_sheet_snapshot_to_json:
 *
 * Returns: (transfer full): the content as it is stored with the issued document
 */
char *
usher_job_sheet_snapshot_to_json (const UsherJobSheetSnapshot *snapshot)
{
  return usher_record_to_json (&sheet_record, snapshot);
}

/**
 * usher_job_sheet_snapshot_from_json:
 *
 * Returns: (transfer full) (nullable): the stored content, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
UsherJobSheetSnapshot *
usher_job_sheet_snapshot_from_json (const char *json,
                                    GError    **error)
{
  return usher_record_from_json (&sheet_record, json, error);
}

/**
 * usher_job_line_snapshot_new:
 *
 * Returns: (transfer full): a line of a job sheet
 */
UsherJobLineSnapshot *
usher_job_line_snapshot_new (const char *description)
{
  UsherJobLineSnapshot *line = usher_record_new (&line_record);

  g_set_str (&line->description, description);

  return line;
}

/**
 * usher_job_line_snapshot_free:
 * @line: (transfer full) (nullable):
 */
void
usher_job_line_snapshot_free (UsherJobLineSnapshot *line)
{
  usher_record_free (&line_record, line);
}
