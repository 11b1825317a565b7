/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-store.h"

G_DEFINE_FINAL_TYPE (UsherQueueItem, usher_queue_item, G_TYPE_OBJECT)

static void
usher_queue_item_finalize (GObject *object)
{
  UsherQueueItem *self = USHER_QUEUE_ITEM (object);

  g_clear_object (&self->booking);
  g_clear_object (&self->order);
  g_free (self->content);

  G_OBJECT_CLASS (usher_queue_item_parent_class)->finalize (object);
}

static void
usher_queue_item_class_init (UsherQueueItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_queue_item_finalize;
}

static void
usher_queue_item_init (UsherQueueItem *self)
{
}
