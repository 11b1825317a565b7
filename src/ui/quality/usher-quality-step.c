/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quality-step.h"

#include <glib/gi18n.h>

#include "usher-acceptance-box.h"
#include "usher-blocker-strip.h"
#include "usher-blocker-text.h"
#include "usher-check-panel.h"
#include "usher-inspection.h"
#include "usher-job-box.h"
#include "usher-order-guard.h"
#include "usher-quality-labels.h"
#include "usher-quality-sheet.h"
#include "usher-quality-template-dialog.h"
#include "usher-quantity.h"
#include "usher-road-test-box.h"
#include "usher-times.h"
#include "usher-wash-box.h"

struct _UsherQualityStep
{
  UsherOrderStep parent_instance;

  UsherInspection    *inspection;
  UsherCheckPanel    *panels[USHER_QUALITY_N_LEVELS];
  UsherJobBox        *job;
  UsherWashBox       *wash;
  UsherAcceptanceBox *acceptance;
  GPtrArray          *rework_rows; /* (element-type GtkWidget), not owned */
  char               *shown_reworks;

  GtkLabel            *summary;
  UsherBlockerStrip   *blockers;
  GtkBox              *levels;
  AdwPreferencesGroup *reworks;
  GtkBox              *road_tests;
  GtkBox              *rest;
};

G_DEFINE_FINAL_TYPE (UsherQualityStep, usher_quality_step, USHER_TYPE_ORDER_STEP)

static UsherSession *
get_session (UsherQualityStep *self)
{
  return usher_desk_get_session (usher_order_step_get_desk (USHER_ORDER_STEP (self)));
}

/* Where the car is on its way. */

static char *
dup_summary (UsherQualityStep      *self,
             const UsherOrderFacts *facts)
{
  gint64           ready_at = usher_order_ready_at (facts);
  g_autofree char *since = ready_at != 0 ? usher_times_relative (get_session (self), ready_at) : NULL;
  UsherOrderAction next = USHER_ORDER_ACTION_CHECK_IN;

  if (facts->progress.delivered_at != 0)
    return g_strdup (_("The car was delivered"));
  if (ready_at != 0)
    /* Translators: %s is a time: “today 14:00”. */
    return g_strdup_printf (facts->progress.accepted_at != 0 ? _("Ready since %s, accepted, not collected")
                                                             : _("Ready since %s, not collected"),
                                                                 since);
  if (facts->document == USHER_DOCUMENT_STATE_CANCELLED)
    return g_strdup (_("The order was cancelled"));
  if (facts->progress.work_finished_at == 0)
    return g_strdup (_("The checks begin when the work is finished"));
  if (!usher_quality_next_action (facts, &next))
    return g_strdup ("");
  if (next == USHER_ORDER_ACTION_WASH)
    return g_strdup (_("Next: the wash"));
  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    if (usher_quality_level_action ((UsherQualityLevel) i) == next)
      /* Translators: %s is “Self Check”, “Peer Check” or “Final Check”. */
      return g_strdup_printf (_("Next: %s"), usher_quality_level_label ((UsherQualityLevel) i));
  return g_strdup (_("Next: the customer’s acceptance"));
}

/* Before the work is finished the strip says what is missing; later the level
 * whose turn it is has one of its own. */
static void
show_blockers (UsherQualityStep      *self,
               const UsherOrderFacts *facts)
{
  g_autoptr (GArray) blockers = usher_order_guard (facts, USHER_ORDER_ACTION_SELF_CHECK);

  if (facts->progress.work_finished_at != 0 && facts->document == USHER_DOCUMENT_STATE_AUTHORIZED)
    g_array_set_size (blockers, 0);
  if (!usher_document_state_is_open (facts->document))
    g_array_set_size (blockers, 0);
  usher_blocker_strip_show_blockers (self->blockers, blockers, _("Cannot be checked yet:"));
}

/* Rework. */

static GtkWidget *
make_rework_row (UsherQualityStep *self,
                 UsherRework      *rework)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *hours = usher_hours_format (rework->hours);
  g_autofree char *subtitle = NULL;
  GtkWidget       *state = gtk_label_new (rework->is_done ? C_("rework", "Done") : C_("rework", "To do"));
  GtkWidget       *icon = gtk_image_new_from_icon_name (rework->is_done ? "usher-step-done-symbolic" : "usher-work-symbolic");

  /* Translators: cause, who is answerable, hours. */
  subtitle = g_strdup_printf (_("%s; answerable: %s; %s h"), rework->cause,
                                usher_quality_staff_name (get_session (self), rework->staff_id), hours);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rework->description);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  return row;
}

static void
show_reworks (UsherQualityStep *self,
              UsherQualityFile *file)
{
  g_autoptr (GString) says = g_string_new (NULL);

  for (guint i = 0; i < file->reworks->len; i++)
    {
      UsherRework *rework = g_ptr_array_index (file->reworks, i);

      g_string_append_printf (says, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " ", rework->parent_instance.id,
                              rework->parent_instance.row_version);
    }
  if (!g_set_str (&self->shown_reworks, says->str))
    return;
  for (guint i = 0; i < self->rework_rows->len; i++)
    adw_preferences_group_remove (self->reworks, g_ptr_array_index (self->rework_rows, i));
  g_ptr_array_set_size (self->rework_rows, 0);
  for (guint i = 0; i < file->reworks->len; i++)
    {
      GtkWidget *row = make_rework_row (self, g_ptr_array_index (file->reworks, i));

      adw_preferences_group_add (self->reworks, row);
      g_ptr_array_add (self->rework_rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->reworks), file->reworks->len > 0);
}

/* Road tests: each keeps its box. */

static GtkWidget *
find_road_test_box (UsherQualityStep *self,
                    gint64            id)
{
  for (GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self->road_tests)); box != NULL;
       box = gtk_widget_get_next_sibling (box))
    if (usher_road_test_box_get_id (USHER_ROAD_TEST_BOX (box)) == id)
      return box;

  return NULL;
}

static void
show_road_tests (UsherQualityStep *self)
{
  GPtrArray *tests = usher_inspection_get_road_tests (self->inspection);
  GtkWidget *last = NULL;
  GtkWidget *gone = NULL;

  for (guint i = 0; i < tests->len; i++)
    {
      UsherRoadTest *test = g_ptr_array_index (tests, i);
      GtkWidget     *box = find_road_test_box (self, test->parent_instance.id);

      if (box == NULL)
        {
          box = usher_road_test_box_new (self->inspection, test->parent_instance.id);
          gtk_box_insert_child_after (self->road_tests, box, last);
        }
      else if (gtk_widget_get_prev_sibling (box) != last)
        {
          gtk_box_reorder_child_after (self->road_tests, box, last);
        }
      usher_road_test_box_update (USHER_ROAD_TEST_BOX (box));
      last = box;
    }
  while ((gone = last != NULL ? gtk_widget_get_next_sibling (last)
                              : gtk_widget_get_first_child (GTK_WIDGET (self->road_tests))) != NULL)
    gtk_box_remove (self->road_tests, gone);
}

static void
show_all (UsherQualityStep *self)
{
  UsherOrderFacts  facts;
  g_autofree char *summary = NULL;

  if (!usher_inspection_get_facts (self->inspection, 0, &facts))
    return;
  summary = dup_summary (self, &facts);
  gtk_label_set_text (self->summary, summary);
  show_blockers (self, &facts);
  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    usher_check_panel_update (self->panels[i]);
  show_reworks (self, usher_inspection_get_file (self->inspection));
  show_road_tests (self);
  usher_job_box_update (self->job);
  usher_wash_box_update (self->wash);
  usher_acceptance_box_update (self->acceptance);
  gtk_widget_set_visible (GTK_WIDGET (self->wash), facts.wants_wash || facts.progress.checked_at != 0 ||
                                                       usher_inspection_get_file (self->inspection)->washes->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quality.add-road-test",
                                 usher_order_allows (&facts, USHER_ORDER_ACTION_ROAD_TEST));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "quality.sheet",
                                 usher_inspection_get_file (self->inspection)->checks->len > 0);
  usher_order_step_progress_changed (USHER_ORDER_STEP (self));
}

static void
add_road_test_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  usher_inspection_add_road_test (USHER_QUALITY_STEP (widget)->inspection);
}

static void
edit_template_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  usher_quality_template_dialog_present (widget, usher_order_step_get_desk (USHER_ORDER_STEP (widget)));
}

static void
sheet_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  usher_quality_sheet_issue (widget, USHER_QUALITY_STEP (widget)->inspection);
}

static const char *
usher_quality_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_QUALITY);
}

static const char *
usher_quality_step_get_icon (UsherOrderStep *step)
{
  return "usher-check-symbolic";
}

static UsherStepProgress
usher_quality_step_get_progress (UsherOrderStep *step,
                                 char          **text)
{
  UsherOrderFacts      facts;
  const UsherProgress *progress = &facts.progress;
  guint                n_passed = 0;

  usher_order_context_get_facts (usher_order_step_get_context (step), &facts);
  n_passed = (progress->is_self_checked != 0) + (progress->is_peer_checked != 0) + (progress->checked_at != 0);
  if (progress->checked_at != 0 && (!facts.wants_wash || progress->washed_at != 0))
    {
      if (progress->accepted_at == 0)
        *text = g_strdup (C_("step", "to accept"));
      return progress->accepted_at != 0 ? USHER_STEP_PROGRESS_DONE : USHER_STEP_PROGRESS_PARTLY;
    }
  if (n_passed == 0)
    return USHER_STEP_PROGRESS_OPEN;
  *text = progress->checked_at != 0 ? g_strdup (C_("step", "to wash")) : g_strdup_printf ("%u/%u", n_passed, USHER_QUALITY_N_LEVELS);
  return USHER_STEP_PROGRESS_PARTLY;
}

static void
usher_quality_step_update (UsherOrderStep *step)
{
  show_all (USHER_QUALITY_STEP (step));
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask             *task = user_data;
  g_autoptr (GError) error = NULL;

  usher_inspection_flush_finish (USHER_INSPECTION (source), result, &error);
  usher_order_step_flushed (task, error);
}

static void
usher_quality_step_flush (UsherOrderStep *step,
                          GTask          *task)
{
  usher_inspection_flush_async (USHER_QUALITY_STEP (step)->inspection, on_flushed_cb, task);
}

static gboolean
usher_quality_step_focus_field (UsherOrderStep  *step,
                                UsherBlockerCode code)
{
  UsherQualityStep *self = USHER_QUALITY_STEP (step);

  if (usher_job_box_focus_field (self->job, code))
    return TRUE;
  if (code == USHER_BLOCKER_CODE_NOT_ACCEPTED)
    return usher_acceptance_box_grab_focus (self->acceptance);
  if (code == USHER_BLOCKER_CODE_NOT_WASHED || code == USHER_BLOCKER_CODE_NO_WASH_WANTED)
    return gtk_widget_child_focus (GTK_WIDGET (self->wash), GTK_DIR_TAB_FORWARD);
  if (code == USHER_BLOCKER_CODE_ROAD_TEST_RUNNING)
    return gtk_widget_child_focus (GTK_WIDGET (self->road_tests), GTK_DIR_TAB_FORWARD);
  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    if (usher_check_panel_grab_focus (self->panels[i]))
      return TRUE;
  return FALSE;
}

static void
usher_quality_step_constructed (GObject *object)
{
  UsherQualityStep *self = USHER_QUALITY_STEP (object);

  G_OBJECT_CLASS (usher_quality_step_parent_class)->constructed (object);

  self->inspection = usher_inspection_new (usher_order_step_get_context (USHER_ORDER_STEP (self)));
  for (guint i = 0; i < USHER_QUALITY_N_LEVELS; i++)
    {
      self->panels[i] = USHER_CHECK_PANEL (usher_check_panel_new (self->inspection, (UsherQualityLevel) i));
      gtk_box_append (self->levels, GTK_WIDGET (self->panels[i]));
    }
  self->job = USHER_JOB_BOX (usher_job_box_new (self->inspection));
  self->wash = USHER_WASH_BOX (usher_wash_box_new (self->inspection));
  self->acceptance = USHER_ACCEPTANCE_BOX (usher_acceptance_box_new (self->inspection));
  gtk_box_append (self->rest, GTK_WIDGET (self->job));
  gtk_box_append (self->rest, GTK_WIDGET (self->wash));
  gtk_box_append (self->rest, GTK_WIDGET (self->acceptance));
  g_signal_connect_object (self->inspection, "updated", G_CALLBACK (show_all), self, G_CONNECT_SWAPPED);
}

static void
usher_quality_step_dispose (GObject *object)
{
  UsherQualityStep *self = USHER_QUALITY_STEP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_QUALITY_STEP);
  g_clear_object (&self->inspection);
  g_clear_pointer (&self->rework_rows, g_ptr_array_unref);
  g_clear_pointer (&self->shown_reworks, g_free);

  G_OBJECT_CLASS (usher_quality_step_parent_class)->dispose (object);
}

static void
usher_quality_step_class_init (UsherQualityStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_quality_step_constructed;
  object_class->dispose = usher_quality_step_dispose;
  step_class->get_title = usher_quality_step_get_title;
  step_class->get_icon = usher_quality_step_get_icon;
  step_class->get_progress = usher_quality_step_get_progress;
  step_class->update = usher_quality_step_update;
  step_class->flush = usher_quality_step_flush;
  step_class->focus_field = usher_quality_step_focus_field;

  g_type_ensure (USHER_TYPE_BLOCKER_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/quality/usher-quality-step.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, summary);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, blockers);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, levels);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, reworks);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, road_tests);
  gtk_widget_class_bind_template_child (widget_class, UsherQualityStep, rest);
  gtk_widget_class_install_action (widget_class, "quality.add-road-test", NULL, add_road_test_action);
  gtk_widget_class_install_action (widget_class, "quality.edit-template", NULL, edit_template_action);
  gtk_widget_class_install_action (widget_class, "quality.sheet", NULL, sheet_action);
}

static void
usher_quality_step_init (UsherQualityStep *self)
{
  self->rework_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
