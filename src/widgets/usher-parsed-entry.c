/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-parsed-entry.h"

/**
 * UsherParsedEntry:
 *
 * A field whose text says a value: a date, a time, a number.  What is typed is
 * read when the focus leaves, on Enter, and when the value is asked for, so
 * that nothing typed gets lost; a text that says no value stays as it was
 * typed, with what is wrong below it.  Arrow keys step where that makes sense,
 * the wheel changes nothing.
 */
typedef struct
{
  GtkWidget *frame;
  GtkWidget *text;
  GtkWidget *message;
  char      *message_text; /* what is wrong, NULL for nothing */
  char      *preedit;
  gboolean   show_message;
  gboolean   pending; /* the text was changed and not read yet */
  gboolean   showing; /* the text is being set from the value */
} UsherParsedEntryPrivate;

typedef enum
{
  PROP_MESSAGE = 1,
  PROP_SHOW_MESSAGE,
} UsherParsedEntryProps;

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static void usher_parsed_entry_editable_init (GtkEditableInterface *iface);
static void usher_parsed_entry_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (UsherParsedEntry, usher_parsed_entry, GTK_TYPE_WIDGET, G_ADD_PRIVATE (UsherParsedEntry) G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, usher_parsed_entry_accessible_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, usher_parsed_entry_editable_init))

static GParamSpec *properties[PROP_SHOW_MESSAGE + 1];
static guint       signals[N_SIGNALS];

static UsherParsedEntryPrivate *
get_private (UsherParsedEntry *self)
{
  return usher_parsed_entry_get_instance_private (self);
}

static void
update_message (UsherParsedEntry *self)
{
  UsherParsedEntryPrivate *priv = get_private (self);
  gboolean                 wrong = priv->message_text != NULL;

  gtk_label_set_text (GTK_LABEL (priv->message), wrong ? priv->message_text : "");
  gtk_widget_set_visible (priv->message, wrong && priv->show_message);
  gtk_widget_set_tooltip_text (priv->frame, wrong && !priv->show_message ? priv->message_text : NULL);
  if (wrong)
    gtk_widget_add_css_class (priv->frame, "error");
  else
    gtk_widget_remove_css_class (priv->frame, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong ? priv->message_text : "", -1);
}

static void
on_changed_cb (GtkEditable      *editable,
               UsherParsedEntry *self)
{
  UsherParsedEntryPrivate *priv = get_private (self);

  if (priv->showing)
    return;

  priv->pending = TRUE;
  if (USHER_PARSED_ENTRY_GET_CLASS (self)->preview != NULL)
    USHER_PARSED_ENTRY_GET_CLASS (self)->preview (self, gtk_editable_get_text (editable));
}

static void
on_preedit_changed_cb (GtkText          *text,
                       const char       *preedit,
                       UsherParsedEntry *self)
{
  g_set_str (&get_private (self)->preedit, preedit);
}

static void
on_activate_cb (GtkText          *text,
                UsherParsedEntry *self)
{
  if (usher_parsed_entry_commit (self))
    g_signal_emit (self, signals[ACTIVATE], 0);
}

static void
on_focus_changed_cb (GtkWidget        *text,
                     GParamSpec       *pspec,
                     UsherParsedEntry *self)
{
  if (!gtk_widget_has_focus (text))
    usher_parsed_entry_commit (self);
}

/* The keys that an input method composes with are its own. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   UsherParsedEntry      *self)
{
  UsherParsedEntryPrivate *priv = get_private (self);
  UsherParsedEntryClass   *klass = USHER_PARSED_ENTRY_GET_CLASS (self);
  gboolean                 up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;
  gboolean                 down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;

  if (klass->step == NULL || (!up && !down) || (priv->preedit != NULL && *priv->preedit != '\0'))
    return GDK_EVENT_PROPAGATE;
  if ((state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || !gtk_editable_get_editable (GTK_EDITABLE (priv->text)))
    return GDK_EVENT_PROPAGATE;

  if (usher_parsed_entry_commit (self))
    {
      klass->step (self, up ? 1 : -1);
      gtk_editable_set_position (GTK_EDITABLE (priv->text), -1);
    }
  return GDK_EVENT_STOP;
}

static GtkEditable *
usher_parsed_entry_get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (get_private (USHER_PARSED_ENTRY (editable))->text);
}

static void
usher_parsed_entry_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = usher_parsed_entry_get_delegate;
}

static gboolean
usher_parsed_entry_get_platform_state (GtkAccessible             *accessible,
                                       GtkAccessiblePlatformState state)
{
  return gtk_editable_delegate_get_accessible_platform_state (GTK_EDITABLE (accessible), state);
}

static void
usher_parsed_entry_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_platform_state = usher_parsed_entry_get_platform_state;
}

static gboolean
usher_parsed_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (USHER_PARSED_ENTRY (widget))->text);
}

static void
usher_parsed_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  UsherParsedEntryPrivate *priv = get_private (USHER_PARSED_ENTRY (object));

  if (gtk_editable_delegate_get_property (object, prop_id, value, pspec))
    return;

  switch ((UsherParsedEntryProps) prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, priv->message_text);
      break;
    case PROP_SHOW_MESSAGE:
      g_value_set_boolean (value, priv->show_message);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_parsed_entry_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  UsherParsedEntry *self = USHER_PARSED_ENTRY (object);

  if (gtk_editable_delegate_set_property (object, prop_id, value, pspec))
    return;

  switch ((UsherParsedEntryProps) prop_id)
    {
    case PROP_MESSAGE:
      usher_parsed_entry_set_message (self, g_value_get_string (value));
      break;
    case PROP_SHOW_MESSAGE:
      usher_parsed_entry_set_show_message (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_parsed_entry_dispose (GObject *object)
{
  UsherParsedEntryPrivate *priv = get_private (USHER_PARSED_ENTRY (object));

  if (priv->text != NULL)
    {
      g_signal_handlers_disconnect_by_data (priv->text, object);
      gtk_editable_finish_delegate (GTK_EDITABLE (object));
      priv->text = NULL;
    }
  g_clear_pointer (&priv->frame, gtk_widget_unparent);
  g_clear_pointer (&priv->message, gtk_widget_unparent);

  G_OBJECT_CLASS (usher_parsed_entry_parent_class)->dispose (object);
}

static void
usher_parsed_entry_finalize (GObject *object)
{
  UsherParsedEntryPrivate *priv = get_private (USHER_PARSED_ENTRY (object));

  g_free (priv->message_text);
  g_free (priv->preedit);

  G_OBJECT_CLASS (usher_parsed_entry_parent_class)->finalize (object);
}

static void
usher_parsed_entry_class_init (UsherParsedEntryClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = usher_parsed_entry_get_property;
  object_class->set_property = usher_parsed_entry_set_property;
  object_class->dispose = usher_parsed_entry_dispose;
  object_class->finalize = usher_parsed_entry_finalize;

  widget_class->grab_focus = usher_parsed_entry_grab_focus;

  /**
   * UsherParsedEntry:message:
   *
   * What is wrong with the text, in the user's language; %NULL for nothing.
   */
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * UsherParsedEntry:show-message:
   *
   * Whether the message stands below the field; in a table it is a tooltip.
   */
  properties[PROP_SHOW_MESSAGE] =
      g_param_spec_boolean ("show-message", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_editable_install_properties (object_class, G_N_ELEMENTS (properties));

  /**
   * UsherParsedEntry::activate:
   *
   * Enter was pressed and the text says a value, or is empty.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);

  gtk_widget_class_set_css_name (widget_class, "parsedentry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
}

static void
usher_parsed_entry_init (UsherParsedEntry *self)
{
  UsherParsedEntryPrivate *priv = get_private (self);
  GtkEventController      *key = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  priv->show_message = TRUE;

  priv->text = gtk_text_new ();
  gtk_widget_set_hexpand (priv->text, TRUE);
  g_signal_connect (priv->text, "changed", G_CALLBACK (on_changed_cb), self);
  g_signal_connect (priv->text, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect (priv->text, "preedit-changed", G_CALLBACK (on_preedit_changed_cb), self);
  g_signal_connect (priv->text, "notify::has-focus", G_CALLBACK (on_focus_changed_cb), self);
  g_signal_connect (key, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (priv->text, key);

  priv->frame = g_object_new (GTK_TYPE_BOX, "css-name", "entry", NULL);
  gtk_box_append (GTK_BOX (priv->frame), priv->text);
  gtk_widget_set_parent (priv->frame, GTK_WIDGET (self));

  priv->message = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "visible", FALSE, NULL);
  gtk_widget_add_css_class (priv->message, "caption");
  gtk_widget_add_css_class (priv->message, "error");
  gtk_widget_set_parent (priv->message, GTK_WIDGET (self));

  gtk_editable_init_delegate (GTK_EDITABLE (self));
}

/**
 * usher_parsed_entry_commit:
 *
 * Reads what was typed.  To be called before anything is done with a form:
 * saving, printing, closing.
 *
 * Returns: whether the text says a value or is empty; if not, it stays, and
 *   the message says what is wrong
 */
gboolean
usher_parsed_entry_commit (UsherParsedEntry *self)
{
  UsherParsedEntryPrivate *priv = NULL;
  UsherParsedEntryClass   *klass = NULL;
  g_autofree char         *text = NULL;
  g_autoptr (GError)       error = NULL;

  g_return_val_if_fail (USHER_IS_PARSED_ENTRY (self), FALSE);

  priv = get_private (self);
  klass = USHER_PARSED_ENTRY_GET_CLASS (self);
  if (!priv->pending || priv->text == NULL)
    return priv->message_text == NULL;

  priv->pending = FALSE;
  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->text))));
  if (*text == '\0')
    klass->clear (self);
  else if (!klass->parse (self, text, &error))
    {
      usher_parsed_entry_set_message (self, klass->explain (self, error));
      return FALSE;
    }

  usher_parsed_entry_show_value (self);
  return TRUE;
}

/**
 * usher_parsed_entry_get_message:
 *
 * Returns: (transfer none) (nullable): what is wrong with the text
 */
const char *
usher_parsed_entry_get_message (UsherParsedEntry *self)
{
  g_return_val_if_fail (USHER_IS_PARSED_ENTRY (self), NULL);

  return get_private (self)->message_text;
}

/**
 * usher_parsed_entry_set_message:
 * @message: (nullable): what is wrong, in the user's language
 *
 * Says what is wrong with the value for a reason that only the form knows.  It
 * stands until the next text is read or the value is set.
 */
void
usher_parsed_entry_set_message (UsherParsedEntry *self,
                                const char       *message)
{
  g_return_if_fail (USHER_IS_PARSED_ENTRY (self));

  if (!g_set_str (&get_private (self)->message_text, message))
    return;

  update_message (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

/**
 * usher_parsed_entry_get_show_message:
 *
 * Returns: whether the message stands below the field
 */
gboolean
usher_parsed_entry_get_show_message (UsherParsedEntry *self)
{
  g_return_val_if_fail (USHER_IS_PARSED_ENTRY (self), FALSE);

  return get_private (self)->show_message;
}

/**
 * usher_parsed_entry_set_show_message:
 * @show_message: %FALSE in a table, where there is no room: the message is
 *   then a tooltip
 *
 * Sets whether the message stands below the field.
 */
void
usher_parsed_entry_set_show_message (UsherParsedEntry *self,
                                     gboolean          show_message)
{
  UsherParsedEntryPrivate *priv = NULL;

  g_return_if_fail (USHER_IS_PARSED_ENTRY (self));

  priv = get_private (self);
  if (priv->show_message == show_message)
    return;

  priv->show_message = show_message;
  update_message (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_MESSAGE]);
}

/**
 * usher_parsed_entry_show_value:
 *
 * Shows the text of the value; what was typed and not read is given up.
 */
void
usher_parsed_entry_show_value (UsherParsedEntry *self)
{
  UsherParsedEntryPrivate *priv = get_private (self);
  g_autofree char         *text = USHER_PARSED_ENTRY_GET_CLASS (self)->format (self);

  priv->showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (priv->text)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (priv->text), text != NULL ? text : "");
  priv->showing = FALSE;
  priv->pending = FALSE;
  usher_parsed_entry_set_message (self, NULL);
}

/**
 * usher_parsed_entry_is_pending:
 *
 * Returns: whether something was typed that has not been read yet
 */
gboolean
usher_parsed_entry_is_pending (UsherParsedEntry *self)
{
  g_return_val_if_fail (USHER_IS_PARSED_ENTRY (self), FALSE);

  return get_private (self)->pending;
}

/**
 * usher_parsed_entry_add_end:
 * @child: (transfer floating): a unit, a button
 *
 * Puts @child behind the text, inside the frame.
 */
void
usher_parsed_entry_add_end (UsherParsedEntry *self,
                            GtkWidget        *child)
{
  g_return_if_fail (USHER_IS_PARSED_ENTRY (self));

  gtk_box_append (GTK_BOX (get_private (self)->frame), child);
}

/**
 * usher_parsed_entry_get_frame:
 *
 * Returns: (transfer none): what looks like an entry, for a popover to point at
 */
GtkWidget *
usher_parsed_entry_get_frame (UsherParsedEntry *self)
{
  g_return_val_if_fail (USHER_IS_PARSED_ENTRY (self), NULL);

  return get_private (self)->frame;
}
