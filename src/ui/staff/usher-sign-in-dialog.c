/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-sign-in-dialog.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-labels.h"
#include "usher-pin-text.h"
#include "usher-staff-store.h"
#include "usher-trouble-text.h"

struct _UsherSignInDialog
{
  AdwDialog parent_instance;

  UsherDesk *desk;
  GPtrArray *staff; /* (element-type UsherStaff): as in the choice */
  gboolean   is_working;

  GtkWidget *badge_row;
  GtkWidget *person_row;
  GtkWidget *pin_row;
  GtkWidget *message;
  GtkWidget *button;
};

enum
{
  SIGNED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherSignInDialog, usher_sign_in_dialog, ADW_TYPE_DIALOG)

static UsherStaff *
get_person (UsherSignInDialog *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->person_row));

  return selected < self->staff->len ? g_ptr_array_index (self->staff, selected) : NULL;
}

static void
say (UsherSignInDialog *self,
     const char        *text)
{
  gtk_label_set_label (GTK_LABEL (self->message), text);
  gtk_widget_set_visible (self->message, *text != '\0');
  if (*text != '\0')
    usher_announce (GTK_WIDGET (self), text);
}

static void
on_person_changed_cb (UsherSignInDialog *self)
{
  UsherStaff *person = get_person (self);

  gtk_widget_set_visible (self->pin_row, person != NULL && person->has_pin);
  gtk_widget_set_sensitive (self->button, person != NULL && !self->is_working);
  gtk_editable_set_text (GTK_EDITABLE (self->pin_row), "");
  say (self, "");
}

static void
focus_pin (UsherSignInDialog *self)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (self->pin_row) ? self->pin_row : self->button);
}

static void
on_signed_in_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherSignInDialog) self = USHER_SIGN_IN_DIALOG (user_data);
  g_autoptr (GError)            error = NULL;
  g_autofree char              *text = NULL;
  UsherPinResult                outcome = USHER_PIN_WRONG;
  int                           seconds = 0;
  UsherStaff                   *person = self->staff != NULL ? get_person (self) : NULL;

  self->is_working = FALSE;
  if (person == NULL)
    return;
  gtk_widget_set_sensitive (self->button, TRUE);
  if (!usher_staff_store_sign_in_finish (USHER_STAFF_STORE (source), result, &outcome, &seconds, &error))
    {
      g_autofree char *why = usher_trouble_describe (error);

      say (self, why);
      return;
    }
  if (outcome == USHER_PIN_RIGHT)
    {
      usher_session_set_staff (usher_desk_get_session (self->desk), person);
      g_signal_emit (self, signals[SIGNED_IN], 0);
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  text = usher_pin_text (outcome, person->name, seconds);
  say (self, text);
  gtk_editable_set_text (GTK_EDITABLE (self->pin_row), "");
  focus_pin (self);
}

static void
sign_in (UsherSignInDialog *self)
{
  UsherStaffStore *store = usher_session_get_staff_store (usher_desk_get_session (self->desk));
  UsherStaff      *person = get_person (self);

  if (person == NULL || self->is_working)
    return;
  self->is_working = TRUE;
  gtk_widget_set_sensitive (self->button, FALSE);
  usher_staff_store_sign_in_async (store, person->parent_instance.id, gtk_editable_get_text (GTK_EDITABLE (self->pin_row)),
                                   NULL, on_signed_in_cb, g_object_ref (self));
}

/* A badge is typed or scanned; the scanner ends with Enter. */
static void
on_badge_entered_cb (UsherSignInDialog *self)
{
  g_autofree char *badge = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->badge_row))));

  for (guint i = 0; i < self->staff->len && *badge != '\0'; i++)
    {
      UsherStaff *person = g_ptr_array_index (self->staff, i);

      if (g_ascii_strcasecmp (person->badge, badge) != 0)
        continue;
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->person_row), i);
      if (person->has_pin)
        focus_pin (self);
      else
        sign_in (self);
      return;
    }
  say (self, _("Nobody has a badge with that number."));
}

static void
fill_people (UsherSignInDialog *self,
             gint64             staff_id)
{
  UsherShop                *shop = usher_session_get_shop (usher_desk_get_session (self->desk));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  for (guint i = 0; i < shop->staff->len; i++)
    {
      UsherStaff      *staff = g_ptr_array_index (shop->staff, i);
      g_autofree char *text = NULL;

      /* Translators: who is at the desk: first the name, then the role. */
      text = g_strdup_printf (C_("staff", "%s · %s"), staff->name, usher_role_label (staff->role));
      gtk_string_list_append (names, text);
      g_ptr_array_add (self->staff, g_object_ref (staff));
      if (staff->parent_instance.id == staff_id)
        selected = i;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self->person_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->person_row), selected);
}

static GtkWidget *
create_content (UsherSignInDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->badge_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->person_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->pin_row);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 18);

  return box;
}

static void
usher_sign_in_dialog_dispose (GObject *object)
{
  UsherSignInDialog *self = USHER_SIGN_IN_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->staff, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_sign_in_dialog_parent_class)->dispose (object);
}

static void
usher_sign_in_dialog_class_init (UsherSignInDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_sign_in_dialog_dispose;

  signals[SIGNED_IN] = g_signal_new ("signed-in", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
}

static void
usher_sign_in_dialog_init (UsherSignInDialog *self)
{
  self->staff = g_ptr_array_new_with_free_func (g_object_unref);
  self->badge_row = adw_entry_row_new ();
  self->person_row = adw_combo_row_new ();
  self->pin_row = adw_password_entry_row_new ();
  self->message = gtk_label_new (NULL);
  self->button = gtk_button_new_with_mnemonic (_("_Sign In"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->badge_row), _("Badge Number"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person_row), C_("staff", "Person"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->pin_row), _("PIN"));
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->pin_row), GTK_INPUT_PURPOSE_PIN);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);

  g_signal_connect_object (self->person_row, "notify::selected", G_CALLBACK (on_person_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->badge_row, "entry-activated", G_CALLBACK (on_badge_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pin_row, "entry-activated", G_CALLBACK (sign_in), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (sign_in), self, G_CONNECT_SWAPPED);
}

/**
 * usher_sign_in_dialog_new:
 * @desk: the desk
 * @staff_id: who it probably is, or 0
 * @is_lock: whether nobody may go on without signing in
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_sign_in_dialog_new (UsherDesk *desk,
                          gint64     staff_id,
                          gboolean   is_lock)
{
  UsherSignInDialog *self = g_object_new (USHER_TYPE_SIGN_IN_DIALOG,
                                          "title", is_lock ? _("Locked") : _("Who Is at the Desk?"), "content-width", 420, "can-close", !is_lock, "presentation-mode", ADW_DIALOG_FLOATING, NULL);
  GtkWidget         *view = adw_toolbar_view_new ();
  GtkWidget         *header = adw_header_bar_new ();

  self->desk = g_object_ref (desk);
  fill_people (self, staff_id);
  on_person_changed_cb (self);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), !is_lock);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), !is_lock);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_content (self));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_focus (ADW_DIALOG (self), gtk_widget_get_visible (self->pin_row) ? self->pin_row : self->button);

  return ADW_DIALOG (self);
}

/**
 * usher_sign_in_dialog_focus_badge:
 *
 * Begins with the badge, for who has it at hand or a scanner.
 */
void
usher_sign_in_dialog_focus_badge (UsherSignInDialog *self)
{
  adw_dialog_set_focus (ADW_DIALOG (self), self->badge_row);
}
