/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-gate-pass-dialog.h"

#include <glib/gi18n.h>

#include "usher-delivery-labels.h"
#include "usher-gate-pass.h"
#include "usher-number-entry.h"
#include "usher-time-entry.h"
#include "usher-times.h"

static const gint64 minute_s = 60;

struct _UsherGatePassDialog
{
  AdwDialog parent_instance;

  UsherSession *session;

  AdwComboRow      *kind;
  AdwEntryRow      *reason;
  UsherTimeEntry   *returns;
  UsherNumberEntry *km;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherGatePassDialog, usher_gate_pass_dialog, ADW_TYPE_DIALOG)

/* The car is back today; a time that is over means tomorrow. */
static gint64
find_return (UsherGatePassDialog *self)
{
  int            minutes = usher_time_entry_get_minutes (self->returns);
  gint64         now = usher_session_now (self->session);
  UsherTimeRange day;
  GDate          today;

  if (minutes == USHER_TIME_ENTRY_NONE)
    return 0;
  usher_times_today (self->session, &today);
  if (usher_times_day_range (self->session, &today).start + minutes * minute_s < now)
    g_date_add_days (&today, 1);
  day = usher_times_day_range (self->session, &today);

  return day.start + minutes * minute_s;
}

static void
issue_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherGatePassDialog      *self = USHER_GATE_PASS_DIALOG (widget);
  g_autoptr (UsherGatePass) pass = g_object_new (USHER_TYPE_GATE_PASS, NULL);

  if (!usher_parsed_entry_commit (USHER_PARSED_ENTRY (self->returns)) ||
      !usher_parsed_entry_commit (USHER_PARSED_ENTRY (self->km)))
    return;

  /* The first kind is the one for good, which has its own button. */
  pass->kind = (UsherGatePassKind) (adw_combo_row_get_selected (self->kind) + 1);
  usher_entity_set_string (&pass->reason, gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  pass->returns_at = find_return (self);
  pass->out_km = usher_number_entry_is_set (self->km) ? usher_number_entry_get_value (self->km) : -1;
  g_signal_emit (self, signals[DONE], 0, pass);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
usher_gate_pass_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_GATE_PASS_DIALOG);
  g_clear_object (&USHER_GATE_PASS_DIALOG (object)->session);

  G_OBJECT_CLASS (usher_gate_pass_dialog_parent_class)->dispose (object);
}

static void
usher_gate_pass_dialog_class_init (UsherGatePassDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_gate_pass_dialog_dispose;

  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, USHER_TYPE_GATE_PASS);

  g_type_ensure (USHER_TYPE_TIME_ENTRY);
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/delivery/usher-gate-pass-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassDialog, returns);
  gtk_widget_class_bind_template_child (widget_class, UsherGatePassDialog, km);
  gtk_widget_class_install_action (widget_class, "gate-pass.issue", NULL, issue_action);
}

static void
usher_gate_pass_dialog_init (UsherGatePassDialog *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = USHER_GATE_PASS_SETTLED + 1; i <= USHER_GATE_PASS_LAST; i++)
    gtk_string_list_append (kinds, usher_gate_pass_kind_label (i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
}

/**
 * usher_gate_pass_dialog_new:
 * @session: the workshop
 *
 * Returns: (transfer floating): the question
 */
AdwDialog *
usher_gate_pass_dialog_new (UsherSession *session)
{
  UsherGatePassDialog *self = g_object_new (USHER_TYPE_GATE_PASS_DIALOG, NULL);

  self->session = g_object_ref (session);

  return ADW_DIALOG (self);
}
