/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-absences-dialog.h"

#include <glib/gi18n.h>

#include "usher-moment-row.h"
#include "usher-times.h"
#include "usher-work-form.h"
#include "usher-workshop-store.h"

struct _UsherAbsencesDialog
{
  AdwDialog parent_instance;

  UsherDesk    *desk;
  GCancellable *cancellable;
  GtkListBox   *list;
  GtkStack     *stack;
};

G_DEFINE_FINAL_TYPE (UsherAbsencesDialog, usher_absences_dialog, ADW_TYPE_DIALOG)

static UsherWorkshopStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_workshop (usher_desk_get_session (desk));
}

/* The form ------------------------------------------------------------------- */

typedef struct
{
  UsherDesk      *desk;
  AdwComboRow    *who;
  UsherMomentRow *from;
  UsherMomentRow *until;
  GtkEditable    *reason;
} Absence;

static void
absence_free (gpointer  data,
              GClosure *closure)
{
  Absence *absence = data;

  g_object_unref (absence->desk);
  g_free (absence);
}

static void
on_form_changed_cb (UsherWorkForm *form,
                    gpointer       data)
{
  Absence *absence = data;
  gint64   from = usher_moment_row_get_time (absence->from);
  gint64   until = usher_moment_row_get_time (absence->until);

  if (from == 0 || until == 0)
    usher_work_form_set_missing (form, _("Say from when until when"));
  else
    usher_work_form_set_missing (form, until <= from ? _("It must end after it begins") : NULL);
}

static void
on_moment_changed_cb (UsherWorkForm *form)
{
  g_signal_emit_by_name (form, "changed");
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherAbsence)  saved = usher_workshop_store_save_absence_finish (USHER_WORKSHOP_STORE (source), result, &error);
  UsherDesk                *desk = g_object_get_data (G_OBJECT (form), "desk");

  usher_work_form_set_busy (form, FALSE);
  if (saved != NULL)
    usher_work_form_close (form);
  else
    usher_desk_report (desk, error, _("The absence could not be saved"));
}

static void
on_form_accepted_cb (UsherWorkForm *form,
                     gpointer       data)
{
  Absence                 *absence = data;
  UsherShop               *shop = usher_session_get_shop (usher_desk_get_session (absence->desk));
  g_autoptr (UsherAbsence) saved = g_object_new (USHER_TYPE_ABSENCE, NULL);
  guint                    index = adw_combo_row_get_selected (absence->who);

  if (index >= shop->staff->len)
    return;
  saved->staff_id = ((UsherEntity *) g_ptr_array_index (shop->staff, index))->id;
  saved->range = (UsherTimeRange) { usher_moment_row_get_time (absence->from), usher_moment_row_get_time (absence->until) };
  usher_entity_set_string (&saved->reason, gtk_editable_get_text (absence->reason));
  usher_work_form_set_busy (form, TRUE);
  usher_workshop_store_save_absence_async (get_store (absence->desk), saved, NULL, on_saved_cb, g_object_ref (form));
}

/* From the opening of today to its closing. */
static void
suggest_day (Absence *absence)
{
  UsherSession       *session = usher_desk_get_session (absence->desk);
  UsherBusinessHours *hours = usher_session_get_shop (session)->hours;
  g_autoptr (GArray)  ranges = NULL;
  GDate               today;

  usher_times_today (session, &today);
  ranges = usher_business_hours_get_open_ranges (hours, &today);
  if (ranges->len == 0)
    return;
  usher_moment_row_set_time (absence->from, g_array_index (ranges, UsherTimeRange, 0).start);
  usher_moment_row_set_time (absence->until, g_array_index (ranges, UsherTimeRange, ranges->len - 1).end);
}

static void
on_add_cb (UsherAbsencesDialog *self)
{
  UsherSession            *session = usher_desk_get_session (self->desk);
  UsherShop               *shop = usher_session_get_shop (session);
  UsherWorkForm           *form = usher_work_form_new (_("Add an Absence"), _("_Add"));
  Absence                 *absence = g_new0 (Absence, 1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; i < shop->staff->len; i++)
    g_strv_builder_add (names, ((UsherStaff *) g_ptr_array_index (shop->staff, i))->name);
  list = g_strv_builder_end (names);
  absence->desk = g_object_ref (self->desk);
  g_object_set_data_full (G_OBJECT (form), "desk", g_object_ref (self->desk), g_object_unref);
  absence->who = ADW_COMBO_ROW (usher_work_form_add_choice (form, _("Who"), (const char *const *) list));
  absence->from = USHER_MOMENT_ROW (usher_moment_row_new (session, C_("absence", "From")));
  absence->until = USHER_MOMENT_ROW (usher_moment_row_new (session, C_("absence", "Until")));
  usher_work_form_add (form, GTK_WIDGET (absence->from));
  usher_work_form_add (form, GTK_WIDGET (absence->until));
  absence->reason = GTK_EDITABLE (usher_work_form_add_entry (form, _("Reason"), NULL));
  suggest_day (absence);
  g_signal_connect_object (absence->from, "changed", G_CALLBACK (on_moment_changed_cb), form, G_CONNECT_SWAPPED);
  g_signal_connect_object (absence->until, "changed", G_CALLBACK (on_moment_changed_cb), form, G_CONNECT_SWAPPED);
  g_signal_connect (form, "changed", G_CALLBACK (on_form_changed_cb), absence);
  g_signal_connect_data (form, "accepted", G_CALLBACK (on_form_accepted_cb), absence, absence_free, 0);
  on_form_changed_cb (form, absence);
  adw_dialog_present (ADW_DIALOG (form), GTK_WIDGET (self));
}

/* The list ------------------------------------------------------------------- */

static void
on_brought_back_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherDesk)    desk = user_data;
  g_autoptr (GError)       error = NULL;
  g_autoptr (UsherAbsence) saved = usher_workshop_store_save_absence_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (saved == NULL)
    usher_desk_report (desk, error, _("The absence could not be saved"));
}

static void
bring_back (UsherDesk *desk,
            gpointer   data)
{
  usher_workshop_store_save_absence_async (get_store (desk), data, NULL, on_brought_back_cb, g_object_ref (desk));
}

typedef struct
{
  UsherDesk    *desk;
  UsherAbsence *absence;
} Removal;

static void
on_removed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Removal           *removal = user_data;
  g_autoptr (GError) error = NULL;

  if (usher_workshop_store_remove_absence_finish (USHER_WORKSHOP_STORE (source), result, &error))
    {
      UsherAbsence *back = usher_entity_copy (removal->absence);

      back->parent_instance.row_version++;
      usher_desk_offer_undo (removal->desk, _("Absence removed"), bring_back, back, g_object_unref);
    }
  else
    usher_desk_report (removal->desk, error, _("The absence could not be removed"));
  g_object_unref (removal->desk);
  g_object_unref (removal->absence);
  g_free (removal);
}

static void
on_remove_cb (GtkButton *button,
              gpointer   user_data)
{
  UsherAbsencesDialog *self = USHER_ABSENCES_DIALOG (user_data);
  Removal             *removal = g_new0 (Removal, 1);

  removal->desk = g_object_ref (self->desk);
  removal->absence = g_object_ref (g_object_get_data (G_OBJECT (button), "absence"));
  usher_workshop_store_remove_absence_async (get_store (self->desk), removal->absence, NULL, on_removed_cb, removal);
}

static void
add_row (UsherAbsencesDialog *self,
         UsherAbsence        *absence)
{
  UsherSession    *session = usher_desk_get_session (self->desk);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *from = usher_times_relative (session, absence->range.start);
  g_autofree char *until = usher_times_relative (session, absence->range.end);
  /* Translators: from when until when somebody is absent. */
  g_autofree char *times = g_strdup_printf (C_("absence", "%s – %s"), from, until);
  g_autofree char *text = *absence->reason != '\0' ? g_strjoin (" · ", times, absence->reason, NULL) : g_strdup (times);
  /* Translators: the name of who is absent. */
  g_autofree char *label = g_strdup_printf (_("Remove the Absence of %s"), absence->staff_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), absence->staff_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_set_tooltip_text (remove, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  g_object_set_data_full (G_OBJECT (remove), "absence", g_object_ref (absence), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_append (self->list, row);
}

static void
on_read_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherAbsencesDialog) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GPtrArray)           absences = usher_workshop_store_list_absences_finish (USHER_WORKSHOP_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  if (absences == NULL)
    {
      usher_desk_report (self->desk, error, _("The absences cannot be read"));
      return;
    }
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < absences->len; i++)
    add_row (self, g_ptr_array_index (absences, i));
  gtk_stack_set_visible_child_name (self->stack, absences->len > 0 ? "list" : "empty");
}

static void
read_absences (UsherAbsencesDialog *self)
{
  usher_workshop_store_list_absences_async (get_store (self->desk), self->cancellable, on_read_cb, g_object_ref (self));
}

static void
on_session_changed_cb (UsherAbsencesDialog *self,
                       const char          *kind)
{
  if (g_str_equal (kind, "staff"))
    read_absences (self);
}

static void
usher_absences_dialog_dispose (GObject *object)
{
  UsherAbsencesDialog *self = USHER_ABSENCES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_absences_dialog_parent_class)->dispose (object);
}

static void
usher_absences_dialog_class_init (UsherAbsencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_absences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/workshop/usher-absences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherAbsencesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, UsherAbsencesDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
usher_absences_dialog_init (UsherAbsencesDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_absences_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): the list of who is not here
 */
UsherAbsencesDialog *
usher_absences_dialog_new (UsherDesk *desk)
{
  UsherAbsencesDialog *self = g_object_new (USHER_TYPE_ABSENCES_DIALOG, NULL);

  self->desk = g_object_ref (desk);
  g_signal_connect_object (usher_desk_get_session (desk), "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_absences (self);

  return self;
}
