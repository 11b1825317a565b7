/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-package-dialog.h"

#include <glib/gi18n.h>

#include "usher-catalogue-store.h"
#include "usher-money.h"
#include "usher-quantity.h"

struct _UsherPackageDialog
{
  AdwDialog parent_instance;

  UsherDesk *desk;

  GtkWidget  *search;
  GtkListBox *list;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherPackageDialog, usher_package_dialog, ADW_TYPE_DIALOG)

static gboolean
has (const char *text,
     const char *part)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, part) != NULL;
}

static char *
initials_of (const char *pinyin)
{
  GString *initials = g_string_new (NULL);

  for (const char *c = pinyin; *c != '\0'; c++)
    if (*c != ' ' && (c == pinyin || c[-1] == ' '))
      g_string_append_c (initials, g_ascii_tolower (*c));

  return g_string_free (initials, FALSE);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  UsherPackageDialog *self = USHER_PACKAGE_DIALOG (user_data);
  UsherPackage       *package = g_object_get_data (G_OBJECT (row), "package");
  g_autofree char    *typed = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char    *initials = initials_of (package->pinyin);

  return *typed == '\0' || has (package->name, typed) || has (package->name_en, typed) ||
         has (package->code, typed) || has (package->pinyin, typed) || has (initials, typed);
}

static void
add_package (UsherPackageDialog *self,
             UsherPackage       *package)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *price = usher_money_format (package->price);
  g_autofree char *hours = usher_hours_format (package->hours);
  g_autofree char *subtitle = NULL;
  GtkWidget       *sum = gtk_label_new (price);

  /* Translators: code of a package and its labour time. */
  subtitle = g_strdup_printf (_("%s · %s h"), package->code, hours);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), package->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (sum, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), sum);
  g_object_set_data_full (G_OBJECT (row), "package", g_object_ref (package), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static GtkListBoxRow *
find_first (UsherPackageDialog *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL || gtk_widget_get_child_visible (GTK_WIDGET (row)))
        return row;
    }
}

static void
on_search_changed_cb (UsherPackageDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, find_first (self));
}

static void
choose (UsherPackageDialog *self,
        GtkListBoxRow      *row)
{
  UsherPackage *package = g_object_get_data (G_OBJECT (row), "package");

  g_signal_emit (self, signals[CHOSEN], 0, package->parent_instance.id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_search_activated_cb (UsherPackageDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    row = find_first (self);
  if (row != NULL)
    choose (self, row);
}

static void
on_next_match_cb (UsherPackageDialog *self)
{
  GtkListBoxRow *row = find_first (self);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_row_activated_cb (UsherPackageDialog *self,
                     GtkListBoxRow      *row)
{
  choose (self, row);
}

static void
on_packages_listed_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (UsherPackageDialog) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          packages =
      usher_catalogue_store_list_packages_finish (USHER_CATALOGUE_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (packages == NULL)
    {
      usher_desk_report (self->desk, error, _("The packages could not be read"));
      return;
    }

  for (guint i = 0; i < packages->len; i++)
    add_package (self, g_ptr_array_index (packages, i));
  on_search_changed_cb (self);
}

static void
usher_package_dialog_dispose (GObject *object)
{
  UsherPackageDialog *self = USHER_PACKAGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_PACKAGE_DIALOG);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_package_dialog_parent_class)->dispose (object);
}

static void
usher_package_dialog_class_init (UsherPackageDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_package_dialog_dispose;

  /**
   * UsherPackageDialog::chosen:
   * @id: a package
   *
   * A package was chosen; the dialog closes.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/estimate/usher-package-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherPackageDialog, search);
  gtk_widget_class_bind_template_child (widget_class, UsherPackageDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
usher_package_dialog_init (UsherPackageDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

/**
 * usher_package_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a dialog with all packages
 */
UsherPackageDialog *
usher_package_dialog_new (UsherDesk *desk)
{
  UsherPackageDialog *self = g_object_new (USHER_TYPE_PACKAGE_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  usher_catalogue_store_list_packages_async (usher_session_get_catalogue (usher_desk_get_session (desk)), NULL,
                                             on_packages_listed_cb, g_object_ref (self));

  return self;
}
