/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_SEARCH_HIT (usher_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (UsherSearchHit, usher_search_hit, USHER, SEARCH_HIT, UsherEntity)

/**
 * UsherSearchHit:
 *
 * A hit of the global search.
 */
struct _UsherSearchHit
{
  UsherEntity parent_instance;

  char  *kind; /* "vehicle", "customer", "order", "booking" */
  char  *title;
  char  *subtitle;
  gint64 at; /* when it was last touched, for the order of hits */
};

G_END_DECLS
