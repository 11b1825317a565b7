/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-signature-pad.h"

#include "usher-car-labels.h"
#include "usher-signature-canvas.h"

#include <glib/gi18n.h>

/**
 * UsherSignaturePad:
 *
 * Takes the customer's signature with pen, finger or mouse.  Under it stands
 * whether it passes for one, and why not.
 *
 * Its actions are `signature.undo-stroke` and `signature.clear`.
 */
struct _UsherSignaturePad
{
  GtkWidget parent_instance;

  GtkWidget *canvas;
  GtkWidget *hint;
  gboolean   has_ink;
};

typedef enum
{
  PROP_STROKES = 1,
  PROP_HAS_INK,
  PROP_LAST = PROP_HAS_INK,
} UsherSignaturePadProps;

static GParamSpec *properties[PROP_LAST + 1];

G_DEFINE_FINAL_TYPE (UsherSignaturePad, usher_signature_pad, GTK_TYPE_WIDGET)

static void
update (UsherSignaturePad *self)
{
  UsherStrokes   *strokes = usher_signature_pad_get_strokes (self);
  gboolean        has_strokes = usher_strokes_get_n_strokes (strokes) > 0;
  UsherInkProblem problem = USHER_INK_OK;
  gboolean        has_ink = usher_strokes_has_ink (strokes, &problem);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signature.undo-stroke", has_strokes);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signature.clear", has_strokes);

  if (has_ink)
    gtk_label_set_text (GTK_LABEL (self->hint), _ ("Signed"));
  else if (has_strokes)
    gtk_label_set_text (GTK_LABEL (self->hint), usher_ink_problem_get_message (problem));
  else
    gtk_label_set_text (GTK_LABEL (self->hint), _ ("Sign with a finger, a pen or the mouse"));

  if (self->has_ink == has_ink)
    return;
  self->has_ink = has_ink;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_INK]);
}

static void
on_changed_cb (UsherSignaturePad *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STROKES]);
}

static void
on_undo_stroke_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  usher_signature_pad_undo (USHER_SIGNATURE_PAD (widget));
}

static void
on_clear_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  usher_signature_pad_clear (USHER_SIGNATURE_PAD (widget));
}

static GtkWidget *
make_button (const char *label,
             const char *tooltip,
             const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  /* A finger must hit it. */
  gtk_widget_set_size_request (button, 44, 44);
  return button;
}

static void
usher_signature_pad_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  UsherSignaturePad *self = USHER_SIGNATURE_PAD (object);

  switch ((UsherSignaturePadProps) prop_id)
    {
    case PROP_STROKES:
      g_value_set_boxed (value, usher_signature_pad_get_strokes (self));
      break;
    case PROP_HAS_INK:
      g_value_set_boolean (value, self->has_ink);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_signature_pad_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  UsherSignaturePad *self = USHER_SIGNATURE_PAD (object);

  switch ((UsherSignaturePadProps) prop_id)
    {
    case PROP_STROKES:
      usher_signature_pad_set_strokes (self, g_value_get_boxed (value));
      break;
    case PROP_HAS_INK:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_signature_pad_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  while (child != NULL)
    {
      gtk_widget_unparent (child);
      child = gtk_widget_get_first_child (GTK_WIDGET (object));
    }

  G_OBJECT_CLASS (usher_signature_pad_parent_class)->dispose (object);
}

static void
usher_signature_pad_class_init (UsherSignaturePadClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_signature_pad_dispose;
  object_class->get_property = usher_signature_pad_get_property;
  object_class->set_property = usher_signature_pad_set_property;

  /**
   * UsherSignaturePad:strokes:
   *
   * The signature, without the stroke under way.
   */
  properties[PROP_STROKES] = g_param_spec_boxed ("strokes", NULL, NULL, USHER_TYPE_STROKES,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherSignaturePad:has-ink:
   *
   * Whether what was written passes for a signature.
   */
  properties[PROP_HAS_INK] = g_param_spec_boolean ("has-ink", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "signature.undo-stroke", NULL, on_undo_stroke_cb);
  gtk_widget_class_install_action (widget_class, "signature.clear", NULL, on_clear_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "signature.undo-stroke", NULL);

  gtk_widget_class_set_css_name (widget_class, "signaturepad");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
usher_signature_pad_init (UsherSignaturePad *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget        *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->canvas = usher_signature_canvas_new ();
  gtk_widget_set_vexpand (self->canvas, TRUE);
  g_signal_connect_swapped (self->canvas, "changed", G_CALLBACK (on_changed_cb), self);
  gtk_widget_set_parent (self->canvas, GTK_WIDGET (self));

  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_set_hexpand (self->hint, TRUE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_box_append (GTK_BOX (row), self->hint);
  gtk_box_append (GTK_BOX (row), make_button (_ ("_Undo Stroke"), _ ("Undo the Last Stroke"), "signature.undo-stroke"));
  gtk_box_append (GTK_BOX (row), make_button (_ ("_Clear"), _ ("Clear the Signature"), "signature.clear"));
  gtk_widget_set_parent (row, GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Signature"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("Sign with a finger, a pen or the mouse"), -1);
  update (self);
}

/**
 * usher_signature_pad_new:
 *
 * Returns: (transfer floating): an empty pad
 */
GtkWidget *
usher_signature_pad_new (void)
{
  return g_object_new (USHER_TYPE_SIGNATURE_PAD, NULL);
}

/**
 * usher_signature_pad_get_strokes:
 *
 * Returns: (transfer none): the signature, without the stroke under way
 */
UsherStrokes *
usher_signature_pad_get_strokes (UsherSignaturePad *self)
{
  g_return_val_if_fail (USHER_IS_SIGNATURE_PAD (self), NULL);

  return usher_signature_canvas_get_strokes (USHER_SIGNATURE_CANVAS (self->canvas));
}

/**
 * usher_signature_pad_set_strokes:
 * @strokes: (nullable): what is to be shown and written on, none for an empty
 *   pad
 */
void
usher_signature_pad_set_strokes (UsherSignaturePad *self,
                                 UsherStrokes      *strokes)
{
  g_return_if_fail (USHER_IS_SIGNATURE_PAD (self));

  if (strokes != NULL)
    usher_signature_canvas_set_strokes (USHER_SIGNATURE_CANVAS (self->canvas), strokes);
  else
    usher_signature_pad_clear (self);
}

/**
 * usher_signature_pad_get_has_ink:
 *
 * Returns: whether what was written passes for a signature
 */
gboolean
usher_signature_pad_get_has_ink (UsherSignaturePad *self)
{
  g_return_val_if_fail (USHER_IS_SIGNATURE_PAD (self), FALSE);

  return self->has_ink;
}

/**
 * usher_signature_pad_undo:
 *
 * Takes the last stroke back.
 */
void
usher_signature_pad_undo (UsherSignaturePad *self)
{
  g_autoptr (UsherStrokes) strokes = NULL;

  g_return_if_fail (USHER_IS_SIGNATURE_PAD (self));

  strokes = usher_strokes_undo (usher_signature_pad_get_strokes (self));
  usher_signature_canvas_set_strokes (USHER_SIGNATURE_CANVAS (self->canvas), strokes);
}

/**
 * usher_signature_pad_clear:
 *
 * Takes everything back.
 */
void
usher_signature_pad_clear (UsherSignaturePad *self)
{
  g_autoptr (UsherStrokes) strokes = NULL;

  g_return_if_fail (USHER_IS_SIGNATURE_PAD (self));

  strokes = usher_strokes_clear (usher_signature_pad_get_strokes (self));
  usher_signature_canvas_set_strokes (USHER_SIGNATURE_CANVAS (self->canvas), strokes);
}
