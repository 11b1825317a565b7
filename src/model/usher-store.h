/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_STORE (usher_store_get_type ())

/**
 * UsherStore:
 *
 * What reads and writes one kind of rows.  A store's operation is a pair
 * `…_async/_finish`; the work itself is a static function `…_in_worker` that
 * runs on the database's thread, the only one that touches the connection.
 */
G_DECLARE_DERIVABLE_TYPE (UsherStore, usher_store, USHER, STORE, GObject)

typedef struct _UsherSession UsherSession;

struct _UsherStoreClass
{
  GObjectClass parent_class;
};

UsherSession *usher_store_get_session (gpointer store);

G_END_DECLS
