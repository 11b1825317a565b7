/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-damage.h"
#include "usher-entity.h"

G_BEGIN_DECLS

/* How what is typed here and what was saved elsewhere become one. */

/**
 * UsherMergeConflict:
 *
 * A field that was typed here and changed elsewhere meanwhile.
 */
typedef struct _UsherMergeConflict UsherMergeConflict;

void        usher_merge_conflict_free (UsherMergeConflict *self);
const char *usher_merge_conflict_get_their_text (UsherMergeConflict *self);
void        usher_merge_conflict_take_theirs (UsherMergeConflict *self);

gboolean   usher_order_merge_differs (gpointer entity,
                                      gpointer other);
void       usher_order_merge (gpointer   mine,
                              gpointer   base,
                              gpointer   theirs,
                              GPtrArray *conflicts);
void       usher_order_merge_list (GPtrArray *mine,
                                   GPtrArray *base,
                                   GPtrArray *theirs,
                                   GPtrArray *conflicts);
GPtrArray *usher_order_merge_marks (GPtrArray *mine,
                                    GPtrArray *base,
                                    GPtrArray *theirs);

G_END_DECLS
