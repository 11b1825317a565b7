/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-work-item.h"

G_DEFINE_FINAL_TYPE (UsherWorkItem, usher_work_item, G_TYPE_OBJECT)

static void
usher_work_item_finalize (GObject *object)
{
  UsherWorkItem *self = USHER_WORK_ITEM (object);

  g_free (self->number);
  g_free (self->plate);
  g_free (self->model);
  g_free (self->description);
  g_free (self->bay_name);

  G_OBJECT_CLASS (usher_work_item_parent_class)->finalize (object);
}

static void
usher_work_item_class_init (UsherWorkItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_work_item_finalize;
}

static void
usher_work_item_init (UsherWorkItem *self)
{
}
