/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-history-work.h"

#include "usher-audit-rows.h"
#include "usher-customer-rows.h"
#include "usher-error.h"
#include "usher-history-store.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-search-rows.h"
#include "usher-staff-rights.h"

/* What a question is asked with besides the customer. */
typedef enum
{
  ASKS_NOTHING,
  ASKS_YESTERDAY, /* a day before the present */
  ASKS_TODAY,     /* the date */
  ASKS_RETENTION, /* the time before which records need not be kept any more */
} Asks;

/* What stands in the way of forgetting a customer. */
static const struct
{
  UsherHindrance hindrance;
  Asks           asks;
  const char    *select;
} hindrances[] = {
  { USHER_HINDRANCE_OPEN_ORDER, ASKS_NOTHING,
    "SELECT COUNT (*) FROM repair_order WHERE customer_id = $1 AND deleted_at IS NULL"
    " AND document_state NOT IN ('closed', 'cancelled')" },
  { USHER_HINDRANCE_OPEN_BOOKING, ASKS_YESTERDAY,
    "SELECT COUNT (*) FROM booking WHERE customer_id = $1 AND deleted_at IS NULL"
    " AND status IN ('booked', 'confirmed') AND arrives_at >= $2" },
  { USHER_HINDRANCE_OPEN_COMPLAINT, ASKS_NOTHING,
    "SELECT COUNT (*) FROM complaint WHERE customer_id = $1 AND deleted_at IS NULL"
    " AND closed_at IS NULL" },
  { USHER_HINDRANCE_ON_ACCOUNT, ASKS_NOTHING,
    "SELECT COALESCE (SUM (p.amount), 0) <> 0 FROM repair_order o"
    " JOIN payment p ON p.order_id = o.id"
    " WHERE o.customer_id = $1 AND p.method = 'on-account'" },
  { USHER_HINDRANCE_GUARANTEE, ASKS_TODAY,
    "SELECT COUNT (*) FROM repair_order o JOIN guarantee g ON g.order_id = o.id"
    " WHERE o.customer_id = $1 AND g.until_on >= $2" },
  { USHER_HINDRANCE_RETENTION, ASKS_RETENTION,
    "SELECT COUNT (*) FROM repair_order WHERE customer_id = $1 AND deleted_at IS NULL"
    " AND document_state <> 'cancelled' AND COALESCE (closed_at, arrived_at) > $2" },
};

static gint64
retention_begins (const UsherRequest *request)
{
  int                   years = request->shop != NULL ? MAX (request->shop->retention_years, 2) : 6;
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (request->now);
  g_autoptr (GDateTime) then = g_date_time_add_years (now, -years);

  return g_date_time_to_unix (then);
}

static gboolean
find_hindrances (UsherConnection    *connection,
                 const UsherRequest *request,
                 guint              *found,
                 GError            **error)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (request->now);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, request->zone);
  g_autofree char      *today = g_date_time_format (local, "%Y-%m-%d");

  *found = 0;
  for (guint i = 0; i < G_N_ELEMENTS (hindrances); i++)
    {
      g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, hindrances[i].select, error);
      gboolean                   has_row = FALSE;

      if (statement == NULL)
        return FALSE;
      usher_statement_bind_int (statement, 1, request->id);
      if (hindrances[i].asks == ASKS_YESTERDAY)
        usher_statement_bind_int (statement, 2, request->now - 24 * 3600);
      else if (hindrances[i].asks == ASKS_RETENTION)
        usher_statement_bind_int (statement, 2, retention_begins (request));
      else if (hindrances[i].asks == ASKS_TODAY)
        usher_statement_bind_text (statement, 2, today);
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
      if (has_row && usher_statement_get_int (statement, 0) > 0)
        *found |= hindrances[i].hindrance;
    }
  return TRUE;
}

/**
 * usher_history_hindrances_in_worker:
 *
 * Returns: (transfer full): a guint of %UsherHindrance
 */
gpointer
usher_history_hindrances_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  UsherRequest *request = input;
  guint         found = 0;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_EXPORT_CUSTOMER, error) ||
      !find_hindrances (connection, request, &found, error))
    return NULL;
  return g_memdup2 (&found, sizeof found);
}

static gboolean
run (UsherConnection *connection,
     const char      *sql,
     gint64           id,
     gint64           now,
     GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, id);
  if (now != 0)
    usher_statement_bind_int (statement, 2, now);
  return usher_statement_run (statement, error);
}

/* What is not needed for what the law asks to be kept. */
static gboolean
minimise (UsherConnection    *connection,
          const UsherRequest *request,
          GError            **error)
{
  g_autoptr (UsherCustomer) customer = usher_customer_rows_load (connection, request->id, error);
  g_autoptr (UsherCustomer) saved = NULL;
  g_autoptr (UsherCustomer) copy = NULL;

  if (customer == NULL)
    return FALSE;
  copy = usher_entity_copy (customer);
  usher_entity_set_string (&copy->second_phone, "");
  usher_entity_set_string (&copy->contact, "");
  usher_entity_set_string (&copy->note, "");
  copy->may_be_called = FALSE;
  saved = usher_customer_rows_save (connection, copy, request->now, error);
  return saved != NULL && usher_audit_rows_erase_values (connection, "customer", request->id, error);
}

static gboolean
erase_trail_of (UsherConnection *connection,
                const char      *kind,
                const char      *select,
                gint64           customer_id,
                GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, select, error);
  g_autoptr (GArray)         ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, customer_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      gint64 id = usher_statement_get_id (statement, 0);

      g_array_append_val (ids, id);
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
    }
  for (guint i = 0; i < ids->len; i++)
    if (!usher_audit_rows_erase_values (connection, kind, g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

/* The person is forgotten; the technical record of the car stays. */
static gboolean
forget (UsherConnection    *connection,
        const UsherRequest *request,
        GError            **error)
{
  static const char *const statements[] = {
    "UPDATE booking SET note = '', row_version = row_version + 1 WHERE customer_id = $1",
    "UPDATE repair_order SET brought_by = '', brought_by_phone = '', row_version = row_version + 1 WHERE customer_id = $1",
    "UPDATE complaint SET words = '', row_version = row_version + 1 WHERE customer_id = $1",
    "UPDATE follow_up SET words = '', row_version = row_version + 1"
    " WHERE order_id IN (SELECT id FROM repair_order WHERE customer_id = $1)",
    "UPDATE contact_attempt SET note = '' WHERE booking_id IN (SELECT id FROM booking WHERE customer_id = $1)"
    " OR follow_up_id IN (SELECT f.id FROM follow_up f JOIN repair_order o ON o.id = f.order_id WHERE o.customer_id = $1)",
  };

  if (!run (connection,
            "UPDATE customer SET name = '', pinyin = '', phone = '', second_phone = '', contact = '', address = '',"
            " address_form = 'none', note = '', may_be_called = 0, anonymised_at = $2, row_version = row_version + 1"
            " WHERE id = $1",
            request->id, request->now, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!run (connection, statements[i], request->id, 0, error))
      return FALSE;
  return usher_search_index_put (connection, "customer", request->id, "", error) &&
         usher_audit_rows_erase_values (connection, "customer", request->id, error) &&
         erase_trail_of (connection, "booking", "SELECT id FROM booking WHERE customer_id = $1", request->id, error) &&
         erase_trail_of (connection, "order", "SELECT id FROM repair_order WHERE customer_id = $1", request->id, error);
}

/**
 * usher_history_anonymise_in_worker:
 *
 * Forgets a customer (PIPL 47), unless something is open or the law still asks
 * for the records; or only what is not needed for them (request->number).
 */
gpointer
usher_history_anonymise_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  UsherRequest *request = input;
  gboolean      is_partly = request->number != 0;
  guint         found = 0;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_EXPORT_CUSTOMER, error) ||
      !find_hindrances (connection, request, &found, error))
    return NULL;
  if (found != 0 && !is_partly)
    {
      g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "customer %" G_GINT64_FORMAT " must be kept: %u",
                   request->id, found);
      return NULL;
    }
  if (!(is_partly ? minimise (connection, request, error) : forget (connection, request, error)) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "customer", request->id,
                         is_partly ? "minimise" : "anonymise", NULL, error))
    return NULL;
  usher_connection_note_change (connection, "customer", request->id);
  return NULL;
}
