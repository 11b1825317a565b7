/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-settlement-render.h"

#include "usher-settlement-form.h"
#include "usher-snapshots.h"

static void
take_lines (UsherSettlementSnapshot *snapshot,
            UsherEstimate           *estimate)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  gboolean              is_first = TRUE;

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine *line = usher_estimate_get_line (estimate, i);

      if (!usher_settlement_bills_line (line))
        continue;
      g_ptr_array_add (lines, line);
      if (line->kind == USHER_LINE_KIND_FEE)
        continue;
      /* The weightier category stands first. */
      snapshot->category = is_first ? line->category : MIN (snapshot->category, line->category);
      is_first = FALSE;
    }
  g_clear_pointer (&snapshot->estimate, usher_estimate_unref);
  snapshot->estimate = usher_estimate_new (lines, 0);
}

static void
take_changes (UsherSettlementSnapshot *snapshot,
              UsherOrderFile          *file)
{
  g_autoptr (GPtrArray) differences = usher_settlement_compare (file->authorized, file->estimate);

  for (guint i = 0; i < differences->len; i++)
    {
      const UsherSettlementDifference *difference = g_ptr_array_index (differences, i);

      if (difference->kind != USHER_DIFFERENCE_KIND_AS_AGREED)
        usher_settlement_snapshot_add_change (snapshot, difference->kind, difference->line->description,
                                              difference->agreed, difference->billed);
    }
}

static void
take_sums (UsherSettlementSnapshot   *snapshot,
           const UsherSettlementSums *sums)
{
  snapshot->order_amount = sums->labour + sums->parts + sums->sublet + sums->fees;
  snapshot->discount = sums->discount;
  snapshot->desk_discount = sums->desk_discount;
  snapshot->tax = sums->tax;
  snapshot->rounding = sums->rounding;
  snapshot->total = sums->total;
  snapshot->customer_total = sums->shares[USHER_PAYER_CUSTOMER].total;
  snapshot->by_others = sums->total - snapshot->customer_total;
  snapshot->warranty = sums->shares[USHER_PAYER_WARRANTY].total;
  snapshot->insurer = sums->shares[USHER_PAYER_INSURER].total;
  snapshot->internal = sums->shares[USHER_PAYER_INTERNAL].total;
  snapshot->goodwill = sums->shares[USHER_PAYER_GOODWILL].total;
}

static char *
join_faults (GPtrArray *concerns)
{
  g_autoptr (GString) faults = g_string_new (NULL);

  for (guint i = 0; i < concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (concerns, i);

      if (*concern->words != '\0')
        g_string_append_printf (faults, "%s%s", faults->len > 0 ? "\n" : "", concern->words);
    }

  return g_string_free (g_steal_pointer (&faults), FALSE);
}

/**
 * usher_settlement_take_snapshot:
 * @file: the order with all that belongs to it
 * @money: what was paid
 * @record: the settlement, or what it would be
 * @shop: the shop
 *
 * Returns: (transfer full): what the settlement list says
 */
UsherSettlementSnapshot *
usher_settlement_take_snapshot (UsherOrderFile        *file,
                                UsherMoneyFile        *money,
                                UsherSettlementRecord *record,
                                UsherShop             *shop)
{
  UsherSettlementSnapshot *snapshot = usher_settlement_snapshot_new ();

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, file, shop);
  g_set_str (&snapshot->number, record->number);
  snapshot->version = MAX (record->version, 1);
  g_set_str (&snapshot->order_number, file->order->number);
  snapshot->issued_at = record->issued_at;
  snapshot->arrived_at = file->order->arrived_at;
  snapshot->odometer_out = record->odometer_out;
  g_set_str (&snapshot->advisor, file->order->advisor_name);
  g_free (snapshot->faults);
  snapshot->faults = join_faults (file->concerns);
  take_lines (snapshot, file->estimate);
  take_changes (snapshot, file);
  take_sums (snapshot, &record->sums);
  g_set_str (&snapshot->discount_reason, record->discount_reason);
  snapshot->prepaid = money != NULL ? usher_money_file_get_received (money, USHER_PAYER_CUSTOMER) : 0;
  snapshot->old_parts = file->order->old_parts;
  snapshot->guarantee_km = record->guarantee_km;
  snapshot->guarantee_days = record->guarantee_days;

  return snapshot;
}

/**
 * usher_settlement_render:
 * @file: the order with all that belongs to it
 * @money: what was paid before
 * @record: the settlement, numbered
 * @shop: the shop
 * @content: (out) (transfer full): the snapshot as JSON
 * @paper: a #UsherPaper, by GUINT_TO_POINTER
 *
 * Makes the PDF of a settlement list in the order's own document language.
 * Looks at nothing but what it is given, so it may run on the database's thread.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_settlement_render (UsherOrderFile        *file,
                         UsherMoneyFile        *money,
                         UsherSettlementRecord *record,
                         UsherShop             *shop,
                         char                 **content,
                         gpointer               paper,
                         GError               **error)
{
  g_autoptr (UsherSettlementSnapshot) snapshot = usher_settlement_take_snapshot (file, money, record, shop);
  UsherDocumentLanguage               language = USHER_DOCUMENT_LANGUAGE_ZH;
  g_autoptr (UsherForm)               form = NULL;
  GBytes                             *pdf = NULL;

  usher_document_language_from_string (file->order->document_language, &language);
  form = usher_settlement_form_new (snapshot, language, GPOINTER_TO_UINT (paper), record->issued_at,
                                    usher_business_hours_get_zone (shop->hours), FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_settlement_snapshot_to_json (snapshot);

  return pdf;
}
