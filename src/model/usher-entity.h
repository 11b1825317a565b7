/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_ENTITY (usher_entity_get_type ())

#define USHER_ENTITY(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), USHER_TYPE_ENTITY, UsherEntity))
#define USHER_IS_ENTITY(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), USHER_TYPE_ENTITY))
#define USHER_ENTITY_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST ((klass), USHER_TYPE_ENTITY, UsherEntityClass))
#define USHER_ENTITY_GET_CLASS(object) \
  (G_TYPE_INSTANCE_GET_CLASS ((object), USHER_TYPE_ENTITY, UsherEntityClass))

typedef struct _UsherEntity      UsherEntity;
typedef struct _UsherEntityClass UsherEntityClass;

/**
 * UsherEntity:
 * @id: row id, 0 while the entity has no row
 * @row_version: version of the row that was read
 *
 * A row of the workshop as a value.  The fields of an entity are public and
 * read-only once it is shared: a store hands out finished entities, and a
 * change is made on a copy (usher_entity_copy()) that is handed back to the
 * store.  So an entity may cross from the worker's thread to the main one.
 * Strings are never %NULL.
 */
struct _UsherEntityClass
{
  GObjectClass parent_class;

  /*< private >*/
  gsize        instance_size;
  const gsize *strings;
  guint        n_strings;

  /* Makes the copy's own what the plain copy of the fields has only borrowed,
   * and lets go of it.  For entities with more than numbers and strings. */
  void (*own_references) (UsherEntity *self);
  void (*drop_references) (UsherEntity *self);
};

struct _UsherEntity
{
  GObject parent_instance;

  gint64 id;
  gint64 row_version;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherEntity, g_object_unref)

GType usher_entity_get_type (void);

gpointer   usher_entity_copy (gconstpointer entity);
void       usher_entity_set_string (char      **field,
                                    const char *value);
void       usher_entity_class_set_fields (UsherEntityClass *klass,
                                          gsize             instance_size,
                                          const gsize      *strings,
                                          guint             n_strings);
GPtrArray *usher_entity_copy_list (GPtrArray *list);
void       usher_entity_init_strings (gpointer entity);

/**
 * USHER_DEFINE_ENTITY:
 * @TypeName: name in camel case
 * @type_name: name in snake case
 * @...: offsets of all string fields
 *
 * Defines an entity whose fields are numbers and strings only.
 */
#define USHER_DEFINE_ENTITY(TypeName, type_name, ...)          \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, USHER_TYPE_ENTITY) \
  USHER_DEFINE_ENTITY_BODY (TypeName, type_name, __VA_ARGS__)

#define USHER_DEFINE_ENTITY_BODY(TypeName, type_name, ...)                        \
  static void                                                                     \
      type_name##_class_init (TypeName##Class *klass)                             \
  {                                                                               \
    static const gsize strings[] = { __VA_ARGS__ };                               \
    usher_entity_class_set_fields (USHER_ENTITY_CLASS (klass), sizeof (TypeName), \
                                   strings, G_N_ELEMENTS (strings));              \
  }                                                                               \
  static void                                                                     \
      type_name##_init (TypeName *self)                                           \
  {                                                                               \
    usher_entity_init_strings (self);                                             \
  }

G_END_DECLS
