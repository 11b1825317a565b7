/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-search-rows.h"

#include "usher-search-key.h"

/**
 * usher_search_key_clear:
 * @key: a #UsherSearchKey
 *
 * Frees what the key holds, for g_array_set_clear_func().
 */
void
usher_search_key_clear (gpointer key)
{
  g_free (((UsherSearchKey *) key)->kind);
}

/**
 * usher_search_index_find:
 * @typed: what was typed: fragments, all of which must be found
 * @kind: (nullable): only rows of this kind
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type UsherSearchKey): the rows found,
 *   those indexed last first; empty when @typed has nothing to look for
 */
GArray *
usher_search_index_find (UsherConnection *connection,
                         const char      *typed,
                         const char      *kind,
                         guint            limit,
                         GError         **error)
{
  g_autoptr (GArray)         keys = g_array_new (FALSE, FALSE, sizeof (UsherSearchKey));
  g_autofree char           *query = usher_search_query (typed);
  g_autoptr (UsherStatement) statement = NULL;
  gboolean                   has_row = FALSE;

  g_array_set_clear_func (keys, usher_search_key_clear);
  if (query == NULL)
    return g_steal_pointer (&keys);

  statement = usher_connection_prepare (connection,
                                        "SELECT e.kind, e.row_id"
                                        " FROM search_index i JOIN search_entry e ON e.id = i.rowid"
                                        " WHERE i.search_index MATCH $1 AND ($2 = '' OR e.kind = $2)"
                                        " ORDER BY i.rowid DESC LIMIT $3",
                                        error);
  if (statement == NULL)
    return NULL;

  usher_statement_bind_text (statement, 1, query);
  usher_statement_bind_text (statement, 2, kind != NULL ? kind : "");
  usher_statement_bind_int (statement, 3, limit);
  while (TRUE)
    {
      UsherSearchKey key = { NULL, 0 };

      if (!usher_statement_step (statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&keys);
      key.kind = usher_statement_dup_text (statement, 0);
      key.row_id = usher_statement_get_id (statement, 1);
      g_array_append_val (keys, key);
    }
}

static gboolean
find_entry (UsherConnection *connection,
            const char      *kind,
            gint64           row_id,
            gint64          *entry,
            gboolean        *is_new,
            GError         **error)
{
  g_autoptr (UsherStatement) find = NULL;
  g_autoptr (UsherStatement) add = NULL;

  find = usher_connection_prepare (connection, "SELECT id FROM search_entry WHERE kind = $1 AND row_id = $2", error);
  if (find == NULL)
    return FALSE;
  usher_statement_bind_text (find, 1, kind);
  usher_statement_bind_int (find, 2, row_id);
  if (!usher_statement_run_for_id (find, entry, error))
    return FALSE;
  *is_new = *entry == 0;
  if (!*is_new)
    return TRUE;

  add = usher_connection_prepare (connection, "INSERT INTO search_entry (kind, row_id) VALUES ($1, $2) RETURNING id", error);
  if (add == NULL)
    return FALSE;
  usher_statement_bind_text (add, 1, kind);
  usher_statement_bind_int (add, 2, row_id);

  return usher_statement_run_for_id (add, entry, error);
}

/**
 * usher_search_index_put:
 * @kind: "customer" or "vehicle"
 * @row_id: the row
 * @text: what it is found by, parts separated by newlines; empty forgets it
 *
 * Puts a row into the search index, in the same transaction as the row.
 */
gboolean
usher_search_index_put (UsherConnection *connection,
                        const char      *kind,
                        gint64           row_id,
                        const char      *text,
                        GError         **error)
{
  g_autofree char           *terms = usher_search_terms (text);
  g_autoptr (UsherStatement) forget = NULL;
  g_autoptr (UsherStatement) put = NULL;
  gboolean                   is_new = FALSE;
  gint64                     entry = 0;

  if (!find_entry (connection, kind, row_id, &entry, &is_new, error))
    return FALSE;

  if (!is_new)
    {
      forget = usher_connection_prepare (connection, "DELETE FROM search_index WHERE rowid = $1", error);
      if (forget == NULL)
        return FALSE;
      usher_statement_bind_int (forget, 1, entry);
      if (!usher_statement_run (forget, error))
        return FALSE;
    }

  put = usher_connection_prepare (connection, "INSERT INTO search_index (rowid, terms) VALUES ($1, $2)", error);
  if (put == NULL)
    return FALSE;
  usher_statement_bind_int (put, 1, entry);
  usher_statement_bind_text (put, 2, terms);

  return usher_statement_run (put, error);
}
