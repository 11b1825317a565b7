/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-addition-dialog.h"

#include <glib/gi18n.h>

#include "usher-addition-photo.h"
#include "usher-addition-store.h"
#include "usher-date-entry.h"
#include "usher-date.h"
#include "usher-estimate-editor.h"
#include "usher-money.h"
#include "usher-time-entry.h"
#include "usher-times.h"

/* Seconds of 1/100 h. */
#define CENTIHOUR_S 36

struct _UsherAdditionDialog
{
  AdwDialog parent_instance;

  UsherDesk     *desk;
  UsherAddition *addition; /* as it was read */
  gint64         old_promise;
  gboolean       promise_typed;
  gboolean       is_filling;

  AdwComboRow         *found_by;
  GtkEditable         *reason;
  UsherDateEntry      *date;
  UsherTimeEntry      *time;
  UsherAdditionPhoto  *photo;
  UsherEstimateEditor *editor;
  GtkLabel            *sums;
  GtkLabel            *hint;
  GtkWidget           *save;
};

G_DEFINE_FINAL_TYPE (UsherAdditionDialog, usher_addition_dialog, ADW_TYPE_DIALOG)

static UsherSession *
get_session (UsherAdditionDialog *self)
{
  return usher_desk_get_session (self->desk);
}

static UsherBusinessHours *
get_hours (UsherAdditionDialog *self)
{
  return usher_session_get_shop (get_session (self))->hours;
}

static gint64
get_promise (UsherAdditionDialog *self)
{
  int   minutes = usher_time_entry_get_minutes (self->time);
  GDate date;

  if (minutes < 0 || !usher_date_entry_get_date (self->date, &date))
    return 0;
  return usher_business_hours_time_on (get_hours (self), &date, minutes);
}

static void
set_promise (UsherAdditionDialog *self,
             gint64               time)
{
  GTimeZone            *zone = usher_business_hours_get_zone (get_hours (self));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  GDate                 day;

  self->is_filling = TRUE;
  usher_date_of_time (time, zone, &day);
  usher_date_entry_set_date (self->date, &day);
  usher_time_entry_set_minutes (self->time, g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local));
  self->is_filling = FALSE;
}

/* Until somebody says otherwise the car takes as much longer as the work does. */
static void
suggest_promise (UsherAdditionDialog       *self,
                 const UsherEstimateTotals *totals)
{
  gint64 start = MAX (self->old_promise, usher_session_now (get_session (self)));
  gint64 end = usher_business_hours_add_work (get_hours (self), start, totals->hours * CENTIHOUR_S);

  if (!self->promise_typed && end != USHER_TIME_NEVER)
    set_promise (self, end);
}

static const char *
find_missing (UsherAdditionDialog *self)
{
  if (*gtk_editable_get_text (self->reason) == '\0')
    return _("Say what was found");
  if (get_promise (self) == 0)
    return _("Say by day and time what would be promised");
  if (get_promise (self) <= usher_session_now (get_session (self)))
    return _("That time is over");
  return NULL;
}

static void
update (UsherAdditionDialog *self)
{
  const char         *missing = find_missing (self);
  UsherEstimateTotals totals;
  g_autofree char    *before = usher_money_format_symbol (self->addition->old_total);
  g_autofree char    *extra = NULL;
  g_autofree char    *after = NULL;
  g_autofree char    *text = NULL;

  usher_estimate_get_totals (usher_estimate_editor_get_estimate (self->editor), &totals);
  extra = usher_money_format_symbol (totals.total);
  after = usher_money_format_symbol (self->addition->old_total + totals.total);
  /* Translators: total of the order so far, what is added to it, the new total. */
  text = g_strdup_printf (_("%s + %s = %s"), before, extra, after);
  gtk_label_set_text (self->sums, text);
  gtk_label_set_text (self->hint, missing != NULL ? missing : "");
  gtk_widget_set_sensitive (self->save, missing == NULL);
}

static void
on_lines_changed_cb (UsherAdditionDialog *self)
{
  UsherEstimateTotals totals;

  usher_estimate_get_totals (usher_estimate_editor_get_estimate (self->editor), &totals);
  suggest_promise (self, &totals);
  update (self);
}

static void
on_promise_changed_cb (UsherAdditionDialog *self)
{
  if (self->is_filling)
    return;
  self->promise_typed = TRUE;
  update (self);
}

static void
on_changed_cb (UsherAdditionDialog *self)
{
  update (self);
}

static gint64
get_found_by (UsherAdditionDialog *self)
{
  GPtrArray *staff = usher_session_get_shop (get_session (self))->staff;
  guint      selected = adw_combo_row_get_selected (self->found_by);

  return selected == 0 || selected > staff->len ? 0 : ((UsherEntity *) g_ptr_array_index (staff, selected - 1))->id;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherAdditionDialog) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (UsherAddition)       saved = usher_addition_store_finish (USHER_ADDITION_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (saved != NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  update (self);
  usher_desk_report (self->desk, error, _("The additional work could not be saved"));
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  UsherAdditionDialog      *self = USHER_ADDITION_DIALOG (widget);
  g_autoptr (UsherAddition) wanted = usher_entity_copy (self->addition);

  usher_estimate_editor_commit (self->editor);
  if (find_missing (self) != NULL)
    return;
  wanted->found_by = get_found_by (self);
  usher_entity_set_string (&wanted->reason, gtk_editable_get_text (self->reason));
  usher_entity_set_string (&wanted->photo_sha256, usher_addition_photo_get_sha256 (self->photo));
  wanted->new_promise = get_promise (self);
  usher_estimate_unref (wanted->lines);
  wanted->lines = usher_estimate_ref (usher_estimate_editor_get_estimate (self->editor));
  gtk_widget_set_sensitive (self->save, FALSE);
  usher_addition_store_save_async (usher_session_get_additions (get_session (self)), wanted,
                                   usher_addition_photo_get_chosen (self->photo), NULL, on_saved_cb, g_object_ref (self));
}

static void
usher_addition_dialog_dispose (GObject *object)
{
  UsherAdditionDialog *self = USHER_ADDITION_DIALOG (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->addition);

  G_OBJECT_CLASS (usher_addition_dialog_parent_class)->dispose (object);
}

static void
usher_addition_dialog_class_init (UsherAdditionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_addition_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "addition.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "addition.save", NULL);
}

static void
usher_addition_dialog_init (UsherAdditionDialog *self)
{
}

static GtkWidget *
make_found_by (UsherAdditionDialog *self)
{
  GPtrArray                *staff = usher_session_get_shop (get_session (self))->staff;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = 0;

  gtk_string_list_append (names, C_("person", "Not said"));
  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff *member = g_ptr_array_index (staff, i);

      gtk_string_list_append (names, member->name);
      if (member->parent_instance.id == self->addition->found_by)
        selected = i + 1;
    }
  self->found_by = g_object_new (ADW_TYPE_COMBO_ROW,
                                 "title", _("Found By"), "model", names, "selected", selected, NULL);

  return GTK_WIDGET (self->found_by);
}

static GtkWidget *
make_promise (UsherAdditionDialog *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->date = USHER_DATE_ENTRY (usher_date_entry_new (usher_session_get_clock (get_session (self))));
  self->time = USHER_TIME_ENTRY (usher_time_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day that would be promised"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time that would be promised"), -1);
  gtk_widget_set_valign (GTK_WIDGET (self->date), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->time), GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("New Promised Time"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->date));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (self->time));
  g_signal_connect_object (self->date, "notify::date", G_CALLBACK (on_promise_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "notify::minutes", G_CALLBACK (on_promise_changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
make_facts (UsherAdditionDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->reason = GTK_EDITABLE (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _("What Was Found, and Why It Is to Be Done"));
  gtk_editable_set_text (self->reason, self->addition->reason);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  self->photo = USHER_ADDITION_PHOTO (usher_addition_photo_new (self->desk, self->addition->photo_sha256));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->reason));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_found_by (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->photo));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_promise (self));

  return group;
}

/* To the editor they are lines like any; what they belong to is said on saving. */
static UsherEstimate *
free_lines (UsherEstimate *estimate)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine *line = usher_estimate_line_dup (usher_estimate_get_line (estimate, i));

      line->addition_id = 0;
      g_ptr_array_add (lines, line);
    }

  return usher_estimate_new (lines, 0);
}

static GtkWidget *
make_lines (UsherAdditionDialog *self)
{
  g_autoptr (UsherEstimate) lines = free_lines (self->addition->lines);
  GtkWidget                *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget                *scrolled = NULL;

  self->editor = USHER_ESTIMATE_EDITOR (usher_estimate_editor_new (self->desk));
  usher_estimate_editor_set_editable (self->editor, TRUE);
  usher_estimate_editor_set_estimate (self->editor, lines);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (on_lines_changed_cb), self, G_CONNECT_SWAPPED);
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "vscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE,
                           "focusable", FALSE,
                           "child", self->editor,
                           NULL);
  self->sums = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->sums, 1.0);
  gtk_label_set_wrap (self->sums, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->sums), "title-3");
  gtk_widget_add_css_class (GTK_WIDGET (self->sums), "numeric");
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sums));

  return box;
}

static GtkWidget *
make_content (UsherAdditionDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = NULL;
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *bar = adw_header_bar_new ();

  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "addition.save");
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->save);
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->hint, 0.0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "dim-label");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_box_append (GTK_BOX (box), make_facts (self));
  gtk_box_append (GTK_BOX (box), make_lines (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->hint));
  scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                           "hscrollbar-policy", GTK_POLICY_NEVER,
                           "propagate-natural-height", TRUE,
                           "focusable", FALSE,
                           "child", box,
                           NULL);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);

  return view;
}

/**
 * usher_addition_dialog_present:
 * @parent: over which it is shown
 * @file: the order
 * @addition: (nullable): what is to be changed, %NULL for something new
 *
 * Asks for additional work and saves it.
 */
void
usher_addition_dialog_present (GtkWidget      *parent,
                               UsherDesk      *desk,
                               UsherOrderFile *file,
                               UsherAddition  *addition)
{
  UsherAdditionDialog *self = g_object_new (USHER_TYPE_ADDITION_DIALOG, NULL);
  UsherStaff          *staff = usher_session_get_staff (usher_desk_get_session (desk));
  UsherEstimateTotals  totals;

  usher_estimate_get_totals (file->estimate, &totals);
  self->desk = g_object_ref (desk);
  self->old_promise = file->order->promised_at;
  self->addition = addition != NULL ? usher_entity_copy (addition) : g_object_new (USHER_TYPE_ADDITION, NULL);
  self->addition->order_id = file->order->parent_instance.id;
  self->addition->old_total = totals.total;
  if (addition == NULL && staff != NULL)
    self->addition->found_by = staff->parent_instance.id;
  adw_dialog_set_title (ADW_DIALOG (self), _("Additional Work"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 980);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
  adw_dialog_set_child (ADW_DIALOG (self), make_content (self));
  self->promise_typed = addition != NULL && addition->new_promise != 0;
  set_promise (self, self->promise_typed ? addition->new_promise : MAX (self->old_promise, usher_session_now (get_session (self))));
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}
