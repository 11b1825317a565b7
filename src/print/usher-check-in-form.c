/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-check-in-form.h"

#include "usher-car-grid.h"
#include "usher-car-picture.h"
#include "usher-checklist.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_ZONE_RIGHT_SILL - USHER_LABEL_ZONE_NONE == USHER_CAR_N_ZONES - 1);
G_STATIC_ASSERT (USHER_LABEL_DAMAGE_EARLIER_REPAIR - USHER_LABEL_DAMAGE_SCRATCH == USHER_DAMAGE_N_TYPES - 1);
G_STATIC_ASSERT (USHER_LABEL_SEVERITY_HEAVY - USHER_LABEL_SEVERITY_LIGHT == USHER_DAMAGE_N_SEVERITIES - 1);

/* The diagram stands beside the list of marks while that list is short. */
static const double diagram_width_mm = 95.0;
static const double large_diagram_width_mm = 140.0;
static const double diagram_pad_mm = 1.5;

static const UsherColumn mark_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_MARK_ZONE, 38.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_MARK_TYPE, 40.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_MARK_SEVERITY, 18.0, USHER_TEXT_CENTER },
  { USHER_LABEL_MARK_NOTE, 0.0, USHER_TEXT_PLAIN },
};

/**
 * UsherCheckInForm:
 *
 * The vehicle check-in sheet (接车检查单): the state of the car as both sides
 * saw it.
 */
struct _UsherCheckInForm
{
  UsherForm parent_instance;

  UsherCheckInSnapshot *snapshot;
  UsherPiece           *diagram;       /* the piece that holds the drawing */
  double                diagram_x;     /* of the drawing in its piece, in mm */
  double                diagram_width; /* of the drawing, in mm */
  UsherFlow            *flow;          /* the parent's, after composing */
};

G_DEFINE_FINAL_TYPE (UsherCheckInForm, usher_check_in_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherCheckInForm *self,
          UsherFlow        *flow)
{
  UsherPen       *pen = usher_flow_get_pen (flow);
  UsherLetterhead head = {
    .shop = &self->snapshot->shop,
    .title = usher_pen_label (pen, USHER_LABEL_TITLE_CHECK_IN),
    .number = self->snapshot->number,
  };

  usher_flow_add_letterhead (flow, &head);
  usher_flow_add_party (flow, &self->snapshot->party, FALSE);
}

static void
add_choices (UsherGrid        *grid,
             UsherLabel        label,
             const UsherLabel *options,
             guint             n_options,
             guint             chosen,
             guint             span)
{
  UsherPen               *pen = usher_grid_get_pen (grid);
  g_autofree const char **texts = g_new0 (const char *, n_options + 1);

  for (guint i = 0; i < n_options; i++)
    texts[i] = usher_pen_label (pen, options[i]);
  usher_grid_add (grid, label, usher_piece_new_choices (pen, texts, chosen, usher_grid_get_value_width (grid, span)), span);
}

static void
add_car (UsherCheckInForm *self,
         UsherFlow        *flow)
{
  static const UsherLabel     covers[] = { USHER_LABEL_COVER_SEAT, USHER_LABEL_COVER_WHEEL, USHER_LABEL_COVER_MAT };
  static const UsherLabel     documents[] = { USHER_LABEL_DOCUMENT_LICENCE, USHER_LABEL_DOCUMENT_BOOKLET };
  const UsherCheckInSnapshot *snapshot = self->snapshot;
  UsherPen                   *pen = usher_flow_get_pen (flow);
  g_autofree char            *arrived = usher_form_format_date_time (usher_pen_get_language (pen), snapshot->arrived_at,
                                                                     usher_form_get_time_zone (USHER_FORM (self)));
  g_autoptr (UsherGrid)       grid = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_VEHICLE));
  grid = usher_grid_new (flow, 3);
  usher_grid_add_car (grid, &snapshot->car);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_set_pairs (grid, 2);
  usher_grid_add_text (grid, USHER_LABEL_ARRIVED_AT, arrived, 1);
  add_choices (grid, USHER_LABEL_DOCUMENTS_SEEN, documents, G_N_ELEMENTS (documents),
               (snapshot->saw_licence ? 1u : 0u) | (snapshot->saw_booklet ? 2u : 0u), 1);
  add_choices (grid, USHER_LABEL_COVERS, covers, G_N_ELEMENTS (covers),
               (snapshot->covers_seat ? 1u : 0u) | (snapshot->covers_wheel ? 2u : 0u) | (snapshot->covers_mat ? 4u : 0u), 2);
  if (is_filled (snapshot->requests))
    usher_grid_add_text (grid, USHER_LABEL_REQUESTS, snapshot->requests, 2);
}

static char *
format_mark (UsherPen              *pen,
             const UsherDamageMark *mark)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s  %s%s%s",
                          usher_pen_label (pen, USHER_LABEL_ZONE_NONE + (guint) mark->zone),
                          usher_pen_label (pen, USHER_LABEL_DAMAGE_SCRATCH + (guint) mark->type),
                          usher_pen_label (pen, USHER_LABEL_COMMA),
                          usher_pen_label (pen, USHER_LABEL_SEVERITY_LIGHT + (guint) mark->severity));
  if (is_filled (mark->note))
    g_string_append_printf (text, "%s%s", usher_pen_label (pen, USHER_LABEL_COMMA), mark->note);
  if (mark->earlier)
    g_string_append_printf (text, "%s%s", usher_pen_label (pen, USHER_LABEL_COMMA), usher_pen_label (pen, USHER_LABEL_MARK_EARLIER));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The marks in words, one below the other. */
static UsherPiece *
make_mark_list (UsherCheckInForm *self,
                UsherPen         *pen,
                double            width)
{
  static const double indent_mm = 11.0;
  UsherPiece         *list = usher_piece_new (0.0);

  for (guint i = 0; i < self->snapshot->marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (self->snapshot->marks, i);
      g_autofree char       *sign = g_strdup_printf ("%u %s", mark->number, usher_damage_type_get_code (mark->type));
      g_autofree char       *text = format_mark (pen, mark);

      usher_piece_text (list, usher_pen_layout (pen, sign, USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0), 0.0, list->height);
      list->height += usher_piece_text (list, usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width - indent_mm), indent_mm, list->height) + 0.9;
    }
  if (self->snapshot->marks->len == 0)
    list->height = usher_piece_text (list, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_MARK_NONE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width), 0.0, 0.0);

  return list;
}

static UsherPiece *
make_legend (UsherPen *pen,
             double    width)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < USHER_DAMAGE_N_TYPES; i++)
    g_string_append_printf (text, "%s%s\u00a0%s", i > 0 ? "   " : "", usher_damage_type_get_code (i), usher_pen_label (pen, USHER_LABEL_DAMAGE_SCRATCH + i));
  g_string_append_printf (text, "   (%s)", usher_pen_label (pen, USHER_LABEL_MARK_LEGEND_EARLIER));

  return usher_piece_new_text (usher_pen_layout (pen, text->str, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width));
}

static void
add_mark_table (UsherCheckInForm *self,
                UsherFlow        *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = usher_table_new (flow, mark_columns, G_N_ELEMENTS (mark_columns));

  usher_table_set_text_size (table, USHER_SIZE_SMALL);
  for (guint i = 0; i < self->snapshot->marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (self->snapshot->marks, i);
      g_autofree char       *number = g_strdup_printf ("%u", mark->number);
      g_autofree char       *type = g_strdup_printf ("%s %s", usher_damage_type_get_code (mark->type),
                                                     usher_pen_label (pen, USHER_LABEL_DAMAGE_SCRATCH + (guint) mark->type));
      g_autofree char       *note = g_strdup_printf ("%s%s%s", mark->note != NULL ? mark->note : "",
                                               is_filled (mark->note) && mark->earlier ? usher_pen_label (pen, USHER_LABEL_COMMA) : "",
                                               mark->earlier ? usher_pen_label (pen, USHER_LABEL_MARK_EARLIER) : "");

      usher_table_add_row (table, (const char *const[]) { number,
                                                          usher_pen_label (pen, USHER_LABEL_ZONE_NONE + (guint) mark->zone),
                                                          type,
                                                          usher_pen_label (pen, USHER_LABEL_SEVERITY_LIGHT + (guint) mark->severity),
                                                          note });
    }
}

static double
get_diagram_height (double width)
{
  return width * USHER_CAR_HEIGHT / USHER_CAR_WIDTH + 2 * diagram_pad_mm;
}

/* The diagram with the list of marks beside it; a long list goes below and
 * leaves room for a larger drawing. */
static void
add_body (UsherCheckInForm *self,
          UsherFlow        *flow)
{
  UsherPen   *pen = usher_flow_get_pen (flow);
  double      width = usher_flow_get_width (flow);
  double      list_x = diagram_width_mm + 2 * diagram_pad_mm;
  UsherPiece *list = make_mark_list (self, pen, width - list_x - 2 * USHER_CELL_PAD_X);
  UsherPiece *legend = make_legend (pen, width - 2 * USHER_CELL_PAD_X);
  gboolean    is_long = list->height > get_diagram_height (diagram_width_mm) - 2 * USHER_CELL_PAD_X;
  double      height = get_diagram_height (is_long ? large_diagram_width_mm : diagram_width_mm);
  UsherPiece *piece = usher_piece_new (height + legend->height + 2 * USHER_CELL_PAD_Y);

  self->diagram_width = is_long ? large_diagram_width_mm : diagram_width_mm;
  self->diagram_x = is_long ? (width - large_diagram_width_mm) / 2 : diagram_pad_mm;
  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_BODY_SECTION));
  usher_piece_add_car_picture (piece, pen, self->snapshot->marks, self->diagram_x, diagram_pad_mm, self->diagram_width);
  if (is_long)
    usher_piece_unref (list);
  else
    {
      usher_piece_line (piece, list_x, 0.0, list_x, height, USHER_LINE_THIN);
      usher_piece_add (piece, list, list_x + USHER_CELL_PAD_X, USHER_CELL_PAD_X);
    }
  usher_piece_line (piece, 0.0, height, width, height, USHER_LINE_THIN);
  usher_piece_add (piece, legend, USHER_CELL_PAD_X, height + USHER_CELL_PAD_Y);
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_THIN);
  self->diagram = usher_piece_ref (piece);
  usher_flow_add (flow, piece);

  if (is_long)
    add_mark_table (self, flow);
}

static void
add_belongings (UsherCheckInForm *self,
                UsherFlow        *flow)
{
  static const char *const nicks[] = { "taken", "none", "kept" };
  UsherPen                *pen = usher_flow_get_pen (flow);
  const char *const        options[] = { usher_pen_label (pen, USHER_LABEL_VALUABLES_TAKEN),
                                         usher_pen_label (pen, USHER_LABEL_VALUABLES_NONE),
                                         usher_pen_label (pen, USHER_LABEL_VALUABLES_KEPT),
                                         NULL };
  g_autoptr (UsherGrid)    grid = usher_grid_new (flow, 1);
  double                   width = usher_grid_get_value_width (grid, 1);
  double                   reminder_width = usher_pen_get_language (pen) == USHER_DOCUMENT_LANGUAGE_EN ? 62.0 : 50.0;
  UsherPiece              *reminder = NULL;
  UsherPiece              *choices = NULL;
  guint                    chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (self->snapshot->valuables, nicks[i]) == 0)
      chosen = 1u << i;

  usher_grid_add_text (grid, USHER_LABEL_BELONGINGS, self->snapshot->belongings, 1);
  reminder = usher_piece_new_text (usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_VALUABLES_REMINDED), USHER_SIZE_BODY, USHER_TEXT_PLAIN, reminder_width));
  choices = usher_piece_new_choices (pen, options, chosen, width - reminder_width);
  usher_piece_add (reminder, choices, reminder_width, 0.0);
  reminder->height = MAX (reminder->height, choices->height);
  if (is_filled (self->snapshot->valuables_note))
    reminder->height += usher_piece_text (reminder, usher_pen_layout (pen, self->snapshot->valuables_note, USHER_SIZE_BODY, USHER_TEXT_PLAIN, width), 0.0, reminder->height);
  usher_grid_add (grid, USHER_LABEL_VALUABLES, reminder, 1);
}

static void
add_side (UsherPiece *piece,
          UsherPen   *pen,
          double      x,
          double      width,
          UsherLabel  title,
          UsherLabel  customer,
          UsherLabel  advisor)
{
  double inner = width - 5.0;

  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, title), USHER_SIZE_BODY, USHER_TEXT_BOLD, inner), x + 2.0, 0.8);
  usher_piece_add_sign_line (piece, pen, x + 2.0, 13.0, inner, customer, NULL);
  usher_piece_add_sign_line (piece, pen, x + 2.0, 22.0, inner, advisor, NULL);
  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_DATE_LINE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x + 2.0, 23.6);
}

/* Both sides sign when the car comes and when it goes. */
static void
add_signatures (UsherFlow *flow)
{
  UsherPen   *pen = usher_flow_get_pen (flow);
  double      width = usher_flow_get_width (flow);
  UsherPiece *piece = usher_piece_new (28.2);
  double      y = usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_CHECK_IN_STATEMENT), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width), 0.0, 0.0) + 0.8;
  UsherPiece *sides = usher_piece_new (28.2);

  add_side (sides, pen, 0.0, width / 2, USHER_LABEL_SIGN_IN, USHER_LABEL_SIGN_CUSTOMER_IN, USHER_LABEL_SIGN_ADVISOR_IN);
  add_side (sides, pen, width / 2, width / 2, USHER_LABEL_SIGN_OUT, USHER_LABEL_SIGN_CUSTOMER_OUT, USHER_LABEL_SIGN_ADVISOR_OUT);
  usher_piece_line (sides, width / 2, 0.0, width / 2, sides->height, USHER_LINE_THIN);
  usher_piece_box (sides, 0.0, 0.0, width, sides->height, USHER_LINE_THIN);
  usher_piece_add (piece, sides, 0.0, y);
  piece->height = y + sides->height;
  piece->space_before = 2.0;
  usher_flow_add (flow, piece);
}

static void
usher_check_in_form_compose (UsherForm *form,
                             UsherFlow *flow)
{
  UsherCheckInForm *self = USHER_CHECK_IN_FORM (form);
  guint             belongings = 0;

  self->flow = flow;
  add_head (self, flow);
  add_car (self, flow);
  add_body (self, flow);
  usher_flow_add_checklist (flow, self->snapshot->checklist);

  /* Nobody signs a page with nothing else on it. */
  usher_flow_add_space (flow, 2.0);
  belongings = usher_flow_get_length (flow);
  add_belongings (self, flow);
  usher_flow_keep_since (flow, belongings);
  add_signatures (flow);
}

static void
usher_check_in_form_finalize (GObject *object)
{
  UsherCheckInForm *self = USHER_CHECK_IN_FORM (object);

  g_clear_pointer (&self->diagram, usher_piece_unref);
  g_clear_pointer (&self->snapshot, usher_check_in_snapshot_free);

  G_OBJECT_CLASS (usher_check_in_form_parent_class)->finalize (object);
}

static void
usher_check_in_form_class_init (UsherCheckInFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_check_in_form_finalize;
  form_class->title = USHER_LABEL_TITLE_CHECK_IN;
  form_class->compose = usher_check_in_form_compose;
}

static void
usher_check_in_form_init (UsherCheckInForm *self)
{
}

/**
 * usher_check_in_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form, on A4
 */
UsherForm *
usher_check_in_form_new (const UsherCheckInSnapshot *snapshot,
                         UsherDocumentLanguage       language,
                         gint64                      print_time,
                         GTimeZone                  *zone,
                         gboolean                    is_copy)
{
  UsherCheckInForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_CHECK_IN_FORM,
                       "language", language,
                       "paper", USHER_PAPER_A4,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_check_in_snapshot_copy (snapshot);

  return USHER_FORM (self);
}

/**
 * usher_check_in_form_get_diagram:
 * @page: (out): index of the page with the diagram
 * @rectangle: (out): where the car's view box stands on that page, in mm from
 *   the paper's top left corner
 *
 * A mark at the normalised place (x, y) stands on paper at that fraction of
 * @rectangle.
 *
 * Returns: whether the form has a diagram
 */
gboolean
usher_check_in_form_get_diagram (UsherCheckInForm *self,
                                 guint            *page,
                                 UsherMillimetres *rectangle)
{
  const UsherPaperFormat *format = NULL;
  double                  y = 0.0;

  g_return_val_if_fail (USHER_IS_CHECK_IN_FORM (self), FALSE);

  usher_form_paginate (USHER_FORM (self));
  if (self->diagram == NULL || !usher_flow_find_piece (self->flow, self->diagram, page, &y))
    return FALSE;

  format = usher_paper_get_format (usher_form_get_paper (USHER_FORM (self)));
  rectangle->x = format->margin_side + self->diagram_x;
  rectangle->y = format->margin_top + y + diagram_pad_mm;
  rectangle->width = self->diagram_width;
  rectangle->height = self->diagram_width * USHER_CAR_HEIGHT / USHER_CAR_WIDTH;

  return TRUE;
}
