/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-shop.h"

G_DEFINE_FINAL_TYPE (UsherShop, usher_shop, USHER_TYPE_ENTITY)

static void
usher_shop_own_references (UsherEntity *entity)
{
  UsherShop *self = USHER_SHOP (entity);

  self->hours = self->hours != NULL ? usher_business_hours_ref (self->hours) : NULL;
  self->staff = usher_entity_copy_list (self->staff);
  self->bays = usher_entity_copy_list (self->bays);
}

static void
usher_shop_drop_references (UsherEntity *entity)
{
  UsherShop *self = USHER_SHOP (entity);

  g_clear_pointer (&self->hours, usher_business_hours_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_pointer (&self->bays, g_ptr_array_unref);
}

static void
usher_shop_class_init (UsherShopClass *klass)
{
  static const gsize strings[] = {
    G_STRUCT_OFFSET (UsherShop, name),
    G_STRUCT_OFFSET (UsherShop, short_name),
    G_STRUCT_OFFSET (UsherShop, phone),
    G_STRUCT_OFFSET (UsherShop, hotline),
    G_STRUCT_OFFSET (UsherShop, address),
    G_STRUCT_OFFSET (UsherShop, credit_code),
    G_STRUCT_OFFSET (UsherShop, zone),
    G_STRUCT_OFFSET (UsherShop, default_prefix),
    G_STRUCT_OFFSET (UsherShop, document_language),
  };
  UsherEntityClass *entity_class = USHER_ENTITY_CLASS (klass);

  usher_entity_class_set_fields (entity_class, sizeof (UsherShop), strings, G_N_ELEMENTS (strings));
  entity_class->own_references = usher_shop_own_references;
  entity_class->drop_references = usher_shop_drop_references;
}

static void
usher_shop_init (UsherShop *self)
{
  usher_entity_init_strings (self);
  self->rounding = 1;
  self->staff = g_ptr_array_new_with_free_func (g_object_unref);
  self->bays = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_shop_find_staff:
 * @self: a shop
 * @id: row id
 *
 * Returns: (transfer none) (nullable): the active member of staff with @id
 */
UsherStaff *
usher_shop_find_staff (UsherShop *self,
                       gint64     id)
{
  for (guint i = 0; i < self->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (self->staff, i);

      if (((UsherEntity *) staff)->id == id)
        return staff;
    }

  return NULL;
}

/**
 * usher_shop_find_badge:
 * @badge: what was typed or scanned
 *
 * Returns: (transfer none) (nullable): the active member of staff with that badge
 */
UsherStaff *
usher_shop_find_badge (UsherShop  *self,
                       const char *badge)
{
  for (guint i = 0; i < self->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (self->staff, i);

      if (*staff->badge != '\0' && g_ascii_strcasecmp (staff->badge, badge) == 0)
        return staff;
    }

  return NULL;
}

/**
 * usher_shop_has_pins:
 *
 * Returns: whether somebody has a PIN; where nobody has, everybody is trusted
 */
gboolean
usher_shop_has_pins (UsherShop *self)
{
  for (guint i = 0; i < self->staff->len; i++)
    if (((UsherStaff *) g_ptr_array_index (self->staff, i))->has_pin)
      return TRUE;

  return FALSE;
}

/**
 * usher_shop_find_bay:
 * @self: a shop
 * @id: row id
 *
 * Returns: (transfer none) (nullable): the active bay with @id
 */
UsherBay *
usher_shop_find_bay (UsherShop *self,
                     gint64     id)
{
  for (guint i = 0; i < self->bays->len; i++)
    {
      UsherBay *bay = g_ptr_array_index (self->bays, i);

      if (((UsherEntity *) bay)->id == id)
        return bay;
    }

  return NULL;
}
