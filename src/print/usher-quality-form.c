/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-quality-form.h"

#include "usher-form-format.h"
#include "usher-grid.h"
#include "usher-letterhead.h"
#include "usher-quantity.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_QUALITY_LEVEL_FINAL - USHER_LABEL_QUALITY_LEVEL_SELF == USHER_QUALITY_LEVEL_LAST);
G_STATIC_ASSERT (USHER_LABEL_QUALITY_FINAL - USHER_LABEL_QUALITY_SELF == USHER_QUALITY_LEVEL_LAST);
G_STATIC_ASSERT (USHER_LABEL_QUALITY_RESULT_NOT_APPLICABLE - USHER_LABEL_QUALITY_RESULT_NOT_SAID == USHER_QUALITY_RESULT_LAST);
G_STATIC_ASSERT (USHER_LABEL_QUALITY_CATEGORY_SPECIAL - USHER_LABEL_QUALITY_CATEGORY_WHOLE == USHER_REPAIR_CATEGORY_LAST);

static const UsherColumn item_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_QUALITY_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_RESULT, 22.0, USHER_TEXT_CENTER },
  { USHER_LABEL_QUALITY_NOTE, 70.0, USHER_TEXT_PLAIN },
};

static const UsherColumn earlier_columns[] = {
  { USHER_LABEL_QUALITY_LEVEL, 24.0, USHER_TEXT_CENTER },
  { USHER_LABEL_QUALITY_CHECKED_AT, 40.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_CHECKED_BY, 26.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_NOTE, 0.0, USHER_TEXT_PLAIN },
};

static const UsherColumn rework_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_QUALITY_REWORK_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_REWORK_CAUSE, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_REWORK_BY, 24.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_QUALITY_REWORK_HOURS, 16.0, USHER_TEXT_RIGHT },
  { USHER_LABEL_QUALITY_REWORK_STATE, 20.0, USHER_TEXT_CENTER },
};

/**
 * UsherQualityForm:
 *
 * The quality sheet (质检单): the three levels of inspection with what was done
 * again, and what is known when the car leaves.
 */
struct _UsherQualityForm
{
  UsherForm parent_instance;

  UsherQualitySnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherQualityForm, usher_quality_form, USHER_TYPE_FORM)

static const char *
get_result (UsherPen          *pen,
            UsherQualityResult result)
{
  return usher_pen_label (pen, USHER_LABEL_QUALITY_RESULT_NOT_SAID + (guint) result);
}

static char *
format_time (UsherQualityForm *self,
             UsherPen         *pen,
             gint64            at)
{
  return usher_form_format_date_time (usher_pen_get_language (pen), at, usher_form_get_time_zone (USHER_FORM (self)));
}

static void
add_head (UsherQualityForm *self,
          UsherFlow        *flow)
{
  const UsherQualitySnapshot *snapshot = self->snapshot;
  UsherPen                   *pen = usher_flow_get_pen (flow);
  UsherLetterhead             head = {
                .shop = &snapshot->shop,
                .title = usher_pen_label (pen, USHER_LABEL_TITLE_QUALITY),
                .number = snapshot->number,
  };
  g_autofree char      *km = usher_form_format_km (snapshot->car.odometer);
  g_autoptr (UsherGrid) grid = NULL;

  usher_flow_add_letterhead (flow, &head);
  grid = usher_grid_new (flow, 3);
  usher_grid_add_strong (grid, USHER_LABEL_PLATE, snapshot->car.plate, 1);
  usher_grid_add_text (grid, USHER_LABEL_MAKE_MODEL, snapshot->car.make_model, 1);
  usher_grid_add_text (grid, USHER_LABEL_ODOMETER, km, 1);
  usher_grid_add_code (grid, USHER_LABEL_VIN, snapshot->car.vin, 1);
  usher_grid_add_code (grid, USHER_LABEL_QUALITY_ORDER, snapshot->order_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_TECHNICIANS, snapshot->technicians, 3);
}

static void
add_items (UsherFlow *flow,
           GPtrArray *items)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = usher_table_new (flow, item_columns, G_N_ELEMENTS (item_columns));

  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < items->len; i++)
    {
      const UsherQualityItemSnapshot *item = g_ptr_array_index (items, i);
      g_autofree char                *number = g_strdup_printf ("%u", i + 1);
      gboolean                        is_said = item->result != USHER_QUALITY_RESULT_NOT_SAID;

      /* What nobody has looked at is left for the pen. */
      usher_table_add_row (table, (const char *const[]) { number, item->name != NULL ? item->name : "",
                                                          is_said ? get_result (pen, item->result) : "",
                                                          item->note != NULL ? item->note : "" });
    }
}

static void
add_level (UsherQualityForm                *self,
           UsherFlow                       *flow,
           const UsherQualityLevelSnapshot *level)
{
  UsherPen             *pen = usher_flow_get_pen (flow);
  g_autofree char      *when = format_time (self, pen, level->checked_at);
  g_autoptr (UsherGrid) grid = NULL;
  gboolean              is_checked = level->result != USHER_QUALITY_RESULT_NOT_SAID;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_QUALITY_LEVEL_SELF + (guint) level->level));
  if (level->items->len > 0)
    add_items (flow, level->items);
  grid = usher_grid_new (flow, 3);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_CHECKED_BY, level->checked_by, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_CHECKED_AT, when, 1);
  usher_grid_add_strong (grid, USHER_LABEL_QUALITY_CONCLUSION, is_checked ? get_result (pen, level->result) : "", 1);
  if (level->note != NULL && *level->note != '\0')
    usher_grid_add_text (grid, USHER_LABEL_QUALITY_REMARK, level->note, 3);
}

static void
add_earlier (UsherQualityForm *self,
             UsherFlow        *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  GPtrArray             *earlier = self->snapshot->earlier;
  g_autoptr (UsherTable) table = NULL;

  if (earlier->len == 0)
    return;
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_QUALITY_EARLIER_SECTION));
  table = usher_table_new (flow, earlier_columns, G_N_ELEMENTS (earlier_columns));
  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < earlier->len; i++)
    {
      const UsherQualityLevelSnapshot *level = g_ptr_array_index (earlier, i);
      g_autofree char                 *when = format_time (self, pen, level->checked_at);

      usher_table_add_row (table, (const char *const[]) { usher_pen_label (pen, USHER_LABEL_QUALITY_SELF + (guint) level->level),
                                                          when, level->checked_by != NULL ? level->checked_by : "",
                                                          level->failures != NULL ? level->failures : "" });
    }
}

static void
add_reworks (UsherQualityForm *self,
             UsherFlow        *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  GPtrArray             *reworks = self->snapshot->reworks;
  g_autoptr (UsherTable) table = NULL;

  if (reworks->len == 0)
    return;
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_QUALITY_REWORK_SECTION));
  table = usher_table_new (flow, rework_columns, G_N_ELEMENTS (rework_columns));
  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < reworks->len; i++)
    {
      const UsherReworkSnapshot *rework = g_ptr_array_index (reworks, i);
      g_autofree char           *number = g_strdup_printf ("%u", i + 1);
      g_autofree char           *hours = usher_hours_format (rework->hours);
      UsherLabel                 state = rework->is_done ? USHER_LABEL_QUALITY_REWORK_DONE : USHER_LABEL_QUALITY_REWORK_OPEN;

      usher_table_add_row (table, (const char *const[]) { number, rework->description != NULL ? rework->description : "",
                                                          rework->cause != NULL ? rework->cause : "",
                                                          rework->answerable != NULL ? rework->answerable : "", hours,
                                                          usher_pen_label (pen, state) });
    }
}

static char *
format_who_when (UsherQualityForm *self,
                 UsherPen         *pen,
                 const char       *who,
                 gint64            at)
{
  g_autofree char *when = format_time (self, pen, at);

  if (at == 0)
    return g_strdup ("");
  return g_strstrip (g_strdup_printf ("%s %s", when, who != NULL ? who : ""));
}

static char *
format_answer (UsherQualityForm *self,
               UsherPen         *pen)
{
  const UsherQualitySnapshot *snapshot = self->snapshot;
  g_autofree char            *who_when = format_who_when (self, pen, snapshot->answered_by, snapshot->answered_at);
  UsherLabel                  answer = snapshot->is_satisfied ? USHER_LABEL_QUALITY_SATISFIED : USHER_LABEL_QUALITY_NOT_SATISFIED;

  if (snapshot->answered_at == 0)
    return g_strdup ("");
  return g_strdup_printf ("%s%s%s", usher_pen_label (pen, answer), usher_pen_label (pen, USHER_LABEL_COMMA), who_when);
}

static void
add_release (UsherQualityForm *self,
             UsherFlow        *flow)
{
  const UsherQualitySnapshot *snapshot = self->snapshot;
  UsherPen                   *pen = usher_flow_get_pen (flow);
  g_autofree char            *wash = format_who_when (self, pen, snapshot->washed_by, snapshot->washed_at);
  g_autofree char            *answer = format_answer (self, pen);
  g_autofree char            *road_test = NULL;
  g_autoptr (UsherGrid)       grid = NULL;

  road_test = snapshot->road_test == USHER_QUALITY_RESULT_NOT_SAID
                  ? g_strdup (usher_pen_label (pen, USHER_LABEL_NONE))
                  : g_strjoin (" ", get_result (pen, snapshot->road_test), snapshot->road_test_findings, NULL);
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_QUALITY_RELEASE_SECTION));
  grid = usher_grid_new (flow, 2);
  usher_grid_add_code (grid, USHER_LABEL_QUALITY_CODES_BEFORE, snapshot->codes_before, 1);
  usher_grid_add_code (grid, USHER_LABEL_QUALITY_CODES_AFTER, snapshot->codes_after, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_CATEGORY,
                       usher_pen_label (pen, USHER_LABEL_QUALITY_CATEGORY_WHOLE + (guint) snapshot->category), 1);
  usher_grid_add_code (grid, USHER_LABEL_QUALITY_CERTIFICATE, snapshot->certificate, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_ROAD_TEST, road_test, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_BAY,
                       usher_pen_label (pen, snapshot->bay_cleaned ? USHER_LABEL_YES : USHER_LABEL_NO), 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_WASH, wash, 1);
  usher_grid_add_text (grid, USHER_LABEL_QUALITY_ACCEPTANCE, answer, 1);
  if (snapshot->words != NULL && *snapshot->words != '\0')
    usher_grid_add_text (grid, USHER_LABEL_QUALITY_WORDS, snapshot->words, 2);
}

static void
add_signatures (UsherFlow *flow)
{
  static const UsherLabel labels[] = { USHER_LABEL_QUALITY_SIGN_SELF, USHER_LABEL_QUALITY_SIGN_PEER,
                                       USHER_LABEL_QUALITY_SIGN_FINAL, USHER_LABEL_QUALITY_SIGN_CUSTOMER };
  UsherPen               *pen = usher_flow_get_pen (flow);
  double                  width = usher_flow_get_width (flow) / G_N_ELEMENTS (labels);
  UsherPiece             *piece = usher_piece_new (11.0);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    usher_piece_add_sign_line (piece, pen, i * width, 10.0, width - 4.0, labels[i], NULL);
  piece->space_before = 2.0;
  usher_flow_add (flow, piece);
}

static void
usher_quality_form_compose (UsherForm *form,
                            UsherFlow *flow)
{
  UsherQualityForm *self = USHER_QUALITY_FORM (form);
  guint             release = 0;

  add_head (self, flow);
  for (guint i = 0; i < self->snapshot->levels->len; i++)
    add_level (self, flow, g_ptr_array_index (self->snapshot->levels, i));
  add_earlier (self, flow);
  add_reworks (self, flow);

  /* Nobody signs a page with nothing else on it. */
  release = usher_flow_get_length (flow);
  add_release (self, flow);
  usher_flow_keep_since (flow, release);
  add_signatures (flow);
}

static void
usher_quality_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_QUALITY_FORM (object)->snapshot, usher_quality_snapshot_free);

  G_OBJECT_CLASS (usher_quality_form_parent_class)->finalize (object);
}

static void
usher_quality_form_class_init (UsherQualityFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_quality_form_finalize;
  form_class->title = USHER_LABEL_TITLE_QUALITY;
  form_class->compose = usher_quality_form_compose;
}

static void
usher_quality_form_init (UsherQualityForm *self)
{
}

/**
 * usher_quality_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_quality_form_new (const UsherQualitySnapshot *snapshot,
                        UsherDocumentLanguage       language,
                        gint64                      print_time,
                        GTimeZone                  *zone,
                        gboolean                    is_copy)
{
  UsherQualityForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_QUALITY_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_quality_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
