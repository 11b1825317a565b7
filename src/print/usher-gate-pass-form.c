/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-gate-pass-form.h"

#include "usher-form-format.h"
#include "usher-signature-block.h"

G_STATIC_ASSERT (USHER_LABEL_GATE_KIND_INSPECTION - USHER_LABEL_GATE_KIND_SETTLED == USHER_GATE_PASS_LAST);

/* The stub stays in the shop, the other part goes to the guard; between them
 * the paper is torn. */
static const double stub_width_mm = 66.0;
static const double gap_mm = 9.0;
static const double head_mm = 15.0;
static const double row_mm = 6.9;
static const double column_gap_mm = 4.0;

/**
 * UsherGatePassForm:
 *
 * A gate pass (出门证) with its stub and the guard's part, on a third of a sheet
 * of continuous paper (241 × 93.1 mm).
 */
struct _UsherGatePassForm
{
  UsherForm parent_instance;

  UsherGatePassSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherGatePassForm, usher_gate_pass_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static char *
describe_settlement (const UsherGatePassSnapshot *snapshot,
                     UsherDocumentLanguage        language)
{
  if (snapshot->kind != USHER_GATE_PASS_SETTLED)
    return g_strdup (usher_form_label (language, USHER_LABEL_GATE_RETURNING));
  if (snapshot->is_called_off)
    return g_strdup (usher_form_label (language, USHER_LABEL_GATE_CALLED_OFF));
  if (!snapshot->is_on_credit)
    return g_strdup (usher_form_label (language, USHER_LABEL_GATE_PAID));

  return usher_form_label_fill (language, USHER_LABEL_GATE_CREDIT,
                                is_filled (snapshot->approver) ? snapshot->approver : "–", NULL);
}

static char *
describe_reason (const UsherGatePassSnapshot *snapshot,
                 UsherDocumentLanguage        language)
{
  const char *kind = usher_form_label (language, USHER_LABEL_GATE_KIND_SETTLED + (guint) snapshot->kind);

  if (!is_filled (snapshot->reason))
    return g_strdup (kind);

  return g_strconcat (kind, usher_form_label (language, USHER_LABEL_COMMA), snapshot->reason, NULL);
}

/* Shop, title, which part, and number. */
static void
add_head (UsherPiece                  *piece,
          UsherPen                    *pen,
          const UsherGatePassSnapshot *snapshot,
          double                       x,
          double                       width,
          UsherLabel                   part)
{
  g_autofree char *number = g_strconcat (usher_pen_label (pen, USHER_LABEL_NUMBER), usher_pen_label (pen, USHER_LABEL_SEPARATOR),
                                         is_filled (snapshot->number) ? snapshot->number : usher_pen_label (pen, USHER_LABEL_DRAFT), NULL);
  const char      *title = usher_pen_label (pen, USHER_LABEL_TITLE_GATE_PASS);

  usher_piece_text (piece, usher_pen_layout_fit (pen, is_filled (snapshot->shop.name) ? snapshot->shop.name : "", USHER_SIZE_SECTION, USHER_SIZE_SMALL, USHER_TEXT_SINGLE | USHER_TEXT_BOLD, width), x, 0.0);
  usher_piece_text (piece, usher_pen_layout (pen, title, USHER_SIZE_SHOP, USHER_TEXT_BOLD | USHER_TEXT_SINGLE, 0.0), x, 5.0);
  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, part), USHER_SIZE_SMALL, USHER_TEXT_RIGHT, width), x, 4.6);
  usher_piece_text (piece, usher_pen_layout (pen, number, USHER_SIZE_SMALL, USHER_TEXT_RIGHT, width), x, 8.8);
  usher_piece_line (piece, x, head_mm - 1.6, x + width, head_mm - 1.6, USHER_LINE_BOLD);
}

/* What every part says, a value a line. */
typedef struct
{
  UsherLabel label;
  char      *value; /* NULL: to be written by hand */
} Row;

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->value);
}

static void
take_row (GArray    *rows,
          UsherLabel label,
          char      *value)
{
  Row row = { label, value };

  g_array_append_val (rows, row);
}

static GArray *
make_rows (UsherGatePassForm *self,
           gboolean           is_stub)
{
  const UsherGatePassSnapshot *snapshot = self->snapshot;
  UsherDocumentLanguage        language = usher_form_get_language (USHER_FORM (self));
  GTimeZone                   *zone = usher_form_get_time_zone (USHER_FORM (self));
  const char                  *none = usher_form_label (language, USHER_LABEL_NONE);
  GArray                      *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  take_row (rows, USHER_LABEL_PLATE, g_strdup (snapshot->plate));
  take_row (rows, USHER_LABEL_GATE_ISSUED, usher_form_format_date_time (language, snapshot->issued_at, zone));
  if (!is_stub)
    take_row (rows, USHER_LABEL_MAKE_MODEL, g_strdup (snapshot->make_model));
  take_row (rows, USHER_LABEL_GATE_ORDER, g_strdup (snapshot->order_number));
  take_row (rows, USHER_LABEL_GATE_CUSTOMER, g_strdup (snapshot->customer));
  take_row (rows, USHER_LABEL_GATE_REASON, describe_reason (snapshot, language));
  if (!is_stub)
    {
      take_row (rows, USHER_LABEL_GATE_KM, snapshot->out_km >= 0 ? usher_form_format_km (snapshot->out_km) : g_strdup (""));
      take_row (rows, USHER_LABEL_GATE_BELONGINGS, g_strdup (is_filled (snapshot->belongings) ? snapshot->belongings : none));
    }
  take_row (rows, USHER_LABEL_GATE_SETTLEMENT, describe_settlement (snapshot, language));
  if (snapshot->returns_at != 0)
    take_row (rows, USHER_LABEL_GATE_RETURNS, usher_form_format_date_time (language, snapshot->returns_at, zone));
  take_row (rows, USHER_LABEL_GATE_ISSUER, g_strdup (is_filled (snapshot->issuer) ? snapshot->issuer : ""));
  take_row (rows, USHER_LABEL_GATE_CASHIER, NULL);
  if (!is_stub)
    {
      take_row (rows, USHER_LABEL_GATE_GUARD, NULL);
      take_row (rows, USHER_LABEL_GATE_OUT_AT, NULL);
    }
  return rows;
}

static void
add_rows (UsherPiece *piece,
          UsherPen   *pen,
          GArray     *rows,
          double      x,
          double      width,
          guint       n_columns)
{
  double column_width = (width - (n_columns - 1) * column_gap_mm) / n_columns;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      double     left = x + (i % n_columns) * (column_width + column_gap_mm);
      double     y = head_mm + (i / n_columns + 1) * row_mm - 1.4;

      usher_piece_add_sign_line (piece, pen, left, y, column_width, row->label, row->value);
    }
}

static void
draw_cut (cairo_t *cr,
          gpointer data)
{
  static const double dash[] = { 1.6, 1.4 };
  const double       *height = data;

  cairo_set_line_width (cr, USHER_LINE_BOLD);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0.0);
  cairo_move_to (cr, 0.0, 0.0);
  cairo_line_to (cr, 0.0, *height);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
}

static void
usher_gate_pass_form_compose (UsherForm *form,
                              UsherFlow *flow)
{
  UsherGatePassForm *self = USHER_GATE_PASS_FORM (form);
  UsherPen          *pen = usher_flow_get_pen (flow);
  double             width = usher_flow_get_width (flow);
  double             guard_x = stub_width_mm + gap_mm;
  double             guard_width = width - guard_x;
  double             height = usher_flow_get_page_height (flow) - 0.5;
  UsherPiece        *piece = usher_piece_new (height);
  g_autoptr (GArray) stub = make_rows (self, TRUE);
  g_autoptr (GArray) part = make_rows (self, FALSE);

  add_head (piece, pen, self->snapshot, 0.0, stub_width_mm, USHER_LABEL_GATE_STUB);
  add_rows (piece, pen, stub, 0.0, stub_width_mm, 1);
  usher_piece_custom (piece, stub_width_mm + gap_mm / 2, 0.0, draw_cut, g_memdup2 (&height, sizeof height), g_free);
  add_head (piece, pen, self->snapshot, guard_x, guard_width, USHER_LABEL_GATE_PART);
  add_rows (piece, pen, part, guard_x, guard_width, 2);
  usher_flow_add (flow, piece);
}

static void
usher_gate_pass_form_finalize (GObject *object)
{
  g_clear_pointer (&USHER_GATE_PASS_FORM (object)->snapshot, usher_gate_pass_snapshot_free);

  G_OBJECT_CLASS (usher_gate_pass_form_parent_class)->finalize (object);
}

static void
usher_gate_pass_form_class_init (UsherGatePassFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  object_class->finalize = usher_gate_pass_form_finalize;
  form_class->title = USHER_LABEL_TITLE_GATE_PASS;
  form_class->compose = usher_gate_pass_form_compose;
}

static void
usher_gate_pass_form_init (UsherGatePassForm *self)
{
}

/**
 * usher_gate_pass_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form
 */
UsherForm *
usher_gate_pass_form_new (const UsherGatePassSnapshot *snapshot,
                          UsherDocumentLanguage        language,
                          gint64                       print_time,
                          GTimeZone                   *zone,
                          gboolean                     is_copy)
{
  UsherGatePassForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_GATE_PASS_FORM,
                       "language", language,
                       "paper", USHER_PAPER_CONTINUOUS_THIRD,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_gate_pass_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
