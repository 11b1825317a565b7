/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-road-test-form.h"

#include "usher-car-grid.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-signature-block.h"

/* Room for what the driver writes by hand. */
static const double findings_mm = 26.0;

/**
 * UsherRoadTestForm:
 *
 * The road test sheet (试车单): that the customer agreed, who drove how far, and
 * what was found.  What is not known yet is left for the pen.
 */
struct _UsherRoadTestForm
{
  UsherForm parent_instance;

  UsherRoadTestSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherRoadTestForm, usher_road_test_form, USHER_TYPE_FORM)

static char *
format_time (UsherRoadTestForm *self,
             UsherPen          *pen,
             gint64             at)
{
  return usher_form_format_date_time (usher_pen_get_language (pen), at, usher_form_get_time_zone (USHER_FORM (self)));
}

static void
add_head (UsherRoadTestForm *self,
          UsherFlow         *flow)
{
  const UsherRoadTestSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  UsherLetterhead              head = {
                 .shop = &snapshot->shop,
                 .title = usher_pen_label (pen, USHER_LABEL_TITLE_ROAD_TEST),
                 .number = snapshot->number,
  };
  g_autoptr (UsherGrid) grid = NULL;

  usher_flow_add_letterhead (flow, &head);
  usher_flow_add_party (flow, &snapshot->party, FALSE);
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &snapshot->car);
  usher_grid_set_pairs (grid, 2);
  usher_grid_add_code (grid, USHER_LABEL_QUALITY_ORDER, snapshot->order_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
}

static UsherPiece *
make_ways (UsherPen   *pen,
           const char *how,
           double      width)
{
  static const char *const nicks[] = { "paper", "phone", "message" };
  const char *const        options[] = { usher_pen_label (pen, USHER_LABEL_ROAD_TEST_BY_PAPER),
                                         usher_pen_label (pen, USHER_LABEL_ROAD_TEST_BY_PHONE),
                                         usher_pen_label (pen, USHER_LABEL_ROAD_TEST_BY_MESSAGE), NULL };
  guint                    chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (how, nicks[i]) == 0)
      chosen = 1u << i;
  return usher_piece_new_choices (pen, options, chosen, width);
}

static void
add_consent (UsherRoadTestForm *self,
             UsherFlow         *flow)
{
  const UsherRoadTestSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  g_autofree char             *when = format_time (self, pen, snapshot->consented_at);
  g_autoptr (UsherGrid)        grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_ROAD_TEST_CONSENT_SECTION));
  grid = usher_grid_new (flow, 2);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_CONSENTED_BY, snapshot->consented_by, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_CONSENTED_AT, when, 1);
  usher_grid_add (grid, USHER_LABEL_ROAD_TEST_CONSENTED_HOW,
                  make_ways (pen, snapshot->consented_how, usher_grid_get_value_width (grid, 2)), 2);
  usher_grid_finish_row (grid);
  usher_flow_add_paragraph (flow, usher_pen_label (pen, USHER_LABEL_ROAD_TEST_AGREEMENT), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, 1.0);
}

static UsherPiece *
make_result (UsherPen          *pen,
             UsherQualityResult result,
             double             width)
{
  const char *const options[] = { usher_pen_label (pen, USHER_LABEL_QUALITY_RESULT_PASSED),
                                  usher_pen_label (pen, USHER_LABEL_QUALITY_RESULT_FAILED), NULL };
  guint             chosen = result == USHER_QUALITY_RESULT_PASSED ? 1 : result == USHER_QUALITY_RESULT_FAILED ? 2
                                                                                                               : 0;

  return usher_piece_new_choices (pen, options, chosen, width);
}

static UsherPiece *
make_findings (UsherPen   *pen,
               const char *findings,
               double      width)
{
  UsherPiece *piece = usher_piece_new_text (usher_pen_layout (pen, findings != NULL ? findings : "", USHER_SIZE_BODY, USHER_TEXT_PLAIN, width));

  piece->height = MAX (piece->height, findings_mm);
  return piece;
}

static void
add_test (UsherRoadTestForm *self,
          UsherFlow         *flow)
{
  const UsherRoadTestSnapshot *snapshot = self->snapshot;
  UsherPen                    *pen = usher_flow_get_pen (flow);
  gboolean                     has_distance = snapshot->out_km >= 0 && snapshot->in_km >= snapshot->out_km;
  g_autofree char             *out_at = format_time (self, pen, snapshot->out_at);
  g_autofree char             *in_at = format_time (self, pen, snapshot->in_at);
  g_autofree char             *out_km = usher_form_format_km (snapshot->out_km);
  g_autofree char             *in_km = usher_form_format_km (snapshot->in_km);
  g_autofree char             *distance = has_distance ? usher_form_format_km (snapshot->in_km - snapshot->out_km) : g_strdup ("");
  g_autoptr (UsherGrid)        grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_ROAD_TEST_SECTION));
  grid = usher_grid_new (flow, 2);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_REASON, snapshot->reason, 2);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_DRIVER, snapshot->driver, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_DISTANCE, distance, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_OUT_AT, out_at, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_OUT_KM, out_km, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_IN_AT, in_at, 1);
  usher_grid_add_text (grid, USHER_LABEL_ROAD_TEST_IN_KM, in_km, 1);
  usher_grid_add (grid, USHER_LABEL_ROAD_TEST_RESULT, make_result (pen, snapshot->result, usher_grid_get_value_width (grid, 2)), 2);
  usher_grid_add (grid, USHER_LABEL_ROAD_TEST_FINDINGS,
                  make_findings (pen, snapshot->findings, usher_grid_get_value_width (grid, 2)), 2);
}

static void
add_signatures (UsherFlow *flow)
{
  static const UsherLabel labels[] = { USHER_LABEL_ROAD_TEST_SIGN_CUSTOMER, USHER_LABEL_ROAD_TEST_SIGN_DRIVER };
  UsherPen               *pen = usher_flow_get_pen (flow);
  double                  width = usher_flow_get_width (flow) / G_N_ELEMENTS (labels);
  UsherPiece             *piece = usher_piece_new (22.0);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      usher_piece_add_sign_line (piece, pen, i * width, 13.0, width - 8.0, labels[i], NULL);
      usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_DATE_LINE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width - 8.0),
                        i * width, 15.0);
    }
  piece->space_before = 3.0;
  usher_flow_add (flow, piece);
}

static void
usher_road_test_form_compose (UsherForm *form,
                              UsherFlow *flow)
{
  UsherRoadTestForm *self = USHER_ROAD_TEST_FORM (form);

  add_head (self, flow);
  add_consent (self, flow);
  add_test (self, flow);
  add_signatures (flow);
}

static void
usher_road_test_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_ROAD_TEST_FORM (object)->snapshot, usher_road_test_snapshot_free);

  G_OBJECT_CLASS (usher_road_test_form_parent_class)->finalize (object);
}

static void
usher_road_test_form_class_init (UsherRoadTestFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_road_test_form_finalize;
  form_class->title = USHER_LABEL_TITLE_ROAD_TEST;
  form_class->compose = usher_road_test_form_compose;
}

static void
usher_road_test_form_init (UsherRoadTestForm *self)
{
}

/**
 * usher_road_test_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_road_test_form_new (const UsherRoadTestSnapshot *snapshot,
                          UsherDocumentLanguage        language,
                          gint64                       print_time,
                          GTimeZone                   *zone,
                          gboolean                     is_copy)
{
  UsherRoadTestForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_ROAD_TEST_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_road_test_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
