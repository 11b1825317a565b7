/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-settlement-form.h"

#include "usher-authorization-lines.h"
#include "usher-grid.h"
#include "usher-form-format.h"
#include "usher-letterhead.h"
#include "usher-money.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_CHANGE_DECLINED - USHER_LABEL_CHANGE_AS_AGREED == USHER_DIFFERENCE_KIND_LAST);
G_STATIC_ASSERT (USHER_LABEL_CATEGORY_SPECIAL - USHER_LABEL_CATEGORY_WHOLE == USHER_REPAIR_CATEGORY_LAST);

static const UsherColumn change_columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 9.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_ITEM, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_CHANGE_AGREED, 25.0, USHER_TEXT_FIGURES },
  { USHER_LABEL_CHANGE_BILLED, 25.0, USHER_TEXT_FIGURES },
  { USHER_LABEL_CHANGE_WHY, 48.0, USHER_TEXT_CENTER },
};

/**
 * UsherSettlementForm:
 *
 * The settlement list (机动车维修费用结算清单): what JT/T 1133-2017 asks for, in
 * two plies.
 */
struct _UsherSettlementForm
{
  UsherForm parent_instance;

  UsherSettlementSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherSettlementForm, usher_settlement_form, USHER_TYPE_FORM)

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_head (UsherSettlementForm *self,
          UsherFlow           *flow)
{
  const UsherSettlementSnapshot *snapshot = self->snapshot;
  UsherPen                      *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage          language = usher_pen_get_language (pen);
  g_autofree char               *version_number = g_strdup_printf ("%d", snapshot->version);
  g_autofree char               *version = usher_form_label_fill (language, USHER_LABEL_VERSION, version_number, NULL);
  UsherLetterhead                head = {
                   .shop = &snapshot->shop,
                   .title = usher_pen_label (pen, USHER_LABEL_TITLE_SETTLEMENT),
                   .number = snapshot->number,
                   .remark = snapshot->version > 1 ? version : NULL,
                   .status = is_filled (snapshot->number) ? NULL : usher_pen_label (pen, USHER_LABEL_DRAFT),
  };

  usher_flow_add_letterhead (flow, &head);
}

/* Choices to be ticked with a pen where nothing is known. */
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
add_car (UsherSettlementForm *self,
         UsherFlow           *flow)
{
  static const UsherLabel        norms[] = { USHER_LABEL_NORM_TRADE, USHER_LABEL_NORM_MAKER };
  const UsherSettlementSnapshot *snapshot = self->snapshot;
  UsherPen                      *pen = usher_flow_get_pen (flow);
  UsherDocumentLanguage          language = usher_pen_get_language (pen);
  GTimeZone                     *zone = usher_form_get_time_zone (USHER_FORM (self));
  g_autofree char               *arrived = usher_form_format_date_time (language, snapshot->arrived_at, zone);
  g_autofree char               *settled = usher_form_format_date_time (language, snapshot->issued_at, zone);
  g_autofree char               *in = usher_form_format_km (snapshot->car.odometer);
  g_autofree char               *out = usher_form_format_km (snapshot->odometer_out);
  g_autoptr (UsherGrid)          grid = usher_grid_new (flow, 3);

  usher_grid_add_strong (grid, USHER_LABEL_PLATE, snapshot->car.plate, 1);
  usher_grid_add_text (grid, USHER_LABEL_MAKE_MODEL, snapshot->car.make_model, 1);
  usher_grid_add_text (grid, USHER_LABEL_VIN, snapshot->car.vin, 1);
  usher_grid_add_text (grid, USHER_LABEL_ENGINE_NUMBER, snapshot->car.engine_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_ODOMETER, in, 1);
  usher_grid_add_text (grid, USHER_LABEL_ODOMETER_OUT, out, 1);
  usher_grid_add_text (grid, USHER_LABEL_SENT_ON, arrived, 1);
  usher_grid_add_text (grid, USHER_LABEL_LEFT_ON, NULL, 1);
  usher_grid_add_text (grid, USHER_LABEL_SETTLED_ON, settled, 1);
  usher_grid_add_text (grid, USHER_LABEL_CATEGORY,
                       usher_pen_label (pen, USHER_LABEL_CATEGORY_WHOLE + (guint) snapshot->category), 1);
  usher_grid_add_text (grid, USHER_LABEL_ORDER_NUMBER, snapshot->order_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_ADVISOR, snapshot->advisor, 1);
  usher_grid_finish_row (grid);
  usher_grid_set_pairs (grid, 1);
  add_choices (grid, USHER_LABEL_NORM, norms, G_N_ELEMENTS (norms), 0, 1);
  usher_grid_add_text (grid, USHER_LABEL_FAULT, snapshot->faults, 1);
}

static void
add_amount (UsherPiece *piece,
            UsherPen   *pen,
            double      x,
            double      y,
            double      width,
            UsherLabel  label,
            gint64      amount,
            gboolean    is_strong)
{
  double           inner = width - 2 * USHER_CELL_PAD_X;
  g_autofree char *text = is_strong ? usher_money_format_symbol (amount) : usher_money_format (amount);

  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, label), USHER_SIZE_SMALL, USHER_TEXT_CENTER, inner),
                    x + USHER_CELL_PAD_X, y + USHER_CELL_PAD_Y);
  usher_piece_text (piece,
                    usher_pen_layout_fit (pen, text, is_strong ? USHER_SIZE_SHOP : USHER_SIZE_SECTION, USHER_SIZE_SMALL,
                                          USHER_TEXT_CENTER | (is_strong ? USHER_TEXT_BOLD : USHER_TEXT_PLAIN), inner),
                    x + USHER_CELL_PAD_X, y + (is_strong ? 5.0 : 5.6));
}

typedef struct
{
  UsherLabel label;
  gint64     amount;
  gboolean   is_strong;
} Amount;

/* Amounts side by side; returns the height that they take. */
static double
add_amounts (UsherPiece   *piece,
             UsherPen     *pen,
             double        y,
             double        width,
             const Amount *amounts,
             guint         n_amounts)
{
  static const double height_mm = 11.5;
  double              cell = width / n_amounts;

  for (guint i = 0; i < n_amounts; i++)
    {
      if (amounts[i].is_strong && !usher_pen_is_impact (pen))
        usher_piece_fill (piece, i * cell, y, cell, height_mm, USHER_LABEL_GREY);
      add_amount (piece, pen, i * cell, y, cell, amounts[i].label, amounts[i].amount, amounts[i].is_strong);
      if (i > 0)
        usher_piece_line (piece, i * cell, y, i * cell, y + height_mm, USHER_LINE_THIN);
    }
  usher_piece_line (piece, 0.0, y + height_mm, width, y + height_mm, USHER_LINE_THIN);

  return height_mm;
}

/* Who bears what, when it is not the customer alone. */
static char *
format_payers (UsherPen                      *pen,
               const UsherSettlementSnapshot *snapshot)
{
  const gint64        shares[] = { snapshot->customer_total, snapshot->warranty, snapshot->insurer, snapshot->internal,
                                   snapshot->goodwill };
  g_autoptr (GString) text = g_string_new (usher_pen_label (pen, USHER_LABEL_BY_PAYER));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *amount = usher_money_format_symbol (shares[i]);
      g_autofree char *item = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_BY_PAYER_ITEM,
                                                     usher_pen_label (pen, USHER_LABEL_PAYER_CUSTOMER + i), amount, NULL);

      if (i > 0 && shares[i] == 0)
        continue;
      g_string_append_printf (text, "%s%s", i > 0 ? usher_pen_label (pen, USHER_LABEL_SEMICOLON) : "", item);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static double
add_text (UsherPiece *piece,
          UsherPen   *pen,
          double      y,
          double      width,
          const char *text,
          gboolean    is_strong)
{
  return usher_piece_text (piece,
                           usher_pen_layout (pen, text, is_strong ? USHER_SIZE_SECTION : USHER_SIZE_BODY,
                                             is_strong ? USHER_TEXT_BOLD : USHER_TEXT_PLAIN, width - 2 * USHER_CELL_PAD_X),
                           USHER_CELL_PAD_X, y);
}

static double
add_rows_of_amounts (UsherPiece                    *piece,
                     UsherPen                      *pen,
                     double                         width,
                     const UsherSettlementSnapshot *snapshot)
{
  const Amount order[] = {
    { USHER_LABEL_ORDER_AMOUNT, snapshot->order_amount, FALSE },
    { USHER_LABEL_DISCOUNT, -snapshot->discount, FALSE },
    { USHER_LABEL_TAX, snapshot->tax, FALSE },
    { USHER_LABEL_ROUNDED_OFF, -snapshot->rounding, FALSE },
    { USHER_LABEL_TOTAL, snapshot->total, TRUE },
  };
  const Amount customer[] = {
    { USHER_LABEL_BY_OTHERS, -snapshot->by_others, FALSE },
    { USHER_LABEL_CUSTOMER_TOTAL, snapshot->customer_total, FALSE },
    { USHER_LABEL_PREPAID, -snapshot->prepaid, FALSE },
    { USHER_LABEL_TO_PAY, snapshot->customer_total - snapshot->prepaid, TRUE },
  };
  gboolean is_shared = snapshot->by_others != 0;
  double   height = add_amounts (piece, pen, 0.0, width, order, G_N_ELEMENTS (order));

  return height + add_amounts (piece, pen, height, width, is_shared ? customer : customer + 1,
                               G_N_ELEMENTS (customer) - (is_shared ? 0 : 1));
}

/* The totals in figures and in capitals, on the page of the last lines. */
static void
add_totals (UsherSettlementForm *self,
            UsherFlow           *flow)
{
  const UsherSettlementSnapshot *snapshot = self->snapshot;
  UsherPen                      *pen = usher_flow_get_pen (flow);
  double                         width = usher_flow_get_width (flow);
  UsherPiece                    *piece = usher_piece_new (0.0);
  g_autofree char               *words = usher_money_in_words (snapshot->customer_total - snapshot->prepaid);
  g_autofree char               *line = g_strdup_printf ("%s%s%s%s", usher_pen_label (pen, USHER_LABEL_IN_WORDS),
                                                         usher_pen_label (pen, USHER_LABEL_SEPARATOR),
                                                         usher_pen_label (pen, USHER_LABEL_RENMINBI), words);
  double                         y = 0.0;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CHARGES_SECTION));
  y = add_rows_of_amounts (piece, pen, width, snapshot) + USHER_CELL_PAD_Y;
  y += add_text (piece, pen, y, width, line, TRUE);
  if (snapshot->by_others != 0)
    {
      g_autofree char *payers = format_payers (pen, snapshot);

      y += add_text (piece, pen, y, width, payers, FALSE);
    }
  if (snapshot->desk_discount != 0)
    {
      g_autofree char *amount = usher_money_format_symbol (snapshot->desk_discount);
      g_autofree char *why = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_DISCOUNT_REASON, amount,
                                                    is_filled (snapshot->discount_reason) ? snapshot->discount_reason : "–",
                                                    NULL);

      y += add_text (piece, pen, y, width, why, FALSE);
    }
  piece->height = y + USHER_CELL_PAD_Y;
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_BOLD);
  usher_flow_keep_last_lines (flow, 2);
  usher_flow_add (flow, piece);
}

static void
add_changes (UsherSettlementForm *self,
             UsherFlow           *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  GPtrArray             *changes = self->snapshot->changes;
  g_autoptr (UsherTable) table = NULL;

  usher_flow_add_section (flow, usher_pen_label (pen, USHER_LABEL_CHANGES_SECTION));
  if (changes->len == 0)
    {
      usher_flow_add_paragraph (flow, usher_pen_label (pen, USHER_LABEL_CHANGES_NONE), USHER_SIZE_BODY, USHER_TEXT_PLAIN, 0.5);
      return;
    }
  table = usher_table_new (flow, change_columns, G_N_ELEMENTS (change_columns));
  for (guint i = 0; i < changes->len; i++)
    {
      const UsherSettlementChange *change = g_ptr_array_index (changes, i);
      g_autofree char             *number = g_strdup_printf ("%u", i + 1);
      g_autofree char             *agreed = usher_money_format (change->agreed);
      g_autofree char             *billed = usher_money_format (change->billed);
      const char                  *cells[] = { number, change->description, agreed, billed,
                                               usher_pen_label (pen, USHER_LABEL_CHANGE_AS_AGREED + (guint) change->kind) };

      usher_table_add_row (table, cells);
    }
}

/* Which box is ticked, as a mask. */
static guint
get_old_parts (const UsherSettlementSnapshot *snapshot)
{
  switch (snapshot->old_parts)
    {
    case USHER_OLD_PARTS_TAKE:
      return 1u << 0;
    case USHER_OLD_PARTS_LEAVE:
      return 1u << 1;
    case USHER_OLD_PARTS_NONE:
      return 1u << 2;
    case USHER_OLD_PARTS_UNSET:
    default:
      return 0;
    }
}

static double
add_old_parts (UsherPiece                    *piece,
               UsherPen                      *pen,
               const UsherSettlementSnapshot *snapshot,
               double                         y,
               double                         width)
{
  static const UsherLabel results[] = { USHER_LABEL_OLD_PARTS_TO_CUSTOMER, USHER_LABEL_OLD_PARTS_TO_WORKSHOP,
                                        USHER_LABEL_OLD_PARTS_NO };
  const char             *texts[G_N_ELEMENTS (results) + 1] = { NULL };
  PangoLayout            *label = usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_OLD_PARTS_RESULT),
                                                    USHER_SIZE_SMALL, USHER_TEXT_BOLD, 0.0);
  double                  label_width = usher_layout_get_width (label) + 3.0;
  UsherPiece             *choices = NULL;
  double                  height = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    texts[i] = usher_pen_label (pen, results[i]);
  choices = usher_piece_new_choices (pen, texts, get_old_parts (snapshot), width - label_width);
  height = choices->height;
  usher_piece_text (piece, label, USHER_CELL_PAD_X, y);
  usher_piece_add (piece, choices, label_width, y);

  return height + 1.0;
}

static double
add_notes (UsherPiece                    *piece,
           UsherPen                      *pen,
           const UsherSettlementSnapshot *snapshot,
           double                         y,
           double                         width)
{
  static const UsherLabel notes[] = { USHER_LABEL_NOTE_PLIES, USHER_LABEL_NOTE_CHECKED, USHER_LABEL_NOTE_OWN_PARTS };
  g_autofree char        *km = g_strdup_printf ("%d", snapshot->guarantee_km);
  g_autofree char        *days = g_strdup_printf ("%d", snapshot->guarantee_days);
  g_autofree char        *guarantee = usher_form_label_fill (usher_pen_get_language (pen), USHER_LABEL_NOTE_GUARANTEE,
                                                             km, days, NULL);
  guint                   n_notes = G_N_ELEMENTS (notes) + (snapshot->guarantee_days > 0 ? 1 : 0);
  double                  height = 0.0;

  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1,
                                               i < G_N_ELEMENTS (notes) ? usher_pen_label (pen, notes[i]) : guarantee);

      height += usher_piece_text (piece, usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, width - 2 * USHER_CELL_PAD_X),
                                  USHER_CELL_PAD_X, y + height);
    }

  return height + 1.0;
}

/* Where one side signs; returns the height. */
static double
add_side (UsherPiece *piece,
          UsherPen   *pen,
          double      x,
          double      y,
          double      width,
          UsherLabel  label,
          const char *name)
{
  static const double height_mm = 22.0;
  double              inner = width - 2 * USHER_CELL_PAD_X;
  g_autofree char    *text = g_strdup_printf ("%s%s%s", usher_pen_label (pen, label), usher_pen_label (pen, USHER_LABEL_SEPARATOR),
                                           is_filled (name) ? name : "");

  usher_piece_text (piece, usher_pen_layout (pen, text, USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner), x + USHER_CELL_PAD_X, y);
  usher_piece_line (piece, x + USHER_CELL_PAD_X, y + 17.0, x + inner, y + 17.0, USHER_LINE_THIN);
  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SIGN_HERE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner),
                    x + USHER_CELL_PAD_X, y + 12.6);
  usher_piece_text (piece, usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_DATE_LINE), USHER_SIZE_SMALL, USHER_TEXT_PLAIN, inner),
                    x + USHER_CELL_PAD_X, y + 17.6);

  return height_mm;
}

/* Old parts, notes and signatures at the left of the place for the seal. */
static void
add_close (UsherSettlementForm *self,
           UsherFlow           *flow)
{
  const UsherSettlementSnapshot *snapshot = self->snapshot;
  UsherPen                      *pen = usher_flow_get_pen (flow);
  double                         width = usher_flow_get_width (flow);
  double                         left = width - USHER_SEAL_SIZE - 3.0;
  UsherPiece                    *piece = usher_piece_new (0.0);
  PangoLayout                   *seal = usher_pen_layout (pen, usher_pen_label (pen, USHER_LABEL_SEAL), USHER_SIZE_BODY,
                                                          USHER_TEXT_CENTER, USHER_SEAL_SIZE);
  double                         y = 1.0;

  y += add_old_parts (piece, pen, snapshot, y, left);
  y += add_notes (piece, pen, snapshot, y, left);
  add_side (piece, pen, 0.0, y, left / 2, USHER_LABEL_SIGN_WORKSHOP, snapshot->shop.name);
  y += add_side (piece, pen, left / 2, y, left / 2, USHER_LABEL_SIGN_CUSTOMER, snapshot->party.name);
  piece->height = MAX (y, USHER_SEAL_SIZE + 2.0);
  usher_piece_text (piece, seal, left + 1.5, (piece->height - usher_layout_get_height (seal)) / 2);
  usher_piece_line (piece, left, 0.0, left, piece->height, USHER_LINE_THIN);
  usher_piece_box (piece, 0.0, 0.0, width, piece->height, USHER_LINE_THIN);
  piece->space_before = 1.5;
  usher_flow_add (flow, piece);
}

static guint
usher_settlement_form_get_n_plies (UsherForm *form)
{
  return usher_paper_get_format (usher_form_get_paper (form))->is_impact ? 1 : 2;
}

static void
compose_ply (UsherSettlementForm *self,
             UsherFlow           *flow)
{
  guint totals = 0;

  add_head (self, flow);
  usher_flow_add_party (flow, &self->snapshot->party, TRUE);
  add_car (self, flow);
  usher_authorization_add_lines (flow, self->snapshot->estimate);

  /* The totals stand where it is signed. */
  totals = usher_flow_get_length (flow);
  add_totals (self, flow);
  add_changes (self, flow);
  add_close (self, flow);
  usher_flow_keep_since (flow, totals);
}

static void
usher_settlement_form_compose (UsherForm *form,
                               UsherFlow *flow)
{
  guint n_plies = usher_settlement_form_get_n_plies (form);

  for (guint ply = 0; ply < n_plies; ply++)
    {
      if (ply > 0)
        {
          UsherPiece *start = usher_piece_new (0.01);

          start->break_before = TRUE;
          start->keep_with_next = TRUE;
          usher_flow_add (flow, start);
        }
      compose_ply (USHER_SETTLEMENT_FORM (form), flow);
    }
}

static void
usher_settlement_form_finalize (GObject *object)
{
  UsherSettlementForm *self = USHER_SETTLEMENT_FORM (object);

  g_clear_pointer (&self->snapshot, usher_settlement_snapshot_free);

  G_OBJECT_CLASS (usher_settlement_form_parent_class)->finalize (object);
}

static void
usher_settlement_form_class_init (UsherSettlementFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_settlement_form_finalize;
  form_class->title = USHER_LABEL_TITLE_SETTLEMENT;
  form_class->compose = usher_settlement_form_compose;
  form_class->get_n_plies = usher_settlement_form_get_n_plies;
}

static void
usher_settlement_form_init (UsherSettlementForm *self)
{
}

/**
 * usher_settlement_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @paper: A4, where both plies follow each other, or continuous paper with carbon
 * @print_time: unix seconds UTC; the time of issue for what is frozen
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the form
 */
UsherForm *
usher_settlement_form_new (const UsherSettlementSnapshot *snapshot,
                           UsherDocumentLanguage          language,
                           UsherPaper                     paper,
                           gint64                         print_time,
                           GTimeZone                     *zone,
                           gboolean                       is_copy)
{
  UsherSettlementForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_SETTLEMENT_FORM,
                       "language", language,
                       "paper", paper,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_settlement_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
