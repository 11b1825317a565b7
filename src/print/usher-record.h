/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * UsherFieldKind:
 *
 * What a field of a snapshot holds in memory.
 */
typedef enum
{
  USHER_FIELD_STRING,  /* char *, %NULL for none */
  USHER_FIELD_INT,     /* int */
  USHER_FIELD_INT64,   /* gint64 */
  USHER_FIELD_BOOLEAN, /* gboolean */
  USHER_FIELD_DOUBLE,  /* double */
  USHER_FIELD_ENUM,    /* an enum, stored by its nick */
  USHER_FIELD_RECORD,  /* a struct inside the struct */
  USHER_FIELD_LIST,    /* GPtrArray * of structs, never %NULL */
  USHER_FIELD_CUSTOM,  /* a pointer with functions of its own */
} UsherFieldKind;

typedef struct _UsherRecord UsherRecord;

/* An enum's nick functions, whatever the enum. */
typedef const char *(*UsherNickToString) (guint value);
typedef gboolean (*UsherNickFromString) (const char *nick,
                                         guint      *value);

/**
 * UsherField:
 * @name: its name in JSON
 * @record: of a record's or a list's elements
 *
 * A field of a snapshot.
 */
typedef struct
{
  const char         *name;
  UsherFieldKind      kind;
  gsize               offset;
  const UsherRecord  *record;
  UsherNickToString   nick_to_string;
  UsherNickFromString nick_from_string;
  JsonNode *(*to_node) (gconstpointer value);
  gpointer (*from_node) (JsonNode *node,
                         GError  **error);
  GDestroyNotify free_value;
} UsherField;

/**
 * UsherRecord:
 * @size: of the struct
 * @fields: (array length=n_fields): its fields
 *
 * A plain struct as data: it can be made, freed, copied, and written to and
 * read from JSON.
 */
struct _UsherRecord
{
  gsize             size;
  const UsherField *fields;
  guint             n_fields;
};

/* How the fields of a struct @Type are described. */
#define USHER_FIELD_OF_STRING(Type, field) { .name = #field, .kind = USHER_FIELD_STRING, .offset = G_STRUCT_OFFSET (Type, field) }
#define USHER_FIELD_OF_INT(Type, field) { .name = #field, .kind = USHER_FIELD_INT, .offset = G_STRUCT_OFFSET (Type, field) }
#define USHER_FIELD_OF_INT64(Type, field) { .name = #field, .kind = USHER_FIELD_INT64, .offset = G_STRUCT_OFFSET (Type, field) }
#define USHER_FIELD_OF_BOOLEAN(Type, field) { .name = #field, .kind = USHER_FIELD_BOOLEAN, .offset = G_STRUCT_OFFSET (Type, field) }
#define USHER_FIELD_OF_DOUBLE(Type, field) { .name = #field, .kind = USHER_FIELD_DOUBLE, .offset = G_STRUCT_OFFSET (Type, field) }

/* @prefix is that of the enum's …_to_string and …_from_string. */
#define USHER_FIELD_OF_ENUM(Type, field, prefix) \
  { .name = #field, .kind = USHER_FIELD_ENUM, .offset = G_STRUCT_OFFSET (Type, field), .nick_to_string = (UsherNickToString) (void (*) (void)) prefix##_to_string, .nick_from_string = (UsherNickFromString) (void (*) (void)) prefix##_from_string }

#define USHER_FIELD_OF_RECORD(Type, field, of) \
  { .name = #field, .kind = USHER_FIELD_RECORD, .offset = G_STRUCT_OFFSET (Type, field), .record = &(of) }
#define USHER_FIELD_OF_LIST(Type, field, of) \
  { .name = #field, .kind = USHER_FIELD_LIST, .offset = G_STRUCT_OFFSET (Type, field), .record = &(of) }

#define USHER_RECORD_OF(Type, fields) { sizeof (Type), fields, G_N_ELEMENTS (fields) }

gpointer  usher_record_new (const UsherRecord *record);
void      usher_record_free (const UsherRecord *record,
                             gpointer           value);
gpointer  usher_record_copy (const UsherRecord *record,
                             gconstpointer      value);
char     *usher_record_to_json (const UsherRecord *record,
                                gconstpointer      value);
JsonNode *usher_record_to_node (const UsherRecord *record,
                                gconstpointer      value);
gpointer  usher_record_from_node (const UsherRecord *record,
                                  JsonNode          *node,
                                  GError           **error);
gpointer  usher_record_from_json (const UsherRecord *record,
                                  const char        *json,
                                  GError           **error);

G_END_DECLS
