/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-staff-dialog.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-staff-pin.h"
#include "usher-staff-store.h"
#include "usher-trouble-text.h"
#include "usher-work-values.h"

struct _UsherStaffDialog
{
  AdwDialog parent_instance;

  UsherDesk  *desk;
  UsherStaff *staff;
  gboolean    is_filling;
  gboolean    removes; /* the PIN that is being saved */

  GtkWidget *badge_row;
  GtkWidget *limit_row;
  GtkWidget *trades[USHER_TRADE_LAST + 1];
  GtkWidget *pin_group;
  GtkWidget *pin_row;
  GtkWidget *again_row;
  GtkWidget *set_button;
  GtkWidget *remove_button;
  GtkWidget *message;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherStaffDialog, usher_staff_dialog, ADW_TYPE_DIALOG)

static const char *
trade_title (UsherTrade trade)
{
  switch (trade)
    {
    case USHER_TRADE_MECHANICAL:
      return C_("trade", "Mechanic");
    case USHER_TRADE_ELECTRICAL:
      return C_("trade", "Electrician");
    case USHER_TRADE_BODY:
      return C_("trade", "Body work");
    case USHER_TRADE_PAINT:
      return C_("trade", "Paint");
    case USHER_TRADE_DETAILING:
      return C_("trade", "Detailing");
    default:
      g_return_val_if_reached ("");
    }
}

static void
say (UsherStaffDialog *self,
     const char       *text)
{
  gtk_label_set_label (GTK_LABEL (self->message), text);
  gtk_widget_set_visible (self->message, *text != '\0');
  if (*text != '\0')
    usher_announce (GTK_WIDGET (self), text);
}

static gboolean
badge_is_taken (UsherStaffDialog *self,
                const char       *badge)
{
  UsherStaff *owner = usher_shop_find_badge (usher_session_get_shop (usher_desk_get_session (self->desk)), badge);

  return owner != NULL && owner->parent_instance.id != self->staff->parent_instance.id;
}

static void
on_edited_cb (UsherStaffDialog *self)
{
  g_autofree char *badge = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->badge_row))));
  gboolean         is_taken = badge_is_taken (self, badge);

  if (self->is_filling)
    return;
  if (is_taken)
    gtk_widget_add_css_class (self->badge_row, "error");
  else
    gtk_widget_remove_css_class (self->badge_row, "error");
  say (self, is_taken ? _("Somebody else has a badge with that number.") : "");
  if (!is_taken)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_pin (UsherStaffDialog *self)
{
  UsherShop  *shop = usher_session_get_shop (usher_desk_get_session (self->desk));
  UsherStaff *saved = usher_shop_find_staff (shop, self->staff->parent_instance.id);
  gboolean    has_pin = saved != NULL && saved->has_pin;

  gtk_widget_set_sensitive (self->pin_group, saved != NULL);
  gtk_widget_set_visible (self->remove_button, has_pin);
  if (has_pin)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->set_button), _("_Change PIN"));
  else
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->set_button), _("_Set PIN"));
  if (usher_shop_has_pins (shop))
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->pin_group),
                                           _("4 to 12 digits. Who has a PIN types it to be at the desk."));
  else
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->pin_group),
                                           _("Nobody has a PIN: whoever is at the desk may do everything. The first one is a manager’s."));
}

static void
on_pin_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherStaffDialog) self = USHER_STAFF_DIALOG (user_data);
  g_autoptr (GError)           error = NULL;
  gboolean                     is_saved = usher_staff_store_set_pin_finish (USHER_STAFF_STORE (source), result, &error);
  g_autofree char             *why = NULL;

  if (self->desk == NULL)
    return;
  gtk_widget_set_sensitive (self->set_button, TRUE);
  if (!is_saved)
    {
      why = usher_trouble_describe (error);
      say (self, why);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->pin_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->again_row), "");
  say (self, self->removes ? _("The PIN is removed.") : _("The PIN is set."));
}

static void
save_pin (UsherStaffDialog *self,
          const char       *pin)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  UsherStaffStore *store = usher_session_get_staff_store (session);

  self->removes = pin == NULL;
  gtk_widget_set_sensitive (self->set_button, FALSE);
  /* Who sets the first PIN of the workshop is the manager it belongs to. */
  if (pin != NULL && !usher_shop_has_pins (usher_session_get_shop (session)) && self->staff->role == USHER_ROLE_MANAGER)
    usher_session_set_staff (session, usher_shop_find_staff (usher_session_get_shop (session), self->staff->parent_instance.id));
  usher_staff_store_set_pin_async (store, self->staff->parent_instance.id, pin, NULL, on_pin_saved_cb, g_object_ref (self));
}

static void
on_set_activated_cb (UsherStaffDialog *self)
{
  const char *pin = gtk_editable_get_text (GTK_EDITABLE (self->pin_row));

  if (!usher_staff_pin_is_valid (pin))
    say (self, _("A PIN is 4 to 12 digits."));
  else if (!g_str_equal (pin, gtk_editable_get_text (GTK_EDITABLE (self->again_row))))
    say (self, _("The two PINs are not the same."));
  else
    save_pin (self, pin);
}

static void
on_remove_activated_cb (UsherStaffDialog *self)
{
  save_pin (self, NULL);
}

static void
fill (UsherStaffDialog *self)
{
  self->is_filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->badge_row), self->staff->badge);
  adw_spin_row_set_value (ADW_SPIN_ROW (self->limit_row), self->staff->discount_limit / 100.0);
  for (guint i = 0; i <= USHER_TRADE_LAST; i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->trades[i]),
                               *self->staff->skills != '\0' &&
                                   usher_skills_include (self->staff->skills, usher_trade_to_string ((UsherTrade) i)));
  self->is_filling = FALSE;
}

static GtkWidget *
add_row (GtkWidget  *group,
         GtkWidget  *row,
         const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

static GtkWidget *
create_details (UsherStaffDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->badge_row = add_row (group, adw_entry_row_new (), _("Badge Number"));
  self->limit_row = add_row (group, adw_spin_row_new_with_range (0, 100, 1), _("Discount Limit (%)"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->limit_row), _("How much this person may take off a settlement"));
  g_signal_connect_object (self->badge_row, "changed", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->limit_row, "notify::value", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);

  return group;
}

static GtkWidget *
create_trades (UsherStaffDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Trades"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), _("What work is given to this person; none for all."));
  for (guint i = 0; i <= USHER_TRADE_LAST; i++)
    {
      self->trades[i] = add_row (group, adw_switch_row_new (), trade_title ((UsherTrade) i));
      g_signal_connect_object (self->trades[i], "notify::active", G_CALLBACK (on_edited_cb), self, G_CONNECT_SWAPPED);
    }

  return group;
}

static GtkWidget *
create_pin_group (UsherStaffDialog *self)
{
  self->pin_group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->pin_group), _("PIN"));
  self->pin_row = add_row (self->pin_group, adw_password_entry_row_new (), _("New PIN"));
  self->again_row = add_row (self->pin_group, adw_password_entry_row_new (), _("The Same PIN Again"));
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->pin_row), GTK_INPUT_PURPOSE_PIN);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self->again_row), GTK_INPUT_PURPOSE_PIN);
  self->set_button = add_row (self->pin_group, adw_button_row_new (), _("_Set PIN"));
  self->remove_button = add_row (self->pin_group, adw_button_row_new (), _("_Remove PIN"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->set_button), TRUE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->remove_button), TRUE);
  gtk_widget_add_css_class (self->remove_button, "destructive-action");
  g_signal_connect_object (self->again_row, "entry-activated", G_CALLBACK (on_set_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->set_button, "activated", G_CALLBACK (on_set_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove_button, "activated", G_CALLBACK (on_remove_activated_cb), self, G_CONNECT_SWAPPED);

  return self->pin_group;
}

static void
usher_staff_dialog_dispose (GObject *object)
{
  UsherStaffDialog *self = USHER_STAFF_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->staff);

  G_OBJECT_CLASS (usher_staff_dialog_parent_class)->dispose (object);
}

static void
usher_staff_dialog_class_init (UsherStaffDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_staff_dialog_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
usher_staff_dialog_init (UsherStaffDialog *self)
{
}

/**
 * usher_staff_dialog_new:
 * @desk: the desk
 * @staff: a member of staff as edited so far
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
usher_staff_dialog_new (UsherDesk  *desk,
                        UsherStaff *staff)
{
  UsherStaffDialog *self = g_object_new (USHER_TYPE_STAFF_DIALOG, "title", staff->name, "content-width", 480,
                                         "content-height", 640, NULL);
  GtkWidget        *view = adw_toolbar_view_new ();
  GtkWidget        *page = adw_preferences_page_new ();

  self->desk = g_object_ref (desk);
  self->staff = g_object_ref (staff);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_set_margin_start (self->message, 18);
  gtk_widget_set_margin_end (self->message, 18);
  gtk_widget_set_margin_bottom (self->message, 12);
  gtk_widget_set_visible (self->message, FALSE);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_details (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_pin_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (create_trades (self)));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (view), self->message);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  fill (self);
  show_pin (self);
  g_signal_connect_object (usher_desk_get_session (desk), "notify::shop", G_CALLBACK (show_pin), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}

/**
 * usher_staff_dialog_apply:
 * @staff: a copy of the person
 *
 * Puts what was edited into @staff.
 */
void
usher_staff_dialog_apply (UsherStaffDialog *self,
                          UsherStaff       *staff)
{
  g_autofree char    *badge = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->badge_row))));
  g_autoptr (GString) skills = g_string_new (NULL);

  for (guint i = 0; i <= USHER_TRADE_LAST; i++)
    if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->trades[i])))
      g_string_append_printf (skills, "%s%s", skills->len > 0 ? " " : "", usher_trade_to_string ((UsherTrade) i));
  usher_entity_set_string (&staff->badge, badge);
  usher_entity_set_string (&staff->skills, skills->str);
  staff->discount_limit = (int) (adw_spin_row_get_value (ADW_SPIN_ROW (self->limit_row)) + 0.5) * 100;
}
