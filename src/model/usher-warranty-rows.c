/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-warranty-rows.h"

#include "usher-date.h"
#include "usher-progress-rows.h"
#include "usher-rows.h"
#include "usher-text.h"

/* The orders of a car under which the maker pays; a car is known by its VIN,
 * whoever brings it and whatever plate it carries. */
#define WARRANTY_ORDERS                                                                                     \
  "SELECT o.id, COALESCE ((SELECT MIN (consented_at) FROM authorization_record WHERE order_id = o.id), 0)," \
  "       COALESCE (o.odometer, 0)"                                                                         \
  "  FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id"                                             \
  " WHERE (v.id = $1 OR ($2 <> '' AND v.vin = $2))"                                                         \
  "   AND o.deleted_at IS NULL AND o.document_state <> 'cancelled'"                                         \
  "   AND EXISTS (SELECT 1 FROM authorization_record WHERE order_id = o.id)"                                \
  "   AND EXISTS (SELECT 1 FROM estimate_line l WHERE l.order_id = o.id AND l.deleted_at IS NULL"           \
  "                  AND l.payer = 'warranty' AND l.consent IN ('authorized', 'done'))"                     \
  " ORDER BY o.arrived_at, o.id"

static gpointer
read_visit (UsherStatement *statement,
            guint          *column)
{
  UsherWarrantyVisit *visit = usher_warranty_visit_new ();

  visit->order_id = usher_statement_get_id (statement, (*column)++);
  visit->agreed_at = usher_statement_get_int (statement, (*column)++);
  visit->odometer = usher_statement_get_int (statement, (*column)++);

  return visit;
}

static gpointer
read_word (UsherStatement *statement,
           guint          *column)
{
  return usher_statement_dup_text (statement, (*column)++);
}

static gboolean
read_words (UsherConnection *connection,
            const char      *sql,
            gint64           order_id,
            GPtrArray       *words,
            GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  return usher_rows_collect (statement, read_word, words, error);
}

/* A defect goes by the system that the concern was put under, else by its
 * words; what was judged to be the same as at an earlier visit goes by that
 * visit's. */
#define EARLIER                                                                  \
  "  FROM repeat_judgement j"                                                    \
  "  JOIN concern e ON e.order_id = j.earlier_order_id AND e.deleted_at IS NULL" \
  " WHERE j.concern_id = c.id AND j.judgement IN ('same', 'repeat')"
#define DEFECTS                                                                                     \
  "SELECT COALESCE ((SELECT MIN (e.system)" EARLIER " AND e.system <> '' AND e.system = c.system)," \
  "                 (SELECT MIN (e.system)" EARLIER " AND e.system <> ''),"                         \
  "                 (SELECT MIN (e.words)" EARLIER "),"                                             \
  "                 CASE WHEN c.system <> '' THEN c.system ELSE c.words END)"                       \
  "  FROM concern c"                                                                                \
  " WHERE c.order_id = $1 AND c.deleted_at IS NULL AND c.warranty <> 'not-covered'"                 \
  " ORDER BY c.position, c.id"

#define ASSEMBLIES                                                           \
  "SELECT l.assembly FROM estimate_line l"                                   \
  " WHERE l.order_id = $1 AND l.deleted_at IS NULL AND l.payer = 'warranty'" \
  "   AND l.assembly <> '' AND l.consent IN ('authorized', 'done')"          \
  " ORDER BY l.id"

static gboolean
complete_visit (UsherConnection    *connection,
                UsherWarrantyVisit *visit,
                GError            **error)
{
  UsherProgress progress;

  if (!usher_progress_rows_read (connection, visit->order_id, 0, &progress, error))
    return FALSE;
  visit->completed_at = progress.checked_at != 0 ? progress.checked_at : progress.delivered_at;

  return read_words (connection, DEFECTS, visit->order_id, visit->defects, error) &&
         read_words (connection, ASSEMBLIES, visit->order_id, visit->assemblies, error);
}

/**
 * usher_warranty_rows_count:
 * @km: the odometer now
 *
 * Returns: (transfer full): what the warranty law counts for the car with the
 *   VIN of @vehicle; NULL with @error set
 */
UsherWarrantyCounter *
usher_warranty_rows_count (UsherConnection    *connection,
                           const UsherRequest *request,
                           UsherVehicle       *vehicle,
                           gint64              km,
                           GError            **error)
{
  g_autoptr (GPtrArray)      visits = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_warranty_visit_free);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, WARRANTY_ORDERS, error);
  GDate                      sold_on;

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, vehicle->parent_instance.id);
  usher_statement_bind_text (statement, 2, vehicle->vin);
  if (!usher_rows_collect (statement, read_visit, visits, error))
    return NULL;
  for (guint i = 0; i < visits->len; i++)
    {
      if (!complete_visit (connection, g_ptr_array_index (visits, i), error))
        return NULL;
    }

  g_date_clear (&sold_on, 1);
  usher_date_from_iso (vehicle->warranty_from, &sold_on);
  return usher_warranty_count (&sold_on, visits, request->now, km, request->zone);
}
