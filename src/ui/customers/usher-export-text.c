/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-export-text.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "usher-history-store.h"
#include "usher-trail-text.h"

static const struct
{
  const char *name;
  const char *title;
} sections[] = {
  { "customer", NC_ ("export", "Customer") },
    { "vehicles", NC_ ("export", "Cars") },
      { "ownerships", NC_ ("export", "Cars owned, with their plates") },
        { "bookings", NC_ ("export", "Bookings") },
          { "orders", NC_ ("export", "Repair orders") },
            { "concerns", NC_ ("export", "Concerns") },
              { "lines", NC_ ("export", "Work and parts") },
                { "documents", NC_ ("export", "Papers") },
                  { "consents", NC_ ("export", "Consents") },
                    { "payments", NC_ ("export", "Payments") },
                      { "deliveries", NC_ ("export", "Deliveries") },
                        { "calls", NC_ ("export", "Calls") },
                          { "complaints", NC_ ("export", "Complaints") },
                        };

/* What the platform's elements are called. */
static const struct
{
  const char *element;
  const char *title;
} elements[] = {
  { "vehicleplatenumber", NC_ ("record", "Plate") },
    { "companyname", NC_ ("record", "Name of the workshop") },
      { "vin", NC_ ("record", "VIN of 17 characters") },
        { "repairdate", NC_ ("record", "Day of the repair") },
          { "repairmileage", NC_ ("record", "Odometer") },
            { "settledate", NC_ ("record", "Day of the settlement") },
              { "faultdescription", NC_ ("record", "Description of the concern") },
                { "costlistcode", NC_ ("record", "Number of the settlement list") },
                  { "repairprojectlist", NC_ ("record", "Work that was done, with its hours") },
                };

static const struct
{
  UsherHindrance hindrance;
  const char    *text;
} reasons[] = {
  { USHER_HINDRANCE_OPEN_ORDER, N_ ("A repair order is still open.") },
    { USHER_HINDRANCE_OPEN_BOOKING, N_ ("The customer is expected for a booking.") },
      { USHER_HINDRANCE_OPEN_COMPLAINT, N_ ("A complaint is still open.") },
        { USHER_HINDRANCE_ON_ACCOUNT, N_ ("Something on account is not paid.") },
          { USHER_HINDRANCE_GUARANTEE, N_ ("A guarantee still runs.") },
        };

static void
add_object (JsonArray *array,
            guint      index,
            JsonNode  *node,
            gpointer   user_data)
{
  gpointer         *pair = user_data;
  GString          *text = pair[0];
  UsherSession     *session = pair[1];
  JsonObject       *object = json_node_get_object (node);
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *line = usher_trail_field (session, l->data, json_object_get_string_member (object, l->data));

      g_string_append_printf (text, "  %s\n", line);
    }
  g_string_append_c (text, '\n');
}

/**
 * usher_export_text:
 * @json: what usher_history_store_export_async() gave
 *
 * Returns: (transfer full): the same to be read by a person
 */
char *
usher_export_text (UsherSession *session,
                   const char   *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GString               *text = g_string_new (NULL);
  JsonObject            *root = NULL;
  gpointer               pair[] = { text, session };

  if (!json_parser_load_from_data (parser, json, -1, NULL))
    return g_string_free (text, FALSE);
  root = json_node_get_object (json_parser_get_root (parser));
  g_string_append_printf (text, "%s\n\n", json_object_get_string_member (root, "shop"));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      JsonArray *rows = json_object_get_array_member (root, sections[i].name);

      if (json_array_get_length (rows) == 0)
        continue;
      g_string_append_printf (text, "%s\n", g_dpgettext2 (NULL, "export", sections[i].title));
      json_array_foreach_element (rows, add_object, pair);
    }

  return g_string_free (text, FALSE);
}

/**
 * usher_export_missing_text:
 * @missing: names of elements
 *
 * Returns: (transfer full): what is missing in the record of a repair, in words;
 *   empty when nothing is
 */
char *
usher_export_missing_text (char **missing)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; missing[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (elements); j++)
      if (g_str_equal (elements[j].element, missing[i]))
        g_string_append_printf (text, "\n• %s", g_dpgettext2 (NULL, "record", elements[j].title));
  if (text->len > 0)
    g_string_prepend (text, _("The platform would refuse it. Missing:"));

  return g_string_free (text, FALSE);
}

/**
 * usher_export_hindrances_text:
 * @hindrances: what stands in the way of forgetting a customer, %UsherHindrance
 * @retention_years: how long records are kept
 *
 * Returns: (transfer full): what forgetting means, or why it may not be yet and
 *   what may
 */
char *
usher_export_hindrances_text (guint hindrances,
                              int   retention_years)
{
  GString *text = g_string_new (NULL);

  if (hindrances == 0)
    {
      g_string_append (text, _("Name, phones, address and notes are erased for good, also from the search and the list of changes. "
                               "The technical record of the car stays. This cannot be taken back."));
      return g_string_free (text, FALSE);
    }
  g_string_append (text, _("The customer cannot be anonymised yet:"));
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (hindrances & reasons[i].hindrance)
      g_string_append_printf (text, "\n• %s", _(reasons[i].text));
  if (hindrances & USHER_HINDRANCE_RETENTION)
    {
      g_string_append (text, "\n• ");
      g_string_append_printf (text, ngettext ("Records must be kept for %d year after the last order.", "Records must be kept for %d years after the last order.", retention_years),
                              retention_years);
    }
  g_string_append_printf (text, "\n\n%s",
                          _("What need not be kept can go now: second phone, contact person, note and the consent to be called."));

  return g_string_free (text, FALSE);
}
