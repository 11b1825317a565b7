/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-history-work.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "usher-db-error.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-staff-rights.h"

/* What is handed out of a customer (PIPL 45), section by section. */
static const struct
{
  const char *name;
  const char *select;
} sections[] = {
  { "customer", "SELECT name, phone, second_phone, contact, address, may_be_called, note, credit_limit, created_at"
                " FROM customer WHERE id = $1" },
  { "vehicles", "SELECT plate, vin, make, model, year, colour, fuel, use, engine_number, registered_on, warranty_from,"
                " odometer, odometer_at, next_service_km, next_service_on, inspection_on, insurance_on, note"
                " FROM vehicle WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY id" },
  { "ownerships", "SELECT plate, valid_from, valid_to FROM ownership WHERE customer_id = $1 ORDER BY valid_from" },
  { "bookings", "SELECT arrives_at, content, status, cancel_reason, note, created_at FROM booking"
                " WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY arrives_at" },
  { "orders", "SELECT o.number, o.arrived_at, v.plate, o.document_state, o.odometer, o.brought_by, o.brought_by_phone,"
              " o.promised_at, o.belongings, o.total, o.closed_at"
              " FROM repair_order o LEFT JOIN vehicle v ON v.id = o.vehicle_id"
              " WHERE o.customer_id = $1 AND o.deleted_at IS NULL ORDER BY o.arrived_at" },
  { "concerns", "SELECT o.number, c.words, c.since_when, c.how_often, c.cause FROM repair_order o"
                " JOIN concern c ON c.order_id = o.id WHERE o.customer_id = $1 AND o.deleted_at IS NULL"
                " AND c.deleted_at IS NULL ORDER BY o.arrived_at, c.position" },
  { "lines", "SELECT o.number, l.description, l.kind, l.hours, l.quantity, l.unit_price, l.discount, l.consent"
             " FROM repair_order o JOIN estimate_line l ON l.order_id = o.id WHERE o.customer_id = $1"
             " AND o.deleted_at IS NULL AND l.deleted_at IS NULL ORDER BY o.arrived_at, l.position" },
  { "documents", "SELECT d.kind, d.number, d.version, d.issued_at, d.total FROM repair_order o"
                 " JOIN document d ON d.order_id = o.id WHERE o.customer_id = $1 ORDER BY d.issued_at" },
  { "consents", "SELECT o.number, a.method, a.consented_by, a.relation, a.phone, a.total, a.consented_at FROM repair_order o"
                " JOIN authorization_record a ON a.order_id = o.id WHERE o.customer_id = $1 ORDER BY a.consented_at" },
  { "payments", "SELECT o.number, p.taken_at, p.kind, p.method, p.amount FROM repair_order o"
                " JOIN payment p ON p.order_id = o.id WHERE o.customer_id = $1 ORDER BY p.taken_at" },
  { "deliveries", "SELECT o.number, d.delivered_at, d.collected_by, d.relation, d.phone FROM repair_order o"
                  " JOIN delivery d ON d.order_id = o.id WHERE o.customer_id = $1 ORDER BY d.delivered_at" },
  { "calls", "SELECT t.at, t.result, t.note FROM contact_attempt t JOIN booking b ON b.id = t.booking_id"
             " WHERE b.customer_id = $1 AND t.deleted_at IS NULL"
             " UNION ALL SELECT t.at, t.result, t.note FROM contact_attempt t JOIN follow_up f ON f.id = t.follow_up_id"
             " JOIN repair_order o ON o.id = f.order_id WHERE o.customer_id = $1 AND t.deleted_at IS NULL ORDER BY 1" },
  { "complaints", "SELECT opened_at, words, cause, measures, state, closed_at FROM complaint"
                  " WHERE customer_id = $1 AND deleted_at IS NULL ORDER BY opened_at" },
};

static gboolean
add_section (UsherConnection *connection,
             JsonBuilder     *builder,
             const char      *name,
             const char      *select,
             gint64           id,
             GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, select, error);
  gboolean                   has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  while (has_row)
    {
      json_builder_begin_object (builder);
      for (guint i = 0; i < usher_statement_get_n_columns (statement); i++)
        {
          const char *value = usher_statement_is_null (statement, i) ? "" : usher_statement_get_text (statement, i);

          if (*value == '\0')
            continue;
          json_builder_set_member_name (builder, usher_statement_get_column_name (statement, i));
          json_builder_add_string_value (builder, value);
        }
      json_builder_end_object (builder);
      if (!usher_statement_step (statement, &has_row, error))
        return FALSE;
    }
  json_builder_end_array (builder);
  return TRUE;
}

static char *
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode)      root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

/**
 * usher_history_export_in_worker:
 *
 * Everything that is kept of a customer, to be handed out to them.
 *
 * Returns: (transfer full): JSON; %USHER_ERROR_NOT_ALLOWED for who may not
 */
gpointer
usher_history_export_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  UsherRequest           *request = input;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!usher_staff_require (connection, request, USHER_PERMISSION_EXPORT_CUSTOMER, error))
    return NULL;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "shop");
  json_builder_add_string_value (builder, request->shop != NULL ? request->shop->name : "");
  json_builder_set_member_name (builder, "exported_at");
  json_builder_add_int_value (builder, request->now);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!add_section (connection, builder, sections[i].name, sections[i].select, request->id, error))
      return NULL;
  json_builder_end_object (builder);
  if (!usher_rows_audit (connection, request->now, request->staff_id, "customer", request->id, "export", NULL, error))
    return NULL;
  return print_json (builder);
}

/* The electronic health record of a repair (JT/T 1132). ---------------------- */

static char *
format_day (GTimeZone *zone,
            gint64     at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);

  return at != 0 ? g_date_time_format (local, "%Y%m%d") : g_strdup ("");
}

static void
add_element (JsonBuilder *builder,
             GString     *missing,
             const char  *name,
             const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
  if (*value == '\0')
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? " " : "", name);
}

static gboolean
add_basic_info (UsherConnection    *connection,
                const UsherRequest *request,
                JsonBuilder        *builder,
                GString            *missing,
                GError            **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (
      connection,
      "SELECT v.plate, v.vin, o.arrived_at, COALESCE (o.odometer, ''),"
      " COALESCE ((SELECT MAX (s.issued_at) FROM settlement s WHERE s.order_id = o.id AND NOT EXISTS"
      "   (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id)), 0),"
      " COALESCE ((SELECT string_agg (c.words, '；' ORDER BY c.position) FROM concern c WHERE c.order_id = o.id"
      "   AND c.deleted_at IS NULL), ''),"
      " COALESCE ((SELECT s.number FROM settlement s WHERE s.order_id = o.id AND NOT EXISTS"
      "   (SELECT 1 FROM settlement_reversal r WHERE r.settlement_id = s.id) ORDER BY s.issued_at DESC LIMIT 1), '')"
      " FROM repair_order o LEFT JOIN vehicle v ON v.id = o.vehicle_id WHERE o.id = $1 AND o.deleted_at IS NULL",
      error);
  gboolean         has_row = FALSE;
  g_autofree char *repaired = NULL;
  g_autofree char *settled = NULL;
  const char      *vin = NULL;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, request->id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no such order");
      return FALSE;
    }
  repaired = format_day (request->zone, usher_statement_get_int (statement, 2));
  settled = format_day (request->zone, usher_statement_get_int (statement, 4));
  vin = usher_statement_is_null (statement, 1) ? "" : usher_statement_get_text (statement, 1);
  json_builder_set_member_name (builder, "basicInfo");
  json_builder_begin_object (builder);
  add_element (builder, missing, "vehicleplatenumber",
               usher_statement_is_null (statement, 0) ? "" : usher_statement_get_text (statement, 0));
  add_element (builder, missing, "companyname", request->shop != NULL ? request->shop->name : "");
  add_element (builder, missing, "vin", strlen (vin) == 17 ? vin : "");
  add_element (builder, missing, "repairdate", repaired);
  add_element (builder, missing, "repairmileage", usher_statement_get_text (statement, 3));
  add_element (builder, missing, "settledate", settled);
  add_element (builder, missing, "faultdescription", usher_statement_get_text (statement, 5));
  add_element (builder, missing, "costlistcode", usher_statement_get_text (statement, 6));
  json_builder_end_object (builder);
  return TRUE;
}

static gboolean
add_lines (UsherConnection *connection,
           JsonBuilder     *builder,
           const char      *name,
           const char      *select,
           gint64           order_id,
           GString         *missing,
           GError         **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, select, error);
  gboolean                   has_row = FALSE;
  guint                      n_lines = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order_id);
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  while (usher_statement_step (statement, &has_row, error) && has_row)
    {
      guint            last = usher_statement_get_n_columns (statement) - 1;
      gint64           number = usher_statement_get_int (statement, last);
      g_autofree char *amount = NULL;

      /* Hours are in hundredths, quantities in thousandths. */
      amount = g_str_equal (name, "repairprojectlist") ? g_strdup_printf ("%d.%02d", (int) (number / 100), (int) (number % 100))
                                                       : g_strdup_printf ("%d.%03d", (int) (number / 1000), (int) (number % 1000));
      json_builder_begin_object (builder);
      for (guint i = 0; i <= last; i++)
        {
          json_builder_set_member_name (builder, usher_statement_get_column_name (statement, i));
          json_builder_add_string_value (builder, i == last ? amount : usher_statement_get_text (statement, i));
        }
      json_builder_end_object (builder);
      n_lines++;
    }
  json_builder_end_array (builder);
  if (has_row)
    return FALSE;
  if (n_lines == 0 && g_str_equal (name, "repairprojectlist"))
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? " " : "", name);
  return TRUE;
}

/**
 * usher_history_record_in_worker:
 *
 * The record of an order as JT/T 1132 asks for it: without name and phone.
 *
 * Returns: (transfer full): the JSON and the names of the elements that are
 *   missing, separated by spaces, as a %NULL-terminated array of two
 */
gpointer
usher_history_record_in_worker (UsherConnection *connection,
                                gpointer         input,
                                GError         **error)
{
  UsherRequest           *request = input;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GString)     missing = g_string_new (NULL);
  char                  **result = NULL;

  json_builder_begin_object (builder);
  if (!add_basic_info (connection, request, builder, missing, error) ||
      !add_lines (connection, builder, "vehiclepartslist",
                  "SELECT description AS partsname, code AS partscode, quantity AS partsquantity FROM estimate_line"
                  " WHERE order_id = $1 AND kind = 'part' AND consent = 'done' AND deleted_at IS NULL ORDER BY position",
                  request->id, missing, error) ||
      !add_lines (connection, builder, "repairprojectlist",
                  "SELECT description AS repairproject, hours AS workinghours FROM estimate_line"
                  " WHERE order_id = $1 AND kind = 'labour' AND consent = 'done' AND deleted_at IS NULL ORDER BY position",
                  request->id, missing, error))
    return NULL;
  json_builder_end_object (builder);

  result = g_new0 (char *, 3);
  result[0] = print_json (builder);
  result[1] = g_strdup (missing->str);
  return result;
}
