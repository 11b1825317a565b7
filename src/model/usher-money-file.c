/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-money-file.h"

G_DEFINE_FINAL_TYPE (UsherMoneyFile, usher_money_file, G_TYPE_OBJECT)

static void
usher_money_file_finalize (GObject *object)
{
  UsherMoneyFile *self = USHER_MONEY_FILE (object);

  g_clear_pointer (&self->settlements, g_ptr_array_unref);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_clear_pointer (&self->invoices, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_money_file_parent_class)->finalize (object);
}

static void
usher_money_file_class_init (UsherMoneyFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_money_file_finalize;
}

static void
usher_money_file_init (UsherMoneyFile *self)
{
  self->settlements = g_ptr_array_new_with_free_func (g_object_unref);
  self->payments = g_ptr_array_new_with_free_func (g_object_unref);
  self->invoices = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_money_file_get_standing:
 *
 * Returns: (transfer none) (nullable): the settlement that was not taken back
 */
UsherSettlementRecord *
usher_money_file_get_standing (UsherMoneyFile *self)
{
  g_return_val_if_fail (USHER_IS_MONEY_FILE (self), NULL);

  for (guint i = 0; i < self->settlements->len; i++)
    {
      UsherSettlementRecord *record = g_ptr_array_index (self->settlements, i);

      if (record->reversed_at == 0)
        return record;
    }

  return NULL;
}

/**
 * usher_money_file_make_ledger:
 *
 * Returns: (transfer full) (element-type UsherLedgerEntry): the entries for the
 *   rules of the ledger
 */
GArray *
usher_money_file_make_ledger (UsherMoneyFile *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (UsherLedgerEntry));

  g_return_val_if_fail (USHER_IS_MONEY_FILE (self), entries);

  for (guint i = 0; i < self->payments->len; i++)
    {
      UsherPayment    *payment = g_ptr_array_index (self->payments, i);
      UsherLedgerEntry entry = { payment->parent_instance.id, payment->kind, payment->method,
                                 payment->payer, payment->amount, payment->reverses_id };

      g_array_append_val (entries, entry);
    }

  return entries;
}

/**
 * usher_money_file_get_total:
 *
 * Returns: the share of @payer in the settlement that stands, 0 for who is not billed
 */
gint64
usher_money_file_get_total (UsherMoneyFile *self,
                            UsherPayer      payer)
{
  UsherSettlementRecord *standing = usher_money_file_get_standing (self);

  return standing != NULL && usher_payer_is_billed (payer) ? standing->sums.shares[payer].total : 0;
}

/**
 * usher_money_file_get_received:
 *
 * Returns: the money that the shop has from @payer
 */
gint64
usher_money_file_get_received (UsherMoneyFile *self,
                               UsherPayer      payer)
{
  g_autoptr (GArray) ledger = usher_money_file_make_ledger (self);

  return usher_ledger_get_received (ledger, payer);
}

/**
 * usher_money_file_get_on_account:
 *
 * Returns: what @payer was allowed to pay later (挂账) and has not paid
 */
gint64
usher_money_file_get_on_account (UsherMoneyFile *self,
                                 UsherPayer      payer)
{
  g_autoptr (GArray) ledger = usher_money_file_make_ledger (self);

  return usher_ledger_get_on_account (ledger, payer);
}

/**
 * usher_money_file_get_due:
 *
 * Returns: what @payer still owes, what stands on account included; negative
 *   when too much was paid
 */
gint64
usher_money_file_get_due (UsherMoneyFile *self,
                          UsherPayer      payer)
{
  g_autoptr (GArray) ledger = usher_money_file_make_ledger (self);

  return usher_ledger_get_due (ledger, payer, usher_money_file_get_total (self, payer));
}

/**
 * usher_money_file_find_payment:
 *
 * Returns: (transfer none) (nullable): the entry
 */
UsherPayment *
usher_money_file_find_payment (UsherMoneyFile *self,
                               gint64          payment_id)
{
  g_return_val_if_fail (USHER_IS_MONEY_FILE (self), NULL);

  for (guint i = 0; i < self->payments->len; i++)
    {
      UsherPayment *payment = g_ptr_array_index (self->payments, i);

      if (payment->parent_instance.id == payment_id)
        return payment;
    }

  return NULL;
}

/**
 * usher_money_file_find_invoice:
 *
 * Returns: (transfer none) (nullable): the invoice of @payer for a settlement
 */
UsherInvoice *
usher_money_file_find_invoice (UsherMoneyFile *self,
                               gint64          settlement_id,
                               UsherPayer      payer)
{
  g_return_val_if_fail (USHER_IS_MONEY_FILE (self), NULL);

  for (guint i = 0; i < self->invoices->len; i++)
    {
      UsherInvoice *invoice = g_ptr_array_index (self->invoices, i);

      if (invoice->settlement_id == settlement_id && invoice->payer == payer)
        return invoice;
    }

  return NULL;
}
