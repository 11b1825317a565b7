/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-dispatch.h"

G_DEFINE_FINAL_TYPE (UsherDispatch, usher_dispatch, G_TYPE_OBJECT)

static void
usher_dispatch_finalize (GObject *object)
{
  UsherDispatch *self = USHER_DISPATCH (object);

  g_clear_pointer (&self->line_ids, g_array_unref);
  g_clear_pointer (&self->technician_ids, g_array_unref);
  g_free (self->override_reason);

  G_OBJECT_CLASS (usher_dispatch_parent_class)->finalize (object);
}

static void
usher_dispatch_class_init (UsherDispatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_dispatch_finalize;
}

static void
usher_dispatch_init (UsherDispatch *self)
{
  self->line_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->technician_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}
