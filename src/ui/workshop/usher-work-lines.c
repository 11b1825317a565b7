/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-work-lines.h"

#include <glib/gi18n.h>

#include "usher-quantity.h"
#include "usher-rate.h"
#include "usher-times.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

enum
{
  SECONDS_PER_CENTIHOUR = 36,
};

struct _UsherWorkLines
{
  AdwBin parent_instance;

  UsherDesk    *desk;
  UsherJobFile *job;
  GtkListBox   *list;
  char         *shown; /* what the rows say */
};

G_DEFINE_FINAL_TYPE (UsherWorkLines, usher_work_lines, ADW_TYPE_BIN)

static UsherWorkshopStore *
get_store (UsherDesk *desk)
{
  return usher_session_get_workshop (usher_desk_get_session (desk));
}

/* Words ------------------------------------------------------------------------ */

/* “Zhao, bay 1, today 10:00; Sun”, empty when nobody has it. */
static char *
dup_plan (UsherWorkLines *self,
          gint64          line_id)
{
  UsherSession *session = usher_desk_get_session (self->desk);
  GString      *plan = g_string_new (NULL);

  for (guint i = 0; i < self->job->assignments->len; i++)
    {
      UsherAssignment *assignment = g_ptr_array_index (self->job->assignments, i);
      g_autofree char *start = usher_times_relative (session, assignment->range.start);

      if (assignment->line_id != line_id)
        continue;
      if (plan->len > 0)
        g_string_append (plan, C_("terms", "; "));
      if (assignment->range.start == 0)
        g_string_append (plan, assignment->technician_name);
      else if (assignment->bay_id == 0)
        /* Translators: a technician, and when the work is planned: “today 10:00”. */
        g_string_append_printf (plan, C_("plan", "%s, %s"), assignment->technician_name, start);
      else
        /* Translators: a technician, a bay, and when the work is planned: “today 10:00”. */
        g_string_append_printf (plan, C_("plan", "%s, %s, %s"), assignment->technician_name, assignment->bay_name, start);
    }

  return g_string_free (plan, FALSE);
}

/* Who is at it, and how long all have been; 1/100 h into @worked. */
static char *
dup_clocks (UsherWorkLines *self,
            gint64          line_id,
            gint64         *worked)
{
  gint64   now = usher_session_now (usher_desk_get_session (self->desk));
  gint64   seconds = 0;
  GString *running = g_string_new (NULL);

  for (guint i = 0; i < self->job->entries->len; i++)
    {
      UsherWorkedTime *entry = g_ptr_array_index (self->job->entries, i);
      g_autofree char *since = usher_workshop_dup_duration (now - entry->started_at);

      if (entry->line_id != line_id)
        continue;
      seconds += (entry->ended_at != 0 ? entry->ended_at : now) - entry->started_at;
      if (entry->ended_at != 0)
        continue;
      if (running->len > 0)
        g_string_append (running, C_("terms", "; "));
      /* Translators: a technician whose clock runs, and for how long. */
      g_string_append_printf (running, _("%s at work for %s"), entry->technician_name, since);
    }
  *worked = usher_mul_div (seconds, 1, SECONDS_PER_CENTIHOUR);

  return g_string_free (running, FALSE);
}

static char *
dup_state (UsherWorkLines          *self,
           const UsherEstimateLine *line)
{
  gint64           worked = 0;
  g_autofree char *clocks = dup_clocks (self, line->id, &worked);
  g_autofree char *plan = dup_plan (self, line->id);
  g_autofree char *hours = usher_hours_format (line->hours);
  g_autofree char *taken = usher_hours_format (worked);

  if (line->consent == USHER_CONSENT_DONE)
    {
      g_autofree char *done = usher_times_relative (usher_desk_get_session (self->desk), line->done_at);

      /* Translators: when a line was done, hours it took, hours it was estimated at. */
      return g_strdup_printf (_("Done %s · %s of %s h"), done, taken, hours);
    }
  if (*clocks != '\0')
    /* Translators: whose clocks run, hours worked, estimated hours. */
    return g_strdup_printf (_("%s · %s of %s h"), clocks, taken, hours);
  if (*plan != '\0')
    /* Translators: who shall do a line where and when, hours worked, estimated hours. */
    return g_strdup_printf (_("%s · %s of %s h"), plan, taken, hours);
  /* Translators: hours worked, and estimated hours. */
  return g_strdup_printf (_("Given to nobody · %s of %s h"), taken, hours);
}

/* Acts ------------------------------------------------------------------------- */

typedef struct
{
  UsherDesk *desk;
  gint64     line_id;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_object_unref (act->desk);
  g_free (act);
}

static Act *
act_new (UsherDesk *desk,
         gint64     line_id)
{
  Act *act = g_new0 (Act, 1);

  act->desk = g_object_ref (desk);
  act->line_id = line_id;

  return act;
}

static void
on_reopened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_workshop_store_reopen_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The line could not be opened again"));
}

static void
reopen (UsherDesk *desk,
        gpointer   data)
{
  usher_workshop_store_reopen_async (get_store (desk), ((Act *) data)->line_id, NULL, on_reopened_cb, g_object_ref (desk));
}

static void
on_finished_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  Act               *act = user_data;
  g_autoptr (GError) error = NULL;

  if (usher_workshop_store_finish_finish (USHER_WORKSHOP_STORE (source), result, &error))
    {
      usher_desk_offer_undo (act->desk, _("The line is done"), reopen, act, act_free);
      return;
    }
  usher_desk_report (act->desk, error, _("The line could not be finished"));
  act_free (act);
}

static void
on_clock_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  if (!usher_workshop_store_start_finish (USHER_WORKSHOP_STORE (source), result, &error))
    usher_desk_report (desk, error, _("The clock could not be started"));
}

/* Who works on it, else who shall: an entry or an assignment of the line. */
static gint64
find_technician (UsherWorkLines *self,
                 gint64          line_id)
{
  for (guint i = 0; i < self->job->entries->len; i++)
    {
      UsherWorkedTime *entry = g_ptr_array_index (self->job->entries, i);

      if (entry->line_id == line_id && entry->ended_at == 0)
        return entry->technician_id;
    }
  for (guint i = 0; i < self->job->assignments->len; i++)
    {
      UsherAssignment *assignment = g_ptr_array_index (self->job->assignments, i);

      if (assignment->line_id == line_id)
        return assignment->technician_id;
    }

  return 0;
}

static gint64
get_line_id (GtkButton *button)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (button), "line-id");
}

static void
on_done_cb (GtkButton *button,
            gpointer   user_data)
{
  UsherWorkLines *self = USHER_WORK_LINES (user_data);
  gint64          line_id = get_line_id (button);

  usher_workshop_store_finish_async (get_store (self->desk), line_id, find_technician (self, line_id), FALSE, "", NULL,
                                     on_finished_cb, act_new (self->desk, line_id));
}

static void
on_start_cb (GtkButton *button,
             gpointer   user_data)
{
  UsherWorkLines *self = USHER_WORK_LINES (user_data);
  gint64          line_id = get_line_id (button);

  usher_workshop_store_start_async (get_store (self->desk), line_id, find_technician (self, line_id), FALSE, NULL, on_clock_cb,
                                    g_object_ref (self->desk));
}

static void
on_reopen_cb (GtkButton *button,
              gpointer   user_data)
{
  UsherWorkLines *self = USHER_WORK_LINES (user_data);

  usher_workshop_store_reopen_async (get_store (self->desk), get_line_id (button), NULL, on_reopened_cb,
                                     g_object_ref (self->desk));
}

/* Rows ------------------------------------------------------------------------- */

static void
add_button (UsherWorkLines          *self,
            GtkWidget               *row,
            const UsherEstimateLine *line,
            const char              *label,
            const char              *name,
            GCallback                callback)
{
  GtkWidget       *button = gtk_button_new_with_label (label);
  g_autofree char *full = g_strdup_printf (name, line->description);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
  g_object_set_data_full (G_OBJECT (button), "line-id", g_memdup2 (&line->id, sizeof line->id), g_free);
  g_signal_connect_object (button, "clicked", callback, self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static gboolean
is_running (UsherWorkLines *self,
            gint64          line_id)
{
  gint64           worked = 0;
  g_autofree char *clocks = dup_clocks (self, line_id, &worked);

  return *clocks != '\0';
}

static void
add_row (UsherWorkLines          *self,
         const UsherEstimateLine *line)
{
  GtkWidget       *row = adw_action_row_new ();
  g_autofree char *state = dup_state (self, line);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->description);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name (line->consent == USHER_CONSENT_DONE ? "usher-step-done-symbolic"
                                                           : is_running (self, line->id)       ? "usher-step-partly-symbolic"
                                                                                               : "usher-step-open-symbolic"));
  if (line->consent == USHER_CONSENT_DONE)
    /* Translators: %s is the description of a line; said by a screen reader. */
    add_button (self, row, line, _("Open Again"), _("Open Again: %s"), G_CALLBACK (on_reopen_cb));
  else if (find_technician (self, line->id) != 0)
    {
      if (!is_running (self, line->id))
        /* Translators: %s is the description of a line; said by a screen reader. */
        add_button (self, row, line, C_("clock", "Start"), _("Start: %s"), G_CALLBACK (on_start_cb));
      /* Translators: %s is the description of a line; said by a screen reader. */
      add_button (self, row, line, C_("clock", "Done"), _("Done: %s"), G_CALLBACK (on_done_cb));
    }
  gtk_list_box_append (self->list, row);
}

static void
usher_work_lines_dispose (GObject *object)
{
  UsherWorkLines *self = USHER_WORK_LINES (object);

  g_clear_object (&self->job);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (usher_work_lines_parent_class)->dispose (object);
}

static void
usher_work_lines_class_init (UsherWorkLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_work_lines_dispose;
}

static void
usher_work_lines_init (UsherWorkLines *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lines to Work On"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/**
 * usher_work_lines_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
usher_work_lines_new (UsherDesk *desk)
{
  UsherWorkLines *self = g_object_new (USHER_TYPE_WORK_LINES, NULL);

  self->desk = g_object_ref (desk);

  return GTK_WIDGET (self);
}

static gboolean
is_shown (const UsherEstimateLine *line)
{
  return (line->consent == USHER_CONSENT_AUTHORIZED || line->consent == USHER_CONSENT_DONE) &&
         (line->kind == USHER_LINE_KIND_LABOUR || line->kind == USHER_LINE_KIND_SUBLET);
}

/* All that the rows would say, to leave those alone that somebody may be pressing. */
static char *
dup_shown (UsherWorkLines *self,
           UsherOrderFile *file)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);
      g_autofree char         *state = is_shown (line) ? dup_state (self, line) : NULL;

      if (state != NULL)
        g_string_append_printf (shown, "%" G_GINT64_FORMAT "\t%d\t%s\t%s\n", line->id, line->consent, line->description, state);
    }

  return g_string_free (shown, FALSE);
}

/**
 * usher_work_lines_show:
 * @file: the order
 * @job: its workshop side
 */
void
usher_work_lines_show (UsherWorkLines *self,
                       UsherOrderFile *file,
                       UsherJobFile   *job)
{
  g_autofree char *shown = NULL;

  g_set_object (&self->job, job);
  shown = dup_shown (self, file);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  g_set_str (&self->shown, shown);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < usher_estimate_get_n_lines (file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (file->estimate, i);

      if (is_shown (line))
        add_row (self, line);
    }
}
