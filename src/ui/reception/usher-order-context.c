/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-context-private.h"

#include "usher-order-merge.h"
#include "usher-order-store.h"
#include "usher-trouble.h"

/* So long after the last key a change is saved. */
static const guint debounce_ms = 400;

/* So often a save is tried again with what another desk wrote. */
static const guint max_collisions = 5;

typedef enum
{
  PROP_DESK = 1,
  PROP_ORDER_ID,
} UsherOrderContextProps;

enum
{
  UPDATED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_ORDER_ID + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherOrderContext, usher_order_context, G_TYPE_OBJECT)

static void advance (UsherOrderContext *self);

static void
emit_updated_cb (gpointer data)
{
  UsherOrderContext *self = data;

  self->updated_id = 0;
  g_signal_emit (self, signals[UPDATED], 0);
}

/* Everybody has set his fields by then, and the fields of one key come once. */
static void
queue_updated (UsherOrderContext *self)
{
  if (self->updated_id == 0)
    self->updated_id = g_idle_add_once (emit_updated_cb, self);
}

/* Reading. */

static void
take_estimate (UsherEstimate **field,
               UsherEstimate  *value)
{
  g_clear_pointer (field, usher_estimate_unref);
  *field = value != NULL ? usher_estimate_ref (value) : NULL;
}

/* What nobody types here is simply as it was read. */
static void
take_rest (UsherOrderFile *file,
           UsherOrderFile *read)
{
  take_estimate (&file->estimate, read->estimate);
  take_estimate (&file->issued, read->issued);
  take_estimate (&file->authorized, read->authorized);
  usher_order_parts_take_list (&file->earlier_marks, read->earlier_marks);
  usher_order_parts_take_list (&file->documents, read->documents);
  usher_order_parts_take_list (&file->authorizations, read->authorizations);
  g_set_object (&file->vehicle_file, read->vehicle_file);
  file->last_odometer = read->last_odometer;
  file->progress = read->progress;
}

static UsherOrderFile *
make_working_file (UsherOrderFile *read)
{
  UsherOrderFile *file = g_object_new (USHER_TYPE_ORDER_FILE, NULL);

  file->order = usher_entity_copy (read->order);
  file->customer = read->customer != NULL ? usher_entity_copy (read->customer) : NULL;
  file->vehicle = read->vehicle != NULL ? usher_entity_copy (read->vehicle) : NULL;
  file->concerns = usher_order_parts_copy (read->concerns);
  file->checklist = usher_order_parts_copy (read->checklist);
  file->marks = usher_damage_marks_copy (read->marks);
  take_rest (file, read);

  return file;
}

/* The customer or the car of the order; another one replaces what was here. */
static void
merge_owned (gpointer  *mine,
             gpointer   base,
             gpointer   theirs,
             GPtrArray *conflicts)
{
  gboolean is_same = *mine != NULL && base != NULL && theirs != NULL &&
                     ((UsherEntity *) base)->id == ((UsherEntity *) theirs)->id;

  if (is_same)
    {
      usher_order_merge (*mine, base, theirs, conflicts);
    }
  else if (theirs != NULL)
    {
      g_clear_object (mine);
      *mine = usher_entity_copy (theirs);
    }
}

static void
merge_read (UsherOrderContext *self,
            UsherOrderFile    *read)
{
  UsherOrderFile *mine = self->file;
  UsherOrderFile *base = self->stored;
  GPtrArray      *marks = usher_order_merge_marks (mine->marks, base->marks, read->marks);

  usher_order_merge (mine->order, base->order, read->order, self->conflicts);
  merge_owned ((gpointer *) &mine->customer, base->customer, read->customer, self->conflicts);
  merge_owned ((gpointer *) &mine->vehicle, base->vehicle, read->vehicle, self->conflicts);
  usher_order_merge_list (mine->concerns, base->concerns, read->concerns, self->conflicts);
  usher_order_merge_list (mine->checklist, base->checklist, read->checklist, self->conflicts);
  g_ptr_array_unref (mine->marks);
  mine->marks = marks;
  take_rest (mine, read);
}

static void
set_trouble (UsherOrderContext *self,
             GError            *error)
{
  g_clear_error (&self->trouble);
  self->trouble = error;
  queue_updated (self);
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherOrderContext) self = user_data;
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherOrderFile)    read = usher_order_store_load_finish (USHER_ORDER_STORE (source), result, &error);

  self->is_busy = FALSE;
  if (read == NULL)
    {
      set_trouble (self, g_steal_pointer (&error));
    }
  else
    {
      if (self->file == NULL)
        self->file = make_working_file (read);
      else
        merge_read (self, read);
      g_set_object (&self->stored, read);
      queue_updated (self);
    }
  advance (self);
}

static void
load (UsherOrderContext *self)
{
  self->is_busy = TRUE;
  self->is_stale = FALSE;
  usher_order_store_load_async (usher_session_get_orders (usher_order_context_get_session (self)), self->order_id, NULL, on_loaded_cb, g_object_ref (self));
}

/**
 * usher_order_context_saved:
 * @error: (transfer full) (nullable): why the part that was being saved is not
 *
 * Goes on after the save of a part.
 */
void
usher_order_context_saved (UsherOrderContext *self,
                           GError            *error)
{
  self->is_busy = FALSE;
  g_clear_pointer (&self->sent_objects, g_ptr_array_unref);
  if (error == NULL)
    {
      self->n_collisions = 0;
      if (self->trouble != NULL)
        set_trouble (self, NULL);
    }
  else if (usher_trouble_of (error) == USHER_TROUBLE_CONFLICT && self->n_collisions++ < max_collisions)
    {
      self->is_stale = TRUE;
      g_error_free (error);
    }
  else
    {
      set_trouble (self, error);
    }
  advance (self);
}

static void
finish_flushes (UsherOrderContext *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    {
      GTask *task = g_ptr_array_index (flushes, i);

      if (self->trouble != NULL)
        g_task_return_error (task, g_error_copy (self->trouble));
      else
        g_task_return_boolean (task, TRUE);
    }
}

/* Does what is next: what was read is up to date before anything is saved. */
static void
advance (UsherOrderContext *self)
{
  gboolean is_wanted = self->is_due && self->trouble == NULL;

  if (self->is_busy)
    return;
  if (self->is_stale)
    {
      load (self);
      return;
    }
  if (self->conflicts->len > 0 && self->flushes->len == 0)
    return;

  if (is_wanted && self->file != NULL && usher_order_parts_save_next (self))
    return;
  self->is_due = FALSE;
  if (self->file != NULL && !usher_order_parts_differ (self))
    g_ptr_array_set_size (self->conflicts, 0);
  finish_flushes (self);
}

static void
on_debounced_cb (gpointer data)
{
  UsherOrderContext *self = data;

  self->debounce_id = 0;
  self->is_due = TRUE;
  advance (self);
}

/* Whoever types into an order has received the car. */
static void
begin_reception (UsherOrderContext *self)
{
  UsherSession *session = usher_order_context_get_session (self);
  UsherOrder   *order = self->file->order;
  UsherStaff   *staff = usher_session_get_staff (session);

  if (order->reception_at != 0 || order->arrived_at == 0)
    return;

  order->reception_at = usher_session_now (session);
  if (order->advisor_id == 0 && staff != NULL)
    order->advisor_id = staff->parent_instance.id;
}

static gboolean
on_debounce_cb (gpointer data)
{
  on_debounced_cb (data);

  return G_SOURCE_REMOVE;
}

static void
note_edit (UsherOrderContext *self)
{
  begin_reception (self);
  g_clear_error (&self->trouble);
  self->n_collisions = 0;
  g_clear_handle_id (&self->debounce_id, g_source_remove);
  /* The order stays alive until what was typed is saved. */
  self->debounce_id = g_timeout_add_full (G_PRIORITY_DEFAULT, debounce_ms, on_debounce_cb, g_object_ref (self),
                                          g_object_unref);
  queue_updated (self);
}

static gboolean
has_id (GVariant *ids,
        gint64    id)
{
  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      gint64 changed = 0;

      g_variant_get_child (ids, i, "x", &changed);
      if (changed == id)
        return TRUE;
    }

  return FALSE;
}

static gboolean
concerns_us (UsherOrderContext *self,
             const char        *kind,
             GVariant          *ids)
{
  UsherOrderFile *file = self->file;

  if (g_str_equal (kind, "order"))
    return has_id (ids, self->order_id);
  if (g_str_equal (kind, "customer"))
    return file->customer != NULL && has_id (ids, file->customer->parent_instance.id);
  if (g_str_equal (kind, "vehicle"))
    return file->vehicle != NULL && has_id (ids, file->vehicle->parent_instance.id);

  return g_str_equal (kind, "document");
}

static void
on_changed_cb (UsherOrderContext *self,
               const char        *kind,
               GVariant          *ids)
{
  if (self->file == NULL || !concerns_us (self, kind, ids))
    return;

  self->is_stale = TRUE;
  advance (self);
}

static void
usher_order_context_constructed (GObject *object)
{
  UsherOrderContext *self = USHER_ORDER_CONTEXT (object);

  G_OBJECT_CLASS (usher_order_context_parent_class)->constructed (object);

  g_signal_connect_object (usher_order_context_get_session (self), "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
}

static void
usher_order_context_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UsherOrderContext *self = USHER_ORDER_CONTEXT (object);

  switch ((UsherOrderContextProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ORDER_ID:
      g_value_set_int64 (value, self->order_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_context_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherOrderContext *self = USHER_ORDER_CONTEXT (object);

  switch ((UsherOrderContextProps) prop_id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_ORDER_ID:
      self->order_id = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_context_finalize (GObject *object)
{
  UsherOrderContext *self = USHER_ORDER_CONTEXT (object);

  g_clear_handle_id (&self->updated_id, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->stored);
  g_clear_error (&self->trouble);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_order_context_parent_class)->finalize (object);
}

static void
usher_order_context_class_init (UsherOrderContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = usher_order_context_constructed;
  object_class->get_property = usher_order_context_get_property;
  object_class->set_property = usher_order_context_set_property;
  object_class->finalize = usher_order_context_finalize;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ORDER_ID] =
      g_param_spec_int64 ("order-id", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * UsherOrderContext::updated:
   *
   * The order was read or has changed, here or elsewhere.
   */
  signals[UPDATED] =
      g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_order_context_init (UsherOrderContext *self)
{
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_merge_conflict_free);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * usher_order_context_new:
 * @desk: the desk
 * @order_id: which order
 *
 * Begins to read an order; #UsherOrderContext::updated tells when it is there.
 *
 * Returns: (transfer full): the order to work on
 */
UsherOrderContext *
usher_order_context_new (UsherDesk *desk,
                         gint64     order_id)
{
  return g_object_new (USHER_TYPE_ORDER_CONTEXT, "desk", desk, "order-id", order_id, NULL);
}

/**
 * usher_order_context_get_desk:
 *
 * Returns: (transfer none): the desk
 */
UsherDesk *
usher_order_context_get_desk (UsherOrderContext *self)
{
  return self->desk;
}

/**
 * usher_order_context_get_session:
 *
 * Returns: (transfer none): the open workshop
 */
UsherSession *
usher_order_context_get_session (UsherOrderContext *self)
{
  return usher_desk_get_session (self->desk);
}

/**
 * usher_order_context_get_order_id:
 *
 * Returns: the row id of the order
 */
gint64
usher_order_context_get_order_id (UsherOrderContext *self)
{
  return self->order_id;
}

/**
 * usher_order_context_get_file:
 *
 * Returns: (transfer none) (nullable): the order as it is being typed, %NULL
 *   before it was read
 */
UsherOrderFile *
usher_order_context_get_file (UsherOrderContext *self)
{
  return self->file;
}

/**
 * usher_order_context_is_editable:
 *
 * Returns: whether the order is read and neither settled nor cancelled
 */
gboolean
usher_order_context_is_editable (UsherOrderContext *self)
{
  return self->file != NULL && usher_document_state_is_open (self->file->order->document_state);
}

/**
 * usher_order_context_get_facts:
 * @facts: (out): what the guard goes by, as it is typed now
 */
void
usher_order_context_get_facts (UsherOrderContext *self,
                               UsherOrderFacts   *facts)
{
  g_return_if_fail (self->file != NULL);

  usher_order_file_get_facts (self->file, usher_session_now (usher_order_context_get_session (self)), facts);
}

/**
 * usher_order_context_edit_order:
 *
 * Returns: (transfer none): the head of the order, to set fields of it now
 */
UsherOrder *
usher_order_context_edit_order (UsherOrderContext *self)
{
  g_return_val_if_fail (self->file != NULL, NULL);

  note_edit (self);

  return self->file->order;
}

/**
 * usher_order_context_edit_customer:
 *
 * Returns: (transfer none): the customer, a new one where there is none yet,
 *   to set fields of now
 */
UsherCustomer *
usher_order_context_edit_customer (UsherOrderContext *self)
{
  g_return_val_if_fail (self->file != NULL, NULL);

  note_edit (self);
  if (self->file->customer == NULL)
    self->file->customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);

  return self->file->customer;
}

/**
 * usher_order_context_edit_vehicle:
 *
 * Returns: (transfer none): the car, a new one where there is none yet, to set
 *   fields of now
 */
UsherVehicle *
usher_order_context_edit_vehicle (UsherOrderContext *self)
{
  g_return_val_if_fail (self->file != NULL, NULL);

  note_edit (self);
  if (self->file->vehicle == NULL)
    self->file->vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);

  return self->file->vehicle;
}

/**
 * usher_order_context_edit_concerns:
 *
 * Returns: (transfer none) (element-type UsherConcern): the concerns, to be
 *   changed now: fields of them, which there are, and their order
 */
GPtrArray *
usher_order_context_edit_concerns (UsherOrderContext *self)
{
  g_return_val_if_fail (self->file != NULL, NULL);

  note_edit (self);

  return self->file->concerns;
}

/**
 * usher_order_context_edit_check:
 * @code: of the checklist
 *
 * Returns: (transfer none) (nullable): the point of the checklist, to set its
 *   result and note now
 */
UsherCheckItem *
usher_order_context_edit_check (UsherOrderContext *self,
                                const char        *code)
{
  g_return_val_if_fail (self->file != NULL, NULL);

  for (guint i = 0; i < self->file->checklist->len; i++)
    {
      UsherCheckItem *item = g_ptr_array_index (self->file->checklist, i);

      if (g_str_equal (item->code, code))
        {
          note_edit (self);
          return item;
        }
    }

  return NULL;
}

/**
 * usher_order_context_set_marks:
 * @marks: (element-type UsherDamageMark): all damage marks as they shall be
 */
void
usher_order_context_set_marks (UsherOrderContext *self,
                               GPtrArray         *marks)
{
  g_return_if_fail (self->file != NULL);

  usher_order_parts_take_list (&self->file->marks, marks);
  note_edit (self);
}

/**
 * usher_order_context_save_now:
 *
 * Does not wait for more to be typed, as when the focus moves on; tries again
 * what could not be saved.
 */
void
usher_order_context_save_now (UsherOrderContext *self)
{
  g_clear_handle_id (&self->debounce_id, g_source_remove);
  g_clear_error (&self->trouble);
  self->is_due = TRUE;
  self->is_stale = self->is_stale || self->file == NULL;
  advance (self);
}

/**
 * usher_order_context_is_saved:
 *
 * Returns: whether everything that was typed is in the workshop
 */
gboolean
usher_order_context_is_saved (UsherOrderContext *self)
{
  return !usher_order_parts_differ (self);
}

/**
 * usher_order_context_flush_async:
 * @callback: called when everything typed so far is saved
 *
 * To be waited for before an action, a print, and leaving.
 */
void
usher_order_context_flush_async (UsherOrderContext  *self,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_order_context_flush_async);
  g_ptr_array_add (self->flushes, task);
  usher_order_context_save_now (self);
}

/**
 * usher_order_context_flush_finish:
 *
 * Returns: whether everything is saved
 */
gboolean
usher_order_context_flush_finish (UsherOrderContext *self,
                                  GAsyncResult      *result,
                                  GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * usher_order_context_get_trouble:
 *
 * Returns: (nullable): why the order could not be read, or what was typed
 *   could not be saved; what was typed is still here
 */
const GError *
usher_order_context_get_trouble (UsherOrderContext *self)
{
  return self->trouble;
}

/**
 * usher_order_context_get_n_conflicts:
 *
 * Returns: how many fields were typed here and changed elsewhere meanwhile
 */
guint
usher_order_context_get_n_conflicts (UsherOrderContext *self)
{
  return self->conflicts->len;
}

/**
 * usher_order_context_get_their_text:
 *
 * Returns: (nullable): what the other desk wrote into the only such field,
 *   when it is text
 */
const char *
usher_order_context_get_their_text (UsherOrderContext *self)
{
  if (self->conflicts->len != 1)
    return NULL;

  return usher_merge_conflict_get_their_text (g_ptr_array_index (self->conflicts, 0));
}

/**
 * usher_order_context_keep_mine:
 *
 * Decides for what was typed here.
 */
void
usher_order_context_keep_mine (UsherOrderContext *self)
{
  g_ptr_array_set_size (self->conflicts, 0);
  queue_updated (self);
  usher_order_context_save_now (self);
}

/**
 * usher_order_context_take_theirs:
 *
 * Decides for what was saved elsewhere.
 */
void
usher_order_context_take_theirs (UsherOrderContext *self)
{
  for (guint i = 0; i < self->conflicts->len; i++)
    usher_merge_conflict_take_theirs (g_ptr_array_index (self->conflicts, i));
  usher_order_context_keep_mine (self);
}
