/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-context-private.h"

#include "usher-customer-store.h"
#include "usher-order-merge.h"
#include "usher-order-store.h"

/* The parts of an order that are saved each by itself, one after the other,
 * until nothing differs from what is stored. */

static UsherOrderStore *
get_orders (UsherOrderContext *self)
{
  return usher_session_get_orders (usher_order_context_get_session (self));
}

static UsherCustomerStore *
get_customers (UsherOrderContext *self)
{
  return usher_session_get_customers (usher_order_context_get_session (self));
}

/**
 * usher_order_parts_copy:
 * @list: (element-type UsherEntity): a list
 *
 * Returns: (transfer full) (element-type UsherEntity): copies of all in it
 */
GPtrArray *
usher_order_parts_copy (GPtrArray *list)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < list->len; i++)
    g_ptr_array_add (copy, usher_entity_copy (g_ptr_array_index (list, i)));

  return copy;
}

/**
 * usher_order_parts_take_list:
 * @field: where a list is kept
 * @value: the list that is kept there from now on
 */
void
usher_order_parts_take_list (GPtrArray **field,
                             GPtrArray  *value)
{
  g_clear_pointer (field, g_ptr_array_unref);
  *field = g_ptr_array_ref (value);
}

/* What was typed while the save was under way stays typed. */
static void
take_saved (gpointer *mine,
            gpointer *stored,
            gpointer  sent,
            gpointer  saved)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_merge_conflict_free);

  /* The store may have tidied a value (a phone without its spaces); that is no conflict. */
  usher_order_merge (*mine, sent, saved, none);
  g_set_object ((GObject **) stored, saved);
}

static void
on_customer_saved_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (UsherCustomer)     sent = g_steal_pointer (&self->sent);
  g_autoptr (UsherCustomer)     saved =
      usher_customer_store_save_customer_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (saved != NULL)
    {
      take_saved ((gpointer *) &self->file->customer, (gpointer *) &self->stored->customer, sent, saved);
      self->file->order->customer_id = saved->parent_instance.id;
    }
  usher_order_context_saved (self, error);
}

static gboolean
customer_differs (UsherOrderContext *self)
{
  if (self->file->customer == NULL)
    return FALSE;

  return self->stored->customer == NULL || usher_order_merge_differs (self->file->customer, self->stored->customer);
}

static void
save_customer (UsherOrderContext *self)
{
  self->sent = usher_entity_copy (self->file->customer);
  usher_customer_store_save_customer_async (get_customers (self), self->sent, NULL, on_customer_saved_cb,
                                            g_object_ref (self));
}

static void
on_vehicle_saved_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (UsherVehicle)      sent = g_steal_pointer (&self->sent);
  g_autoptr (UsherVehicle)      saved =
      usher_customer_store_save_vehicle_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (saved != NULL)
    {
      take_saved ((gpointer *) &self->file->vehicle, (gpointer *) &self->stored->vehicle, sent, saved);
      self->file->order->vehicle_id = saved->parent_instance.id;
    }
  usher_order_context_saved (self, error);
}

static gboolean
vehicle_differs (UsherOrderContext *self)
{
  if (self->file->vehicle == NULL)
    return FALSE;

  return self->stored->vehicle == NULL || usher_order_merge_differs (self->file->vehicle, self->stored->vehicle);
}

static void
save_vehicle (UsherOrderContext *self)
{
  if (self->file->vehicle->customer_id == 0)
    self->file->vehicle->customer_id = self->file->order->customer_id;
  self->sent = usher_entity_copy (self->file->vehicle);
  usher_customer_store_save_vehicle_async (get_customers (self), self->sent, NULL, on_vehicle_saved_cb,
                                           g_object_ref (self));
}

static void
on_order_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (UsherOrder)        sent = g_steal_pointer (&self->sent);
  g_autoptr (UsherOrder)        saved = usher_order_store_save_head_finish (USHER_ORDER_STORE (source), result, &error);

  if (saved != NULL)
    take_saved ((gpointer *) &self->file->order, (gpointer *) &self->stored->order, sent, saved);
  usher_order_context_saved (self, error);
}

static gboolean
order_differs (UsherOrderContext *self)
{
  return usher_order_merge_differs (self->file->order, self->stored->order);
}

static void
save_order (UsherOrderContext *self)
{
  self->sent = usher_entity_copy (self->file->order);
  usher_order_store_save_head_async (get_orders (self), self->sent, NULL, on_order_saved_cb, g_object_ref (self));
}

static void
on_concerns_saved_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (GPtrArray)         sent = g_steal_pointer (&self->sent);
  g_autoptr (GPtrArray)         conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_merge_conflict_free);
  g_autoptr (GPtrArray)         saved =
      usher_order_store_save_concerns_finish (USHER_ORDER_STORE (source), result, &error);

  for (guint i = 0; saved != NULL && i < saved->len && i < sent->len; i++)
    usher_order_merge (g_ptr_array_index (self->sent_objects, i), g_ptr_array_index (sent, i),
                       g_ptr_array_index (saved, i), conflicts);
  if (saved != NULL)
    usher_order_parts_take_list (&self->stored->concerns, saved);
  usher_order_context_saved (self, error);
}

static gboolean
concerns_differ (UsherOrderContext *self)
{
  GPtrArray *mine = self->file->concerns;
  GPtrArray *stored = self->stored->concerns;

  if (mine->len != stored->len)
    return TRUE;

  for (guint i = 0; i < mine->len; i++)
    {
      UsherEntity *entity = g_ptr_array_index (mine, i);
      UsherEntity *before = g_ptr_array_index (stored, i);

      if (entity->id != before->id || usher_order_merge_differs (entity, before))
        return TRUE;
    }

  return FALSE;
}

static void
save_concerns (UsherOrderContext *self)
{
  self->sent = usher_order_parts_copy (self->file->concerns);
  self->sent_objects = usher_entity_copy_list (self->file->concerns);
  usher_order_store_save_concerns_async (get_orders (self), self->order_id, self->sent, self->stored->concerns, NULL, on_concerns_saved_cb,
                                         g_object_ref (self));
}

static const UsherDamageMark *
find_row (GPtrArray             *saved,
          const UsherDamageMark *mark)
{
  const UsherDamageMark *same_number = usher_damage_marks_find (saved, mark->number);

  for (guint i = 0; mark->id != 0 && i < saved->len; i++)
    {
      const UsherDamageMark *row = g_ptr_array_index (saved, i);

      if (row->id == mark->id)
        return row;
    }

  return mark->id == 0 && same_number != NULL && same_number->zone == mark->zone ? same_number : NULL;
}

/* A mark that got its row gets its id and version also where the list has changed since. */
static void
give_ids (GPtrArray *marks,
          GPtrArray *saved)
{
  for (guint i = 0; i < marks->len; i++)
    {
      UsherDamageMark       *mark = g_ptr_array_index (marks, i);
      const UsherDamageMark *row = find_row (saved, mark);

      if (row != NULL)
        {
          mark->id = row->id;
          mark->row_version = row->row_version;
        }
    }
}

static void
on_marks_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (GPtrArray)         sent = g_steal_pointer (&self->sent);
  g_autoptr (GPtrArray)         saved =
      usher_order_store_save_marks_finish (USHER_ORDER_STORE (source), result, &error);

  if (saved != NULL)
    {
      if (self->file->marks == sent)
        usher_order_parts_take_list (&self->file->marks, saved);
      else
        give_ids (self->file->marks, saved);
      usher_order_parts_take_list (&self->stored->marks, saved);
    }
  usher_order_context_saved (self, error);
}

static gboolean
marks_differ (UsherOrderContext *self)
{
  return !usher_damage_marks_equal (self->file->marks, self->stored->marks);
}

static void
save_marks (UsherOrderContext *self)
{
  self->sent = g_ptr_array_ref (self->file->marks);
  usher_order_store_save_marks_async (get_orders (self), self->order_id, self->sent, self->stored->marks, NULL, on_marks_saved_cb,
                                      g_object_ref (self));
}

/* The points of the checklist that differ from the stored ones. */
static GPtrArray *
collect_checks (UsherOrderContext *self)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *mine = self->file->checklist;

  for (guint i = 0; i < mine->len && i < self->stored->checklist->len; i++)
    if (usher_order_merge_differs (g_ptr_array_index (mine, i), g_ptr_array_index (self->stored->checklist, i)))
      g_ptr_array_add (changed, usher_entity_copy (g_ptr_array_index (mine, i)));

  return changed;
}

/* What was typed into a point while it was being saved stays typed. */
static void
store_check (UsherOrderContext *self,
             UsherCheckItem    *sent,
             UsherCheckItem    *saved)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_merge_conflict_free);
  GPtrArray            *stored = self->stored->checklist;

  for (guint i = 0; i < stored->len; i++)
    if (((UsherEntity *) g_ptr_array_index (stored, i))->id == saved->parent_instance.id)
      {
        usher_order_merge (g_ptr_array_index (self->file->checklist, i), sent, saved, none);
        g_object_unref (g_ptr_array_index (stored, i));
        g_ptr_array_index (stored, i) = g_object_ref (saved);
      }
}

static void
on_checks_saved_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  GError                       *error = NULL;
  g_autoptr (GPtrArray)         sent = g_steal_pointer (&self->sent);
  g_autoptr (GPtrArray)         saved = usher_order_store_save_check_finish (USHER_ORDER_STORE (source), result, &error);

  for (guint i = 0; saved != NULL && i < saved->len; i++)
    store_check (self, g_ptr_array_index (sent, i), g_ptr_array_index (saved, i));
  usher_order_context_saved (self, error);
}

static gboolean
checks_differ (UsherOrderContext *self)
{
  g_autoptr (GPtrArray) changed = collect_checks (self);

  return changed->len > 0;
}

static void
save_checks (UsherOrderContext *self)
{
  self->sent = collect_checks (self);
  usher_order_store_save_check_async (get_orders (self), self->order_id, self->sent, NULL, on_checks_saved_cb,
                                      g_object_ref (self));
}

/* A new customer has a row before the car and the order point to it. */
static const struct
{
  gboolean (*differs) (UsherOrderContext *self);
  void (*save) (UsherOrderContext *self);
} parts[] = {
  { customer_differs, save_customer },
  { vehicle_differs, save_vehicle },
  { order_differs, save_order },
  { concerns_differ, save_concerns },
  { marks_differ, save_marks },
  { checks_differ, save_checks },
};

/**
 * usher_order_parts_save_next:
 *
 * Begins to save the first part that differs from what is stored.
 *
 * Returns: whether there is one
 */
gboolean
usher_order_parts_save_next (UsherOrderContext *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].differs (self))
      {
        self->is_busy = TRUE;
        parts[i].save (self);
        return TRUE;
      }

  return FALSE;
}

/**
 * usher_order_parts_differ:
 *
 * Returns: whether something was typed that is not stored
 */
gboolean
usher_order_parts_differ (UsherOrderContext *self)
{
  for (guint i = 0; self->file != NULL && i < G_N_ELEMENTS (parts); i++)
    if (parts[i].differs (self))
      return TRUE;

  return FALSE;
}
