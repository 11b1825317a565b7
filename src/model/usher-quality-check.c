/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-check.h"

G_DEFINE_FINAL_TYPE (UsherQualityCheck, usher_quality_check, USHER_TYPE_ENTITY)

static void
usher_quality_check_own_references (UsherEntity *entity)
{
  UsherQualityCheck *self = USHER_QUALITY_CHECK (entity);

  self->items = usher_entity_copy_list (self->items);
}

static void
usher_quality_check_drop_references (UsherEntity *entity)
{
  g_clear_pointer (&USHER_QUALITY_CHECK (entity)->items, g_ptr_array_unref);
}

static void
usher_quality_check_class_init (UsherQualityCheckClass *klass)
{
  static const gsize strings[] = { G_STRUCT_OFFSET (UsherQualityCheck, failures), G_STRUCT_OFFSET (UsherQualityCheck, note) };
  UsherEntityClass  *entity_class = USHER_ENTITY_CLASS (klass);

  usher_entity_class_set_fields (entity_class, sizeof (UsherQualityCheck), strings, G_N_ELEMENTS (strings));
  entity_class->own_references = usher_quality_check_own_references;
  entity_class->drop_references = usher_quality_check_drop_references;
}

static void
usher_quality_check_init (UsherQualityCheck *self)
{
  usher_entity_init_strings (self);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}
