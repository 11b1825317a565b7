/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-ready-car.h"

G_DEFINE_FINAL_TYPE (UsherReadyCar, usher_ready_car, USHER_TYPE_ENTITY)

static void
usher_ready_car_own_references (UsherEntity *entity)
{
  UsherReadyCar *self = USHER_READY_CAR (entity);

  if (self->order != NULL)
    g_object_ref (self->order);
}

static void
usher_ready_car_drop_references (UsherEntity *entity)
{
  g_clear_object (&USHER_READY_CAR (entity)->order);
}

static void
usher_ready_car_class_init (UsherReadyCarClass *klass)
{
  static const gsize strings[] = {
    G_STRUCT_OFFSET (UsherReadyCar, told_whom),
    G_STRUCT_OFFSET (UsherReadyCar, call_name),
    G_STRUCT_OFFSET (UsherReadyCar, call_phone),
  };
  UsherEntityClass *entity_class = USHER_ENTITY_CLASS (klass);

  usher_entity_class_set_fields (entity_class, sizeof (UsherReadyCar), strings, G_N_ELEMENTS (strings));
  entity_class->own_references = usher_ready_car_own_references;
  entity_class->drop_references = usher_ready_car_drop_references;
}

static void
usher_ready_car_init (UsherReadyCar *self)
{
  usher_entity_init_strings (self);
}
