/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-complaint-dialog.h"

#include <glib/gi18n.h>

#include "usher-after-labels.h"
#include "usher-complaint-store.h"
#include "usher-date.h"
#include "usher-times.h"

struct _UsherComplaintDialog
{
  AdwDialog parent_instance;

  UsherDesk      *desk;
  UsherComplaint *complaint;
  gboolean        is_saving;

  GtkTextBuffer *words;
  GtkWidget     *dispute;
  GtkWidget     *owner;
  GtkWidget     *cause;
  GtkWidget     *measures;
  GtkWidget     *deadline;
  GtkWidget     *said;
  GtkWidget     *hint;
};

G_DEFINE_FINAL_TYPE (UsherComplaintDialog, usher_complaint_dialog, ADW_TYPE_DIALOG)

static UsherComplaintStore *
get_store (UsherComplaintDialog *self)
{
  return usher_session_get_complaints (usher_desk_get_session (self->desk));
}

static GPtrArray *
get_staff (UsherComplaintDialog *self)
{
  return usher_session_get_shop (usher_desk_get_session (self->desk))->staff;
}

static gboolean
is_new (UsherComplaintDialog *self)
{
  return self->complaint->parent_instance.id == 0;
}

static char *
dup_words (UsherComplaintDialog *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->words, &start, &end);

  return g_strstrip (gtk_text_buffer_get_text (self->words, &start, &end, FALSE));
}

/* What is typed; a day is typed as everywhere. */
static UsherComplaint *
dup_typed (UsherComplaintDialog *self)
{
  UsherComplaint  *typed = usher_entity_copy (self->complaint);
  g_autofree char *words = dup_words (self);
  guint            owner = adw_combo_row_get_selected (ADW_COMBO_ROW (self->owner));
  GDate            today;
  GDate            deadline;

  usher_entity_set_string (&typed->words, words);
  typed->is_guarantee_dispute = adw_switch_row_get_active (ADW_SWITCH_ROW (self->dispute));
  typed->owner_id = owner == 0 ? 0 : ((UsherEntity *) g_ptr_array_index (get_staff (self), owner - 1))->id;
  usher_entity_set_string (&typed->cause, gtk_editable_get_text (GTK_EDITABLE (self->cause)));
  usher_entity_set_string (&typed->measures, gtk_editable_get_text (GTK_EDITABLE (self->measures)));
  usher_times_today (usher_desk_get_session (self->desk), &today);
  if (usher_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->deadline)), &today, &deadline, NULL))
    {
      g_autofree char *text = usher_date_to_iso (&deadline);

      usher_entity_set_string (&typed->deadline_on, text);
    }

  return typed;
}

/* What stands against resolving it is said beside the button. */
static void
update_actions (UsherComplaintDialog *self)
{
  g_autoptr (UsherComplaint) typed = dup_typed (self);
  UsherComplaintState        state = self->complaint->state;
  UsherComplaintGap          gap = usher_complaint_gap (USHER_COMPLAINT_STATE_RESOLVED, typed->owner_id != 0,
                                                        *typed->cause != '\0', *typed->measures != '\0', FALSE);
  gboolean                   is_open = self->complaint->closed_at == 0;
  gboolean                   is_resolved = state == USHER_COMPLAINT_STATE_RESOLVED;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complaint.save", is_open && *typed->words != '\0' && !self->is_saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complaint.resolve",
                                 !is_new (self) && is_open && !is_resolved && gap == USHER_COMPLAINT_GAP_NONE && !self->is_saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complaint.satisfied", is_resolved && !self->is_saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complaint.not-satisfied", is_resolved && !self->is_saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "complaint.no-answer", is_resolved && !self->is_saving);
  gtk_label_set_text (GTK_LABEL (self->hint), is_new (self) || is_resolved || !is_open ? "" : usher_complaint_gap_text (gap));
}

static void
finish (UsherComplaintDialog *self,
        UsherComplaint       *saved,
        const GError         *error)
{
  self->is_saving = FALSE;
  if (saved == NULL)
    {
      usher_desk_report (self->desk, error, _("The complaint could not be saved"));
      update_actions (self);
      return;
    }
  usher_desk_say (self->desk, saved->closed_at != 0 ? _("Complaint closed") : _("Complaint saved"));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherComplaintDialog) self = USHER_COMPLAINT_DIALOG (user_data);
  g_autoptr (GError)               error = NULL;
  g_autoptr (UsherComplaint)       saved = usher_complaint_store_save_finish (USHER_COMPLAINT_STORE (source), result, &error);

  finish (self, saved, error);
}

static void
save_as (UsherComplaintDialog *self,
         UsherComplaintState   state)
{
  g_autoptr (UsherComplaint) typed = dup_typed (self);

  typed->state = state;
  self->is_saving = TRUE;
  update_actions (self);
  usher_complaint_store_save_async (get_store (self), typed, NULL, on_saved_cb, g_object_ref (self));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherComplaintDialog *self = USHER_COMPLAINT_DIALOG (widget);

  save_as (self, self->complaint->state);
}

static void
resolve_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  save_as (USHER_COMPLAINT_DIALOG (widget), USHER_COMPLAINT_STATE_RESOLVED);
}

static void
on_called_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherComplaintDialog) self = USHER_COMPLAINT_DIALOG (user_data);
  g_autoptr (GError)               error = NULL;
  g_autoptr (UsherComplaint)       saved = usher_complaint_store_add_call_finish (USHER_COMPLAINT_STORE (source), result, &error);

  finish (self, saved, error);
}

static void
call_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherComplaintDialog *self = USHER_COMPLAINT_DIALOG (widget);
  gboolean              was_reached = !g_str_equal (name, "complaint.no-answer");

  self->is_saving = TRUE;
  update_actions (self);
  usher_complaint_store_add_call_async (get_store (self), self->complaint->parent_instance.id,
                                        self->complaint->parent_instance.row_version,
                                        was_reached ? USHER_CONTACT_RESULT_REACHED : USHER_CONTACT_RESULT_NO_ANSWER,
                                        g_str_equal (name, "complaint.satisfied"),
                                        gtk_editable_get_text (GTK_EDITABLE (self->said)), NULL, on_called_cb, g_object_ref (self));
}

static void
usher_complaint_dialog_dispose (GObject *object)
{
  UsherComplaintDialog *self = USHER_COMPLAINT_DIALOG (object);

  g_clear_object (&self->words);
  g_clear_object (&self->complaint);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_complaint_dialog_parent_class)->dispose (object);
}

static void
usher_complaint_dialog_class_init (UsherComplaintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_complaint_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "complaint.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "complaint.resolve", NULL, resolve_action);
  gtk_widget_class_install_action (widget_class, "complaint.satisfied", NULL, call_action);
  gtk_widget_class_install_action (widget_class, "complaint.not-satisfied", NULL, call_action);
  gtk_widget_class_install_action (widget_class, "complaint.no-answer", NULL, call_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "complaint.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "complaint.save", NULL);
}

static void
usher_complaint_dialog_init (UsherComplaintDialog *self)
{
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 620);
}

static GtkWidget *
create_words (UsherComplaintDialog *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->words = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  gtk_text_buffer_set_text (self->words, self->complaint->words, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_widget_add_css_class (view, "concern-words");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("In the customer’s own words"), -1);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), view);

  return view;
}

static GtkWidget *
create_entry (UsherComplaintDialog *self,
              const char           *title,
              const char           *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_object (row, "changed", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_owner (UsherComplaintDialog *self)
{
  GPtrArray                *staff = get_staff (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget                *row = adw_combo_row_new ();
  guint                     selected = 0;

  gtk_string_list_append (names, C_("complaint", "Nobody yet"));
  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff *person = g_ptr_array_index (staff, i);

      gtk_string_list_append (names, person->name);
      if (person->parent_instance.id == self->complaint->owner_id)
        selected = i + 1;
    }
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_("complaint", "Who answers for it"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
create_form (UsherComplaintDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->dispute = adw_switch_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->dispute), C_("complaint", "Dispute about the guarantee"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->dispute), _("To be settled within three working days"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->dispute), self->complaint->is_guarantee_dispute);
  self->owner = create_owner (self);
  self->deadline = create_entry (self, C_("complaint", "To be settled by (empty: three working days)"), self->complaint->deadline_on);
  self->cause = create_entry (self, C_("complaint", "Cause"), self->complaint->cause);
  self->measures = create_entry (self, C_("complaint", "What was done about it"), self->complaint->measures);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->dispute);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->owner);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->deadline);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->cause);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->measures);

  return group;
}

static GtkWidget *
create_calls (UsherComplaintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *buttons = adw_wrap_box_new ();

  self->said = create_entry (self, C_("complaint", "What the customer says now"), self->complaint->second_result);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->said);
  gtk_box_append (GTK_BOX (box), usher_after_heading (_("Second Call")));
  gtk_box_append (GTK_BOX (box), group);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("Sa_tisfied: Close"), "complaint.satisfied"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("_Not Satisfied: Go On"), "complaint.not-satisfied"));
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), usher_after_button (_("No _Answer"), "complaint.no-answer"));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

static GtkWidget *
create_head (UsherComplaintDialog *self)
{
  g_autofree char *person = usher_after_person_text (self->complaint->customer_name, self->complaint->address_form,
                                                     self->complaint->phone);
  g_autofree char *car = usher_after_car_text (self->complaint->plate, self->complaint->order_number, "");
  g_autofree char *text = g_strjoin (" · ", usher_complaint_state_label (self->complaint->state), person, car, NULL);

  return usher_after_text (text, "dimmed");
}

static GtkWidget *
create_header_bar (UsherComplaintDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *save = usher_after_button (_("_Save"), "complaint.save");

  gtk_widget_add_css_class (save, "suggested-action");
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), save);

  return bar;
}

static void
fill (UsherComplaintDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (content, "order-form");
  if (!is_new (self))
    gtk_box_append (GTK_BOX (content), create_head (self));
  gtk_box_append (GTK_BOX (content), create_words (self));
  gtk_box_append (GTK_BOX (content), create_form (self));
  self->hint = usher_after_text ("", "dimmed");
  if (!is_new (self) && self->complaint->state < USHER_COMPLAINT_STATE_RESOLVED)
    {
      GtkWidget *resolve = usher_after_button (_("_Resolved, Call Again"), "complaint.resolve");

      gtk_widget_set_halign (resolve, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (content), resolve);
    }
  gtk_box_append (GTK_BOX (content), self->hint);
  if (self->complaint->state >= USHER_COMPLAINT_STATE_RESOLVED)
    gtk_box_append (GTK_BOX (content), create_calls (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), create_header_bar (self));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_title (ADW_DIALOG (self), is_new (self) ? _("New Complaint") : _("Complaint"));
  update_actions (self);
}

/**
 * usher_complaint_dialog_present:
 * @parent: where it is asked for
 * @complaint: a complaint; one without an id is new and says only what it is about
 */
void
usher_complaint_dialog_present (GtkWidget      *parent,
                                UsherDesk      *desk,
                                UsherComplaint *complaint)
{
  UsherComplaintDialog *self = g_object_new (USHER_TYPE_COMPLAINT_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  self->complaint = g_object_ref (complaint);
  fill (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
