/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-check-panel.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-blocker-strip.h"
#include "usher-blocker-text.h"
#include "usher-order-guard.h"
#include "usher-permission.h"
#include "usher-quality-labels.h"
#include "usher-quality-row.h"
#include "usher-reason.h"
#include "usher-rework-box.h"
#include "usher-staff-choice.h"
#include "usher-times.h"

struct _UsherCheckPanel
{
  AdwBin parent_instance;

  UsherInspection  *inspection; /* unowned: the step keeps it */
  UsherQualityLevel level;
  int               version;   /* of the template whose items have rows */
  gint64            recorded;  /* the newest check, for which the form was emptied */
  GPtrArray        *item_rows; /* (element-type UsherQualityRow), not owned */
  GtkDropDown      *staff;
  UsherReworkBox   *rework;

  GtkImage          *state_icon;
  GtkLabel          *heading;
  GtkLabel          *hint;
  GtkLabel          *state;
  GtkLabel          *history;
  GtkWidget         *form;
  UsherBlockerStrip *blockers;
  GtkLabel          *progress;
  GtkBox            *rows;
  GtkBox            *staff_box;
  GtkEditable       *note;
  AdwBin            *rework_bin;
  GtkLabel          *reason;
  GtkButton         *pass;
};

G_DEFINE_FINAL_TYPE (UsherCheckPanel, usher_check_panel, ADW_TYPE_BIN)

static gint64
get_staff_id (UsherCheckPanel *self)
{
  return usher_staff_choice_get (self->staff);
}

static UsherQualityItem *
get_item (UsherCheckPanel *self,
          guint            i)
{
  return usher_quality_row_get_item (g_ptr_array_index (self->item_rows, i));
}

static UsherQualityResult
sum_up (UsherCheckPanel *self)
{
  g_autofree UsherQualityResult *results = g_new0 (UsherQualityResult, self->item_rows->len + 1);

  for (guint i = 0; i < self->item_rows->len; i++)
    results[i] = get_item (self, i)->result;
  return usher_quality_sum_up (results, self->item_rows->len);
}

/* Items that failed, with their notes. */
static char *
dup_failures (UsherCheckPanel *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->item_rows->len; i++)
    {
      UsherQualityItem *item = get_item (self, i);
      const char       *name = usher_quality_item_label (item);

      if (item->result != USHER_QUALITY_RESULT_FAILED)
        continue;
      if (text->len > 0)
        g_string_append (text, C_("between failures", "; "));
      if (*item->note != '\0')
        /* Translators: an item that failed, and what is not in order. */
        g_string_append_printf (text, C_("failure", "%s: %s"), name, item->note);
      else
        g_string_append (text, name);
    }

  return g_string_free (text, FALSE);
}

/* What may be done. */

static void
show_progress (UsherCheckPanel *self)
{
  g_autofree char *text = NULL;
  guint            n_said = 0;

  for (guint i = 0; i < self->item_rows->len; i++)
    n_said += get_item (self, i)->result != USHER_QUALITY_RESULT_NOT_SAID;
  /* Translators: so many items of the check, of so many, are done: “5 of 7”. */
  text = g_strdup_printf (_("%u of %u"), n_said, self->item_rows->len);
  gtk_label_set_text (self->progress, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.pass-rest", n_said < self->item_rows->len);
}

static const char *
find_pass_reason (UsherCheckPanel       *self,
                  UsherQualityResult     sum,
                  const UsherOrderFacts *facts,
                  GArray                *blockers)
{
  UsherQualityFile *file = usher_inspection_get_file (self->inspection);

  if (get_staff_id (self) == 0)
    return _("Who checks?");
  if (blockers->len > 0 && !usher_order_guard_can_override (blockers))
    return _("What is missing is listed above");
  if (self->level == USHER_QUALITY_LEVEL_FINAL &&
      usher_quality_file_failed_on_the_road (file, facts->progress.work_finished_at))
    return _("The last road test was not passed");
  if (sum == USHER_QUALITY_RESULT_NOT_SAID)
    return _("Not every item has a result");
  return NULL;
}

static const char *
find_fail_reason (UsherCheckPanel       *self,
                  const UsherOrderFacts *facts)
{
  g_autoptr (GArray) blockers = usher_quality_blockers (facts, self->level, USHER_QUALITY_RESULT_FAILED);

  if (get_staff_id (self) == 0)
    return _("Who checks?");
  if (blockers->len > 0)
    return _("What is missing is listed above");
  if (!usher_rework_box_is_complete (self->rework))
    return _("What is to be done again, why, and how many hours?");
  return NULL;
}

static void
show_actions (UsherCheckPanel *self)
{
  UsherQualityResult sum = sum_up (self);
  gboolean           has_failed = sum == USHER_QUALITY_RESULT_FAILED;
  const char        *reason = NULL;
  g_autoptr (GArray) blockers = NULL;
  UsherOrderFacts    facts;

  if (!usher_inspection_get_facts (self->inspection, get_staff_id (self), &facts))
    return;
  blockers = usher_quality_blockers (&facts, self->level, has_failed ? USHER_QUALITY_RESULT_FAILED : USHER_QUALITY_RESULT_PASSED);
  reason = has_failed ? find_fail_reason (self, &facts) : find_pass_reason (self, sum, &facts, blockers);
  usher_blocker_strip_show_blockers (self->blockers, blockers, _("Cannot be checked yet:"));
  gtk_widget_set_visible (GTK_WIDGET (self->rework_bin), has_failed);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_button_set_label (self->pass, blockers->len > 0 ? _("_Pass Anyway…") : _("_Passed"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.pass", !has_failed && reason == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.fail", has_failed && reason == NULL);
  show_progress (self);
}

static void
on_item_changed_cb (UsherCheckPanel *self)
{
  g_autofree char *failures = dup_failures (self);

  if (*failures != '\0')
    {
      usher_rework_box_update (self->rework);
      usher_rework_box_propose_cause (self->rework, failures);
    }
  show_actions (self);
}

/* The rows: the same items keep theirs. */

static void
build_rows (UsherCheckPanel  *self,
            UsherQualityFile *file)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  g_ptr_array_set_size (self->item_rows, 0);
  for (guint i = 0; i < file->items->len; i++)
    {
      UsherQualityItem *item = g_ptr_array_index (file->items, i);

      if (item->level != self->level)
        continue;
      child = usher_quality_row_new (item);
      g_signal_connect_object (child, "changed", G_CALLBACK (on_item_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, child);
      g_ptr_array_add (self->item_rows, child);
    }
  usher_rework_box_clear (self->rework);
  gtk_editable_set_text (self->note, "");
}

/* Who is at the desk, where it is their part; the technician of the work for
 * the self check. */
static void
propose_staff (UsherCheckPanel  *self,
               UsherQualityFile *file)
{
  UsherStaff      *staff = usher_session_get_staff (usher_inspection_get_session (self->inspection));
  UsherOrderAction action = usher_quality_level_action (self->level);
  GHashTableIter   iter;
  gpointer         worker = NULL;

  if (get_staff_id (self) != 0)
    return;
  g_hash_table_iter_init (&iter, file->technicians);
  if (staff != NULL && usher_role_may_act (staff->role, action))
    usher_staff_choice_set (self->staff, staff->parent_instance.id);
  else if (self->level == USHER_QUALITY_LEVEL_SELF && g_hash_table_iter_next (&iter, &worker, NULL))
    usher_staff_choice_set (self->staff, *(gint64 *) worker);
}

/* What was recorded. */

static char *
describe (UsherCheckPanel   *self,
          UsherQualityCheck *check)
{
  UsherSession    *session = usher_inspection_get_session (self->inspection);
  g_autofree char *when = usher_times_relative (session, check->checked_at);
  const char      *name = usher_quality_staff_name (session, check->checked_by);

  if (check->result == USHER_QUALITY_RESULT_PASSED)
    /* Translators: who passed it, and when: “Passed by 吴, today 14:20”. */
    return g_strdup_printf (_("Passed by %s, %s"), name, when);
  /* Translators: who found it failed, when, and what was not in order. */
  return g_strdup_printf (_("Failed by %s, %s: %s"), name, when, check->failures);
}

static void
show_history (UsherCheckPanel  *self,
              UsherQualityFile *file)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < file->checks->len; i++)
    {
      UsherQualityCheck *check = g_ptr_array_index (file->checks, i);
      g_autofree char   *line = check->level == self->level ? describe (self, check) : NULL;

      if (line == NULL)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
      if (*check->note != '\0')
        g_string_append_printf (text, "\n%s", check->note);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->history), text->len > 0);
  gtk_label_set_text (self->history, text->str);
  g_string_free (text, TRUE);
}

static gboolean
is_passed (UsherCheckPanel     *self,
           const UsherProgress *progress)
{
  switch (self->level)
    {
    case USHER_QUALITY_LEVEL_SELF:
      return progress->is_self_checked;
    case USHER_QUALITY_LEVEL_PEER:
      return progress->is_peer_checked;
    case USHER_QUALITY_LEVEL_FINAL:
      return progress->checked_at != 0;
    default:
      return FALSE;
    }
}

static void
show_state (UsherCheckPanel *self,
            gboolean         passed,
            gboolean         has_failed)
{
  gtk_image_set_from_icon_name (self->state_icon, passed       ? "usher-step-done-symbolic"
                                                  : has_failed ? "dialog-warning-symbolic"
                                                               : "usher-step-open-symbolic");
  gtk_label_set_text (self->state, passed       ? usher_quality_result_label (USHER_QUALITY_RESULT_PASSED)
                                   : has_failed ? usher_quality_result_label (USHER_QUALITY_RESULT_FAILED)
                                                : usher_quality_result_label (USHER_QUALITY_RESULT_NOT_SAID));
}

/* A level that was recorded begins anew the next time. */
static void
update_form (UsherCheckPanel  *self,
             UsherQualityFile *file,
             gboolean          is_turn)
{
  UsherQualityCheck *newest = usher_quality_file_find_check (file, self->level);
  gint64             recorded = newest != NULL ? newest->parent_instance.id : 0;
  int                version = usher_quality_file_get_version (file);

  if (version != self->version || recorded != self->recorded || self->item_rows->len == 0)
    build_rows (self, file);
  self->version = version;
  self->recorded = recorded;
  gtk_widget_set_visible (self->form, is_turn);
  if (!is_turn)
    return;
  propose_staff (self, file);
  show_actions (self);
}

/**
 * usher_check_panel_update:
 *
 * Shows what the order and its inspection say now.
 */
void
usher_check_panel_update (UsherCheckPanel *self)
{
  UsherQualityFile  *file = usher_inspection_get_file (self->inspection);
  UsherQualityCheck *newest = NULL;
  UsherOrderAction   next = USHER_ORDER_ACTION_CHECK_IN;
  UsherOrderFacts    facts;
  gboolean           is_turn = FALSE;

  if (!usher_inspection_get_facts (self->inspection, get_staff_id (self), &facts))
    return;
  newest = usher_quality_file_find_check (file, self->level);
  is_turn = facts.document == USHER_DOCUMENT_STATE_AUTHORIZED && usher_quality_next_action (&facts, &next) &&
            next == usher_quality_level_action (self->level) && facts.progress.work_finished_at != 0;
  show_state (self, is_passed (self, &facts.progress),
              newest != NULL && newest->result == USHER_QUALITY_RESULT_FAILED);
  show_history (self, file);
  update_form (self, file, is_turn);
}

/* The rest as passed. */

typedef struct
{
  UsherCheckPanel *panel;
  GPtrArray       *rows; /* (element-type UsherQualityRow) that were marked */
} Marked;

static void
marked_free (gpointer data)
{
  Marked *self = data;

  g_object_unref (self->panel);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* What was found not to be in order since then stays. */
static void
undo_pass_rest (UsherDesk *desk,
                gpointer   data)
{
  Marked *self = data;

  /* What was said and not recorded goes with its page. */
  if (gtk_widget_get_root (GTK_WIDGET (self->panel)) == NULL)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      UsherQualityRow *row = g_ptr_array_index (self->rows, i);

      if (usher_quality_row_get_item (row)->result == USHER_QUALITY_RESULT_PASSED)
        usher_quality_row_set_result (row, USHER_QUALITY_RESULT_NOT_SAID);
    }
}

static void
pass_rest_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  UsherCheckPanel *self = USHER_CHECK_PANEL (widget);
  Marked          *marked = g_new0 (Marked, 1);
  g_autofree char *text = NULL;

  marked->panel = g_object_ref (self);
  marked->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->item_rows->len; i++)
    {
      UsherQualityRow *row = g_ptr_array_index (self->item_rows, i);

      if (usher_quality_row_get_item (row)->result != USHER_QUALITY_RESULT_NOT_SAID)
        continue;
      usher_quality_row_set_result (row, USHER_QUALITY_RESULT_PASSED);
      g_ptr_array_add (marked->rows, g_object_ref (row));
    }
  text = g_strdup_printf (ngettext ("%u item marked as passed", "%u items marked as passed", marked->rows->len),
                          marked->rows->len);
  usher_desk_offer_undo (usher_inspection_get_desk (self->inspection), text, undo_pass_rest, marked, marked_free);
}

/* Recording. */

static void
record (UsherCheckPanel   *self,
        UsherQualityResult result,
        const char        *override_reason)
{
  g_autoptr (UsherQualityCheck) check = g_object_new (USHER_TYPE_QUALITY_CHECK, NULL);
  g_autoptr (GPtrArray)         reworks = NULL;
  g_autofree char              *failures = dup_failures (self);

  check->level = self->level;
  check->version = self->version;
  check->result = result;
  check->checked_by = get_staff_id (self);
  usher_entity_set_string (&check->failures, failures);
  usher_entity_set_string (&check->note, gtk_editable_get_text (self->note));
  for (guint i = 0; i < self->item_rows->len; i++)
    g_ptr_array_add (check->items, usher_entity_copy (get_item (self, i)));
  if (result == USHER_QUALITY_RESULT_FAILED)
    reworks = usher_rework_box_get_reworks (self->rework);
  usher_inspection_record_check (self->inspection, check, reworks, override_reason);
  usher_announce (GTK_WIDGET (self), result == USHER_QUALITY_RESULT_PASSED ? _("The check is passed")
                                                                           : _("The car goes back to work"));
}

static void
on_reason_given_cb (GtkWidget  *widget,
                    const char *reason)
{
  record (USHER_CHECK_PANEL (widget), USHER_QUALITY_RESULT_PASSED, reason);
}

static void
pass_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  UsherCheckPanel   *self = USHER_CHECK_PANEL (widget);
  g_autoptr (GArray) blockers = NULL;
  UsherOrderFacts    facts;

  if (!usher_inspection_get_facts (self->inspection, get_staff_id (self), &facts))
    return;
  blockers = usher_quality_blockers (&facts, self->level, USHER_QUALITY_RESULT_PASSED);
  if (blockers->len == 0)
    record (self, USHER_QUALITY_RESULT_PASSED, NULL);
  else
    usher_reason_ask (widget, _("Pass Anyway?"), usher_blocker_text (g_array_index (blockers, UsherBlocker, 0).code),
                                _("_Pass Anyway"), on_reason_given_cb);
}

static void
fail_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  record (USHER_CHECK_PANEL (widget), USHER_QUALITY_RESULT_FAILED, NULL);
}

/**
 * usher_check_panel_grab_focus:
 *
 * Returns: whether it is this level's turn, and the focus is on its first item
 */
gboolean
usher_check_panel_grab_focus (UsherCheckPanel *self)
{
  return gtk_widget_get_visible (self->form) && gtk_widget_child_focus (GTK_WIDGET (self->rows), GTK_DIR_TAB_FORWARD);
}

static void
usher_check_panel_dispose (GObject *object)
{
  UsherCheckPanel *self = USHER_CHECK_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_CHECK_PANEL);
  g_clear_pointer (&self->item_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_check_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (USHER_TYPE_BLOCKER_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/quality/usher-check-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, state_icon);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, heading);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, hint);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, state);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, history);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, form);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, blockers);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, progress);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, rows);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, staff_box);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, note);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, rework_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, reason);
  gtk_widget_class_bind_template_child (widget_class, UsherCheckPanel, pass);
}

static void
usher_check_panel_class_init (UsherCheckPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_check_panel_dispose;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "check.pass-rest", NULL, pass_rest_action);
  gtk_widget_class_install_action (widget_class, "check.pass", NULL, pass_action);
  gtk_widget_class_install_action (widget_class, "check.fail", NULL, fail_action);
}

static void
usher_check_panel_init (UsherCheckPanel *self)
{
  self->item_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_check_panel_new:
 * @inspection: of the order; outlives the panel
 * @level: which of the three
 *
 * Returns: (transfer floating): a panel
 */
GtkWidget *
usher_check_panel_new (UsherInspection  *inspection,
                       UsherQualityLevel level)
{
  UsherCheckPanel *self = g_object_new (USHER_TYPE_CHECK_PANEL, NULL);
  UsherShop       *shop = usher_session_get_shop (usher_inspection_get_session (inspection));

  self->inspection = inspection;
  self->level = level;
  gtk_label_set_text (self->heading, usher_quality_level_label (level));
  gtk_label_set_text (self->hint, usher_quality_level_hint (level));
  self->staff = GTK_DROP_DOWN (usher_staff_choice_new (shop, usher_quality_level_action (level), _("Checked by")));
  gtk_box_append (self->staff_box, GTK_WIDGET (self->staff));
  self->rework = USHER_REWORK_BOX (usher_rework_box_new (inspection));
  adw_bin_set_child (self->rework_bin, GTK_WIDGET (self->rework));
  g_signal_connect_object (self->staff, "notify::selected", G_CALLBACK (show_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rework, "changed", G_CALLBACK (show_actions), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
