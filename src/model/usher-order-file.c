/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-file.h"

#include "usher-document-rows.h"
#include "usher-order-guard.h"

G_DEFINE_FINAL_TYPE (UsherOrderFile, usher_order_file, G_TYPE_OBJECT)

static void
usher_order_file_finalize (GObject *object)
{
  UsherOrderFile *self = USHER_ORDER_FILE (object);

  g_clear_object (&self->order);
  g_clear_object (&self->customer);
  g_clear_object (&self->vehicle);
  g_clear_pointer (&self->concerns, g_ptr_array_unref);
  g_clear_pointer (&self->estimate, usher_estimate_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->earlier_marks, g_ptr_array_unref);
  g_clear_pointer (&self->checklist, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->authorizations, g_ptr_array_unref);
  g_clear_pointer (&self->issued, usher_estimate_unref);
  g_clear_pointer (&self->authorized, usher_estimate_unref);
  g_clear_object (&self->vehicle_file);

  G_OBJECT_CLASS (usher_order_file_parent_class)->finalize (object);
}

static void
usher_order_file_class_init (UsherOrderFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_order_file_finalize;
}

static void
usher_order_file_init (UsherOrderFile *self)
{
}

/**
 * usher_order_file_get_issued:
 *
 * Returns: (transfer none) (nullable): the repair authorization issued last
 */
UsherDocument *
usher_order_file_get_issued (UsherOrderFile *self)
{
  g_return_val_if_fail (USHER_IS_ORDER_FILE (self), NULL);

  return usher_document_rows_find_newest (self->documents, USHER_DOCUMENT_KIND_AUTHORIZATION);
}

static gboolean
has_consented_to (UsherOrderFile *self,
                  UsherDocument  *document)
{
  for (guint i = 0; i < self->authorizations->len; i++)
    {
      UsherAuthorization *authorization = g_ptr_array_index (self->authorizations, i);

      if (authorization->document_id == document->parent_instance.id)
        return TRUE;
    }
  return FALSE;
}

/**
 * usher_order_file_get_facts:
 * @now: the time of asking
 * @facts: (out): what the guard goes by
 *
 * Sums up the order for usher_order_guard().  It differs from what was issued
 * when its counted lines or the discount on the whole do.
 */
void
usher_order_file_get_facts (UsherOrderFile  *self,
                            gint64           now,
                            UsherOrderFacts *facts)
{
  UsherDocument *issued = NULL;

  g_return_if_fail (USHER_IS_ORDER_FILE (self));
  g_return_if_fail (facts != NULL);

  issued = usher_order_file_get_issued (self);
  *facts = (UsherOrderFacts) USHER_ORDER_FACTS_INIT;
  facts->document = self->order->document_state;
  facts->stop_cause = self->order->stop_cause;
  facts->now = now;
  facts->arrived_at = self->order->arrived_at;
  facts->reception_at = self->order->reception_at;
  facts->progress = self->progress;
  facts->wants_wash = g_str_equal (self->order->wash, "yes");
  facts->has_customer = self->customer != NULL && *self->customer->name != '\0';
  facts->has_plate = self->vehicle != NULL && *self->vehicle->plate != '\0';
  facts->has_no_plate_reason = self->vehicle != NULL && *self->vehicle->no_plate_reason != '\0';
  facts->odometer = self->order->odometer;
  for (guint i = 0; i < self->concerns->len; i++)
    facts->n_concerns += *((UsherConcern *) g_ptr_array_index (self->concerns, i))->words != '\0';
  usher_order_facts_add_estimate (facts, self->estimate);
  facts->price_after_inspection = self->order->price_after_inspection;
  facts->promised_at = self->order->promised_at;
  facts->has_payment_method = self->order->payment_method != USHER_PAYMENT_METHOD_UNSET;
  facts->has_old_parts = self->order->old_parts != USHER_OLD_PARTS_UNSET;
  facts->has_issued = issued != NULL;
  facts->has_consented = issued != NULL && has_consented_to (self, issued);
  facts->differs_from_issued = self->issued != NULL &&
                               !usher_estimate_matches_authorized (self->estimate, self->issued);
}
