/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-technician.h"

G_DEFINE_FINAL_TYPE (UsherTechnician, usher_technician, G_TYPE_OBJECT)

static void
usher_technician_finalize (GObject *object)
{
  UsherTechnician *self = USHER_TECHNICIAN (object);

  g_free (self->name);
  g_free (self->pinyin);
  g_free (self->badge);
  g_free (self->skills);
  g_free (self->plate);
  g_free (self->description);

  G_OBJECT_CLASS (usher_technician_parent_class)->finalize (object);
}

static void
usher_technician_class_init (UsherTechnicianClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_technician_finalize;
}

static void
usher_technician_init (UsherTechnician *self)
{
}
