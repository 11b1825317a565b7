/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

/**
 * UsherSearchKey:
 *
 * A row that the index knows.
 */
typedef struct
{
  char  *kind;
  gint64 row_id;
} UsherSearchKey;

void     usher_search_key_clear (gpointer key);
GArray  *usher_search_index_find (UsherConnection *connection,
                                  const char      *typed,
                                  const char      *kind,
                                  guint            limit,
                                  GError         **error);
gboolean usher_search_index_put (UsherConnection *connection,
                                 const char      *kind,
                                 gint64           row_id,
                                 const char      *text,
                                 GError         **error);

G_END_DECLS
