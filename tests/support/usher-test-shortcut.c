/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-test-ui.h"

/* A key press without a key: GTK makes no event for a test, but lets every
 * controller be asked.  The way of a key is gone through as GTK goes it: down
 * from the window to the focus (capture), the focus itself (target), and up
 * again (bubble); on each widget the application's accelerators, the shortcuts
 * of its own, those that the widgets inside hand to it as their manager, and
 * handlers of plain keys. */

typedef struct
{
  GtkWidget          *window;
  guint               keyval;
  GdkModifierType     modifiers;
  GtkPropagationPhase phase;
} KeyPress;

static gboolean
matches (GtkShortcutTrigger *trigger,
         const KeyPress     *press)
{
  if (GTK_IS_KEYVAL_TRIGGER (trigger))
    return gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == press->keyval &&
           gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == press->modifiers;
  if (GTK_IS_MNEMONIC_TRIGGER (trigger))
    return gtk_mnemonic_trigger_get_keyval (GTK_MNEMONIC_TRIGGER (trigger)) == press->keyval &&
           press->modifiers == GDK_ALT_MASK;
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    return matches (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)), press) ||
           matches (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)), press);
  return FALSE;
}

static gboolean
ask_shortcuts (GtkEventController *controller,
               const KeyPress     *press)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  if (!gtk_widget_is_sensitive (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);

      if (matches (gtk_shortcut_get_trigger (shortcut), press) &&
          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), GTK_SHORTCUT_ACTION_EXCLUSIVE, widget, gtk_shortcut_get_arguments (shortcut)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ask_key_handler (GtkEventController *controller,
                 const KeyPress     *press)
{
  gboolean was_handled = FALSE;

  g_signal_emit_by_name (controller, "key-pressed", press->keyval, 0, press->modifiers, &was_handled);
  return was_handled;
}

/* The widget that hears the shortcuts of @controller. */
static GtkWidget *
get_hearer (GtkEventController *controller)
{
  GtkWidget *widget = gtk_event_controller_get_widget (controller);

  switch (gtk_shortcut_controller_get_scope (GTK_SHORTCUT_CONTROLLER (controller)))
    {
    case GTK_SHORTCUT_SCOPE_GLOBAL:
      return GTK_WIDGET (gtk_widget_get_root (widget));
    case GTK_SHORTCUT_SCOPE_MANAGED:
      return gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUT_MANAGER);
    case GTK_SHORTCUT_SCOPE_LOCAL:
    default:
      return widget;
    }
}

/* GTK's own lists of what is handed to a window or to the application's
 * accelerators: asked by other ways here. */
static gboolean
is_collection (GtkEventController *controller)
{
  const char *name = gtk_event_controller_get_name (controller);

  return g_strcmp0 (name, "gtk-application-shortcuts") == 0 ||
         (name != NULL && g_str_has_prefix (name, "gtk-shortcut-manager"));
}

/* Asks the controllers of @widget that @hearer hears. */
static gboolean
ask_controllers (GtkWidget      *widget,
                 GtkWidget      *hearer,
                 const KeyPress *press)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) != press->phase)
        continue;
      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        {
          if (!is_collection (controller) && get_hearer (controller) == hearer && ask_shortcuts (controller, press))
            return TRUE;
        }
      else if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && widget == hearer)
        {
          if (ask_key_handler (controller, press))
            return TRUE;
        }
    }
  return FALSE;
}

/* What the widgets inside have handed to @manager. */
static gboolean
ask_managed (GtkWidget      *widget,
             GtkWidget      *manager,
             const KeyPress *press)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child))
        continue;
      if (ask_controllers (child, manager, press) || ask_managed (child, manager, press))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ask_application (const KeyPress *press,
                 GtkWidget      *focus)
{
  GtkApplication  *application = gtk_window_get_application (GTK_WINDOW (press->window));
  g_autofree char *accelerator = NULL;
  g_auto (GStrv)   actions = NULL;

  if (application == NULL || press->phase != GTK_PHASE_CAPTURE)
    return FALSE;
  accelerator = gtk_accelerator_name (press->keyval, press->modifiers);
  actions = gtk_application_get_actions_for_accel (application, accelerator);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char     *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (g_action_parse_detailed_name (actions[i], &name, &target, NULL) &&
          usher_test_can_activate (focus, name, target) && gtk_widget_activate_action_variant (focus, name, target))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ask_widget (GtkWidget      *widget,
            GtkWidget      *focus,
            const KeyPress *press)
{
  if (widget == press->window && ask_application (press, focus))
    return TRUE;
  if (ask_controllers (widget, widget, press))
    return TRUE;
  return GTK_IS_SHORTCUT_MANAGER (widget) && ask_managed (widget, widget, press);
}

static gboolean
deliver (KeyPress *press)
{
  GtkWidget            *focus = gtk_window_get_focus (GTK_WINDOW (press->window));
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_object_unref);

  if (focus == NULL)
    focus = press->window;
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, g_object_ref (widget));

  press->phase = GTK_PHASE_CAPTURE;
  for (guint i = path->len; i > 0; i--)
    if (ask_widget (g_ptr_array_index (path, i - 1), focus, press))
      return TRUE;
  press->phase = GTK_PHASE_TARGET;
  if (ask_widget (focus, focus, press))
    return TRUE;
  press->phase = GTK_PHASE_BUBBLE;
  for (guint i = 0; i < path->len; i++)
    if (ask_widget (g_ptr_array_index (path, i), focus, press))
      return TRUE;
  return FALSE;
}

/**
 * usher_test_shortcut:
 * @window: a window, or anything in it
 * @accelerator: a key with its modifiers, "<Control>n", "Escape", "<Alt>Left"
 *
 * Does what pressing the key would do where the focus is: mnemonics,
 * accelerators of the application, shortcuts and key handlers of the focus
 * and of what is around it.  It types nothing: usher_test_type() does.
 *
 * Returns: whether something took the key
 */
gboolean
usher_test_shortcut (GtkWidget  *window,
                     const char *accelerator)
{
  KeyPress              press = { GTK_WIDGET (gtk_widget_get_root (window)), 0, 0, GTK_PHASE_NONE };
  g_autoptr (GtkWidget) held = g_object_ref (press.window);
  gboolean              was_handled;

  if (!gtk_accelerator_parse (accelerator, &press.keyval, &press.modifiers) || press.keyval == 0)
    g_error ("Not an accelerator: “%s”", accelerator);
  was_handled = deliver (&press);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return was_handled;
}
