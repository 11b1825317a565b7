/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-dispatch-form.h"

#include <glib/gi18n.h>

#include "usher-moment-row.h"
#include "usher-quantity.h"
#include "usher-slot-finder.h"
#include "usher-time-block.h"
#include "usher-times.h"
#include "usher-trouble.h"
#include "usher-work-form.h"
#include "usher-workshop-labels.h"
#include "usher-workshop-store.h"

enum
{
  SECONDS_PER_CENTIHOUR = 36,
};

typedef struct
{
  UsherDesk      *desk;
  UsherWorkForm  *form; /* owns this */
  UsherOrderFile *file;
  UsherJobFile   *job;
  GPtrArray      *technicians; /* (element-type UsherTechnician) */
  GPtrArray      *busy;        /* (element-type UsherTimeBlock) */
  GPtrArray      *line_rows;   /* (element-type AdwSwitchRow) unowned */
  GArray         *line_ids;
  GPtrArray      *people_rows; /* (element-type AdwSwitchRow) unowned */
  AdwComboRow    *bay;
  UsherMomentRow *start;
  AdwEntryRow    *reason;
  gboolean        is_suggesting;
} Planning;

static void
planning_free (gpointer  data,
               GClosure *closure)
{
  Planning *planning = data;

  g_object_unref (planning->desk);
  g_object_unref (planning->file);
  g_object_unref (planning->job);
  g_clear_pointer (&planning->technicians, g_ptr_array_unref);
  g_clear_pointer (&planning->busy, g_ptr_array_unref);
  g_ptr_array_unref (planning->line_rows);
  g_ptr_array_unref (planning->people_rows);
  g_array_unref (planning->line_ids);
  g_free (planning);
}

static UsherSession *
get_session (Planning *planning)
{
  return usher_desk_get_session (planning->desk);
}

static UsherShop *
get_shop (Planning *planning)
{
  return usher_session_get_shop (get_session (planning));
}

static gboolean
is_chosen (GPtrArray *rows,
           guint      i)
{
  return adw_switch_row_get_active (ADW_SWITCH_ROW (g_ptr_array_index (rows, i)));
}

static guint
count_chosen (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += is_chosen (rows, i);

  return n;
}

/* The chosen lines, shared by the chosen people. */
static gint64
get_seconds (Planning *planning)
{
  gint64 hours = 0;

  for (guint i = 0; i < planning->line_ids->len; i++)
    {
      for (guint j = 0; is_chosen (planning->line_rows, i) && j < usher_estimate_get_n_lines (planning->file->estimate); j++)
        {
          const UsherEstimateLine *line = usher_estimate_get_line (planning->file->estimate, j);

          if (line->id == g_array_index (planning->line_ids, gint64, i))
            hours += line->hours;
        }
    }

  return MAX (hours * SECONDS_PER_CENTIHOUR / MAX (count_chosen (planning->people_rows), 1), USHER_SLOT_GRID_S);
}

static gint64
get_bay_id (Planning *planning)
{
  guint      selected = adw_combo_row_get_selected (planning->bay);
  UsherShop *shop = get_shop (planning);

  return selected >= 1 && selected <= shop->bays->len
             ? ((UsherEntity *) g_ptr_array_index (shop->bays, selected - 1))->id
             : 0;
}

/* From the start for as long as the work takes, with breaks and nights. */
static UsherTimeRange
get_range (Planning *planning)
{
  gint64 start = usher_moment_row_get_time (planning->start);
  gint64 end = start != 0 ? usher_business_hours_add_work (get_shop (planning)->hours, start, get_seconds (planning)) : 0;

  return (UsherTimeRange) { start, end != USHER_TIME_NEVER ? end : 0 };
}

static const char *
find_missing (Planning *planning)
{
  if (count_chosen (planning->line_rows) == 0)
    return _("Choose what is to be done");
  if (count_chosen (planning->people_rows) == 0)
    return _("Choose who does it");
  if (usher_moment_row_get_time (planning->start) == 0)
    return _("Say by day and time when it begins");
  if (gtk_widget_get_visible (GTK_WIDGET (planning->reason)) &&
      *gtk_editable_get_text (GTK_EDITABLE (planning->reason)) == '\0')
    return _("Somebody or the bay is taken then: choose another time, or say why it is right all the same");
  return NULL;
}

static void
on_changed_cb (UsherWorkForm *form,
               gpointer       data)
{
  usher_work_form_set_missing (form, find_missing (data));
}

/* Another time or another person is another question. */
static void
on_plan_changed_cb (UsherWorkForm *form)
{
  g_signal_emit_by_name (form, "changed");
}

static GArray *
make_busy (Planning *planning,
           gint64    bay_id,
           gint64    technician_id)
{
  GArray *busy = g_array_new (FALSE, FALSE, sizeof (UsherTimeRange));

  for (guint i = 0; i < planning->busy->len; i++)
    {
      UsherTimeBlock *block = g_ptr_array_index (planning->busy, i);

      if ((bay_id != 0 && block->bay_id == bay_id) || (technician_id != 0 && block->technician_id == technician_id))
        g_array_append_val (busy, block->range);
    }

  return busy;
}

static void
clear_lane (gpointer data)
{
  g_clear_pointer (&((UsherSlotLane *) data)->busy, g_array_unref);
}

/* The people who were chosen, or everybody who is able to. */
static GArray *
make_people_lanes (Planning *planning)
{
  GArray  *lanes = g_array_new (FALSE, FALSE, sizeof (UsherSlotLane));
  gboolean any = count_chosen (planning->people_rows) == 0;

  g_array_set_clear_func (lanes, clear_lane);
  for (guint i = 0; i < planning->technicians->len; i++)
    {
      UsherTechnician *technician = g_ptr_array_index (planning->technicians, i);
      UsherSlotLane    lane = { technician->id, NULL };

      if (!any && !is_chosen (planning->people_rows, i))
        continue;
      lane.busy = make_busy (planning, 0, technician->id);
      g_array_append_val (lanes, lane);
    }

  return lanes;
}

static GArray *
make_bay_lanes (Planning *planning)
{
  GArray    *lanes = g_array_new (FALSE, FALSE, sizeof (UsherSlotLane));
  UsherShop *shop = get_shop (planning);

  g_array_set_clear_func (lanes, clear_lane);
  for (guint i = 0; i < shop->bays->len; i++)
    {
      UsherSlotLane lane = { ((UsherEntity *) g_ptr_array_index (shop->bays, i))->id, NULL };

      lane.busy = make_busy (planning, lane.id, 0);
      g_array_append_val (lanes, lane);
    }

  return lanes;
}

/* Fills in the next time at which a bay and somebody are free. */
static void
suggest (Planning *planning)
{
  UsherShop         *shop = get_shop (planning);
  g_autoptr (GArray) bays = make_bay_lanes (planning);
  g_autoptr (GArray) people = make_people_lanes (planning);
  g_autoptr (GArray) slots = NULL;
  UsherSlotQuery     query = {
        .hours = shop->hours,
        .bays = (const UsherSlotLane *) bays->data,
        .n_bays = bays->len,
        .technicians = (const UsherSlotLane *) people->data,
        .n_technicians = people->len,
        .duration = get_seconds (planning),
        .from = usher_session_now (get_session (planning)),
        .grid = USHER_SLOT_GRID_S,
        .max_slots = 1,
        .over_night = TRUE,
  };
  const UsherSlot *slot = NULL;

  if (bays->len == 0 || people->len == 0)
    return;
  slots = usher_slot_finder_find (&query);
  if (slots->len == 0)
    return;
  slot = &g_array_index (slots, UsherSlot, 0);
  usher_moment_row_set_time (planning->start, slot->range.start);
  for (guint i = 0; i < shop->bays->len; i++)
    {
      if (((UsherEntity *) g_ptr_array_index (shop->bays, i))->id == slot->bay_id)
        adw_combo_row_set_selected (planning->bay, i + 1);
    }
  for (guint i = 0; i < planning->technicians->len; i++)
    {
      if (((UsherTechnician *) g_ptr_array_index (planning->technicians, i))->id == slot->technician_id)
        adw_switch_row_set_active (ADW_SWITCH_ROW (g_ptr_array_index (planning->people_rows, i)), TRUE);
    }
}

static void
on_dispatched_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (UsherJob)      saved = usher_workshop_store_dispatch_finish (USHER_WORKSHOP_STORE (source), result, &error);
  UsherDesk                *desk = g_object_get_data (G_OBJECT (form), "desk");

  usher_work_form_set_busy (form, FALSE);
  if (saved != NULL)
    {
      usher_work_form_close (form);
      return;
    }
  if (usher_trouble_of (error) == USHER_TROUBLE_OVERLAP)
    {
      gtk_widget_set_visible (g_object_get_data (G_OBJECT (form), "reason"), TRUE);
      gtk_widget_grab_focus (g_object_get_data (G_OBJECT (form), "reason"));
      on_plan_changed_cb (form);
      return;
    }
  usher_desk_report (desk, error, _("The work could not be given out"));
}

static void
on_accepted_cb (UsherWorkForm *form,
                gpointer       data)
{
  Planning                 *planning = data;
  g_autoptr (UsherDispatch) dispatch = g_object_new (USHER_TYPE_DISPATCH, NULL);

  dispatch->order_id = planning->file->order->parent_instance.id;
  dispatch->job_version = planning->job->job->parent_instance.row_version;
  for (guint i = 0; i < planning->line_ids->len; i++)
    {
      if (is_chosen (planning->line_rows, i))
        g_array_append_val (dispatch->line_ids, g_array_index (planning->line_ids, gint64, i));
    }
  for (guint i = 0; i < planning->technicians->len; i++)
    {
      if (is_chosen (planning->people_rows, i))
        g_array_append_val (dispatch->technician_ids, ((UsherTechnician *) g_ptr_array_index (planning->technicians, i))->id);
    }
  dispatch->bay_id = get_bay_id (planning);
  dispatch->range = get_range (planning);
  dispatch->override_reason = g_strdup (gtk_editable_get_text (GTK_EDITABLE (planning->reason)));
  usher_work_form_set_busy (form, TRUE);
  usher_workshop_store_dispatch_async (usher_session_get_workshop (get_session (planning)), dispatch, NULL, on_dispatched_cb,
                                       g_object_ref (form));
}

/* Rows ------------------------------------------------------------------------ */

static gboolean
is_assigned (UsherJobFile *job,
             gint64        line_id)
{
  for (guint i = 0; i < job->assignments->len; i++)
    {
      if (((UsherAssignment *) g_ptr_array_index (job->assignments, i))->line_id == line_id)
        return TRUE;
    }

  return FALSE;
}

static void
set_plain (GtkWidget  *row,
           const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
add_lines (Planning *planning)
{
  gboolean all_assigned = TRUE;

  for (guint i = 0; i < usher_estimate_get_n_lines (planning->file->estimate); i++)
    {
      const UsherEstimateLine *line = usher_estimate_get_line (planning->file->estimate, i);
      g_autofree char         *hours = usher_hours_format (line->hours);
      /* Translators: estimated hours of a line. */
      g_autofree char *subtitle = g_strdup_printf (_("%s h"), hours);
      gboolean         is_new = !is_assigned (planning->job, line->id);
      GtkWidget       *row = NULL;

      if (line->consent != USHER_CONSENT_AUTHORIZED ||
          (line->kind != USHER_LINE_KIND_LABOUR && line->kind != USHER_LINE_KIND_SUBLET))
        continue;
      row = usher_work_form_add_switch (planning->form, "", subtitle, is_new);
      set_plain (row, line->description);
      all_assigned = all_assigned && !is_new;
      g_ptr_array_add (planning->line_rows, row);
      g_array_append_val (planning->line_ids, line->id);
    }
  for (guint i = 0; all_assigned && i < planning->line_rows->len; i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (g_ptr_array_index (planning->line_rows, i)), TRUE);
}

static char *
dup_skills (UsherTechnician *technician)
{
  g_auto (GStrv)           nicks = g_strsplit (technician->skills, " ", -1);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      UsherTrade trade = USHER_TRADE_MECHANICAL;

      if (usher_trade_from_string (nicks[i], &trade))
        g_strv_builder_add (labels, usher_trade_label (trade));
    }
  list = g_strv_builder_end (labels);

  return *list != NULL ? g_strjoinv (" / ", list) : g_strdup (_("All trades"));
}

static char *
dup_load (Planning        *planning,
          UsherTechnician *technician)
{
  g_autofree char *skills = dup_skills (technician);
  g_autofree char *load = usher_hours_format (technician->load);
  g_autofree char *waiting = usher_hours_format (technician->waiting);
  g_autofree char *until = NULL;

  if (technician->absent_until != 0)
    {
      until = usher_times_relative (get_session (planning), technician->absent_until);
      /* Translators: a technician's trades, and until when they are absent: “today 18:00”. */
      return g_strdup_printf (_("%s · absent until %s"), skills, until);
    }
  if (technician->waiting > 0)
    /* Translators: trades, hours of work given to somebody, and hours of it that wait for parts. */
    return g_strdup_printf (_("%s · %s h to do, %s h more wait for parts"), skills, load, waiting);
  /* Translators: a technician's trades, and hours of work given to them. */
  return g_strdup_printf (_("%s · %s h to do"), skills, load);
}

static gboolean
has_work (UsherJobFile *job,
          gint64        technician_id)
{
  for (guint i = 0; i < job->assignments->len; i++)
    {
      if (((UsherAssignment *) g_ptr_array_index (job->assignments, i))->technician_id == technician_id)
        return TRUE;
    }

  return FALSE;
}

static void
add_people (Planning *planning)
{
  for (guint i = 0; i < planning->technicians->len; i++)
    {
      UsherTechnician *technician = g_ptr_array_index (planning->technicians, i);
      g_autofree char *load = dup_load (planning, technician);
      GtkWidget       *row = usher_work_form_add_switch (planning->form, "", load, has_work (planning->job, technician->id));

      set_plain (row, technician->name);
      g_ptr_array_add (planning->people_rows, row);
    }
}

static void
add_place (Planning *planning)
{
  UsherShop               *shop = get_shop (planning);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  g_strv_builder_add (names, _("No bay"));
  for (guint i = 0; i < shop->bays->len; i++)
    g_strv_builder_add (names, ((UsherBay *) g_ptr_array_index (shop->bays, i))->name);
  list = g_strv_builder_end (names);
  planning->bay = ADW_COMBO_ROW (usher_work_form_add_choice (planning->form, _("Bay"), (const char *const *) list));
  planning->start = USHER_MOMENT_ROW (usher_moment_row_new (get_session (planning), _("Begins")));
  usher_work_form_add (planning->form, GTK_WIDGET (planning->start));
  planning->reason = ADW_ENTRY_ROW (usher_work_form_add_entry (planning->form, _("Why It Is Right All the Same"), NULL));
  gtk_widget_set_visible (GTK_WIDGET (planning->reason), FALSE);
  g_object_set_data (G_OBJECT (planning->form), "reason", planning->reason);
  g_signal_connect_object (planning->start, "changed", G_CALLBACK (on_plan_changed_cb), planning->form, G_CONNECT_SWAPPED);
}

/* Reading ------------------------------------------------------------------------ */

static void
on_busy_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  Planning                 *planning = g_object_get_data (G_OBJECT (form), "planning");
  g_autoptr (GError)        error = NULL;

  planning->busy = usher_workshop_store_list_busy_finish (USHER_WORKSHOP_STORE (source), result, &error);
  if (planning->busy == NULL)
    {
      usher_desk_report (planning->desk, error, _("What bays and technicians are taken by cannot be read"));
      return;
    }
  add_lines (planning);
  add_people (planning);
  add_place (planning);
  suggest (planning);
  g_signal_connect (form, "changed", G_CALLBACK (on_changed_cb), planning);
  on_changed_cb (form, planning);
}

static void
on_technicians_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherWorkForm) form = user_data;
  Planning                 *planning = g_object_get_data (G_OBJECT (form), "planning");
  g_autoptr (GError)        error = NULL;

  planning->technicians = usher_workshop_store_list_technicians_finish (USHER_WORKSHOP_STORE (source), result, &error);
  if (planning->technicians == NULL)
    {
      usher_desk_report (planning->desk, error, _("The technicians cannot be read"));
      return;
    }
  usher_workshop_store_list_busy_async (USHER_WORKSHOP_STORE (source), planning->file->order->parent_instance.id, NULL,
                                        on_busy_cb, g_object_ref (form));
}

/**
 * usher_dispatch_form_present:
 * @file: the order
 * @job: its job as read; CONFLICT when it was changed since
 *
 * Asks who does which lines in which bay from when on, with the next free time
 * filled in.
 */
void
usher_dispatch_form_present (GtkWidget      *parent,
                             UsherDesk      *desk,
                             UsherOrderFile *file,
                             UsherJobFile   *job)
{
  Planning *planning = g_new0 (Planning, 1);

  planning->desk = g_object_ref (desk);
  planning->file = g_object_ref (file);
  planning->job = g_object_ref (job);
  planning->line_rows = g_ptr_array_new ();
  planning->people_rows = g_ptr_array_new ();
  planning->line_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  planning->form = usher_work_form_new (_("Give Out the Work"), _("_Give Out"));
  g_object_set_data (G_OBJECT (planning->form), "planning", planning);
  g_object_set_data_full (G_OBJECT (planning->form), "desk", g_object_ref (desk), g_object_unref);
  g_signal_connect_data (planning->form, "accepted", G_CALLBACK (on_accepted_cb), planning, planning_free, 0);
  /* Its rows come when they were read. */
  adw_dialog_set_content_height (ADW_DIALOG (planning->form), 560);
  usher_work_form_set_missing (planning->form, "");
  usher_workshop_store_list_technicians_async (usher_session_get_workshop (usher_desk_get_session (desk)), NULL,
                                               on_technicians_cb, g_object_ref (planning->form));
  adw_dialog_present (ADW_DIALOG (planning->form), parent);
}
