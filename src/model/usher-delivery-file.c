/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-file.h"

G_DEFINE_FINAL_TYPE (UsherDeliveryFile, usher_delivery_file, G_TYPE_OBJECT)

static void
usher_delivery_file_finalize (GObject *object)
{
  UsherDeliveryFile *self = USHER_DELIVERY_FILE (object);

  g_clear_object (&self->delivery);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->new_marks, g_ptr_array_unref);
  g_clear_pointer (&self->passes, g_ptr_array_unref);
  g_clear_pointer (&self->guaranteed, g_ptr_array_unref);
  g_clear_pointer (&self->counter, usher_warranty_counter_free);

  G_OBJECT_CLASS (usher_delivery_file_parent_class)->finalize (object);
}

static void
usher_delivery_file_class_init (UsherDeliveryFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_delivery_file_finalize;
}

static void
usher_delivery_file_init (UsherDeliveryFile *self)
{
  g_date_clear (&self->today, 1);
  g_date_clear (&self->known.on, 1);
}

/**
 * usher_delivery_file_next_service:
 * @odometer: what it shows at the delivery
 *
 * Returns: when the next service is due by the rule, see usher_next_service()
 */
UsherNextService
usher_delivery_file_next_service (UsherDeliveryFile *self,
                                  gint64             odometer)
{
  UsherNextService none = { 0 };

  g_return_val_if_fail (USHER_IS_DELIVERY_FILE (self), none);

  return usher_next_service (&self->done, &self->usual, &self->known, &self->today, MAX (odometer, 0));
}

/**
 * usher_delivery_file_find_pass:
 *
 * Returns: (transfer none) (nullable): the newest valid gate pass of @kind
 */
UsherGatePass *
usher_delivery_file_find_pass (UsherDeliveryFile *self,
                               UsherGatePassKind  kind)
{
  g_return_val_if_fail (USHER_IS_DELIVERY_FILE (self), NULL);

  for (guint i = 0; i < self->passes->len; i++)
    {
      UsherGatePass *pass = g_ptr_array_index (self->passes, i);

      if (pass->kind == kind && usher_gate_pass_is_valid (pass))
        return pass;
    }
  return NULL;
}
