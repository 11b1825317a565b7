/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-work-step.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-dispatch-form.h"
#include "usher-job-sheet.h"
#include "usher-notices-dialog.h"
#include "usher-order-guard.h"
#include "usher-stop-form.h"
#include "usher-time-clock.h"
#include "usher-times.h"
#include "usher-work-lines.h"
#include "usher-work-panels.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

struct _UsherWorkStep
{
  UsherOrderStep parent_instance;

  UsherDesk      *desk; /* outlives the step while something is being saved */
  GCancellable   *cancellable;
  UsherJobFile   *job; /* NULL before it was read */
  gboolean        is_showing;
  gboolean        is_reading;
  gboolean        is_stale;
  guint           save_id;
  UsherWorkLines *lines;

  GtkStack      *stack;
  AdwStatusPage *not_yet;
  GtkLabel      *promise;
  GtkWidget     *stop_box;
  GtkLabel      *stop_text;
  GtkLabel      *why_not;
  AdwComboRow   *urgency;
  AdwSwitchRow  *tools;
  AdwSwitchRow  *parts;
  AdwSwitchRow  *on_site;
  AdwEntryRow   *instruction;
  AdwEntryRow   *key_tag;
  AdwEntryRow   *parking;
  AdwBin        *lines_place;
  GtkBox        *panels;
  GtkListBox    *notices;
  GtkWidget     *notices_group;
};

G_DEFINE_FINAL_TYPE (UsherWorkStep, usher_work_step, USHER_TYPE_ORDER_STEP)

static void read_job (UsherWorkStep *self);

static UsherDesk *
get_desk (UsherWorkStep *self)
{
  return usher_order_step_get_desk (USHER_ORDER_STEP (self));
}

static UsherSession *
get_session (UsherWorkStep *self)
{
  return usher_desk_get_session (get_desk (self));
}

static UsherWorkshopStore *
get_store (UsherWorkStep *self)
{
  return usher_session_get_workshop (get_session (self));
}

static UsherOrderContext *
get_context (UsherWorkStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

/* The job's fields -------------------------------------------------------------- */

static void
on_job_saved_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherWorkStep) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherJob)      saved = usher_workshop_store_save_job_finish (USHER_WORKSHOP_STORE (source), result, &error);

  usher_desk_release (self->desk);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (saved == NULL)
    usher_desk_report (get_desk (self), error, _("The job could not be saved"));
  else if (self->job != NULL)
    g_set_object (&self->job->job, saved);
  read_job (self);
}

static gboolean
save_cb (gpointer data)
{
  UsherWorkStep       *self = data;
  g_autoptr (UsherJob) job = NULL;

  self->save_id = 0;
  job = usher_entity_copy (self->job->job);
  job->urgency = (UsherUrgency) adw_combo_row_get_selected (self->urgency);
  job->tools_ready = adw_switch_row_get_active (self->tools);
  job->parts_ready = adw_switch_row_get_active (self->parts);
  job->is_on_site = adw_switch_row_get_active (self->on_site);
  usher_entity_set_string (&job->instruction, gtk_editable_get_text (GTK_EDITABLE (self->instruction)));
  usher_entity_set_string (&job->key_tag, gtk_editable_get_text (GTK_EDITABLE (self->key_tag)));
  usher_entity_set_string (&job->parking, gtk_editable_get_text (GTK_EDITABLE (self->parking)));
  usher_workshop_store_save_job_async (usher_session_get_workshop (usher_desk_get_session (self->desk)), job, NULL, on_job_saved_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* What is typed is saved as it is typed. */
static void
on_job_edited_cb (UsherWorkStep *self)
{
  static const guint debounce_ms = 400;

  if (self->is_showing || self->job == NULL)
    return;
  if (self->save_id == 0)
    usher_desk_hold (self->desk);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (debounce_ms, save_cb, self);
}

/* Before the window closes or something is printed. */
static void
save_now (UsherWorkStep *self)
{
  if (self->save_id == 0)
    return;
  g_source_remove (self->save_id);
  save_cb (self);
}

static void
show_entry (AdwEntryRow *row,
            const char  *text)
{
  gboolean has_focus = gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (!has_focus && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_job (UsherWorkStep *self)
{
  UsherJob *job = self->job->job;

  if (self->save_id != 0)
    return;
  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->urgency, job->urgency);
  adw_switch_row_set_active (self->tools, job->tools_ready);
  adw_switch_row_set_active (self->parts, job->parts_ready);
  adw_switch_row_set_active (self->on_site, job->is_on_site);
  show_entry (self->instruction, job->instruction);
  show_entry (self->key_tag, job->key_tag);
  show_entry (self->parking, job->parking);
  self->is_showing = FALSE;
}

/* What is going on --------------------------------------------------------------- */

static UsherWorkStop *
get_stop (UsherWorkStep *self)
{
  UsherWorkStop *stop = self->job->stops->len > 0 ? g_ptr_array_index (self->job->stops, 0) : NULL;

  return stop != NULL && stop->until == 0 ? stop : NULL;
}

static void
show_stop (UsherWorkStep *self)
{
  UsherWorkStop   *stop = get_stop (self);
  UsherSession    *session = get_session (self);
  g_autofree char *since = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->stop_box, stop != NULL);
  if (stop == NULL)
    return;
  since = usher_times_relative (session, stop->since);
  expected = stop->expected_at != 0 ? usher_times_relative (session, stop->expected_at) : g_strdup (_("not known when"));
  /* Translators: why work is stopped; since when “today 10:00”; what would end it; when that is expected. */
  text = g_strdup_printf (_("%s since %s. What would end it: %s, %s"), usher_stop_cause_label (stop->cause), since,
                            *stop->ends_when != '\0' ? stop->ends_when : _("not known"), expected);
  if (*stop->note != '\0')
    {
      g_autofree char *with_note = g_strjoin ("\n", text, stop->note, NULL);

      gtk_label_set_text (self->stop_text, with_note);
    }
  else
    gtk_label_set_text (self->stop_text, text);
}

static void
show_promise (UsherWorkStep *self)
{
  UsherOrder      *order = usher_order_step_get_file (USHER_ORDER_STEP (self))->order;
  g_autofree char *promised = NULL;
  g_autofree char *computed = NULL;
  g_autofree char *text = NULL;

  promised = order->promised_at != 0 ? usher_times_relative (get_session (self), order->promised_at)
                                     : g_strdup (usher_risk_label (USHER_RISK_NONE));
  if (self->job->has_promise && usher_order_context_get_file (get_context (self))->progress.work_finished_at == 0)
    {
      computed = usher_times_relative (get_session (self), self->job->promise.ready_at);
      /* Translators: the promised time, and when the car will be ready by what is left: “today 14:00”. */
      text = g_strdup_printf (_("Promised %s · ready %s by what is left to do"), promised, computed);
    }
  else
    /* Translators: the promised time: “today 14:00”. */
    text = g_strdup_printf (_("Promised %s"), promised);
  gtk_label_set_text (self->promise, text);
}

static void
on_notice_activated_cb (UsherWorkStep *self,
                        GtkListBoxRow *row)
{
  UsherNotice *notice = g_object_get_data (G_OBJECT (row), "notice");

  if (notice->told_at == 0)
    usher_tell_form_present (GTK_WIDGET (self), get_desk (self), notice);
}

static void
add_notice (UsherWorkStep *self,
            UsherNotice   *notice)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *text = usher_notice_dup_text (get_session (self), notice);
  g_autofree char *told = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  if (notice->told_at != 0)
    {
      g_autofree char *when = usher_times_relative (get_session (self), notice->told_at);

      /* Translators: who was told, how, when “today 14:00”, and by whom. */
      told = g_strdup_printf (_("Told %s, %s, %s, by %s"), notice->told_whom, usher_told_how_label (notice->told_how), when,
                                *notice->told_by_name != '\0' ? notice->told_by_name : _("somebody"));
    }
  else
    {
      told = g_strdup (_("Still to be told"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), told);
  g_object_set_data_full (G_OBJECT (row), "notice", g_object_ref (notice), g_object_unref);
  gtk_list_box_append (self->notices, row);
}

static void
show_notices (UsherWorkStep *self)
{
  gtk_list_box_remove_all (self->notices);
  for (guint i = 0; i < self->job->notices->len; i++)
    add_notice (self, g_ptr_array_index (self->job->notices, i));
  gtk_widget_set_visible (self->notices_group, self->job->notices->len > 0);
}

/* A button that cannot be pressed says beside it why. */
static void
show_action (UsherWorkStep         *self,
             const UsherOrderFacts *facts,
             const char            *name,
             UsherOrderAction       action,
             GString               *why_not)
{
  g_autoptr (GArray) blockers = usher_order_guard (facts, action);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), name, blockers->len == 0);
  for (guint i = 0; i < blockers->len; i++)
    {
      const char *text = usher_blocker_text (g_array_index (blockers, UsherBlocker, i).code);

      if (strstr (why_not->str, text) == NULL)
        g_string_append_printf (why_not, "%s%s", why_not->len > 0 ? " · " : "", text);
    }
}

static void
show_actions (UsherWorkStep *self)
{
  g_autoptr (GString) why_not = g_string_new (NULL);
  g_autoptr (GString) unsaid = g_string_new (NULL);
  UsherOrderFacts     facts;

  usher_order_context_get_facts (get_context (self), &facts);
  show_action (self, &facts, "work.dispatch", USHER_ORDER_ACTION_DISPATCH, why_not);
  show_action (self, &facts, "work.stop", USHER_ORDER_ACTION_STOP_WORK, get_stop (self) != NULL ? unsaid : why_not);
  show_action (self, &facts, "work.resume", USHER_ORDER_ACTION_RESUME_WORK, get_stop (self) != NULL ? why_not : unsaid);
  show_action (self, &facts, "work.move-promise", USHER_ORDER_ACTION_DISPATCH, why_not);
  gtk_label_set_text (self->why_not, why_not->str);
  gtk_widget_set_visible (GTK_WIDGET (self->why_not), why_not->len > 0);
}

static void
show_all (UsherWorkStep *self)
{
  UsherOrderFile *file = usher_order_step_get_file (USHER_ORDER_STEP (self));
  gboolean        is_reached = file->progress.n_authorized + file->progress.n_done > 0;

  gtk_stack_set_visible_child_name (self->stack, !is_reached ? "not-yet" : self->job != NULL ? "work"
                                                                                             : "loading");
  if (!is_reached || self->job == NULL)
    return;
  show_job (self);
  show_stop (self);
  show_promise (self);
  show_notices (self);
  show_actions (self);
  usher_work_lines_show (self->lines, file, self->job);
}

static void
on_job_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (UsherWorkStep) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherJobFile)  job = usher_workshop_store_load_job_finish (USHER_WORKSHOP_STORE (source), result, &error);

  self->is_reading = FALSE;
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (job == NULL)
    {
      usher_desk_report (get_desk (self), error, _("The work cannot be read"));
      return;
    }
  g_set_object (&self->job, job);
  if (usher_order_step_get_file (USHER_ORDER_STEP (self)) != NULL)
    show_all (self);
  usher_order_step_progress_changed (USHER_ORDER_STEP (self));
  if (self->is_stale)
    read_job (self);
}

static void
read_job (UsherWorkStep *self)
{
  if (self->is_reading)
    {
      self->is_stale = TRUE;
      return;
    }
  self->is_reading = TRUE;
  self->is_stale = FALSE;
  usher_workshop_store_load_job_async (get_store (self), usher_order_context_get_order_id (get_context (self)),
                                       self->cancellable, on_job_cb, g_object_ref (self));
}

static void
on_session_changed_cb (UsherWorkStep *self,
                       const char    *kind)
{
  static const char *const kinds[] = { "order", "notice", "block", NULL };

  if (g_strv_contains (kinds, kind))
    read_job (self);
}

/* Actions ------------------------------------------------------------------------ */

static void
dispatch_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  UsherWorkStep *self = USHER_WORK_STEP (widget);

  if (self->job != NULL)
    usher_dispatch_form_present (widget, get_desk (self), usher_order_step_get_file (USHER_ORDER_STEP (self)), self->job);
}

static void
time_clock_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  adw_dialog_present (ADW_DIALOG (usher_time_clock_new (get_desk (USHER_WORK_STEP (widget)))), widget);
}

static void
stop_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherWorkStep *self = USHER_WORK_STEP (widget);

  usher_stop_form_present (widget, get_desk (self), usher_order_context_get_order_id (get_context (self)));
}

static void
resume_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  UsherWorkStep *self = USHER_WORK_STEP (widget);

  usher_stop_resume (get_desk (self), usher_order_context_get_order_id (get_context (self)));
}

static void
move_promise_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  UsherWorkStep  *self = USHER_WORK_STEP (widget);
  UsherOrderFile *file = usher_order_step_get_file (USHER_ORDER_STEP (self));

  if (self->job != NULL)
    usher_promise_form_present (widget, get_desk (self), file->order->parent_instance.id, file->order->promised_at, self->job);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherWorkStep *self = USHER_WORK_STEP (widget);

  save_now (self);
  usher_job_sheet_issue (widget, get_desk (self), usher_order_context_get_order_id (get_context (self)));
}

/* The step ----------------------------------------------------------------------- */

static const char *
usher_work_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_WORK);
}

static const char *
usher_work_step_get_icon (UsherOrderStep *step)
{
  return "usher-work-symbolic";
}

static UsherStepProgress
usher_work_step_get_progress (UsherOrderStep *step,
                              char          **text)
{
  const UsherProgress *progress = &usher_order_step_get_file (step)->progress;
  guint                n_lines = progress->n_authorized + progress->n_done;

  if (progress->work_finished_at != 0)
    return USHER_STEP_PROGRESS_DONE;
  if (n_lines == 0 || (progress->n_done == 0 && progress->work_started_at == 0))
    return USHER_STEP_PROGRESS_OPEN;
  *text = g_strdup_printf ("%u/%u", progress->n_done, n_lines);
  return USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_work_step_update (UsherOrderStep *step)
{
  show_all (USHER_WORK_STEP (step));
}

static gboolean
usher_work_step_focus_field (UsherOrderStep  *step,
                             UsherBlockerCode code)
{
  static const UsherBlockerCode codes[] = {
    USHER_BLOCKER_CODE_WORK_STARTED,
    USHER_BLOCKER_CODE_WORK_NOT_STARTED,
    USHER_BLOCKER_CODE_WORK_NOT_FINISHED,
    USHER_BLOCKER_CODE_WORK_FINISHED,
    USHER_BLOCKER_CODE_CLOCK_RUNNING,
    USHER_BLOCKER_CODE_STOPPED,
    USHER_BLOCKER_CODE_NOT_STOPPED,
    USHER_BLOCKER_CODE_ADDITION_OPEN,
    USHER_BLOCKER_CODE_PARTS_NOT_ISSUED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      if (codes[i] == code)
        return gtk_widget_child_focus (GTK_WIDGET (USHER_WORK_STEP (step)->lines), GTK_DIR_TAB_FORWARD) ||
               gtk_widget_child_focus (GTK_WIDGET (step), GTK_DIR_TAB_FORWARD);
    }

  return FALSE;
}

static void
usher_work_step_constructed (GObject *object)
{
  UsherWorkStep            *self = USHER_WORK_STEP (object);
  g_autoptr (GtkStringList) flags = gtk_string_list_new (NULL);

  G_OBJECT_CLASS (usher_work_step_parent_class)->constructed (object);

  self->desk = g_object_ref (get_desk (self));
  self->is_showing = TRUE;
  for (guint urgency = 0; urgency <= USHER_URGENCY_LAST; urgency++)
    gtk_string_list_append (flags, usher_urgency_label (urgency));
  adw_combo_row_set_model (self->urgency, G_LIST_MODEL (flags));
  self->is_showing = FALSE;
  self->lines = USHER_WORK_LINES (usher_work_lines_new (get_desk (self)));
  adw_bin_set_child (self->lines_place, GTK_WIDGET (self->lines));
  usher_work_panels_add (self->panels, get_desk (self), get_context (self));
  g_signal_connect_object (get_session (self), "changed", G_CALLBACK (on_session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "unmap", G_CALLBACK (save_now), NULL);
  g_signal_connect_object (self->desk, "flush", G_CALLBACK (save_now), self, G_CONNECT_SWAPPED);
  read_job (self);
}

static void
usher_work_step_dispose (GObject *object)
{
  UsherWorkStep *self = USHER_WORK_STEP (object);

  if (self->save_id != 0)
    {
      usher_desk_release (self->desk);
      g_clear_handle_id (&self->save_id, g_source_remove);
    }
  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_WORK_STEP);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (usher_work_step_parent_class)->dispose (object);
}

static void
usher_work_step_finalize (GObject *object)
{
  UsherWorkStep *self = USHER_WORK_STEP (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->desk);

  G_OBJECT_CLASS (usher_work_step_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/workshop/usher-work-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, stack);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, not_yet);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, promise);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, stop_box);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, stop_text);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, why_not);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, urgency);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, tools);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, parts);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, on_site);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, instruction);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, key_tag);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, parking);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, lines_place);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, panels);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, notices);
  gtk_widget_class_bind_template_child (widget_class, UsherWorkStep, notices_group);
  gtk_widget_class_bind_template_callback (widget_class, on_job_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_notice_activated_cb);
}

static void
usher_work_step_class_init (UsherWorkStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_work_step_constructed;
  object_class->dispose = usher_work_step_dispose;
  object_class->finalize = usher_work_step_finalize;
  step_class->get_title = usher_work_step_get_title;
  step_class->get_icon = usher_work_step_get_icon;
  step_class->get_progress = usher_work_step_get_progress;
  step_class->update = usher_work_step_update;
  step_class->focus_field = usher_work_step_focus_field;

  gtk_widget_class_install_action (widget_class, "work.dispatch", NULL, dispatch_action);
  gtk_widget_class_install_action (widget_class, "work.time-clock", NULL, time_clock_action);
  gtk_widget_class_install_action (widget_class, "work.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "work.resume", NULL, resume_action);
  gtk_widget_class_install_action (widget_class, "work.move-promise", NULL, move_promise_action);
  gtk_widget_class_install_action (widget_class, "work.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "work.dispatch", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "work.time-clock", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "work.print", NULL);

  bind_template (widget_class);
}

static void
usher_work_step_init (UsherWorkStep *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
