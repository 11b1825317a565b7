/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-wash-box.h"

#include <glib/gi18n.h>

#include "usher-announce.h"
#include "usher-blocker-text.h"
#include "usher-order-guard.h"
#include "usher-quality-labels.h"
#include "usher-reason.h"
#include "usher-staff-choice.h"
#include "usher-times.h"

/* The clock shows minutes; it may be that much behind. */
static const guint tick_seconds = 10;

struct _UsherWashBox
{
  AdwBin parent_instance;

  UsherInspection *inspection; /* unowned: the step keeps it */
  guint            tick_id;
  GtkDropDown     *staff;

  AdwActionRow *row;
  GtkButton    *start;
  GtkWidget    *end;
};

G_DEFINE_FINAL_TYPE (UsherWashBox, usher_wash_box, ADW_TYPE_BIN)

static UsherSession *
get_session (UsherWashBox *self)
{
  return usher_inspection_get_session (self->inspection);
}

/* Words: what was washed, is being washed, or stands in the way. */

static char *
describe_wash (UsherWashBox *self,
               UsherWash    *wash)
{
  gint64           until = wash->ended_at != 0 ? wash->ended_at : usher_session_now (get_session (self));
  int              minutes = (int) ((until - wash->started_at) / 60);
  g_autofree char *start = usher_times_relative (get_session (self), wash->started_at);
  const char      *name = usher_quality_staff_name (get_session (self), wash->washed_by);

  if (wash->ended_at == 0)
    /* Translators: since when, by whom, and how long already. */
    return g_strdup_printf (ngettext ("Being washed since %s by %s, %d minute", "Being washed since %s by %s, %d minutes", minutes),
                            start, name, minutes);
  /* Translators: when, by whom, and how long it took. */
  return g_strdup_printf (ngettext ("Washed %s by %s, %d minute", "Washed %s by %s, %d minutes", minutes), start, name, minutes);
}

static char *
describe (UsherWashBox          *self,
          const UsherOrderFacts *facts,
          GArray                *blockers,
          UsherWash             *running)
{
  UsherQualityFile *file = usher_inspection_get_file (self->inspection);

  if (running != NULL)
    return describe_wash (self, running);
  if (facts->progress.washed_at != 0 && file->washes->len > 0)
    return describe_wash (self, g_ptr_array_index (file->washes, file->washes->len - 1));
  if (blockers->len > 0)
    {
      g_autofree char *link = usher_blocker_link_text (&g_array_index (blockers, UsherBlocker, 0));

      /* Translators: what is missing, and in which step. */
      return g_strdup_printf (_("Not yet: %s"), link);
    }
  return g_strdup (_("The wash was promised; the car is ready after it"));
}

static void
show_row (UsherWashBox *self)
{
  UsherQualityFile  *file = usher_inspection_get_file (self->inspection);
  UsherWash         *running = NULL;
  g_autoptr (GArray) blockers = NULL;
  g_autofree char   *text = NULL;
  gboolean           can_override = FALSE;
  UsherOrderFacts    facts;

  if (!usher_inspection_get_facts (self->inspection, 0, &facts))
    return;
  running = usher_quality_file_get_running_wash (file);
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_WASH);
  can_override = blockers->len > 0 && usher_order_guard_can_override (blockers);
  text = describe (self, &facts, blockers, running);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), text);
  gtk_button_set_label (self->start, can_override ? _("_Wash Anyway…") : _("_Start Wash"));
  gtk_widget_set_visible (GTK_WIDGET (self->start), running == NULL && facts.progress.washed_at == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->staff), running == NULL && facts.progress.washed_at == 0);
  gtk_widget_set_visible (self->end, running != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wash.start", running == NULL && (blockers->len == 0 || can_override));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "wash.end", running != NULL);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  UsherWashBox *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_row (self);
  return G_SOURCE_CONTINUE;
}

/**
 * usher_wash_box_update:
 *
 * Shows how far the wash is.
 */
void
usher_wash_box_update (UsherWashBox *self)
{
  UsherQualityFile *file = usher_inspection_get_file (self->inspection);
  gboolean          is_running = file != NULL && usher_quality_file_get_running_wash (file) != NULL;

  show_row (self);
  if (is_running && self->tick_id == 0)
    self->tick_id = g_timeout_add_seconds (tick_seconds, on_tick_cb, self);
  else if (!is_running)
    g_clear_handle_id (&self->tick_id, g_source_remove);
}

static void
on_reason_given_cb (GtkWidget  *widget,
                    const char *reason)
{
  UsherWashBox *self = USHER_WASH_BOX (widget);

  usher_inspection_start_wash (self->inspection, usher_staff_choice_get (self->staff), reason);
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  UsherWashBox      *self = USHER_WASH_BOX (widget);
  g_autoptr (GArray) blockers = NULL;
  UsherOrderFacts    facts;

  if (!usher_inspection_get_facts (self->inspection, 0, &facts))
    return;
  blockers = usher_order_guard (&facts, USHER_ORDER_ACTION_WASH);
  if (blockers->len == 0)
    usher_inspection_start_wash (self->inspection, usher_staff_choice_get (self->staff), NULL);
  else
    usher_reason_ask (widget, _("Wash Anyway?"), usher_blocker_text (g_array_index (blockers, UsherBlocker, 0).code),
                                _("_Wash Anyway"), on_reason_given_cb);
}

static void
end_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  usher_inspection_end_wash (USHER_WASH_BOX (widget)->inspection);
  usher_announce (widget, _("The wash has ended"));
}

static void
usher_wash_box_dispose (GObject *object)
{
  g_clear_handle_id (&USHER_WASH_BOX (object)->tick_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_WASH_BOX);

  G_OBJECT_CLASS (usher_wash_box_parent_class)->dispose (object);
}

static void
usher_wash_box_class_init (UsherWashBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_wash_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/quality/usher-wash-box.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherWashBox, row);
  gtk_widget_class_bind_template_child (widget_class, UsherWashBox, start);
  gtk_widget_class_bind_template_child (widget_class, UsherWashBox, end);
  gtk_widget_class_install_action (widget_class, "wash.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "wash.end", NULL, end_action);
}

static void
usher_wash_box_init (UsherWashBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_wash_box_new:
 * @inspection: of the order; outlives the box
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
usher_wash_box_new (UsherInspection *inspection)
{
  UsherWashBox *self = g_object_new (USHER_TYPE_WASH_BOX, NULL);
  UsherStaff   *staff = usher_session_get_staff (usher_inspection_get_session (inspection));
  UsherShop    *shop = usher_session_get_shop (usher_inspection_get_session (inspection));

  self->inspection = inspection;
  self->staff = GTK_DROP_DOWN (usher_staff_choice_new (shop, USHER_ORDER_ACTION_WASH, _("Washed by")));
  if (staff != NULL)
    usher_staff_choice_set (self->staff, staff->parent_instance.id);
  adw_action_row_add_suffix (self->row, GTK_WIDGET (self->staff));

  return GTK_WIDGET (self);
}
