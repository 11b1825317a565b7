/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition.h"

G_DEFINE_FINAL_TYPE (UsherAddition, usher_addition, USHER_TYPE_ENTITY)

static void
usher_addition_own_references (UsherEntity *entity)
{
  usher_estimate_ref (USHER_ADDITION (entity)->lines);
}

static void
usher_addition_drop_references (UsherEntity *entity)
{
  g_clear_pointer (&USHER_ADDITION (entity)->lines, usher_estimate_unref);
}

static void
usher_addition_class_init (UsherAdditionClass *klass)
{
  static const gsize strings[] = {
    G_STRUCT_OFFSET (UsherAddition, number),
    G_STRUCT_OFFSET (UsherAddition, reason),
    G_STRUCT_OFFSET (UsherAddition, photo_sha256),
    G_STRUCT_OFFSET (UsherAddition, answered_by),
    G_STRUCT_OFFSET (UsherAddition, answer_note),
    G_STRUCT_OFFSET (UsherAddition, found_name),
  };
  UsherEntityClass *entity_class = USHER_ENTITY_CLASS (klass);

  usher_entity_class_set_fields (entity_class, sizeof (UsherAddition), strings, G_N_ELEMENTS (strings));
  entity_class->own_references = usher_addition_own_references;
  entity_class->drop_references = usher_addition_drop_references;
}

static void
usher_addition_init (UsherAddition *self)
{
  usher_entity_init_strings (self);
  self->lines = usher_estimate_new (NULL, 0);
}

/**
 * usher_addition_is_waiting:
 *
 * Returns: whether the customer has still to answer
 */
gboolean
usher_addition_is_waiting (UsherAddition *self)
{
  g_return_val_if_fail (USHER_IS_ADDITION (self), FALSE);

  return self->state == USHER_ADDITION_STATE_OPEN || self->state == USHER_ADDITION_STATE_ISSUED;
}
