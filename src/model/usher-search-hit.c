/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-search-hit.h"

USHER_DEFINE_ENTITY (UsherSearchHit, usher_search_hit, G_STRUCT_OFFSET (UsherSearchHit, kind), G_STRUCT_OFFSET (UsherSearchHit, title), G_STRUCT_OFFSET (UsherSearchHit, subtitle))
