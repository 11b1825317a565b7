/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-entity.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (UsherEntity, usher_entity, G_TYPE_OBJECT)

static char **
string_at (gpointer entity,
           gsize    offset)
{
  return (char **) ((guint8 *) entity + offset);
}

static void
drop_fields (UsherEntity *self)
{
  UsherEntityClass *klass = USHER_ENTITY_GET_CLASS (self);

  if (klass->drop_references != NULL)
    klass->drop_references (self);
  for (guint i = 0; i < klass->n_strings; i++)
    g_clear_pointer (string_at (self, klass->strings[i]), g_free);
}

static void
usher_entity_finalize (GObject *object)
{
  drop_fields (USHER_ENTITY (object));

  G_OBJECT_CLASS (usher_entity_parent_class)->finalize (object);
}

static void
usher_entity_class_init (UsherEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_entity_finalize;
}

static void
usher_entity_init (UsherEntity *self)
{
}

/**
 * usher_entity_class_set_fields:
 * @klass: the class of an entity
 * @instance_size: size of its struct
 * @strings: (array length=n_strings): offsets of its string fields; kept
 * @n_strings: how many
 *
 * Says how an entity is copied and freed.  For class_init.
 */
void
usher_entity_class_set_fields (UsherEntityClass *klass,
                               gsize             instance_size,
                               const gsize      *strings,
                               guint             n_strings)
{
  klass->instance_size = instance_size;
  klass->strings = strings;
  klass->n_strings = n_strings;
}

/**
 * usher_entity_init_strings:
 * @entity: an entity that is being made
 *
 * Makes every string empty.  For the instance's init.
 */
void
usher_entity_init_strings (gpointer entity)
{
  UsherEntityClass *klass = USHER_ENTITY_GET_CLASS (entity);

  for (guint i = 0; i < klass->n_strings; i++)
    *string_at (entity, klass->strings[i]) = g_strdup ("");
}

/**
 * usher_entity_copy:
 * @entity: (type UsherEntity): an entity
 *
 * Returns: (transfer full) (type UsherEntity): a copy, to be changed before it
 *   is shared.  Lists are copied, their elements are shared.
 */
gpointer
usher_entity_copy (gconstpointer entity)
{
  UsherEntity      *original = USHER_ENTITY ((gpointer) entity);
  UsherEntityClass *klass = USHER_ENTITY_GET_CLASS (original);
  UsherEntity      *copy = g_object_new (G_OBJECT_TYPE (original), NULL);

  drop_fields (copy);
  memcpy (&copy->id, &original->id, klass->instance_size - G_STRUCT_OFFSET (UsherEntity, id));
  for (guint i = 0; i < klass->n_strings; i++)
    {
      char **field = string_at (copy, klass->strings[i]);

      *field = g_strdup (*field);
    }
  if (klass->own_references != NULL)
    klass->own_references (copy);

  return copy;
}

/**
 * usher_entity_set_string:
 * @field: a string field of an entity that is not shared yet
 * @value: (nullable): its new value; %NULL counts as empty
 */
void
usher_entity_set_string (char      **field,
                         const char *value)
{
  g_set_str (field, value != NULL ? value : "");
}

/**
 * usher_entity_copy_list:
 * @list: (element-type GObject): a list
 *
 * Returns: (transfer full) (element-type GObject): another list of the same objects
 */
GPtrArray *
usher_entity_copy_list (GPtrArray *list)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copy, g_object_ref (g_ptr_array_index (list, i)));

  return copy;
}
