/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-job-sheet-form.h"

#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-grid.h"
#include "usher-letterhead.h"
#include "usher-quantity.h"
#include "usher-signature-block.h"
#include "usher-table.h"

/**
 * UsherJobSheetForm:
 *
 * The job sheet (派工单): what the technician needs at the car, the concern
 * first, and nothing of prices (forms-and-rules 2.5).
 */
struct _UsherJobSheetForm
{
  UsherForm parent_instance;

  UsherJobSheetSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherJobSheetForm, usher_job_sheet_form, USHER_TYPE_FORM)

static const UsherColumn work_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_OPERATION, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_HOURS, 14.0, USHER_TEXT_RIGHT },
  { USHER_LABEL_JOB_TECHNICIAN, 28.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_JOB_PLAN, 40.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_JOB_DONE, 22.0, USHER_TEXT_PLAIN },
};

static const UsherColumn part_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_PART_CODE, 38.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_PART, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_QUANTITY, 22.0, USHER_TEXT_RIGHT },
  { USHER_LABEL_COLUMN_NOTE, 40.0, USHER_TEXT_PLAIN },
};

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherJobSheetForm *self,
          UsherFlow         *flow)
{
  UsherPen       *pen = usher_flow_get_pen (flow);
  UsherLetterhead head = {
    .shop = &self->snapshot->shop,
    .title = usher_pen_label (pen, USHER_LABEL_TITLE_JOB_SHEET),
    .number = self->snapshot->order_number,
  };

  usher_flow_add_letterhead (flow, &head);
}

static char *
format_time (UsherJobSheetForm *self,
             UsherPen          *pen,
             gint64             time)
{
  return usher_form_format_date_time (usher_pen_get_language (pen), time, usher_form_get_time_zone (USHER_FORM (self)));
}

/* One more detail, either with a place for it in its label or behind it. */
static void
append_detail (GString    *text,
               UsherPen   *pen,
               UsherLabel  label,
               gboolean    has_place,
               const char *detail)
{
  g_autofree char *part = NULL;

  if (!is_filled (detail))
    return;
  part = has_place ? usher_form_label_fill (usher_pen_get_language (pen), label, detail, NULL)
                   : g_strconcat (usher_pen_label (pen, label), usher_pen_label (pen, USHER_LABEL_SEPARATOR), detail, NULL);
  if (text->len > 0)
    g_string_append (text, usher_pen_label (pen, USHER_LABEL_SEMICOLON));
  g_string_append (text, part);
}

static char *
format_concern (UsherPen                   *pen,
                const UsherConcernSnapshot *concern)
{
  GString *text = g_string_new (concern->words);

  append_detail (text, pen, USHER_LABEL_SINCE, TRUE, concern->since_when);
  append_detail (text, pen, USHER_LABEL_HOW_OFTEN, TRUE, concern->how_often);
  append_detail (text, pen, USHER_LABEL_CIRCUMSTANCES, FALSE, concern->circumstances);
  append_detail (text, pen, USHER_LABEL_WARNING_LAMP, TRUE, concern->warning_lamp);
  append_detail (text, pen, USHER_LABEL_FAULT_CODES, TRUE, concern->fault_codes);
  append_detail (text, pen, USHER_LABEL_JOB_CAUSE, FALSE, concern->cause);

  return g_string_free (text, FALSE);
}

/* The first thing that the technician reads is what the customer said. */
static void
add_concerns (UsherJobSheetForm *self,
              UsherFlow         *flow)
{
  UsherPen *pen = usher_flow_get_pen (flow);

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CONCERN_SECTION));
  for (guint i = 0; i < self->snapshot->concerns->len; i++)
    {
      g_autofree char *text = format_concern (pen, g_ptr_array_index (self->snapshot->concerns, i));
      g_autofree char *sign = g_strdup_printf ("%u.", i + 1);

      usher_flow_add_item (flow, sign, text, USHER_SIZE_SECTION);
    }
  if (self->snapshot->concerns->len == 0)
    usher_flow_add_paragraph (flow, usher_pen_label (pen, USHER_LABEL_NONE), USHER_SIZE_BODY, USHER_TEXT_PLAIN, 1.0);
  if (is_filled (self->snapshot->instruction))
    usher_flow_add_labelled_text (flow, usher_pen_get_label_width (pen), usher_pen_label (pen, USHER_LABEL_JOB_INSTRUCTION),
                                  self->snapshot->instruction);
}

static const char *
get_answer (UsherPen *pen,
            gboolean  is_so)
{
  return usher_pen_label (pen, is_so ? USHER_LABEL_YES : USHER_LABEL_NO);
}

static void
add_car (UsherJobSheetForm *self,
         UsherFlow         *flow)
{
  const UsherJobSheetSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *arrived = format_time (self, pen, snapshot->arrived_at);
  g_autofree char             *promised = format_time (self, pen, snapshot->promised_at);
  g_autoptr (UsherGrid)        grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &snapshot->car);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_finish_row (grid);
  usher_grid_add_text (grid, USHER_LABEL_JOB_NUMBER, snapshot->number, 1);
  usher_grid_add_text (grid, USHER_LABEL_ARRIVED_AT, arrived, 1);
  usher_grid_add_strong (grid, USHER_LABEL_PROMISED_AT, promised, 1);
  usher_grid_add_strong (grid, USHER_LABEL_JOB_FLAG, usher_pen_label (pen, USHER_LABEL_URGENCY_NORMAL + snapshot->urgency), 1);
  usher_grid_add_text (grid, USHER_LABEL_JOB_ON_SITE, get_answer (pen, snapshot->is_on_site), 1);
  usher_grid_add_text (grid, USHER_LABEL_WASH, get_answer (pen, snapshot->wants_wash), 1);
  usher_grid_add_text (grid, USHER_LABEL_JOB_OLD_PARTS, get_answer (pen, snapshot->keeps_old_parts), 1);
  usher_grid_add_text (grid, USHER_LABEL_JOB_KEY, snapshot->key_tag, 1);
  usher_grid_add_text (grid, USHER_LABEL_JOB_PARKING, snapshot->parking, 1);
}

static void
add_work (UsherJobSheetForm *self,
          UsherFlow         *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_LABOUR_SECTION));
  table = usher_table_new (flow, work_columns, G_N_ELEMENTS (work_columns));
  for (guint i = 0; i < self->snapshot->work->len; i++)
    {
      const UsherJobLineSnapshot *line = g_ptr_array_index (self->snapshot->work, i);
      g_autofree char            *number = g_strdup_printf ("%u", i + 1);
      g_autofree char            *hours = usher_hours_format (line->hours);
      g_autofree char            *start = line->starts_at != 0 ? format_time (self, pen, line->starts_at) : g_strdup ("");
      g_autofree char            *plan = g_strstrip (g_strjoin (" ", line->bay != NULL ? line->bay : "", start, NULL));

      usher_table_add_row (table, (const char *const[]) { number, line->description, hours,
                                                          line->technicians != NULL ? line->technicians : "", plan, "" });
      if (is_filled (line->note))
        usher_table_add_note (table, line->note);
    }
}

static char *
format_quantity (const UsherJobLineSnapshot *line)
{
  g_autofree char *quantity = usher_quantity_format (line->quantity);

  return is_filled (line->unit) ? g_strdup_printf ("%s %s", quantity, line->unit) : g_steal_pointer (&quantity);
}

static void
add_parts (UsherJobSheetForm *self,
           UsherFlow         *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  if (self->snapshot->parts->len == 0)
    return;
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_PARTS_SECTION));
  table = usher_table_new (flow, part_columns, G_N_ELEMENTS (part_columns));
  for (guint i = 0; i < self->snapshot->parts->len; i++)
    {
      const UsherJobLineSnapshot *line = g_ptr_array_index (self->snapshot->parts, i);
      g_autofree char            *number = g_strdup_printf ("%u", i + 1);
      g_autofree char            *quantity = format_quantity (line);

      usher_table_add_row (table, (const char *const[]) { number, line->code != NULL ? line->code : "", line->description,
                                                          quantity, line->note != NULL ? line->note : "" });
    }
}

/* Room for what is found at the car, and who stands for what. */
static void
add_signatures (UsherJobSheetForm *self,
                UsherFlow         *flow)
{
  static const double advice_height_mm = 18.0;
  UsherPen           *pen = usher_flow_get_pen (flow);
  double              width = usher_flow_get_width (flow);
  UsherPiece         *advice = usher_piece_new (advice_height_mm);
  UsherPiece         *signs = usher_piece_new (28.0);
  double              half = width / 2;

  usher_piece_text (advice, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_JOB_ADVICE), USHER_SIZE_BODY, USHER_TEXT_BOLD, width - 4.0), 2.0, 1.0);
  usher_piece_box (advice, 0.0, 0.0, width, advice->height, USHER_LINE_THIN);
  advice->space_before = 2.0;
  usher_flow_add (flow, advice);
  usher_piece_add_sign_line (signs, pen, 2.0, 11.0, half - 5.0, USHER_LABEL_JOB_SIGN_DISPATCHER, self->snapshot->dispatched_by);
  usher_piece_add_sign_line (signs, pen, half + 2.0, 11.0, half - 5.0, USHER_LABEL_JOB_SIGN_TECHNICIAN, NULL);
  usher_piece_add_sign_line (signs, pen, 2.0, 23.0, half - 5.0, USHER_LABEL_JOB_SIGN_INSPECTOR, NULL);
  usher_piece_add_sign_line (signs, pen, half + 2.0, 23.0, half - 5.0, USHER_LABEL_JOB_SIGN_WASHER, NULL);
  usher_piece_box (signs, 0.0, 0.0, width, signs->height, USHER_LINE_THIN);
  usher_flow_add (flow, signs);
}

static void
usher_job_sheet_form_compose (UsherForm *form,
                              UsherFlow *flow)
{
  UsherJobSheetForm *self = USHER_JOB_SHEET_FORM (form);

  add_head (self, flow);
  add_concerns (self, flow);
  add_car (self, flow);
  add_work (self, flow);
  add_parts (self, flow);
  add_signatures (self, flow);
}

static void
usher_job_sheet_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_JOB_SHEET_FORM (object)->snapshot, usher_job_sheet_snapshot_free);

  G_OBJECT_CLASS (usher_job_sheet_form_parent_class)->finalize (object);
}

static void
usher_job_sheet_form_class_init (UsherJobSheetFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_job_sheet_form_finalize;
  form_class->title = USHER_LABEL_TITLE_JOB_SHEET;
  form_class->compose = usher_job_sheet_form_compose;
}

static void
usher_job_sheet_form_init (UsherJobSheetForm *self)
{
}

/**
 * usher_job_sheet_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_job_sheet_form_new (const UsherJobSheetSnapshot *snapshot,
                          UsherDocumentLanguage        language,
                          gint64                       print_time,
                          GTimeZone                   *zone,
                          gboolean                     is_copy)
{
  UsherJobSheetForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_JOB_SHEET_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_job_sheet_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
