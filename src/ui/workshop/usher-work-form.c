/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-work-form.h"

#include <glib/gi18n.h>

struct _UsherWorkForm
{
  AdwDialog parent_instance;

  GtkWidget           *accept;
  GtkLabel            *missing;
  AdwPreferencesGroup *group;
  gboolean             is_missing;
  gboolean             is_busy;
};

enum
{
  ACCEPTED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherWorkForm, usher_work_form, ADW_TYPE_DIALOG)

static void
on_accept_cb (UsherWorkForm *self)
{
  g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
on_changed_cb (UsherWorkForm *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_cancel_cb (UsherWorkForm *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
update (UsherWorkForm *self)
{
  gtk_widget_set_sensitive (self->accept, !self->is_missing && !self->is_busy);
}

static void
usher_work_form_class_init (UsherWorkFormClass *klass)
{
  signals[ACCEPTED] =
      g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
usher_work_form_init (UsherWorkForm *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->accept = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->accept), TRUE);
  gtk_widget_add_css_class (self->accept, "suggested-action");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (on_cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (on_accept_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->accept);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);

  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->group));
  self->missing = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->missing, TRUE);
  gtk_label_set_xalign (self->missing, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->missing), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->missing), "dimmed");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->missing));
  gtk_widget_add_css_class (box, "order-form");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), box);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroll);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 520);
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->accept);
}

/**
 * usher_work_form_new:
 * @title: of the dialog
 * @verb: what its button does, with a mnemonic
 *
 * Returns: (transfer floating): an empty form
 */
UsherWorkForm *
usher_work_form_new (const char *title,
                     const char *verb)
{
  UsherWorkForm *self = g_object_new (USHER_TYPE_WORK_FORM, "title", title, NULL);

  gtk_button_set_label (GTK_BUTTON (self->accept), verb);

  return self;
}

/**
 * usher_work_form_add:
 * @row: what comes next
 */
void
usher_work_form_add (UsherWorkForm *self,
                     GtkWidget     *row)
{
  adw_preferences_group_add (self->group, row);
}

/**
 * usher_work_form_add_entry:
 * @text: (nullable): what stands in it
 *
 * Returns: (transfer none): a row to type in, a #GtkEditable
 */
GtkWidget *
usher_work_form_add_entry (UsherWorkForm *self,
                           const char    *title,
                           const char    *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  usher_work_form_add (self, row);

  return row;
}

/**
 * usher_work_form_add_choice:
 * @choices: (array zero-terminated=1): translated
 *
 * Returns: (transfer none): an #AdwComboRow
 */
GtkWidget *
usher_work_form_add_choice (UsherWorkForm     *self,
                            const char        *title,
                            const char *const *choices)
{
  GtkWidget                *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (choices);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  usher_work_form_add (self, row);

  return row;
}

/**
 * usher_work_form_add_switch:
 *
 * Returns: (transfer none): an #AdwSwitchRow
 */
GtkWidget *
usher_work_form_add_switch (UsherWorkForm *self,
                            const char    *title,
                            const char    *subtitle,
                            gboolean       is_active)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), is_active);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  usher_work_form_add (self, row);

  return row;
}

/**
 * usher_work_form_set_missing:
 * @missing: (nullable): why the verb cannot be pressed, in words
 */
void
usher_work_form_set_missing (UsherWorkForm *self,
                             const char    *missing)
{
  self->is_missing = missing != NULL;
  gtk_label_set_text (self->missing, missing != NULL ? missing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->missing), missing != NULL);
  update (self);
}

/**
 * usher_work_form_set_busy:
 * @is_busy: whether what was accepted is being saved
 */
void
usher_work_form_set_busy (UsherWorkForm *self,
                          gboolean       is_busy)
{
  self->is_busy = is_busy;
  update (self);
}

/**
 * usher_work_form_close:
 *
 * Closes the form when what was accepted is saved, unless it went with its
 * window before.
 */
void
usher_work_form_close (UsherWorkForm *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    adw_dialog_close (ADW_DIALOG (self));
}
