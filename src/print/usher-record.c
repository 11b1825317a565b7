/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-record.h"

#include "usher-error.h"

static void      clear_fields (const UsherRecord *record, gpointer value);
static JsonNode *write_record (const UsherRecord *record, gconstpointer value);
static gboolean  read_fields (const UsherRecord *record, JsonNode *node, gpointer value, GError **error);

/* A list needs a free function that knows the record of its elements. */
static void
free_list (const UsherRecord *record,
           GPtrArray         *list)
{
  for (guint i = 0; i < list->len; i++)
    usher_record_free (record, g_ptr_array_index (list, i));
  g_ptr_array_set_free_func (list, NULL);
  g_ptr_array_unref (list);
}

static void
init_fields (const UsherRecord *record,
             gpointer           value)
{
  for (guint i = 0; i < record->n_fields; i++)
    {
      const UsherField *field = &record->fields[i];
      gpointer          place = (char *) value + field->offset;

      if (field->kind == USHER_FIELD_LIST)
        *(GPtrArray **) place = g_ptr_array_new ();
      else if (field->kind == USHER_FIELD_RECORD)
        init_fields (field->record, place);
    }
}

static void
clear_field (const UsherField *field,
             gpointer          place)
{
  switch (field->kind)
    {
    case USHER_FIELD_STRING:
      g_clear_pointer ((char **) place, g_free);
      break;

    case USHER_FIELD_RECORD:
      clear_fields (field->record, place);
      break;

    case USHER_FIELD_LIST:
      free_list (field->record, g_steal_pointer ((GPtrArray **) place));
      break;

    case USHER_FIELD_CUSTOM:
      g_clear_pointer ((gpointer *) place, field->free_value);
      break;

    case USHER_FIELD_INT:
    case USHER_FIELD_INT64:
    case USHER_FIELD_BOOLEAN:
    case USHER_FIELD_DOUBLE:
    case USHER_FIELD_ENUM:
    default:
      break;
    }
}

static void
clear_fields (const UsherRecord *record,
              gpointer           value)
{
  for (guint i = 0; i < record->n_fields; i++)
    clear_field (&record->fields[i], (char *) value + record->fields[i].offset);
}

/**
 * usher_record_new:
 *
 * Returns: (transfer full): a struct of zeros with empty lists
 */
gpointer
usher_record_new (const UsherRecord *record)
{
  gpointer value = g_malloc0 (record->size);

  init_fields (record, value);

  return value;
}

/**
 * usher_record_free:
 * @value: (transfer full) (nullable):
 */
void
usher_record_free (const UsherRecord *record,
                   gpointer           value)
{
  if (value == NULL)
    return;

  clear_fields (record, value);
  g_free (value);
}

/**
 * usher_record_copy:
 *
 * Returns: (transfer full): a deep copy, made by way of its JSON so that what
 *   is printed and what is stored can never differ
 */
gpointer
usher_record_copy (const UsherRecord *record,
                   gconstpointer      value)
{
  g_autoptr (JsonNode) node = write_record (record, value);
  gpointer             copy = usher_record_new (record);

  if (!read_fields (record, node, copy, NULL))
    g_assert_not_reached ();

  return copy;
}

static JsonNode *
write_list (const UsherRecord *record,
            GPtrArray         *list)
{
  JsonArray *array = json_array_sized_new (list->len);
  JsonNode  *node = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < list->len; i++)
    json_array_add_element (array, write_record (record, g_ptr_array_index (list, i)));
  json_node_take_array (node, array);

  return node;
}

/* Absent values are left out: NULL. */
static JsonNode *
write_field (const UsherField *field,
             gconstpointer     place)
{
  const char *text = NULL;

  switch (field->kind)
    {
    case USHER_FIELD_STRING:
      text = *(char *const *) place;
      return text != NULL && *text != '\0' ? json_node_init_string (json_node_alloc (), text) : NULL;

    case USHER_FIELD_INT:
      return json_node_init_int (json_node_alloc (), *(const int *) place);

    case USHER_FIELD_INT64:
      return json_node_init_int (json_node_alloc (), *(const gint64 *) place);

    case USHER_FIELD_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), *(const gboolean *) place);

    case USHER_FIELD_DOUBLE:
      return json_node_init_double (json_node_alloc (), *(const double *) place);

    case USHER_FIELD_ENUM:
      return json_node_init_string (json_node_alloc (), field->nick_to_string (*(const guint *) place));

    case USHER_FIELD_RECORD:
      return write_record (field->record, place);

    case USHER_FIELD_LIST:
      return write_list (field->record, *(GPtrArray *const *) place);

    case USHER_FIELD_CUSTOM:
      return *(gconstpointer const *) place != NULL ? field->to_node (*(gconstpointer const *) place) : NULL;

    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
write_record (const UsherRecord *record,
              gconstpointer      value)
{
  JsonObject *object = json_object_new ();
  JsonNode   *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < record->n_fields; i++)
    {
      const UsherField *field = &record->fields[i];
      JsonNode         *member = write_field (field, (const char *) value + field->offset);

      if (member != NULL)
        json_object_set_member (object, field->name, member);
    }
  json_node_take_object (node, object);

  return node;
}

static gboolean
fail (const UsherField *field,
      GError          **error)
{
  g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The document's field “%s” is not as expected", field->name);

  return FALSE;
}

static gboolean
read_list (const UsherField *field,
           JsonNode         *node,
           GPtrArray        *list,
           GError          **error)
{
  JsonArray *array = NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (field, error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gpointer element = usher_record_new (field->record);

      g_ptr_array_add (list, element);
      if (!read_fields (field->record, json_array_get_element (array, i), element, error))
        return FALSE;
    }

  return TRUE;
}

/* Numbers of either kind are numbers: a 1.0 may have been written as 1. */
static gboolean
read_value (const UsherField *field,
            JsonNode         *node,
            gpointer          place,
            GError          **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (field->kind == USHER_FIELD_STRING && type == G_TYPE_STRING)
    g_set_str ((char **) place, json_node_get_string (node));
  else if (field->kind == USHER_FIELD_INT && type == G_TYPE_INT64)
    *(int *) place = (int) CLAMP (json_node_get_int (node), G_MININT, G_MAXINT);
  else if (field->kind == USHER_FIELD_INT64 && type == G_TYPE_INT64)
    *(gint64 *) place = json_node_get_int (node);
  else if (field->kind == USHER_FIELD_BOOLEAN && type == G_TYPE_BOOLEAN)
    *(gboolean *) place = json_node_get_boolean (node);
  else if (field->kind == USHER_FIELD_DOUBLE && (type == G_TYPE_DOUBLE || type == G_TYPE_INT64))
    *(double *) place = json_node_get_double (node);
  else if (field->kind != USHER_FIELD_ENUM || type != G_TYPE_STRING ||
           !field->nick_from_string (json_node_get_string (node), place))
    return fail (field, error);

  return TRUE;
}

static gboolean
read_field (const UsherField *field,
            JsonNode         *node,
            gpointer          place,
            GError          **error)
{
  gpointer value = NULL;

  switch (field->kind)
    {
    case USHER_FIELD_RECORD:
      return read_fields (field->record, node, place, error);

    case USHER_FIELD_LIST:
      return read_list (field, node, *(GPtrArray **) place, error);

    case USHER_FIELD_CUSTOM:
      value = field->from_node (node, error);
      *(gpointer *) place = value;
      return value != NULL;

    case USHER_FIELD_STRING:
    case USHER_FIELD_INT:
    case USHER_FIELD_INT64:
    case USHER_FIELD_BOOLEAN:
    case USHER_FIELD_DOUBLE:
    case USHER_FIELD_ENUM:
    default:
      return read_value (field, node, place, error);
    }
}

static gboolean
read_fields (const UsherRecord *record,
             JsonNode          *node,
             gpointer           value,
             GError           **error)
{
  JsonObject *object = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The document's content is not an object");
      return FALSE;
    }

  object = json_node_get_object (node);
  for (guint i = 0; i < record->n_fields; i++)
    {
      const UsherField *field = &record->fields[i];
      JsonNode         *member = json_object_get_member (object, field->name);

      if (member != NULL && !read_field (field, member, (char *) value + field->offset, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * usher_record_to_node:
 *
 * Returns: (transfer full): @value as a JSON object
 */
JsonNode *
usher_record_to_node (const UsherRecord *record,
                      gconstpointer      value)
{
  return write_record (record, value);
}

/**
 * usher_record_from_node:
 *
 * Returns: (transfer full) (nullable): the struct, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
gpointer
usher_record_from_node (const UsherRecord *record,
                        JsonNode          *node,
                        GError           **error)
{
  gpointer value = usher_record_new (record);

  if (!read_fields (record, node, value, error))
    {
      usher_record_free (record, value);
      return NULL;
    }

  return value;
}

/**
 * usher_record_to_json:
 *
 * Returns: (transfer full): @value as JSON, its members in the order of the
 *   fields; the same value gives the same text
 */
char *
usher_record_to_json (const UsherRecord *record,
                      gconstpointer      value)
{
  g_autoptr (JsonNode) node = write_record (record, value);

  return json_to_string (node, FALSE);
}

/**
 * usher_record_from_json:
 * @json: (nullable): what usher_record_to_json() wrote
 *
 * Reads a struct.  Members that are not known are left alone, those that are
 * missing stay at their defaults, and any that is of another kind is an error.
 *
 * Returns: (transfer full) (nullable): the struct, or %NULL with
 *   %USHER_ERROR_INVALID_DATA
 */
gpointer
usher_record_from_json (const UsherRecord *record,
                        const char        *json,
                        GError           **error)
{
  g_autoptr (GError)   local_error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json != NULL ? json : "", &local_error);

  if (node == NULL)
    {
      /* The parser's message may quote the content, which is personal. */
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "The document's content is not JSON");
      return NULL;
    }

  return usher_record_from_node (record, node, error);
}
