/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization-snapshot.h"

G_BEGIN_DECLS

/**
 * UsherAdditionSnapshot:
 * @order: what it shares with the authorization; its estimate is the additional
 *   lines, its promised time the one before, its number the addition's own
 * @order_number: of the repair authorization
 * @old_total: fen of the order without it
 * @extra: fen that it adds
 * @new_total: fen of the order with it, which is what is agreed to
 * @new_promise: unix seconds UTC
 *
 * All that the paper of additional work (增项确认单) says.
 */
typedef struct
{
  UsherAuthorizationSnapshot order;
  char                      *order_number;
  char                      *found_by;
  gint64                     found_at;
  char                      *reason;
  gboolean                   has_photo;
  gint64                     old_total;
  gint64                     extra;
  gint64                     new_total;
  gint64                     new_promise;
} UsherAdditionSnapshot;

UsherAdditionSnapshot *usher_addition_snapshot_new (void);
UsherAdditionSnapshot *usher_addition_snapshot_copy (const UsherAdditionSnapshot *snapshot);
void                   usher_addition_snapshot_free (UsherAdditionSnapshot *snapshot);
char                  *usher_addition_snapshot_to_json (const UsherAdditionSnapshot *snapshot);
UsherAdditionSnapshot *usher_addition_snapshot_from_json (const char *json,
                                                          GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherAdditionSnapshot, usher_addition_snapshot_free)

G_END_DECLS
