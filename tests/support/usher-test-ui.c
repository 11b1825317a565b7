/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-test-ui.h"
#include "usher-text-cell.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Long enough for a busy machine, short enough to be noticed. */
#ifdef __SANITIZE_ADDRESS__
#define PATIENCE_MS 40000
#else
#define PATIENCE_MS 10000
#endif

typedef struct
{
  GtkWidget        *root;
  GtkAccessibleRole role;
  const char       *name;
} Wanted;

static char *own_folders; /* the XDG folders of this test program */

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

static void
remove_own_folders (void)
{
  remove_tree (own_folders);
  g_free (own_folders);
}

/* Not G_TEST_OPTION_ISOLATE_DIRS: it also takes the system's folders away, and
 * with them the icons and the file types that GTK needs to show one. */
static void
make_own_folders (void)
{
  const char *variables[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" };

  own_folders = g_dir_make_tmp ("usher-test-XXXXXX", NULL);
  g_assert_nonnull (own_folders);
  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *path = g_build_filename (own_folders, variables[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_setenv (variables[i], path, TRUE);
    }
  atexit (remove_own_folders);
}

/**
 * usher_test_ui_init:
 * @argc: (inout): the count of arguments
 * @argv: (inout): the arguments
 *
 * Starts a display test: to be called instead of g_test_init() and gtk_init().
 * The program gets empty XDG folders of its own, removed when it exits; texts
 * come from the build folder's catalogue in the locale of the environment, and
 * animations are off.
 */
void
usher_test_ui_init (int    *argc,
                    char ***argv)
{
  const char *locale_dir = g_getenv ("TEXTDOMAINDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  make_own_folders ();
  g_test_init (argc, argv, NULL);
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static gboolean
on_time_over_cb (gpointer user_data)
{
  gboolean *is_over = user_data;

  *is_over = TRUE;
  return G_SOURCE_CONTINUE;
}

static int
get_patience_ms (void)
{
  const char *text = g_getenv ("USHER_TEST_PATIENCE_MS");

  return text != NULL ? atoi (text) : PATIENCE_MS;
}

/* Only waits; the caller finds out, and complains better than a timeout. */
static void
wait_some_time (gboolean (*is_done) (gpointer),
                gpointer data)
{
  gint64 end = g_get_monotonic_time () + get_patience_ms () * G_TIME_SPAN_MILLISECOND;

  while (!is_done (data) && g_get_monotonic_time () < end)
    usher_test_spin_ms (5);
}

/**
 * usher_test_spin_until:
 * @is_done: says whether what was waited for has come
 * @data: handed to @is_done
 * @what: what is waited for, said when it does not come
 *
 * Runs the main loop until @is_done is true, and fails the test after ten
 * seconds, or the milliseconds that USHER_TEST_PATIENCE_MS says.
 */
void
usher_test_spin_until (gboolean (*is_done) (gpointer),
                       gpointer    data,
                       const char *what)
{
  wait_some_time (is_done, data);
  if (!is_done (data))
    g_error ("Waited %d ms in vain for: %s", get_patience_ms (), what);
}

/**
 * usher_test_spin_ms:
 * @milliseconds: how long
 *
 * Runs the main loop for a while.  Only for showing that nothing happens;
 * where something should happen, wait for it with usher_test_spin_until().
 */
void
usher_test_spin_ms (guint milliseconds)
{
  gboolean is_over = FALSE;
  guint    source = g_timeout_add (MAX (milliseconds, 1), on_time_over_cb, &is_over);

  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
}

/* What lies under a modal dialog is shown but cannot be reached. */
static gboolean
is_reachable (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) &&
         (gtk_widget_get_can_focus (widget) || gtk_widget_get_can_target (widget));
}

static gboolean
has_role (GtkWidget        *widget,
          GtkAccessibleRole role)
{
  return role == USHER_TEST_ANY_ROLE ||
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role;
}

/**
 * usher_test_find:
 * @root: where to look
 * @role: the role, or %USHER_TEST_ANY_ROLE
 * @name: (nullable): the accessible name, whole; %NULL for any
 *
 * Looks for the first control on the screen, in the order of the tree, with
 * this role and the name that a screen reader says.  Dialogs and popovers of
 * @root are looked through too; what lies under a modal dialog is not.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
usher_test_find (GtkWidget        *root,
                 GtkAccessibleRole role,
                 const char       *name)
{
  if (!is_reachable (root))
    return NULL;

  if (has_role (root, role))
    {
      g_autofree char *own = name != NULL ? usher_test_name (root) : NULL;

      if (name == NULL || g_strcmp0 (own, name) == 0)
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = usher_test_find (child, role, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * usher_test_get:
 * @root: where to look
 * @role: the role, or %USHER_TEST_ANY_ROLE
 * @name: (nullable): the accessible name, whole
 *
 * usher_test_find() that fails the test, and prints what is there, when
 * nothing is found.
 *
 * Returns: (transfer none): the widget
 */
GtkWidget *
usher_test_get (GtkWidget        *root,
                GtkAccessibleRole role,
                const char       *name)
{
  GtkWidget *found = usher_test_find (root, role, name);

  if (found == NULL)
    {
      g_autofree char *tree = usher_test_tree (root);
      g_autofree char *role_name =
          role == USHER_TEST_ANY_ROLE ? g_strdup ("any role") : g_enum_to_string (GTK_TYPE_ACCESSIBLE_ROLE, (int) role);

      g_error ("Not on the screen: “%s” (%s). What is there:\n%s", name, role_name, tree);
    }
  return found;
}

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;

  return usher_test_find (wanted->root, wanted->role, wanted->name) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

/**
 * usher_test_wait_for:
 * @root: where to look
 * @role: the role, or %USHER_TEST_ANY_ROLE
 * @name: (nullable): the accessible name, whole
 *
 * usher_test_get() for something that comes by itself.
 *
 * Returns: (transfer none): the widget
 */
GtkWidget *
usher_test_wait_for (GtkWidget        *root,
                     GtkAccessibleRole role,
                     const char       *name)
{
  Wanted wanted = { root, role, name };

  wait_some_time (is_there, &wanted);
  return usher_test_get (root, role, name);
}

/**
 * usher_test_wait_until_gone:
 * @root: where to look
 * @role: the role, or %USHER_TEST_ANY_ROLE
 * @name: (nullable): the accessible name, whole
 *
 * Waits until there is no such control on the screen.
 */
void
usher_test_wait_until_gone (GtkWidget        *root,
                            GtkAccessibleRole role,
                            const char       *name)
{
  Wanted           wanted = { root, role, name };
  g_autofree char *what = g_strdup_printf ("“%s” to go", name);

  usher_test_spin_until (is_gone, &wanted, what);
}

static const char *
shown_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (USHER_IS_TEXT_CELL (widget))
    return usher_text_cell_get_text (USHER_TEXT_CELL (widget));
  if (GTK_IS_TEXT (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

/**
 * usher_test_sees:
 * @root: where to look
 * @text: a piece of text
 *
 * Returns: whether @text stands in some label or entry on the screen
 */
gboolean
usher_test_sees (GtkWidget  *root,
                 const char *text)
{
  const char *shown = shown_text (root);

  if (!is_reachable (root))
    return FALSE;
  if (shown != NULL && strstr (shown, text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (usher_test_sees (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_seen (gpointer data)
{
  const Wanted *wanted = data;

  return usher_test_sees (wanted->root, wanted->name);
}

/**
 * usher_test_wait_to_see:
 * @root: where to look
 * @text: a piece of text
 *
 * Waits until @text stands on the screen, and fails with what is there when
 * it does not come.
 */
void
usher_test_wait_to_see (GtkWidget  *root,
                        const char *text)
{
  Wanted wanted = { root, USHER_TEST_ANY_ROLE, text };

  wait_some_time (is_seen, &wanted);
  if (!is_seen (&wanted))
    {
      g_autofree char *tree = usher_test_tree (root);

      g_error ("Never seen: “%s”. What is there:\n%s", text, tree);
    }
}

/* The editable that takes the typing: an entry, a row, or the text in it. */
static GtkEditable *
find_editable (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget))
    {
      GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (widget));

      return delegate != NULL ? find_editable (GTK_WIDGET (delegate)) : GTK_EDITABLE (widget);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_editable (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkEditable *
get_editable (GtkWidget *widget)
{
  GtkEditable *editable = GTK_IS_TEXT_VIEW (widget) ? NULL : find_editable (widget);

  if (editable == NULL)
    g_error ("Nothing can be typed into a %s", G_OBJECT_TYPE_NAME (widget));
  return editable;
}

/**
 * usher_test_type:
 * @widget: an entry, a row with an entry, a text view, or something around one
 * @text: what is typed
 *
 * Moves the focus to @widget and types @text where the cursor stands, as an
 * input method does: "insert-at-cursor", so that what listens to it is heard.
 * Waits until the main loop has nothing at hand.
 */
void
usher_test_type (GtkWidget  *widget,
                 const char *text)
{
  GtkWidget *target = GTK_IS_TEXT_VIEW (widget) ? widget : GTK_WIDGET (get_editable (widget));

  if (!gtk_widget_is_sensitive (target) || !gtk_widget_get_mapped (target))
    g_error ("Cannot type “%s”: the %s is insensitive or not on the screen", text, G_OBJECT_TYPE_NAME (target));
  if (!gtk_widget_is_focus (target))
    gtk_widget_grab_focus (target);
  g_signal_emit_by_name (target, "insert-at-cursor", text);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * usher_test_clear_and_type:
 * @widget: as for usher_test_type()
 * @text: what stands in it afterwards
 *
 * Selects everything in @widget and types over it.
 */
void
usher_test_clear_and_type (GtkWidget  *widget,
                           const char *text)
{
  GtkWidget *target = GTK_IS_TEXT_VIEW (widget) ? widget : GTK_WIDGET (get_editable (widget));

  if (!gtk_widget_is_focus (target))
    gtk_widget_grab_focus (target);
  if (GTK_IS_TEXT_VIEW (target))
    g_signal_emit_by_name (target, "select-all", TRUE);
  else
    gtk_editable_select_region (GTK_EDITABLE (target), 0, -1);
  g_signal_emit_by_name (target, "backspace");
  usher_test_type (target, text);
}

/**
 * usher_test_text:
 * @widget: an entry, a row with an entry, or something around one
 *
 * Returns: (transfer none): what stands in it
 */
const char *
usher_test_text (GtkWidget *widget)
{
  return gtk_editable_get_text (get_editable (widget));
}

static void
on_clicked_cb (GtkButton *button,
               gpointer   user_data)
{
  gboolean *was_clicked = user_data;

  *was_clicked = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/**
 * usher_test_press:
 * @widget: a button, a row, a check box, …
 *
 * Activates @widget as Enter or Space on it does, and waits until its click
 * has come (a button's comes a quarter of a second later).
 */
void
usher_test_press (GtkWidget *widget)
{
  g_autoptr (GtkWidget) held = g_object_ref (widget);
  gboolean              was_clicked = FALSE;
  g_autofree char      *name = usher_test_name (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    g_error ("Cannot press “%s” (%s): it is insensitive or not on the screen", name, G_OBJECT_TYPE_NAME (widget));

  if (GTK_IS_BUTTON (widget))
    {
      g_autofree char *what = g_strdup_printf ("the click of “%s”", name);
      gulong           handler = g_signal_connect_after (widget, "clicked", G_CALLBACK (on_clicked_cb), &was_clicked);

      if (!gtk_widget_activate (widget))
        g_error ("“%s” (%s) cannot be pressed", name, G_OBJECT_TYPE_NAME (widget));
      usher_test_spin_until (is_true, &was_clicked, what);
      g_signal_handler_disconnect (widget, handler);
    }
  else if (!gtk_widget_activate (widget))
    {
      g_error ("“%s” (%s) cannot be pressed", name, G_OBJECT_TYPE_NAME (widget));
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * usher_test_can_activate:
 * @widget: where the action is looked up
 * @name: its name with prefix, "win.new-booking"
 * @parameter: (nullable): its parameter
 *
 * Asks with a button that is bound to the action for a moment: GTK makes it
 * insensitive when the action is missing, disabled or of another type.
 *
 * Returns: whether a menu item for the action would be sensitive
 */
gboolean
usher_test_can_activate (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  GtkWidget *button = gtk_button_new ();
  gboolean   is_sensitive;

  gtk_widget_set_parent (button, widget);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), parameter);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  is_sensitive = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return is_sensitive;
}

/**
 * usher_test_activate_action:
 * @widget: where the action is looked up
 * @name: its name with prefix, "win.new-booking"
 * @parameter: (nullable): its parameter; floating references are sunk
 *
 * Activates an action as a menu item does, and fails when it is missing or
 * disabled.
 */
void
usher_test_activate_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  g_autoptr (GVariant) held = parameter != NULL ? g_variant_ref_sink (parameter) : NULL;

  if (!usher_test_can_activate (widget, name, held) || !gtk_widget_activate_action_variant (widget, name, held))
    g_error ("No action “%s” can be activated from a %s", name, G_OBJECT_TYPE_NAME (widget));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * usher_test_focus_is:
 * @window: a window
 * @widget: a widget in it
 *
 * Returns: whether the focus is on @widget or on something inside it
 */
gboolean
usher_test_focus_is (GtkWidget *window,
                     GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/**
 * usher_test_tab:
 * @window: a window
 * @direction: %GTK_DIR_TAB_FORWARD, an arrow, …
 *
 * Moves the focus as Tab, Shift+Tab or an arrow key does.
 *
 * Returns: whether the focus found a place
 */
gboolean
usher_test_tab (GtkWidget       *window,
                GtkDirectionType direction)
{
  gboolean did_move = gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (window)), direction);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  return did_move;
}

static gboolean
is_drawn (gpointer data)
{
  g_autoptr (GdkPaintable)  paintable = gtk_widget_paintable_new (data);
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  int                       width = gdk_paintable_get_intrinsic_width (paintable);
  int                       height = gdk_paintable_get_intrinsic_height (paintable);

  if (!gtk_widget_get_mapped (data) || width <= 0 || height <= 0)
    return FALSE;
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return node != NULL;
}

/**
 * usher_test_shot:
 * @window: a window, or any widget
 * @path: where the PNG goes
 *
 * Takes a picture of @window at its own size.  Dialogs of libadwaita are in
 * it, popovers (surfaces of their own) are not: take them by themselves.
 */
void
usher_test_shot (GtkWidget  *window,
                 const char *path)
{
  g_autoptr (GdkPaintable)  paintable = NULL;
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture)    texture = NULL;
  GskRenderer              *renderer = gtk_native_get_renderer (gtk_widget_get_native (window));
  int                       width;
  int                       height;

  usher_test_spin_until (is_drawn, window, "the first frame");
  gtk_widget_queue_draw (window);
  usher_test_spin_ms (60);
  paintable = gtk_widget_paintable_new (window);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("The picture could not be written to %s", path);
}
