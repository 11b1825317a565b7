/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-notices-dialog.h"

#include <glib/gi18n.h>

#include "usher-phone.h"
#include "usher-plate.h"
#include "usher-times.h"
#include "usher-work-form.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

struct _UsherNoticesDialog
{
  AdwDialog parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  GtkListBox   *list;
  GtkStack     *stack;
};

G_DEFINE_FINAL_TYPE (UsherNoticesDialog, usher_notices_dialog, ADW_TYPE_DIALOG)

static UsherWorkshopStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_workshop (usher_desk_get_session (desk));
}

/**
 * usher_notice_dup_text:
 *
 * Returns: (transfer full): what the customer must be told
 */
char *
usher_notice_dup_text (UsherSession *session,
                       UsherNotice  *notice)
{
  g_autofree char *now = usher_times_relative (session, notice->promised_at);
  g_autofree char *before = usher_times_relative (session, notice->earlier_at);
  g_autofree char *text = NULL;

  if (!g_str_equal (notice->kind, "promise"))
    return g_strdup (*notice->content != '\0' ? notice->content : _("The car is ready"));
  if (notice->earlier_at != 0)
    /* Translators: the promised time as it was, and as it is: “today 14:00”. */
    text = g_strdup_printf (_("Ready %2$s instead of %1$s"), before, now);
  else
    /* Translators: the promised time: “today 14:00”. */
    text = g_strdup_printf (_("Ready %s"), now);
  if (*notice->content == '\0')
    return g_steal_pointer (&text);
  /* Translators: what to tell the customer, and why. */
  return g_strdup_printf (_("%s: %s"), text, notice->content);
}

/* Telling -------------------------------------------------------------------- */

typedef struct
{
  UsherDesk   *desk;
  UsherNotice *notice;
  GtkEditable *whom;
  AdwComboRow *how;
  GtkEditable *note;
} Telling;

static void
telling_free (gpointer  data,
              GClosure *closure)
{
  Telling *telling = data;

  g_object_unref (telling->desk);
  g_object_unref (telling->notice);
  g_free (telling);
}

static void
on_tell_changed_cb (UsherWorkForm *form,
                    gpointer       data)
{
  Telling *telling = data;

  usher_work_form_set_missing (form, *gtk_editable_get_text (telling->whom) == '\0' ? _("Say who was told") : NULL);
}

static void
on_told_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  g_autoptr (GError)        error = NULL;
  UsherDesk                *desk = g_object_get_data (G_OBJECT (form), "desk");

  usher_work_form_set_busy (form, FALSE);
  if (usher_workshop_store_tell_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_work_form_close (form);
  else
    usher_desk_report (desk, error, _("It could not be noted who was told"));
}

static void
on_tell_accepted_cb (UsherWorkForm *form,
                     gpointer       data)
{
  Telling                *telling = data;
  g_autoptr (UsherNotice) told = usher_entity_copy (telling->notice);

  told->told_at = usher_session_now (usher_desk_get_session (telling->desk));
  told->told_how = (UsherToldHow) adw_combo_row_get_selected (telling->how);
  usher_entity_set_string (&told->told_whom, gtk_editable_get_text (telling->whom));
  usher_entity_set_string (&told->note, gtk_editable_get_text (telling->note));
  usher_work_form_set_busy (form, TRUE);
  usher_workshop_store_tell_async (get_store (telling->desk), told, NULL, on_told_cb, g_object_ref (form));
}

/**
 * usher_tell_form_present:
 * @notice: what was told
 *
 * Asks who was told how, and notes it.
 */
void
usher_tell_form_present (GtkWidget   *parent,
                         UsherDesk   *desk,
                         UsherNotice *notice)
{
  Telling         *telling = g_new0 (Telling, 1);
  UsherWorkForm   *form = usher_work_form_new (_("Tell the Customer"), _("_Told"));
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *text = usher_notice_dup_text (usher_desk_get_session (desk), notice);
  g_autofree char *phone = usher_phone_format (notice->phone);
  const char      *hows[USHER_TOLD_HOW_LAST + 2] = { NULL };

  for (guint how = 0; how <= USHER_TOLD_HOW_LAST; how++)
    hows[how] = usher_told_how_label (how);
  telling->desk = g_object_ref (desk);
  telling->notice = g_object_ref (notice);
  g_object_set_data_full (G_OBJECT (form), "desk", g_object_ref (desk), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), phone);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  usher_work_form_add (form, row);
  telling->whom = GTK_EDITABLE (usher_work_form_add_entry (form, _("Who Was Told"), notice->customer_name));
  telling->how = ADW_COMBO_ROW (usher_work_form_add_choice (form, _("How"), hows));
  adw_combo_row_set_selected (telling->how, USHER_TOLD_HOW_PHONE);
  telling->note = GTK_EDITABLE (usher_work_form_add_entry (form, _("What Was Said"), NULL));
  g_signal_connect (form, "changed", G_CALLBACK (on_tell_changed_cb), telling);
  g_signal_connect_data (form, "accepted", G_CALLBACK (on_tell_accepted_cb), telling, telling_free, 0);
  adw_dialog_present (ADW_DIALOG (form), parent);
}

/* The list ------------------------------------------------------------------- */

static void
on_row_activated_cb (UsherNoticesDialog *self,
                     GtkListBoxRow      *row)
{
  usher_tell_form_present (GTK_WIDGET (self), self->desk, g_object_get_data (G_OBJECT (row), "notice"));
}

static void
add_row (UsherNoticesDialog *self,
         UsherNotice        *notice)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *icon = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *plate = usher_plate_format (notice->plate);
  g_autofree char *name = usher_name_with_form (notice->customer_name, notice->address_form);
  g_autofree char *phone = usher_phone_format (notice->phone);
  g_autofree char *title = g_strjoin (" · ", plate, name, phone, NULL);
  g_autofree char *text = usher_notice_dup_text (usher_desk_get_session (self->desk), notice);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "notice", g_object_ref (notice), g_object_unref);
  gtk_list_box_append (self->list, row);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherNoticesDialog) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          notices = usher_workshop_store_list_notices_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (notices == NULL)
    {
      usher_desk_report (self->desk, error, _("What customers must be told cannot be read"));
      return;
    }
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < notices->len; i++)
    add_row (self, g_ptr_array_index (notices, i));
  gtk_stack_set_visible_child_name (self->stack, notices->len > 0 ? "list" : "empty");
}

static void
read_notices (UsherNoticesDialog *self)
{
  usher_workshop_store_list_notices_async (get_store (self->desk), 0, self->cancellable, on_read_cb, g_object_ref (self));
}

static void
on_session_changed_cb (UsherNoticesDialog *self,
                       const char         *kind)
{
  if (g_str_equal (kind, "notice"))
    read_notices (self);
}

static void
usher_notices_dialog_dispose (GObject *object)
{
  UsherNoticesDialog *self = USHER_NOTICES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_notices_dialog_parent_class)->dispose (object);
}

static void
usher_notices_dialog_class_init (UsherNoticesDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_notices_dialog_dispose;
}

static void
usher_notices_dialog_init (UsherNoticesDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *empty = adw_status_page_new ();
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->cancellable = g_cancellable_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 18);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 18);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tell the Customer"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->list));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "usher-confirmed-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("Every Customer Knows"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty), _("When a promised time moves, whom to tell stands here"));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, empty, "empty");
  gtk_stack_add_named (self->stack, scroll, "list");
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->stack));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_title (ADW_DIALOG (self), _("Tell the Customer"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 620);
  adw_dialog_set_content_height (ADW_DIALOG (self), 420);
}

/**
 * usher_notices_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the list of whom to tell what
 */
UsherNoticesDialog *
usher_notices_dialog_new (UsherDesk *desk)
{
  UsherNoticesDialog *self = g_object_new (USHER_TYPE_NOTICES_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (usher_desk_get_session (desk), "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_notices (self);

  return self;
}
