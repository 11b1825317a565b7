/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-parts-slip-render.h"

#include "usher-parts-slip-form.h"
#include "usher-snapshots.h"

/**
 * usher_parts_slip_take_snapshot:
 * @parts: the parts of the order
 * @moves: (element-type UsherStockMove): what is to be moved
 * @file: the order with all that belongs to it
 * @shop: the shop
 *
 * Persons, the reason, and whether it is a return are left to fill in.
 *
 * Returns: (transfer full): what the slip says
 */
UsherPartsSlipSnapshot *
usher_parts_slip_take_snapshot (UsherPartsFile *parts,
                                GPtrArray      *moves,
                                UsherOrderFile *file,
                                UsherShop      *shop)
{
  UsherPartsSlipSnapshot *snapshot = usher_parts_slip_snapshot_new ();

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, file, shop);
  g_set_str (&snapshot->order_number, file->order->number);
  for (guint i = 0; i < moves->len; i++)
    {
      UsherStockMove    *move = g_ptr_array_index (moves, i);
      UsherPartNeed     *need = usher_parts_file_find_need (parts, move->line_id);
      UsherPartsSlipRow *row = NULL;

      if (need == NULL)
        continue;
      row = usher_parts_slip_snapshot_add_row (snapshot);
      g_set_str (&row->code, need->code);
      g_set_str (&row->description, need->description);
      g_set_str (&row->brand, need->brand);
      g_set_str (&row->unit, need->unit);
      g_set_str (&row->location, need->location);
      row->quantity = move->quantity;
      row->fate = move->fate;
    }

  return snapshot;
}

/**
 * usher_parts_slip_render:
 * @snapshot: the slip without its number
 * @language: nick of the document's language
 * @number: the number just given
 * @issued_at: when
 * @zone: the workshop's
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a slip.  It may run on the database's thread.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_parts_slip_render (const UsherPartsSlipSnapshot *snapshot,
                         const char                   *language,
                         const char                   *number,
                         gint64                        issued_at,
                         GTimeZone                    *zone,
                         char                        **content,
                         GError                      **error)
{
  g_autoptr (UsherPartsSlipSnapshot) numbered = usher_parts_slip_snapshot_copy (snapshot);
  UsherDocumentLanguage              value = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)              form = NULL;
  GBytes                            *pdf = NULL;

  usher_document_language_from_string (language, &value);
  g_set_str (&numbered->number, number);
  numbered->issued_at = issued_at;
  form = usher_parts_slip_form_new (numbered, value, issued_at, zone, FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_parts_slip_snapshot_to_json (numbered);

  return pdf;
}
