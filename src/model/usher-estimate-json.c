/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-estimate-json.h"

#include "usher-db-error.h"

#include <json-glib/json-glib.h>

/*
 * An issued document keeps the lines of its estimate as they were, with their
 * ids: what was signed can be told from what was typed later.
 */

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_line (JsonBuilder             *builder,
          const UsherEstimateLine *line)
{
  json_builder_begin_object (builder);
  add_number (builder, "id", line->id);
  add_number (builder, "row-version", line->row_version);
  add_text (builder, "kind", usher_line_kind_to_string (line->kind));
  add_text (builder, "code", line->code);
  add_text (builder, "description", line->description);
  add_text (builder, "part-kind", usher_part_kind_to_string (line->part_kind));
  add_text (builder, "brand", line->brand);
  add_text (builder, "unit", line->unit);
  add_number (builder, "hours", line->hours);
  add_number (builder, "quantity", line->quantity);
  add_number (builder, "unit-price", line->unit_price);
  add_number (builder, "discount", line->discount);
  add_text (builder, "payer", usher_payer_to_string (line->payer));
  add_text (builder, "consent", usher_consent_to_string (line->consent));
  add_number (builder, "operation-id", line->operation_id);
  add_number (builder, "part-id", line->part_id);
  add_text (builder, "note", line->note);
  add_text (builder, "package-code", line->package_code);
  add_number (builder, "addition-id", line->addition_id);
  add_number (builder, "rework-of", line->rework_of);
  add_text (builder, "category", usher_repair_category_to_string (line->category));
  add_text (builder, "assembly", line->assembly);
  add_number (builder, "done-at", line->done_at);
  json_builder_end_object (builder);
}

/**
 * usher_estimate_to_json:
 * @estimate: an estimate
 *
 * Returns: (transfer full): @estimate as JSON, every field of every line
 */
char *
usher_estimate_to_json (const UsherEstimate *estimate)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode)    root = NULL;

  g_return_val_if_fail (estimate != NULL, NULL);

  json_builder_begin_object (builder);
  add_number (builder, "whole-discount", usher_estimate_get_whole_discount (estimate));
  json_builder_set_member_name (builder, "lines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    add_line (builder, usher_estimate_get_line (estimate, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static void
read_text (JsonObject *object,
           const char *name,
           char      **field)
{
  g_set_str (field, json_object_get_string_member_with_default (object, name, ""));
}

static gint64
read_number (JsonObject *object,
             const char *name)
{
  return json_object_get_int_member_with_default (object, name, 0);
}

static const char *
read_nick (JsonObject *object,
           const char *name)
{
  return json_object_get_string_member_with_default (object, name, "");
}

/* Returns NULL when a word is not known. */
static UsherEstimateLine *
read_line (JsonObject *object)
{
  g_autoptr (UsherEstimateLine) line = usher_estimate_line_new (USHER_LINE_KIND_LABOUR);

  line->id = read_number (object, "id");
  line->row_version = read_number (object, "row-version");
  read_text (object, "code", &line->code);
  read_text (object, "description", &line->description);
  read_text (object, "brand", &line->brand);
  read_text (object, "unit", &line->unit);
  line->hours = read_number (object, "hours");
  line->quantity = read_number (object, "quantity");
  line->unit_price = read_number (object, "unit-price");
  line->discount = read_number (object, "discount");
  line->operation_id = read_number (object, "operation-id");
  line->part_id = read_number (object, "part-id");
  read_text (object, "note", &line->note);
  read_text (object, "package-code", &line->package_code);
  line->addition_id = read_number (object, "addition-id");
  line->rework_of = read_number (object, "rework-of");
  usher_repair_category_from_string (read_nick (object, "category"), &line->category);
  read_text (object, "assembly", &line->assembly);
  line->done_at = read_number (object, "done-at");
  if (!usher_line_kind_from_string (read_nick (object, "kind"), &line->kind) ||
      !usher_part_kind_from_string (read_nick (object, "part-kind"), &line->part_kind) ||
      !usher_payer_from_string (read_nick (object, "payer"), &line->payer) ||
      !usher_consent_from_string (read_nick (object, "consent"), &line->consent))
    return NULL;
  return g_steal_pointer (&line);
}

static JsonObject *
element_object (JsonArray *array,
                guint      i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Returns NULL when @root is no estimate. */
static UsherEstimate *
read_estimate (JsonNode *root)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  JsonNode             *member = NULL;
  JsonArray            *array = NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  member = json_object_get_member (json_node_get_object (root), "lines");
  if (member == NULL || !JSON_NODE_HOLDS_ARRAY (member))
    return NULL;

  array = json_node_get_array (member);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject        *object = element_object (array, i);
      UsherEstimateLine *line = object != NULL ? read_line (object) : NULL;

      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }
  return usher_estimate_new (lines, read_number (json_node_get_object (root), "whole-discount"));
}

/**
 * usher_estimate_from_json:
 * @json: what usher_estimate_to_json() made
 *
 * Returns: (transfer full): the estimate; NULL with %USHER_DB_ERROR_CORRUPT
 *   when @json is something else
 */
UsherEstimate *
usher_estimate_from_json (const char *json,
                          GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  UsherEstimate         *estimate = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  if (json_parser_load_from_data (parser, json, -1, NULL))
    estimate = read_estimate (json_parser_get_root (parser));
  if (estimate == NULL)
    g_set_error_literal (error, USHER_DB_ERROR, USHER_DB_ERROR_CORRUPT,
                         "The lines kept with a document cannot be read");
  return estimate;
}
