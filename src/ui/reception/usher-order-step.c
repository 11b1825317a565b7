/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-order-step.h"

typedef struct
{
  UsherDesk         *desk;
  UsherOrderContext *context;
} UsherOrderStepPrivate;

typedef enum
{
  PROP_DESK = 1,
  PROP_CONTEXT,
} UsherOrderStepProps;

enum
{
  PROGRESS_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[PROP_CONTEXT + 1];
static guint       signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (UsherOrderStep, usher_order_step, ADW_TYPE_BIN)

static UsherOrderStepPrivate *
get_private (UsherOrderStep *self)
{
  return usher_order_step_get_instance_private (self);
}

/* An order that was closed elsewhere takes its fields away from under the
 * cursor: the focus goes first. */
static void
leave_field (UsherOrderStep *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    gtk_root_set_focus (root, NULL);
}

static void
on_updated_cb (UsherOrderStep *self)
{
  UsherOrderStepClass *klass = USHER_ORDER_STEP_GET_CLASS (self);

  if (usher_order_step_get_file (self) == NULL || klass->update == NULL)
    return;

  if (!usher_order_context_is_editable (get_private (self)->context))
    leave_field (self);
  klass->update (self);
}

static void
usher_order_step_constructed (GObject *object)
{
  UsherOrderStep *self = USHER_ORDER_STEP (object);

  G_OBJECT_CLASS (usher_order_step_parent_class)->constructed (object);

  g_signal_connect_object (get_private (self)->context, "updated", G_CALLBACK (on_updated_cb), self, G_CONNECT_SWAPPED);
}

static void
usher_order_step_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  UsherOrderStepPrivate *priv = get_private (USHER_ORDER_STEP (object));

  switch ((UsherOrderStepProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, priv->desk);
      break;
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_step_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  UsherOrderStepPrivate *priv = get_private (USHER_ORDER_STEP (object));

  switch ((UsherOrderStepProps) prop_id)
    {
    case PROP_DESK:
      priv->desk = g_value_dup_object (value);
      break;
    case PROP_CONTEXT:
      priv->context = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_order_step_finalize (GObject *object)
{
  UsherOrderStepPrivate *priv = get_private (USHER_ORDER_STEP (object));

  g_clear_object (&priv->context);
  g_clear_object (&priv->desk);

  G_OBJECT_CLASS (usher_order_step_parent_class)->finalize (object);
}

static void
usher_order_step_class_init (UsherOrderStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = usher_order_step_constructed;
  object_class->get_property = usher_order_step_get_property;
  object_class->set_property = usher_order_step_set_property;
  object_class->finalize = usher_order_step_finalize;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTEXT] =
      g_param_spec_object ("context", NULL, NULL, USHER_TYPE_ORDER_CONTEXT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * UsherOrderStep::progress-changed:
   *
   * The step is further on, or back, without a change of the context.
   */
  signals[PROGRESS_CHANGED] = g_signal_new ("progress-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_order_step_init (UsherOrderStep *self)
{
}

/**
 * usher_order_step_get_desk:
 *
 * Returns: (transfer none): the desk
 */
UsherDesk *
usher_order_step_get_desk (UsherOrderStep *self)
{
  return get_private (self)->desk;
}

/**
 * usher_order_step_get_context:
 *
 * Returns: (transfer none): the order to work on
 */
UsherOrderContext *
usher_order_step_get_context (UsherOrderStep *self)
{
  return get_private (self)->context;
}

/**
 * usher_order_step_get_file:
 *
 * Returns: (transfer none) (nullable): the order as it is being typed, %NULL
 *   before it was read
 */
UsherOrderFile *
usher_order_step_get_file (UsherOrderStep *self)
{
  return usher_order_context_get_file (get_private (self)->context);
}

/**
 * usher_order_step_get_title:
 *
 * Returns: its translated name
 */
const char *
usher_order_step_get_title (UsherOrderStep *self)
{
  return USHER_ORDER_STEP_GET_CLASS (self)->get_title (self);
}

/**
 * usher_order_step_get_icon:
 *
 * Returns: the name of its icon
 */
const char *
usher_order_step_get_icon (UsherOrderStep *self)
{
  return USHER_ORDER_STEP_GET_CLASS (self)->get_icon (self);
}

/**
 * usher_order_step_get_progress:
 * @text: (out) (transfer full) (nullable): the same in a word, "14/22"
 *
 * Returns: how far it is
 */
UsherStepProgress
usher_order_step_get_progress (UsherOrderStep *self,
                               char          **text)
{
  *text = NULL;
  if (usher_order_step_get_file (self) == NULL)
    return USHER_STEP_PROGRESS_OPEN;

  return USHER_ORDER_STEP_GET_CLASS (self)->get_progress (self, text);
}

/**
 * usher_order_step_progress_changed:
 *
 * To be called by a step whose progress depends on more than the context.
 */
void
usher_order_step_progress_changed (UsherOrderStep *self)
{
  g_signal_emit (self, signals[PROGRESS_CHANGED], 0);
}

/**
 * usher_order_step_focus_field:
 * @code: what is missing
 *
 * Puts the focus where it is put right.
 *
 * Returns: whether that is in this step
 */
gboolean
usher_order_step_focus_field (UsherOrderStep  *self,
                              UsherBlockerCode code)
{
  UsherOrderStepClass *klass = USHER_ORDER_STEP_GET_CLASS (self);

  return klass->focus_field != NULL && klass->focus_field (self, code);
}

static void
on_context_flushed_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError           *error = NULL;

  if (usher_order_context_flush_finish (USHER_ORDER_CONTEXT (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * usher_order_step_flush_async:
 * @callback: called when all that was typed into the step is saved
 *
 * Saves what the step holds and then what the context holds.
 */
void
usher_order_step_flush_async (UsherOrderStep     *self,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  UsherOrderStepClass *klass = USHER_ORDER_STEP_GET_CLASS (self);
  GTask               *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, usher_order_step_flush_async);
  if (klass->flush != NULL)
    klass->flush (self, task);
  else
    usher_order_step_flushed (task, NULL);
}

/**
 * usher_order_step_flush_finish:
 *
 * Returns: whether everything is saved
 */
gboolean
usher_order_step_flush_finish (UsherOrderStep *self,
                               GAsyncResult   *result,
                               GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * usher_order_step_flushed:
 * @task: (transfer full): what the step's flush was given
 * @error: (nullable): why it could not be saved
 *
 * Ends the step's own part of a flush.
 */
void
usher_order_step_flushed (GTask        *task,
                          const GError *error)
{
  UsherOrderStep *self = g_task_get_source_object (task);

  if (error != NULL)
    {
      g_task_return_error (task, g_error_copy (error));
      g_object_unref (task);
      return;
    }

  usher_order_context_flush_async (get_private (self)->context, on_context_flushed_cb, task);
}
