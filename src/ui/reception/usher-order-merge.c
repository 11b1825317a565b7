/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-merge.h"

#include <string.h>

#include "usher-check-item.h"
#include "usher-concern.h"
#include "usher-customer.h"
#include "usher-order.h"
#include "usher-vehicle.h"

/* A field that a person types. */
typedef struct
{
  gsize    offset;
  gsize    size;
  gboolean is_text;
} Field;

#define TEXT(Type, field) { G_STRUCT_OFFSET (Type, field), sizeof (char *), TRUE }
#define NUMBER(Type, field) { G_STRUCT_OFFSET (Type, field), G_SIZEOF_MEMBER (Type, field), FALSE }

static const Field order_fields[] = {
  NUMBER (UsherOrder, customer_id),
  NUMBER (UsherOrder, vehicle_id),
  NUMBER (UsherOrder, advisor_id),
  NUMBER (UsherOrder, reception_at),
  TEXT (UsherOrder, brought_by),
  TEXT (UsherOrder, brought_by_phone),
  NUMBER (UsherOrder, promised_at),
  TEXT (UsherOrder, promise_note),
  NUMBER (UsherOrder, odometer),
  TEXT (UsherOrder, odometer_reason),
  NUMBER (UsherOrder, fuel_eighths),
  NUMBER (UsherOrder, charge_percent),
  NUMBER (UsherOrder, covers_seat),
  NUMBER (UsherOrder, covers_wheel),
  NUMBER (UsherOrder, covers_mat),
  NUMBER (UsherOrder, saw_licence),
  NUMBER (UsherOrder, saw_booklet),
  TEXT (UsherOrder, belongings),
  TEXT (UsherOrder, valuables),
  NUMBER (UsherOrder, payment_method),
  NUMBER (UsherOrder, old_parts),
  TEXT (UsherOrder, wash),
  NUMBER (UsherOrder, waiting),
  NUMBER (UsherOrder, price_after_inspection),
  TEXT (UsherOrder, document_language),
};

static const Field customer_fields[] = {
  TEXT (UsherCustomer, name),
  NUMBER (UsherCustomer, address_form),
  TEXT (UsherCustomer, phone),
  TEXT (UsherCustomer, second_phone),
  TEXT (UsherCustomer, contact),
  TEXT (UsherCustomer, address),
  NUMBER (UsherCustomer, may_be_called),
  TEXT (UsherCustomer, note),
};

static const Field vehicle_fields[] = {
  NUMBER (UsherVehicle, customer_id),
  TEXT (UsherVehicle, plate),
  TEXT (UsherVehicle, no_plate_reason),
  TEXT (UsherVehicle, vin),
  TEXT (UsherVehicle, make),
  TEXT (UsherVehicle, model),
  NUMBER (UsherVehicle, year),
  TEXT (UsherVehicle, colour),
  NUMBER (UsherVehicle, fuel),
  TEXT (UsherVehicle, use),
  TEXT (UsherVehicle, engine_number),
  TEXT (UsherVehicle, registered_on),
  TEXT (UsherVehicle, warranty_from),
  TEXT (UsherVehicle, note),
};

static const Field concern_fields[] = {
  TEXT (UsherConcern, words),
  TEXT (UsherConcern, since_when),
  TEXT (UsherConcern, how_often),
  TEXT (UsherConcern, circumstances),
  TEXT (UsherConcern, warning_lamp),
  TEXT (UsherConcern, fault_codes),
  NUMBER (UsherConcern, finding),
  TEXT (UsherConcern, cause),
  NUMBER (UsherConcern, warranty),
  TEXT (UsherConcern, told),
};

static const Field check_item_fields[] = {
  NUMBER (UsherCheckItem, result),
  TEXT (UsherCheckItem, note),
};

static const Field *
get_fields (gpointer entity,
            guint   *n_fields)
{
  if (USHER_IS_ORDER (entity))
    {
      *n_fields = G_N_ELEMENTS (order_fields);
      return order_fields;
    }
  if (USHER_IS_CUSTOMER (entity))
    {
      *n_fields = G_N_ELEMENTS (customer_fields);
      return customer_fields;
    }
  if (USHER_IS_VEHICLE (entity))
    {
      *n_fields = G_N_ELEMENTS (vehicle_fields);
      return vehicle_fields;
    }
  if (USHER_IS_CONCERN (entity))
    {
      *n_fields = G_N_ELEMENTS (concern_fields);
      return concern_fields;
    }

  g_assert (USHER_IS_CHECK_ITEM (entity));
  *n_fields = G_N_ELEMENTS (check_item_fields);
  return check_item_fields;
}

static gboolean
field_equals (const Field *field,
              gpointer     a,
              gpointer     b)
{
  gpointer there = G_STRUCT_MEMBER_P (a, field->offset);
  gpointer here = G_STRUCT_MEMBER_P (b, field->offset);

  if (field->is_text)
    return g_str_equal (*(char **) there, *(char **) here);

  return memcmp (there, here, field->size) == 0;
}

static void
field_swap (const Field *field,
            gpointer     a,
            gpointer     b)
{
  char  kept[sizeof (gint64)];
  char *there = G_STRUCT_MEMBER_P (a, field->offset);
  char *here = G_STRUCT_MEMBER_P (b, field->offset);

  g_assert (field->size <= sizeof kept);
  memcpy (kept, there, field->size);
  memcpy (there, here, field->size);
  memcpy (here, kept, field->size);
}

struct _UsherMergeConflict
{
  UsherEntity *mine;
  UsherEntity *theirs;
  const Field *field;
};

static void
add_conflict (GPtrArray   *conflicts,
              gpointer     mine,
              gpointer     theirs,
              const Field *field)
{
  UsherMergeConflict *self = g_new0 (UsherMergeConflict, 1);

  self->mine = g_object_ref (mine);
  self->theirs = g_object_ref (theirs);
  self->field = field;
  g_ptr_array_add (conflicts, self);
}

/**
 * usher_merge_conflict_free:
 * @self: (transfer full): a conflict
 */
void
usher_merge_conflict_free (UsherMergeConflict *self)
{
  g_object_unref (self->mine);
  g_object_unref (self->theirs);
  g_free (self);
}

/**
 * usher_merge_conflict_get_their_text:
 *
 * Returns: (nullable): what stands there now, %NULL when it is no text
 */
const char *
usher_merge_conflict_get_their_text (UsherMergeConflict *self)
{
  return self->field->is_text ? *(char **) G_STRUCT_MEMBER_P (self->theirs, self->field->offset) : NULL;
}

/**
 * usher_merge_conflict_take_theirs:
 *
 * Puts what was saved elsewhere into what is being typed here.
 */
void
usher_merge_conflict_take_theirs (UsherMergeConflict *self)
{
  gpointer mine = G_STRUCT_MEMBER_P (self->mine, self->field->offset);
  gpointer theirs = G_STRUCT_MEMBER_P (self->theirs, self->field->offset);

  if (self->field->is_text)
    usher_entity_set_string (mine, *(char **) theirs);
  else
    memcpy (mine, theirs, self->field->size);
}

/* Makes all fields of @entity those of @other, and those of @other its own. */
static void
swap_all (UsherEntity *entity,
          UsherEntity *other)
{
  gsize            begin = G_STRUCT_OFFSET (UsherEntity, id);
  gsize            size = USHER_ENTITY_GET_CLASS (entity)->instance_size - begin;
  g_autofree char *kept = g_memdup2 ((char *) entity + begin, size);

  memcpy ((char *) entity + begin, (char *) other + begin, size);
  memcpy ((char *) other + begin, kept, size);
}

/**
 * usher_order_merge_differs:
 * @entity: (type UsherEntity): an order, a customer, a car, a concern or a point of the checklist
 * @other: (type UsherEntity): another of the same type
 *
 * Returns: whether a field that a person types differs
 */
gboolean
usher_order_merge_differs (gpointer entity,
                           gpointer other)
{
  guint        n_fields = 0;
  const Field *fields = get_fields (entity, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!field_equals (&fields[i], entity, other))
      return TRUE;

  return FALSE;
}

/**
 * usher_order_merge:
 * @mine: (type UsherEntity): as it is being typed; changed in place
 * @base: (type UsherEntity): what was read when typing began
 * @theirs: (type UsherEntity): what is saved now
 * @conflicts: (element-type UsherMergeConflict): gets a field that was changed
 *   on both sides, differently; mine stays until it is decided
 *
 * Brings @mine up to @theirs and keeps what was typed since @base.
 */
void
usher_order_merge (gpointer   mine,
                   gpointer   base,
                   gpointer   theirs,
                   GPtrArray *conflicts)
{
  guint                   n_fields = 0;
  const Field            *fields = get_fields (mine, &n_fields);
  g_autoptr (UsherEntity) merged = usher_entity_copy (theirs);

  for (guint i = 0; i < n_fields; i++)
    {
      if (field_equals (&fields[i], mine, base))
        continue;
      if (!field_equals (&fields[i], theirs, base) && !field_equals (&fields[i], theirs, mine))
        add_conflict (conflicts, mine, theirs, &fields[i]);
      field_swap (&fields[i], merged, mine);
    }
  swap_all (mine, merged);
}

static gpointer
find_by_id (GPtrArray *list,
            gint64     id)
{
  for (guint i = 0; id != 0 && i < list->len; i++)
    {
      UsherEntity *entity = g_ptr_array_index (list, i);

      if (entity->id == id)
        return entity;
    }

  return NULL;
}

/**
 * usher_order_merge_list:
 * @mine: (element-type UsherEntity): as it is being typed; changed in place
 * @base: (element-type UsherEntity): what was read when typing began
 * @theirs: (element-type UsherEntity): what is saved now
 * @conflicts: (element-type UsherMergeConflict): as in usher_order_merge()
 *
 * The same for a list: rows added elsewhere come in at the end, rows removed
 * elsewhere go unless something was typed into them here.  The objects of
 * @mine stay the same.
 */
void
usher_order_merge_list (GPtrArray *mine,
                        GPtrArray *base,
                        GPtrArray *theirs,
                        GPtrArray *conflicts)
{
  for (guint i = mine->len; i-- > 0;)
    {
      UsherEntity *entity = g_ptr_array_index (mine, i);
      gpointer     before = find_by_id (base, entity->id);
      gpointer     now = find_by_id (theirs, entity->id);

      if (before != NULL && now != NULL)
        usher_order_merge (entity, before, now, conflicts);
      else if (before != NULL && !usher_order_merge_differs (entity, before))
        g_ptr_array_remove_index (mine, i);
    }
  for (guint i = 0; i < theirs->len; i++)
    {
      UsherEntity *entity = g_ptr_array_index (theirs, i);

      if (find_by_id (base, entity->id) == NULL && find_by_id (mine, entity->id) == NULL)
        g_ptr_array_add (mine, usher_entity_copy (entity));
    }
}

static const UsherDamageMark *
find_mark (GPtrArray *marks,
           gint64     id)
{
  for (guint i = 0; id != 0 && i < marks->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (marks, i);

      if (mark->id == id)
        return mark;
    }

  return NULL;
}

/**
 * usher_order_merge_marks:
 * @mine: (element-type UsherDamageMark): as they are here
 * @base: (element-type UsherDamageMark): what was read before
 * @theirs: (element-type UsherDamageMark): what is saved now
 *
 * The same for damage marks; where both sides changed one, mine wins.
 *
 * Returns: (transfer full) (element-type UsherDamageMark): the marks, numbered anew
 */
GPtrArray *
usher_order_merge_marks (GPtrArray *mine,
                         GPtrArray *base,
                         GPtrArray *theirs)
{
  g_autoptr (GPtrArray) merged = usher_damage_marks_new ();

  for (guint i = 0; i < mine->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (mine, i);
      const UsherDamageMark *before = find_mark (base, mark->id);
      const UsherDamageMark *now = find_mark (theirs, mark->id);
      gboolean               is_mine = before == NULL || !usher_damage_mark_equal (mark, before);

      if (is_mine)
        {
          UsherDamageMark *kept = usher_damage_mark_copy (mark);

          if (now != NULL)
            kept->row_version = now->row_version;
          g_ptr_array_add (merged, kept);
        }
      else if (now != NULL)
        g_ptr_array_add (merged, usher_damage_mark_copy (now));
    }
  for (guint i = 0; i < theirs->len; i++)
    {
      const UsherDamageMark *mark = g_ptr_array_index (theirs, i);

      if (find_mark (base, mark->id) == NULL && find_mark (mine, mark->id) == NULL)
        g_ptr_array_add (merged, usher_damage_mark_copy (mark));
    }

  return usher_damage_marks_renumber (merged);
}
