/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-parts-file.h"

G_DEFINE_FINAL_TYPE (UsherPartsFile, usher_parts_file, G_TYPE_OBJECT)

static void
usher_parts_file_finalize (GObject *object)
{
  UsherPartsFile *self = USHER_PARTS_FILE (object);

  g_ptr_array_unref (self->needs);
  g_ptr_array_unref (self->moves);
  g_ptr_array_unref (self->requests);

  G_OBJECT_CLASS (usher_parts_file_parent_class)->finalize (object);
}

static void
usher_parts_file_class_init (UsherPartsFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_parts_file_finalize;
}

static void
usher_parts_file_init (UsherPartsFile *self)
{
  self->needs = g_ptr_array_new_with_free_func (g_object_unref);
  self->moves = g_ptr_array_new_with_free_func (g_object_unref);
  self->requests = g_ptr_array_new_with_free_func (g_object_unref);
}

static gpointer
find (GPtrArray *entities,
      gint64     id)
{
  for (guint i = 0; i < entities->len; i++)
    {
      UsherEntity *entity = g_ptr_array_index (entities, i);

      if (entity->id == id)
        return entity;
    }
  return NULL;
}

/**
 * usher_parts_file_find_need:
 *
 * Returns: (transfer none) (nullable): the parts of a line
 */
UsherPartNeed *
usher_parts_file_find_need (UsherPartsFile *self,
                            gint64          line_id)
{
  g_return_val_if_fail (USHER_IS_PARTS_FILE (self), NULL);

  return find (self->needs, line_id);
}

/**
 * usher_parts_file_find_request:
 *
 * Returns: (transfer none) (nullable): a request
 */
UsherPartRequest *
usher_parts_file_find_request (UsherPartsFile *self,
                               gint64          request_id)
{
  g_return_val_if_fail (USHER_IS_PARTS_FILE (self), NULL);

  return find (self->requests, request_id);
}

/**
 * usher_parts_file_get_parts_at:
 *
 * Returns: when the last part is expected that is not here, 0 when none is known
 */
gint64
usher_parts_file_get_parts_at (UsherPartsFile *self)
{
  gint64 parts_at = 0;

  g_return_val_if_fail (USHER_IS_PARTS_FILE (self), 0);

  for (guint i = 0; i < self->requests->len; i++)
    {
      UsherPartRequest *request = g_ptr_array_index (self->requests, i);

      if (usher_part_request_is_awaited (request))
        parts_at = MAX (parts_at, request->eta);
    }
  return parts_at;
}
