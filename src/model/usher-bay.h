/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_BAY (usher_bay_get_type ())

G_DECLARE_FINAL_TYPE (UsherBay, usher_bay, USHER, BAY, UsherEntity)

/**
 * UsherBay:
 *
 * A bay (工位): one car at a time.
 */
struct _UsherBay
{
  UsherEntity parent_instance;

  char    *name;
  char    *kind; /* free text: express, body, paint … */
  int      position;
  gboolean is_active;
};

G_END_DECLS
