/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-search-store.h"

#include "usher-customer-rows.h"
#include "usher-date.h"
#include "usher-order-numbers.h"
#include "usher-plate.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-search-rows.h"

#include <string.h>

struct _UsherSearchStore
{
  UsherStore parent_instance;
};

static const guint max_customers_with_cars = 20;

G_DEFINE_FINAL_TYPE (UsherSearchStore, usher_search_store, USHER_TYPE_STORE)

/* One query a kind of hit: id, title, a second title, subtitle, time. */
static const char *const hit_queries[] = {
  "vehicle",
  "SELECT v.id, v.plate, '', c.name, v.make || ' ' || v.model, COALESCE (v.odometer_at, v.created_at)"
  " FROM vehicle v LEFT JOIN customer c ON c.id = v.customer_id WHERE v.id = $1 AND v.deleted_at IS NULL",
  "customer",
  "SELECT c.id, '', c.name, c.phone,"
  " (SELECT string_agg (v.plate, ' ') FROM vehicle v WHERE v.customer_id = c.id AND v.deleted_at IS NULL), c.created_at"
  " FROM customer c WHERE c.id = $1 AND c.deleted_at IS NULL",
};

/* As many digits as the serial of a day has. */
static const gsize n_serial_digits = 3;

static const guint max_orders = 20;

static const char upcoming_query[] =
    "SELECT b.id, v.plate, '', c.name, b.content, b.arrives_at FROM booking b"
    " JOIN vehicle v ON v.id = b.vehicle_id LEFT JOIN customer c ON c.id = b.customer_id"
    " WHERE b.vehicle_id = $1 AND b.arrives_at >= $2 AND b.status IN ('booked', 'confirmed') AND b.deleted_at IS NULL"
    " ORDER BY b.arrives_at LIMIT 2";

static const char cars_query[] =
    "SELECT v.id, v.plate, '', c.name, v.make || ' ' || v.model, COALESCE (v.odometer_at, v.created_at)"
    " FROM vehicle v JOIN customer c ON c.id = v.customer_id"
    " WHERE v.customer_id = $1 AND v.deleted_at IS NULL ORDER BY v.odometer_at DESC LIMIT 4";

static const char *
query_for_kind (const char *kind)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (hit_queries); i += 2)
    if (g_str_equal (hit_queries[i], kind))
      return hit_queries[i + 1];

  return NULL;
}

static UsherSearchHit *
read_hit (UsherStatement *statement,
          const char     *kind)
{
  UsherSearchHit  *hit = g_object_new (USHER_TYPE_SEARCH_HIT, NULL);
  g_autofree char *plate = usher_plate_format (usher_statement_get_text (statement, 1));
  const char      *name = usher_statement_get_text (statement, 2);
  const char      *first = usher_statement_get_text (statement, 3);
  const char      *second = usher_statement_get_text (statement, 4);
  g_autofree char *subtitle = g_strdup_printf ("%s  %s", first != NULL ? first : "", second != NULL ? second : "");

  hit->parent_instance.id = usher_statement_get_id (statement, 0);
  usher_entity_set_string (&hit->kind, kind);
  usher_entity_set_string (&hit->title, *plate != '\0' ? plate : name);
  usher_entity_set_string (&hit->subtitle, g_strstrip (subtitle));
  hit->at = usher_statement_get_int (statement, 5);

  return hit;
}

/* A car is found by its plate and by its owner's name, an order by its day and by
 * its serial. */
static gboolean
has_hit (GPtrArray      *hits,
         UsherSearchHit *hit)
{
  for (guint i = 0; i < hits->len; i++)
    {
      UsherSearchHit *other = g_ptr_array_index (hits, i);

      if (other->parent_instance.id == hit->parent_instance.id && g_str_equal (other->kind, hit->kind))
        return TRUE;
    }

  return FALSE;
}

static gboolean
add_hits (UsherConnection *connection,
          const char      *kind,
          const char      *sql,
          gint64           id,
          gint64           since,
          GPtrArray       *hits,
          GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_int (statement, 1, id);
  if (since != 0)
    usher_statement_bind_int (statement, 2, since);
  while (TRUE)
    {
      g_autoptr (UsherSearchHit) hit = NULL;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      hit = read_hit (statement, kind);
      if (!has_hit (hits, hit))
        g_ptr_array_add (hits, g_steal_pointer (&hit));
    }
}

static int
kind_rank (const char *kind)
{
  static const char *const order[] = { "booking", "vehicle", "customer", "order" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (order[i], kind))
      return i;

  return G_N_ELEMENTS (order);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const UsherSearchHit *left = *(UsherSearchHit *const *) a;
  const UsherSearchHit *right = *(UsherSearchHit *const *) b;
  int                   by_kind = kind_rank (left->kind) - kind_rank (right->kind);

  return by_kind != 0 ? by_kind : (left->at < right->at) - (left->at > right->at);
}

/* Letters and digits of a number as it stands on paper, whatever width and case
 * they were typed in; NULL when something else was typed. */
static char *
fold_number (const char *typed)
{
  g_autofree char    *plain = g_utf8_normalize (typed, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = plain; p != NULL && *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (folded, g_ascii_toupper (*p));
    else if (!g_ascii_isspace (*p) && *p != '-')
      return NULL;

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

static gboolean
add_orders_between (UsherConnection *connection,
                    const char      *prefix,
                    GPtrArray       *hits,
                    GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT o.id, '', o.number, v.plate, c.name, o.arrived_at FROM repair_order o"
                                " LEFT JOIN vehicle v ON v.id = o.vehicle_id LEFT JOIN customer c ON c.id = o.customer_id"
                                " WHERE o.number >= $1 AND o.number < $2 AND o.deleted_at IS NULL"
                                " ORDER BY o.number DESC LIMIT $3",
                                error);
  g_autofree char *end = g_strconcat (prefix, "Z", NULL);
  gboolean         has_row = FALSE;

  if (statement == NULL)
    return FALSE;

  usher_statement_bind_text (statement, 1, prefix);
  usher_statement_bind_text (statement, 2, end);
  usher_statement_bind_int (statement, 3, max_orders);
  while (TRUE)
    {
      g_autoptr (UsherSearchHit) hit = NULL;

      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      hit = read_hit (statement, "order");
      if (!has_hit (hits, hit))
        g_ptr_array_add (hits, g_steal_pointer (&hit));
    }
}

/* Digits alone are from anywhere in a number; as many as a serial has are one of
 * today, as the next job at the desk most often is. */
static gboolean
add_orders (UsherConnection    *connection,
            const UsherRequest *request,
            GPtrArray          *hits,
            GError            **error)
{
  g_autofree char      *folded = fold_number (request->text);
  gsize                 length = folded != NULL ? strlen (folded) : 0;
  g_autofree char      *since = NULL;
  g_autoptr (GPtrArray) beginnings = NULL;
  guint                 n_before = hits->len;
  GDate                 today;

  if (length >= 2 && g_ascii_isalpha (*folded))
    return add_orders_between (connection, folded, hits, error);
  if (length < n_serial_digits || strspn (folded, "0123456789") < length)
    return TRUE;

  usher_date_of_time (request->now, request->zone, &today);
  since = length == n_serial_digits ? usher_date_to_iso (&today) : g_strdup ("");
  beginnings = usher_order_numbers_find (connection, folded, since, max_orders, error);
  if (beginnings == NULL)
    return FALSE;

  for (guint i = 0; i < beginnings->len && hits->len - n_before < max_orders; i++)
    if (!add_orders_between (connection, g_ptr_array_index (beginnings, i), hits, error))
      return FALSE;

  return TRUE;
}

static gpointer
find_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  UsherRequest         *request = input;
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray)    keys = usher_search_index_find (connection, request->text, NULL, request->number, error);

  if (keys == NULL || !add_orders (connection, request, hits, error))
    return NULL;

  for (guint i = 0; i < keys->len; i++)
    {
      UsherSearchKey *key = &g_array_index (keys, UsherSearchKey, i);
      const char     *sql = query_for_kind (key->kind);

      if (sql != NULL && !add_hits (connection, key->kind, sql, key->row_id, 0, hits, error))
        return NULL;
      if (g_str_equal (key->kind, "customer") && i < max_customers_with_cars &&
          !add_hits (connection, "vehicle", cars_query, key->row_id, 0, hits, error))
        return NULL;
      if (g_str_equal (key->kind, "vehicle") && i < 20 &&
          !add_hits (connection, "booking", upcoming_query, key->row_id, request->now - 6 * 3600, hits, error))
        return NULL;
    }
  g_ptr_array_sort (hits, compare_hits);

  return g_steal_pointer (&hits);
}

/**
 * usher_search_store_find_async:
 * @typed: what was typed
 * @limit: how many rows of the index to look at
 *
 * Looks through cars, customers, orders and the bookings still to come.
 */
void
usher_search_store_find_async (UsherSearchStore   *self,
                               const char         *typed,
                               guint               limit,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->text = g_strdup (typed);
  request->number = limit;
  usher_store_run (self, USHER_WORK_READ, "search-find", find_in_worker, request, usher_request_free,
                   (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * usher_search_store_find_finish:
 *
 * Returns: (transfer full) (element-type UsherSearchHit): the hits, grouped by kind
 */
GPtrArray *
usher_search_store_find_finish (UsherSearchStore *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  return usher_store_run_finish (self, result, error);
}

static void
usher_search_store_class_init (UsherSearchStoreClass *klass)
{
}

static void
usher_search_store_init (UsherSearchStore *self)
{
}
