/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-delivery-draft.h"

#include <glib/gi18n.h>

#include "usher-delivery-merge.h"
#include "usher-trouble.h"

static const guint save_delay_ms = 400;

struct _UsherDeliveryDraft
{
  GObject parent_instance;

  UsherDesk         *desk;
  gint64             order_id;
  UsherDeliveryFile *file;
  UsherDelivery     *typed;
  UsherDelivery     *saved; /* what @typed was read from or saved as */
  gboolean           is_dirty;
  gboolean           is_saving;
  gboolean           is_reading;
  gboolean           is_stale;
  gboolean           is_held; /* the desk waits for us */
  guint              save_id;
  GQueue             waiting; /* (element-type GTask) flushes */
};

enum
{
  UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherDeliveryDraft, usher_delivery_draft, G_TYPE_OBJECT)

static void save (UsherDeliveryDraft *self);

static UsherDeliveryStore *
get_store (UsherDeliveryDraft *self)
{
  return usher_session_get_deliveries (usher_desk_get_session (self->desk));
}

static void
answer (UsherDeliveryDraft *self,
        const GError       *error)
{
  GTask *task = NULL;

  while ((task = g_queue_pop_head (&self->waiting)) != NULL)
    {
      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
  if (self->is_held)
    {
      self->is_held = FALSE;
      usher_desk_release (self->desk);
    }
}

/* What was typed here stays; what only the other desk changed is taken over. */
static void
take_delivery (UsherDeliveryDraft *self,
               UsherDelivery      *theirs)
{
  if (self->typed == NULL || !self->is_dirty)
    {
      g_clear_object (&self->typed);
      self->typed = usher_entity_copy (theirs);
    }
  else
    {
      usher_delivery_merge (self->typed, self->saved, theirs);
    }
  g_set_object (&self->saved, theirs);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherDeliveryDraft) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (UsherDeliveryFile)  file = usher_delivery_store_load_finish (USHER_DELIVERY_STORE (source), result, &error);

  self->is_reading = FALSE;
  if (file == NULL)
    {
      usher_desk_report (self->desk, error, _("The delivery cannot be read"));
      answer (self, error);
      return;
    }
  if (self->is_stale)
    {
      usher_delivery_draft_read (self);
      return;
    }
  /* Our own save is under way and will say which version stands. */
  if (!self->is_saving)
    take_delivery (self, file->delivery);
  g_set_object (&self->file, file);
  g_signal_emit (self, signals[UPDATED], 0);
  if (self->is_dirty && !self->is_saving)
    save (self);
  else if (!self->is_dirty && !self->is_saving)
    answer (self, NULL);
}

/**
 * usher_delivery_draft_read:
 *
 * Reads it anew.
 */
void
usher_delivery_draft_read (UsherDeliveryDraft *self)
{
  if (self->is_reading)
    {
      self->is_stale = TRUE;
      return;
    }
  self->is_reading = TRUE;
  self->is_stale = FALSE;
  usher_delivery_store_load_async (get_store (self), self->order_id, NULL, on_read_cb, g_object_ref (self));
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherDeliveryDraft) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (UsherDelivery)      saved = usher_delivery_store_save_finish (USHER_DELIVERY_STORE (source), result, &error);

  self->is_saving = FALSE;
  if (saved != NULL)
    {
      self->typed->parent_instance.row_version = saved->parent_instance.row_version;
      g_set_object (&self->saved, saved);
      if (self->is_dirty)
        save (self);
      else
        answer (self, NULL);
      return;
    }
  if (usher_trouble_of (error) == USHER_TROUBLE_CONFLICT)
    {
      self->is_dirty = TRUE;
      usher_desk_say (self->desk, _("Another desk has changed the delivery meanwhile; both are kept"));
      usher_delivery_draft_read (self);
      return;
    }
  usher_desk_report (self->desk, error, _("The delivery could not be saved"));
  answer (self, error);
}

static void
save (UsherDeliveryDraft *self)
{
  g_autoptr (UsherDelivery) copy = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->is_saving || !self->is_dirty)
    return;

  self->is_saving = TRUE;
  self->is_dirty = FALSE;
  copy = usher_entity_copy (self->typed);
  usher_delivery_store_save_async (get_store (self), copy, NULL, on_saved_cb, g_object_ref (self));
}

static void
on_time_to_save_cb (gpointer user_data)
{
  UsherDeliveryDraft *self = USHER_DELIVERY_DRAFT (user_data);

  self->save_id = 0;
  save (self);
}

static void
on_marks_saved_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherDeliveryDraft) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          marks = usher_delivery_store_save_marks_finish (USHER_DELIVERY_STORE (source), result, &error);

  if (marks == NULL)
    usher_desk_report (self->desk, error, _("The damage could not be saved"));
  usher_delivery_draft_read (self);
}

/**
 * usher_delivery_draft_set_marks:
 * @marks: (element-type UsherDamageMark): what was found at the delivery
 */
void
usher_delivery_draft_set_marks (UsherDeliveryDraft *self,
                                GPtrArray          *marks)
{
  usher_delivery_store_save_marks_async (get_store (self), self->order_id, marks, self->file->new_marks, NULL,
                                         on_marks_saved_cb, g_object_ref (self));
}

/**
 * usher_delivery_draft_get_file:
 *
 * Returns: (transfer none) (nullable): what was read last
 */
UsherDeliveryFile *
usher_delivery_draft_get_file (UsherDeliveryDraft *self)
{
  return self->file;
}

/**
 * usher_delivery_draft_get_typed:
 *
 * Returns: (transfer none) (nullable): the delivery as it is typed
 */
UsherDelivery *
usher_delivery_draft_get_typed (UsherDeliveryDraft *self)
{
  return self->typed;
}

/**
 * usher_delivery_draft_edit:
 *
 * Returns: (transfer none): the delivery, to set fields of at once; it saves itself
 */
UsherDelivery *
usher_delivery_draft_edit (UsherDeliveryDraft *self)
{
  self->is_dirty = TRUE;
  if (self->save_id == 0)
    self->save_id = g_timeout_add_once (save_delay_ms, on_time_to_save_cb, self);

  return self->typed;
}

/**
 * usher_delivery_draft_flush_async:
 * @callback: called when all that was typed is saved
 */
void
usher_delivery_draft_flush_async (UsherDeliveryDraft *self,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_queue_push_tail (&self->waiting, task);
  if (self->is_dirty)
    save (self);
  else if (!self->is_saving)
    answer (self, NULL);
}

/**
 * usher_delivery_draft_flush_finish:
 *
 * Returns: whether all is saved
 */
gboolean
usher_delivery_draft_flush_finish (UsherDeliveryDraft *self,
                                   GAsyncResult       *result,
                                   GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
on_desk_flush_cb (UsherDeliveryDraft *self)
{
  if (self->is_held || (!self->is_dirty && !self->is_saving))
    return;

  self->is_held = TRUE;
  usher_desk_hold (self->desk);
  save (self);
}

static void
usher_delivery_draft_dispose (GObject *object)
{
  UsherDeliveryDraft *self = USHER_DELIVERY_DRAFT (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->file);
  g_clear_object (&self->typed);
  g_clear_object (&self->saved);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_delivery_draft_parent_class)->dispose (object);
}

static void
usher_delivery_draft_class_init (UsherDeliveryDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_delivery_draft_dispose;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_delivery_draft_init (UsherDeliveryDraft *self)
{
  g_queue_init (&self->waiting);
}

/**
 * usher_delivery_draft_new:
 * @desk: the desk
 * @order_id: an order
 *
 * Returns: (transfer full): its delivery, which is read by usher_delivery_draft_read()
 */
UsherDeliveryDraft *
usher_delivery_draft_new (UsherDesk *desk,
                          gint64     order_id)
{
  UsherDeliveryDraft *self = g_object_new (USHER_TYPE_DELIVERY_DRAFT, NULL);

  self->desk = g_object_ref (desk);
  self->order_id = order_id;
  g_signal_connect_object (desk, "flush", G_CALLBACK (on_desk_flush_cb), self, G_CONNECT_SWAPPED);

  return self;
}
