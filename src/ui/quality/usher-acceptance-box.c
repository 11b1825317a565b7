/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-acceptance-box.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-order-guard.h"
#include "usher-quality-labels.h"
#include "usher-rework-box.h"
#include "usher-times.h"

struct _UsherAcceptanceBox
{
  AdwBin parent_instance;

  UsherInspection *inspection; /* unowned: the step keeps it */
  UsherReworkBox  *rework;
  gint64           recorded; /* the newest answer, for which the fields were emptied */

  AdwActionRow *history;
  GtkEditable  *accepted_by;
  GtkEditable  *words;
  AdwActionRow *answer;
  GtkWidget    *rework_box;
  AdwBin       *rework_bin;
  GtkLabel     *reason;
};

G_DEFINE_FINAL_TYPE (UsherAcceptanceBox, usher_acceptance_box, ADW_TYPE_BIN)

static void
show_history (UsherAcceptanceBox *self,
              UsherQualityFile   *file)
{
  UsherSession    *session = usher_inspection_get_session (self->inspection);
  UsherAcceptance *newest = file->acceptances->len > 0 ? g_ptr_array_index (file->acceptances, 0) : NULL;
  g_autofree char *when = newest != NULL ? usher_times_relative (session, newest->at) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->history), newest != NULL);
  if (newest == NULL)
    return;
  if (newest->is_satisfied)
    /* Translators: who accepted the work, when, and who wrote it down. */
    title = g_strdup_printf (_("Accepted by %s, %s; recorded by %s"), newest->accepted_by, when,
                               usher_quality_staff_name (session, newest->recorded_by));
  else
    /* Translators: who was not satisfied, when, and who wrote it down. */
    title = g_strdup_printf (_("Not satisfied: %s, %s; recorded by %s"), newest->accepted_by, when,
                               usher_quality_staff_name (session, newest->recorded_by));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->history), title);
  adw_action_row_set_subtitle (self->history, newest->words);
}

static const char *
find_rework_reason (UsherAcceptanceBox *self)
{
  if (*gtk_editable_get_text (self->words) == '\0')
    return _("What does the customer say?");
  if (!usher_rework_box_is_complete (self->rework))
    return _("What is to be done again, why, and how many hours?");
  return NULL;
}

static void
show_answer (UsherAcceptanceBox    *self,
             const UsherOrderFacts *facts)
{
  g_autoptr (GArray) accept = usher_order_guard (facts, USHER_ORDER_ACTION_ACCEPT);
  g_autoptr (GArray) reject = usher_order_guard (facts, USHER_ORDER_ACTION_REJECT);
  const char        *reason = find_rework_reason (self);
  gboolean           has_accepted = facts->progress.accepted_at != 0;
  gboolean           asks_rework = gtk_widget_get_visible (self->rework_box);
  g_autofree char   *text = NULL;

  if (accept->len > 0)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (accept, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      text = g_strdup_printf (_("Not yet: %s"), link);
    }
  else
    {
      text = g_strdup (has_accepted ? _("The work is accepted") : _("Show the customer the car and the work"));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->answer), text);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.accept", accept->len == 0 && !has_accepted && !asks_rework);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.open-rework", reject->len == 0 && !asks_rework);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "acceptance.reject", reject->len == 0 && reason == NULL);
}

static void
refresh (UsherAcceptanceBox *self)
{
  UsherOrderFacts facts;

  if (usher_inspection_get_facts (self->inspection, 0, &facts))
    show_answer (self, &facts);
}

/* The next answer begins anew. */
static void
empty_fields (UsherAcceptanceBox *self)
{
  UsherOrderFile *order = usher_order_context_get_file (usher_inspection_get_context (self->inspection));

  gtk_editable_set_text (self->words, "");
  gtk_editable_set_text (self->accepted_by, *order->order->brought_by != '\0' ? order->order->brought_by
                                            : order->customer != NULL         ? order->customer->name
                                                                              : "");
  gtk_widget_set_visible (self->rework_box, FALSE);
  usher_rework_box_clear (self->rework);
}

/**
 * usher_acceptance_box_update:
 *
 * Shows what the customer said.
 */
void
usher_acceptance_box_update (UsherAcceptanceBox *self)
{
  UsherQualityFile *file = usher_inspection_get_file (self->inspection);
  gint64            recorded = 0;
  UsherOrderFacts   facts;

  if (!usher_inspection_get_facts (self->inspection, 0, &facts))
    return;
  if (file->acceptances->len > 0)
    recorded = ((UsherEntity *) g_ptr_array_index (file->acceptances, 0))->id;
  if (recorded != self->recorded)
    empty_fields (self);
  self->recorded = recorded;
  show_history (self, file);
  show_answer (self, &facts);
}

static void
record (UsherAcceptanceBox *self,
        gboolean            is_satisfied)
{
  g_autoptr (UsherAcceptance) acceptance = g_object_new (USHER_TYPE_ACCEPTANCE, NULL);
  g_autoptr (GPtrArray)       reworks = is_satisfied ? NULL : usher_rework_box_get_reworks (self->rework);

  acceptance->is_satisfied = is_satisfied;
  usher_entity_set_string (&acceptance->words, gtk_editable_get_text (self->words));
  usher_entity_set_string (&acceptance->accepted_by, gtk_editable_get_text (self->accepted_by));
  usher_inspection_record_answer (self->inspection, acceptance, reworks);
}

static void
accept_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  record (USHER_ACCEPTANCE_BOX (widget), TRUE);
}

static void
reject_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  record (USHER_ACCEPTANCE_BOX (widget), FALSE);
}

static void
open_rework_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  UsherAcceptanceBox *self = USHER_ACCEPTANCE_BOX (widget);

  gtk_widget_set_visible (self->rework_box, TRUE);
  usher_rework_box_update (self->rework);
  usher_rework_box_propose_cause (self->rework, gtk_editable_get_text (self->words));
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
close_rework_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  UsherAcceptanceBox *self = USHER_ACCEPTANCE_BOX (widget);

  gtk_widget_set_visible (self->rework_box, FALSE);
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

/* What the customer says is the cause, as long as nobody writes another. */
static void
on_words_changed_cb (UsherAcceptanceBox *self)
{
  if (gtk_widget_get_visible (self->rework_box))
    usher_rework_box_propose_cause (self->rework, gtk_editable_get_text (self->words));
  refresh (self);
}

static void
usher_acceptance_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_ACCEPTANCE_BOX);

  G_OBJECT_CLASS (usher_acceptance_box_parent_class)->dispose (object);
}

static void
usher_acceptance_box_class_init (UsherAcceptanceBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_acceptance_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/quality/usher-acceptance-box.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, history);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, accepted_by);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, words);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, answer);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, rework_box);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, rework_bin);
  gtk_widget_class_bind_template_child (widget_class, UsherAcceptanceBox, reason);
  gtk_widget_class_install_action (widget_class, "acceptance.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "acceptance.reject", NULL, reject_action);
  gtk_widget_class_install_action (widget_class, "acceptance.open-rework", NULL, open_rework_action);
  gtk_widget_class_install_action (widget_class, "acceptance.close-rework", NULL, close_rework_action);
}

static void
usher_acceptance_box_init (UsherAcceptanceBox *self)
{
  self->recorded = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_acceptance_box_new:
 * @inspection: of the order; outlives the box
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
usher_acceptance_box_new (UsherInspection *inspection)
{
  UsherAcceptanceBox *self = g_object_new (USHER_TYPE_ACCEPTANCE_BOX, NULL);

  self->inspection = inspection;
  self->rework = USHER_REWORK_BOX (usher_rework_box_new (inspection));
  adw_bin_set_child (self->rework_bin, GTK_WIDGET (self->rework));
  g_signal_connect_object (self->rework, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "changed", G_CALLBACK (on_words_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * usher_acceptance_box_grab_focus:
 *
 * Returns: whether the focus is on what the customer says
 */
gboolean
usher_acceptance_box_grab_focus (UsherAcceptanceBox *self)
{
  return gtk_widget_grab_focus (GTK_WIDGET (self->words));
}
