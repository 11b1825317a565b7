/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-store.h"

#include "usher-session.h"
#include "usher-store-private.h"

typedef struct
{
  UsherSession *session; /* (weak): it owns the store */
} UsherStorePrivate;

typedef enum
{
  PROP_SESSION = 1,
} UsherStoreProps;

static GParamSpec *properties[PROP_SESSION + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsherStore, usher_store, G_TYPE_OBJECT)

static void
usher_store_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  UsherStorePrivate *priv = usher_store_get_instance_private (USHER_STORE (object));

  switch ((UsherStoreProps) prop_id)
    {
    case PROP_SESSION:
      g_set_weak_pointer (&priv->session, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_store_dispose (GObject *object)
{
  UsherStorePrivate *priv = usher_store_get_instance_private (USHER_STORE (object));

  g_clear_weak_pointer (&priv->session);

  G_OBJECT_CLASS (usher_store_parent_class)->dispose (object);
}

static void
usher_store_class_init (UsherStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = usher_store_set_property;
  object_class->dispose = usher_store_dispose;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, USHER_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
usher_store_init (UsherStore *self)
{
}

/**
 * usher_store_get_session:
 * @store: (type UsherStore): a store
 *
 * Returns: (transfer none): the session that the store belongs to
 */
UsherSession *
usher_store_get_session (gpointer store)
{
  UsherStorePrivate *priv = usher_store_get_instance_private (USHER_STORE (store));

  return priv->session;
}

static void
on_ran_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GDestroyNotify    result_free = g_task_get_task_data (task);
  GError           *error = NULL;
  gpointer          value = usher_database_run_finish (USHER_DATABASE (source), result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, result_free);
}

/**
 * usher_store_run:
 * @store: (type UsherStore): the store whose operation it is
 * @kind: whether the work writes
 * @name: (type utf8): static name of the operation, for the log
 * @work: what runs on the database's thread
 * @input: (transfer full) (nullable): what it is given
 * @input_free: (nullable): how to free @input
 * @result_free: (nullable): how to free what it gives
 *
 * Queues the work of an operation; the callback's source is @store.
 */
void
usher_store_run (gpointer            store,
                 UsherWorkKind       kind,
                 const char         *name,
                 UsherWork           work,
                 gpointer            input,
                 GDestroyNotify      input_free,
                 GDestroyNotify      result_free,
                 GCancellable       *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  UsherSession *session = usher_store_get_session (store);
  GTask        *task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, work);
  g_task_set_name (task, name);
  g_task_set_task_data (task, result_free, NULL);
  usher_database_run_async (usher_session_get_database (session), kind, name, work,
                            input, input_free, result_free, cancellable, on_ran_cb, task);
}

/**
 * usher_store_run_finish:
 * @store: (type UsherStore): the store
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): what the work gave
 */
gpointer
usher_store_run_finish (gpointer      store,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_store_run_finish_boolean:
 * @store: (type UsherStore): the store
 * @result: what the callback was given
 *
 * For work that gives nothing but success.
 *
 * Returns: whether it succeeded
 */
gboolean
usher_store_run_finish_boolean (gpointer      store,
                                GAsyncResult *result,
                                GError      **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}
