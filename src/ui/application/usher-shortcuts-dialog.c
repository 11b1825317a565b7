/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "usher-areas.h"
#include "usher-shortcuts.h"

struct _UsherShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (UsherShortcutsDialog, usher_shortcuts_dialog, ADW_TYPE_DIALOG)

/* "Ctrl+N" of one key, " / " between several. */
static char *
make_keys_text (const UsherShortcut *shortcut)
{
  g_auto (GStrv)      accels = g_strsplit (shortcut->accels, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; accels[i] != NULL; i++)
    {
      guint            key = 0;
      GdkModifierType  modifiers = 0;
      g_autofree char *label = NULL;

      gtk_accelerator_parse (accels[i], &key, &modifiers);
      label = gtk_accelerator_get_label (key, modifiers);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " / " : "", label);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The areas are named; a key for one that is not there yet is not shown. */
static const char *
choose_title (const UsherShortcut *shortcut)
{
  guint            n_areas = 0;
  const UsherArea *areas = usher_areas_get (&n_areas);
  guint            number = 0;

  if (shortcut->action == NULL || !g_str_has_prefix (shortcut->action, "win.show-nth-area"))
    return usher_shortcut_title (shortcut);

  number = g_ascii_digit_value (shortcut->action[strlen ("win.show-nth-area(")]);
  return number <= n_areas ? usher_area_title (&areas[number - 1]) : NULL;
}

static GtkWidget *
create_row (const UsherShortcut *shortcut,
            const char          *title)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *keys = make_keys_text (shortcut);
  GtkWidget       *label = gtk_label_new (keys);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, keys, -1);

  return row;
}

static void
usher_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (usher_shortcuts_dialog_parent_class)->dispose (object);
}

static void
usher_shortcuts_dialog_class_init (UsherShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/application/usher-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherShortcutsDialog, page);
}

static void
usher_shortcuts_dialog_init (UsherShortcutsDialog *self)
{
  guint                n_shortcuts = 0;
  const UsherShortcut *shortcuts = usher_shortcuts_get (&n_shortcuts);
  AdwPreferencesGroup *group = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < n_shortcuts; i++)
    {
      const char *title = choose_title (&shortcuts[i]);

      if (i == 0 || g_strcmp0 (shortcuts[i].section, shortcuts[i - 1].section) != 0)
        {
          g_autofree char *section = g_markup_escape_text (usher_shortcut_section (&shortcuts[i]), -1);

          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, section);
          adw_preferences_page_add (self->page, group);
        }
      if (title != NULL)
        adw_preferences_group_add (group, create_row (&shortcuts[i], title));
    }
}

/**
 * usher_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_shortcuts_dialog_new (void)
{
  return g_object_new (USHER_TYPE_SHORTCUTS_DIALOG, NULL);
}
