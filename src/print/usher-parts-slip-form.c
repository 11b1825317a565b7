/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-parts-slip-form.h"

#include "usher-form-format.h"
#include "usher-grid.h"
#include "usher-letterhead.h"
#include "usher-quantity.h"
#include "usher-signature-block.h"
#include "usher-table.h"

G_STATIC_ASSERT (USHER_LABEL_PARTS_OLD_NONE - USHER_LABEL_PARTS_OLD_UNSET == USHER_PART_FATE_LAST);

/**
 * UsherPartsSlipForm:
 *
 * What leaves the store room for an order (领料单), or comes back (退料单), on
 * continuous paper.
 */
struct _UsherPartsSlipForm
{
  UsherForm parent_instance;

  UsherPartsSlipSnapshot *snapshot;
};

G_DEFINE_FINAL_TYPE (UsherPartsSlipForm, usher_parts_slip_form, USHER_TYPE_FORM)

static const UsherColumn columns[] = {
  { USHER_LABEL_COLUMN_NUMBER, 10.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_PART_CODE, 32.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_PART, 0.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_COLUMN_BRAND, 22.0, USHER_TEXT_PLAIN },
  { USHER_LABEL_PARTS_COLUMN_UNIT, 14.0, USHER_TEXT_CENTER },
  { USHER_LABEL_COLUMN_QUANTITY, 16.0, USHER_TEXT_FIGURES },
  { USHER_LABEL_PARTS_COLUMN_LOCATION, 22.0, USHER_TEXT_CENTER },
  { USHER_LABEL_PARTS_COLUMN_OLD_PART, 18.0, USHER_TEXT_CENTER },
};

static void
add_head (UsherPartsSlipForm *self,
          UsherFlow          *flow)
{
  const UsherPartsSlipSnapshot *snapshot = self->snapshot;
  UsherPen                     *pen = usher_flow_get_pen (flow);
  g_autofree char              *time = usher_form_format_date_time (usher_pen_get_language (pen), snapshot->issued_at,
                                                                    usher_form_get_time_zone (USHER_FORM (self)));
  g_autoptr (UsherGrid)         grid = NULL;
  UsherLetterhead               head = {
                  .shop = &snapshot->shop,
                  .title = usher_pen_label (pen, snapshot->is_return ? USHER_LABEL_TITLE_PARTS_RETURN : USHER_LABEL_TITLE_PARTS_ISSUE),
                  .number = snapshot->number,
  };

  usher_flow_add_letterhead (flow, &head);
  grid = usher_grid_new (flow, 3);
  usher_grid_add_text (grid, USHER_LABEL_PARTS_ORDER, snapshot->order_number, 1);
  usher_grid_add_text (grid, USHER_LABEL_PLATE, snapshot->car.plate, 1);
  usher_grid_add_text (grid, snapshot->is_return ? USHER_LABEL_PARTS_TIME_RETURNED : USHER_LABEL_PARTS_TIME_ISSUED, time, 1);
  usher_grid_finish_row (grid);
  if (snapshot->is_return)
    {
      usher_grid_set_pairs (grid, 1);
      usher_grid_add_text (grid, USHER_LABEL_PARTS_REASON, snapshot->reason, 1);
    }
}

static void
add_rows (UsherPartsSlipForm *self,
          UsherFlow          *flow)
{
  UsherPen              *pen = usher_flow_get_pen (flow);
  g_autoptr (UsherTable) table = NULL;

  usher_flow_add_space (flow, 2.0);
  table = usher_table_new (flow, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < self->snapshot->rows->len; i++)
    {
      const UsherPartsSlipRow *row = g_ptr_array_index (self->snapshot->rows, i);
      g_autofree char         *number = g_strdup_printf ("%u", i + 1);
      g_autofree char         *quantity = usher_quantity_format (row->quantity);
      const char              *cells[G_N_ELEMENTS (columns)] = {
        number, row->code, row->description, row->brand, row->unit, quantity, row->location,
        self->snapshot->is_return ? "" : usher_pen_label (pen, USHER_LABEL_PARTS_OLD_UNSET + (guint) row->fate)
      };

      usher_table_add_row (table, cells);
    }
}

static void
add_signatures (UsherPartsSlipForm *self,
                UsherFlow          *flow)
{
  const UsherPartsSlipSnapshot *snapshot = self->snapshot;
  UsherPen                     *pen = usher_flow_get_pen (flow);
  UsherPiece                   *piece = usher_piece_new (12.0);
  double                        width = usher_flow_get_width (flow) / 3;

  usher_piece_add_sign_line (piece, pen, 0.0, 9.0, width - 6.0,
                             snapshot->is_return ? USHER_LABEL_PARTS_SIGN_RETURNED : USHER_LABEL_PARTS_SIGN_TAKEN, snapshot->taken_by);
  usher_piece_add_sign_line (piece, pen, width, 9.0, width - 6.0,
                             snapshot->is_return ? USHER_LABEL_PARTS_SIGN_RECEIVED : USHER_LABEL_PARTS_SIGN_ISSUED, snapshot->issued_by);
  usher_piece_add_sign_line (piece, pen, 2 * width, 9.0, width, USHER_LABEL_PARTS_SIGN_APPROVED, NULL);
  usher_flow_keep_last_lines (flow, 1);
  usher_flow_add (flow, piece);
}

static void
usher_parts_slip_form_compose (UsherForm *form,
                               UsherFlow *flow)
{
  UsherPartsSlipForm *self = USHER_PARTS_SLIP_FORM (form);

  add_head (self, flow);
  add_rows (self, flow);
  add_signatures (self, flow);
}

static void
usher_parts_slip_form_finalize (GObject *object)
{
  UsherPartsSlipForm *self = USHER_PARTS_SLIP_FORM (object);

  g_clear_pointer (&self->snapshot, usher_parts_slip_snapshot_free);

  G_OBJECT_CLASS (usher_parts_slip_form_parent_class)->finalize (object);
}

static void
usher_parts_slip_form_class_init (UsherPartsSlipFormClass *klass)
{
  UsherFormClass *form_class = USHER_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = usher_parts_slip_form_finalize;
  form_class->title = USHER_LABEL_TITLE_PARTS_ISSUE;
  form_class->compose = usher_parts_slip_form_compose;
}

static void
usher_parts_slip_form_init (UsherPartsSlipForm *self)
{
}

/**
 * usher_parts_slip_form_new:
 * @snapshot: what it says, copied
 * @language: the document's language
 * @print_time: unix seconds UTC; the time of issue for what is frozen
 * @zone: (nullable): where the workshop is, %NULL for the machine's zone
 * @is_copy: whether it is marked as printed again
 *
 * Returns: (transfer full): the slip
 */
UsherForm *
usher_parts_slip_form_new (const UsherPartsSlipSnapshot *snapshot,
                           UsherDocumentLanguage         language,
                           gint64                        print_time,
                           GTimeZone                    *zone,
                           gboolean                      is_copy)
{
  UsherPartsSlipForm *self = NULL;

  g_return_val_if_fail (snapshot != NULL, NULL);

  self = g_object_new (USHER_TYPE_PARTS_SLIP_FORM,
                       "language", language,
                       "paper", USHER_PAPER_CONTINUOUS_HALF,
                       "number", snapshot->number,
                       "print-time", print_time,
                       "time-zone", zone,
                       "copy-mark", is_copy,
                       NULL);
  self->snapshot = usher_parts_slip_snapshot_copy (snapshot);

  return USHER_FORM (self);
}
