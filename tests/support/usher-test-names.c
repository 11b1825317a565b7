/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-test-ui.h"

#include <string.h>

/* What a screen reader calls a control.  GTK keeps its own answer private, but
 * lets a test ask what a property or a relation is not; with that, the steps
 * of the name computation are gone through here in the same order: the label
 * property, the labels that it refers to, its content where its role is named
 * by content, and its tooltip. */

static char *
dup_property (GtkWidget            *widget,
              GtkAccessibleProperty property)
{
  g_autofree char *value = NULL;
  gsize            length;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), property))
    return NULL;
  /* Not equal to this, so the answer is what it is. */
  value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), property, "\001");
  if (value == NULL)
    return NULL;
  length = strlen (value);
  if (length >= 2 && value[0] == '"' && value[length - 1] == '"')
    return g_strndup (value + 1, length - 2);
  return g_steal_pointer (&value);
}

static gboolean
is_labelled_by (GtkWidget *widget,
                GtkWidget *candidate)
{
  g_autofree char *difference = NULL;

  if (candidate == widget)
    return FALSE;
  difference = gtk_test_accessible_check_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY, candidate, NULL);
  return difference == NULL;
}

static GtkWidget *
find_label_below (GtkWidget *widget,
                  GtkWidget *place,
                  GtkWidget *known)
{
  if (is_labelled_by (widget, place))
    return place;
  for (GtkWidget *child = gtk_widget_get_first_child (place); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = child != known ? find_label_below (widget, child, known) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The nearest first: labels stand beside what they name. */
static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *known = NULL;

  if (!gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return NULL;
  for (GtkWidget *place = widget; place != NULL; place = gtk_widget_get_parent (place))
    {
      GtkWidget *found = find_label_below (widget, place, known);

      if (found != NULL)
        return found;
      known = place;
    }
  return NULL;
}

static gboolean
is_named_by_content (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_COLUMN_HEADER:
    case GTK_ACCESSIBLE_ROLE_GRID_CELL:
    case GTK_ACCESSIBLE_ROLE_HEADING:
    case GTK_ACCESSIBLE_ROLE_LABEL:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_SWITCH:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOOLTIP:
    case GTK_ACCESSIBLE_ROLE_TREE_ITEM:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_content (GtkWidget *widget,
             GString   *name)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *part = NULL;

      if (!gtk_widget_get_visible (child) || GTK_IS_NATIVE (child))
        continue;
      part = dup_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL);
      if (part == NULL || part[0] == '\0')
        {
          add_content (child, name);
          continue;
        }
      if (name->len > 0)
        g_string_append_c (name, ' ');
      g_string_append (name, part);
    }
}

static char *
compute_name (GtkWidget *widget,
              gboolean   follow_labels)
{
  g_autofree char *own = dup_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL);
  const char      *tooltip;

  if (own != NULL && own[0] != '\0')
    return g_steal_pointer (&own);

  if (follow_labels)
    {
      GtkWidget *label = find_label (widget);

      if (label != NULL)
        return compute_name (label, FALSE);
    }

  if (is_named_by_content (widget))
    {
      g_autoptr (GString) content = g_string_new (NULL);

      add_content (widget, content);
      if (content->len > 0)
        return g_strdup (content->str);
    }

  tooltip = gtk_widget_get_tooltip_text (widget);
  if (tooltip != NULL)
    return g_strdup (tooltip);
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)));
  return g_strdup ("");
}

/* The parts inside an entry, a spin button or a menu button are GTK's own:
 * they go by the name of the whole. */
static GtkWidget *
get_whole (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL)
    return NULL;
  if (GTK_IS_MENU_BUTTON (parent) || GTK_IS_SPIN_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || ADW_IS_SPLIT_BUTTON (parent))
    return parent;
  if (!GTK_IS_TEXT (widget))
    return NULL;
  for (; parent != NULL; parent = gtk_widget_get_parent (parent))
    if (GTK_IS_EDITABLE (parent) && gtk_editable_get_delegate (GTK_EDITABLE (parent)) == GTK_EDITABLE (widget))
      return parent;
  return NULL;
}

/**
 * usher_test_name:
 * @widget: a widget
 *
 * Returns: (transfer full): what a screen reader calls @widget, without the
 *   underscore of a mnemonic; "" when it has no name
 */
char *
usher_test_name (GtkWidget *widget)
{
  g_autofree char *name = compute_name (widget, TRUE);
  GtkWidget       *whole = name[0] == '\0' ? get_whole (widget) : NULL;

  return whole != NULL ? usher_test_name (whole) : g_steal_pointer (&name);
}

static void
add_to_tree (GtkWidget *widget,
             int        depth,
             GString   *tree)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
  g_autofree char  *name = NULL;
  g_autofree char  *role_name = NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  name = usher_test_name (widget);
  if (name[0] != '\0' || gtk_widget_get_focusable (widget))
    {
      role_name = g_enum_to_string (GTK_TYPE_ACCESSIBLE_ROLE, (int) role);
      g_string_append_printf (tree, "%*s%s “%s” %s%s%s\n", depth * 2, "",
                              role_name + strlen ("GTK_ACCESSIBLE_ROLE_"), name, G_OBJECT_TYPE_NAME (widget),
                              gtk_widget_is_sensitive (widget) ? "" : " insensitive",
                              gtk_widget_is_focus (widget) ? " FOCUS" : "");
      depth += 1;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_to_tree (child, depth, tree);
}

/**
 * usher_test_tree:
 * @root: a widget
 *
 * Returns: (transfer full): what is on the screen, a line for each control
 *   with a name or a place in the focus order
 */
char *
usher_test_tree (GtkWidget *root)
{
  g_autoptr (GString) tree = g_string_new (NULL);

  add_to_tree (root, 1, tree);
  return g_string_free (g_steal_pointer (&tree), FALSE);
}

/* What a combo box or a column view is made of is GTK's own, and the sheet that
 * a dialog stands on is libadwaita's. */
static gboolean
is_inner_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent == NULL)
    return FALSE;
  return gtk_widget_get_ancestor (parent, ADW_TYPE_COMBO_ROW) != NULL ||
         gtk_widget_get_ancestor (parent, GTK_TYPE_DROP_DOWN) != NULL ||
         (GTK_IS_LIST_VIEW (widget) && GTK_IS_COLUMN_VIEW (parent)) ||
         g_str_equal (G_OBJECT_TYPE_NAME (parent), "AdwFloatingSheet");
}

/* Windows have titles; scrolled windows and list boxes hand the focus on. */
static gboolean
needs_name (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) &&
         !GTK_IS_NATIVE (widget) && !ADW_IS_DIALOG (widget) &&
         !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_LIST_BOX (widget) && !is_inner_part (widget);
}

static void
add_problems (GtkWidget *widget,
              GPtrArray *path,
              GPtrArray *problems)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  g_ptr_array_add (path, (gpointer) G_OBJECT_TYPE_NAME (widget));
  if (needs_name (widget))
    {
      g_autofree char *name = usher_test_name (widget);

      if (g_strstrip (name)[0] == '\0')
        {
          g_autofree char *where = NULL;

          g_ptr_array_add (path, NULL);
          where = g_strjoinv (" > ", (char **) path->pdata + (path->len > 7 ? path->len - 7 : 0));
          g_ptr_array_remove_index (path, path->len - 1);
          g_ptr_array_add (problems, g_strdup_printf ("no accessible name: %s", where));
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_problems (child, path, problems);
  g_ptr_array_remove_index (path, path->len - 1);
}

/**
 * usher_test_accessible_name_problems:
 * @root: a window, page or dialog on the screen
 *
 * Looks at everything on the screen that takes the focus.
 *
 * Returns: (transfer full) (element-type utf8): a line for each control that a
 *   screen reader has no name for; empty when all is well
 */
GPtrArray *
usher_test_accessible_name_problems (GtkWidget *root)
{
  GPtrArray            *problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  add_problems (root, path, problems);
  return problems;
}
