/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-draft.h"

#include <json-glib/json-glib.h>

/**
 * usher_booking_draft_new:
 *
 * Returns: (transfer full): a draft in which nothing is said
 */
UsherBookingDraft *
usher_booking_draft_new (void)
{
  UsherBookingDraft *draft = g_new0 (UsherBookingDraft, 1);

  draft->booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  draft->customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  draft->vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);

  return draft;
}

/**
 * usher_booking_draft_free:
 *
 * Frees a draft.
 */
void
usher_booking_draft_free (UsherBookingDraft *draft)
{
  g_object_unref (draft->booking);
  g_object_unref (draft->customer);
  g_object_unref (draft->vehicle);
  g_free (draft);
}

/**
 * usher_booking_draft_is_empty:
 * @default_prefix: with what the plate begins by itself
 *
 * Returns: whether nothing was typed that would be missed
 */
gboolean
usher_booking_draft_is_empty (const UsherBookingDraft *draft,
                              const char              *default_prefix)
{
  const char *plate = draft->vehicle->plate;

  return (*plate == '\0' || g_str_equal (plate, default_prefix)) && *draft->customer->name == '\0' &&
         *draft->customer->phone == '\0' && *draft->booking->content == '\0' && *draft->booking->note == '\0' &&
         draft->booking->services->len == 0;
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_services (JsonBuilder *builder,
              GPtrArray   *services)
{
  json_builder_set_member_name (builder, "services");
  json_builder_begin_array (builder);
  for (guint i = 0; i < services->len; i++)
    {
      UsherBookingService *service = g_ptr_array_index (services, i);

      json_builder_begin_object (builder);
      add_int (builder, "package", service->package_id);
      add_int (builder, "operation", service->operation_id);
      add_int (builder, "line", service->line_id);
      add_string (builder, "description", service->description);
      add_int (builder, "hours", service->hours);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * usher_booking_draft_to_json:
 *
 * Returns: (transfer full): the draft as text
 */
char *
usher_booking_draft_to_json (const UsherBookingDraft *draft)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "plate", draft->vehicle->plate);
  add_string (builder, "make", draft->vehicle->make);
  add_string (builder, "model", draft->vehicle->model);
  add_string (builder, "name", draft->customer->name);
  add_string (builder, "form", usher_address_form_to_string (draft->customer->address_form));
  add_string (builder, "phone", draft->customer->phone);
  add_string (builder, "content", draft->booking->content);
  add_string (builder, "note", draft->booking->note);
  add_string (builder, "source", usher_booking_source_to_string (draft->booking->source));
  add_int (builder, "hours", draft->booking->hours);
  add_int (builder, "advisor", draft->booking->advisor_id);
  add_services (builder, draft->booking->services);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static void
read_string (JsonObject *object,
             const char *name,
             char      **field)
{
  usher_entity_set_string (field, json_object_get_string_member_with_default (object, name, ""));
}

static void
read_services (JsonObject *object,
               GPtrArray  *services)
{
  JsonArray *array = json_object_has_member (object, "services") ? json_object_get_array_member (object, "services") : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject          *member = json_array_get_object_element (array, i);
      UsherBookingService *service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);

      service->package_id = json_object_get_int_member_with_default (member, "package", 0);
      service->operation_id = json_object_get_int_member_with_default (member, "operation", 0);
      service->line_id = json_object_get_int_member_with_default (member, "line", 0);
      service->hours = json_object_get_int_member_with_default (member, "hours", 0);
      read_string (member, "description", &service->description);
      g_ptr_array_add (services, service);
    }
}

/**
 * usher_booking_draft_from_json:
 * @json: what usher_booking_draft_to_json() has given
 *
 * Returns: (transfer full) (nullable): the draft; %NULL with @error set when it
 *   cannot be read
 */
UsherBookingDraft *
usher_booking_draft_from_json (const char *json,
                               GError    **error)
{
  g_autoptr (JsonNode)          root = json_from_string (json, error);
  g_autoptr (UsherBookingDraft) draft = NULL;
  JsonObject                   *object = NULL;

  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the draft of a booking is not an object");
      return NULL;
    }

  object = json_node_get_object (root);
  draft = usher_booking_draft_new ();
  read_string (object, "plate", &draft->vehicle->plate);
  read_string (object, "make", &draft->vehicle->make);
  read_string (object, "model", &draft->vehicle->model);
  read_string (object, "name", &draft->customer->name);
  read_string (object, "phone", &draft->customer->phone);
  read_string (object, "content", &draft->booking->content);
  read_string (object, "note", &draft->booking->note);
  usher_address_form_from_string (json_object_get_string_member_with_default (object, "form", ""), &draft->customer->address_form);
  usher_booking_source_from_string (json_object_get_string_member_with_default (object, "source", ""), &draft->booking->source);
  draft->booking->hours = json_object_get_int_member_with_default (object, "hours", 0);
  draft->booking->advisor_id = json_object_get_int_member_with_default (object, "advisor", 0);
  read_services (object, draft->booking->services);

  return g_steal_pointer (&draft);
}
