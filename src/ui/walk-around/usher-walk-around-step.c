/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-walk-around-step.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-checklist-panel.h"
#include "usher-damage-panel.h"
#include "usher-field-hint.h"
#include "usher-fuel-gauge.h"
#include "usher-number-entry.h"
#include "usher-order-field.h"
#include "usher-quantity.h"
#include "usher-reception-labels.h"

struct _UsherWalkAroundStep
{
  UsherOrderStep parent_instance;

  GtkWidget           *readings;
  UsherNumberEntry    *odometer;
  UsherFieldHint      *odometer_hint;
  GtkWidget           *odometer_doubt;
  GtkWidget           *reason_box;
  GtkEditable         *odometer_reason;
  GtkWidget           *fuel_box;
  UsherFuelGauge      *fuel;
  GtkWidget           *charge_box;
  UsherFuelGauge      *charge;
  GtkCheckButton      *covers_seat;
  GtkCheckButton      *covers_wheel;
  GtkCheckButton      *covers_mat;
  GtkCheckButton      *saw_licence;
  GtkCheckButton      *saw_booklet;
  UsherDamagePanel    *damage;
  UsherChecklistPanel *checklist;
  GtkWidget           *left_in_car;
  GtkEditable         *belongings;
  AdwToggleGroup      *valuables;

  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (UsherWalkAroundStep, usher_walk_around_step, USHER_TYPE_ORDER_STEP)

/* So much since the last visit makes one look at the dashboard again. */
static const gint64 unlikely_km = 100000;

static UsherOrderContext *
get_context (UsherWalkAroundStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

static UsherOrder *
get_order (UsherWalkAroundStep *self)
{
  UsherOrderFile *file = usher_order_step_get_file (USHER_ORDER_STEP (self));

  return file != NULL ? file->order : NULL;
}

static gboolean
can_edit (UsherWalkAroundStep *self)
{
  return !self->is_showing && get_order (self) != NULL;
}

/* The odometer is kept as it is typed; what is no number yet is left to the
 * entry, which says so when the focus moves on. */

static void
on_odometer_cb (UsherWalkAroundStep *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->odometer));
  gint64      km = -1;

  if (!can_edit (self))
    return;

  if (*text != '\0' && !usher_distance_parse (text, &km, NULL))
    return;
  if (km != get_order (self)->odometer)
    usher_order_context_edit_order (get_context (self))->odometer = km;
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_odometer (UsherWalkAroundStep *self,
               gint64               km)
{
  if (has_focus (GTK_WIDGET (self->odometer)))
    return;

  if (km < 0 && usher_number_entry_is_set (self->odometer))
    usher_number_entry_unset (self->odometer);
  else if (km >= 0 && (!usher_number_entry_is_set (self->odometer) ||
                       usher_number_entry_get_value (self->odometer) != km))
    usher_number_entry_set_value (self->odometer, km);
}

static void
show_odometer_doubt (UsherWalkAroundStep *self,
                     UsherOrderFile      *file)
{
  gint64           km = file->order->odometer;
  gboolean         is_less = km >= 0 && km < file->last_odometer;
  gboolean         is_unlikely = km >= 0 && file->last_odometer > 0 && km > file->last_odometer + unlikely_km;
  g_autofree char *last = usher_reception_dup_km (file->last_odometer);
  g_autofree char *text = NULL;

  if (is_less)
    /* Translators: %s is a distance, “42,310 km”. */
    text = g_strdup_printf (_("Less than at the last visit, %s: please say why"), last);
  else if (is_unlikely)
    /* Translators: %s is a distance, “42,310 km”. */
    text = g_strdup_printf (_("Much more than at the last visit, %s: is it a slip?"), last);
  usher_field_hint_set_text (self->odometer_hint, GTK_WIDGET (self->odometer), text);
  gtk_widget_set_visible (self->reason_box, is_less || *file->order->odometer_reason != '\0');
  gtk_widget_set_visible (self->odometer_doubt, text != NULL || *file->order->odometer_reason != '\0');
}

static void
on_fuel_cb (UsherWalkAroundStep *self)
{
  int value = usher_fuel_gauge_get_value (self->fuel);

  if (can_edit (self) && value != get_order (self)->fuel_eighths)
    usher_order_context_edit_order (get_context (self))->fuel_eighths = value;
}

static void
on_charge_cb (UsherWalkAroundStep *self)
{
  int value = usher_fuel_gauge_get_value (self->charge);

  if (can_edit (self) && value != get_order (self)->charge_percent)
    usher_order_context_edit_order (get_context (self))->charge_percent = value;
}

/* A plug-in hybrid has both. */
static void
show_energy (UsherWalkAroundStep *self,
             UsherOrderFile      *file)
{
  UsherFuelType type = file->vehicle != NULL ? file->vehicle->fuel : USHER_FUEL_TYPE_PETROL;

  gtk_widget_set_visible (self->fuel_box, type != USHER_FUEL_TYPE_ELECTRIC);
  gtk_widget_set_visible (self->charge_box, type == USHER_FUEL_TYPE_ELECTRIC || type == USHER_FUEL_TYPE_PLUG_IN);
  usher_fuel_gauge_set_value (self->fuel, file->order->fuel_eighths);
  usher_fuel_gauge_set_value (self->charge, file->order->charge_percent);
}

/* The box of the field of the same name. */
#define BIND_FLAG(field) \
  usher_order_field_bind_flag (self->field, context, USHER_FIELD_OF_ORDER, G_STRUCT_OFFSET (UsherOrder, field))

static void
usher_walk_around_step_constructed (GObject *object)
{
  UsherWalkAroundStep *self = USHER_WALK_AROUND_STEP (object);
  UsherOrderContext   *context = get_context (self);

  G_OBJECT_CLASS (usher_walk_around_step_parent_class)->constructed (object);

  BIND_FLAG (covers_seat);
  BIND_FLAG (covers_wheel);
  BIND_FLAG (covers_mat);
  BIND_FLAG (saw_licence);
  BIND_FLAG (saw_booklet);
  usher_order_field_bind_text (self->odometer_reason, context, USHER_FIELD_OF_ORDER, NULL,
                               G_STRUCT_OFFSET (UsherOrder, odometer_reason), NULL);
  usher_order_field_bind_text (self->belongings, context, USHER_FIELD_OF_ORDER, NULL,
                               G_STRUCT_OFFSET (UsherOrder, belongings), NULL);
  usher_order_field_bind_names (self->valuables, context, USHER_FIELD_OF_ORDER,
                                G_STRUCT_OFFSET (UsherOrder, valuables));
  g_signal_connect_object (self->odometer, "changed", G_CALLBACK (on_odometer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fuel, "notify::value", G_CALLBACK (on_fuel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->charge, "notify::value", G_CALLBACK (on_charge_cb), self, G_CONNECT_SWAPPED);
  usher_damage_panel_set_context (self->damage, context);
  usher_checklist_panel_set_context (self->checklist, context);
}

static const char *
usher_walk_around_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_WALK_AROUND);
}

static const char *
usher_walk_around_step_get_icon (UsherOrderStep *step)
{
  return "usher-walk-around-symbolic";
}

static UsherStepProgress
usher_walk_around_step_get_progress (UsherOrderStep *step,
                                     char          **text)
{
  UsherOrderFile *file = usher_order_step_get_file (step);
  guint           n_checked = usher_checklist_count_checked (file->checklist);

  if (file->checklist->len > 0)
    *text = g_strdup_printf ("%u/%u", n_checked, file->checklist->len);
  if (file->order->odometer >= 0 && n_checked == file->checklist->len)
    return USHER_STEP_PROGRESS_DONE;
  if (file->order->odometer >= 0 || n_checked > 0 || file->marks->len > 0)
    return USHER_STEP_PROGRESS_PARTLY;

  return USHER_STEP_PROGRESS_OPEN;
}

static void
usher_walk_around_step_update (UsherOrderStep *step)
{
  UsherWalkAroundStep *self = USHER_WALK_AROUND_STEP (step);
  UsherOrderFile      *file = usher_order_step_get_file (step);
  gboolean             is_editable = usher_order_context_is_editable (get_context (self));

  gtk_widget_set_sensitive (self->readings, is_editable);
  gtk_widget_set_sensitive (self->odometer_doubt, is_editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->checklist), is_editable);
  gtk_widget_set_sensitive (self->left_in_car, is_editable);
  self->is_showing = TRUE;
  show_odometer (self, file->order->odometer);
  show_odometer_doubt (self, file);
  show_energy (self, file);
  self->is_showing = FALSE;
  usher_damage_panel_update (self->damage);
  usher_checklist_panel_update (self->checklist);
}

static gboolean
usher_walk_around_step_focus_field (UsherOrderStep  *step,
                                    UsherBlockerCode code)
{
  UsherWalkAroundStep *self = USHER_WALK_AROUND_STEP (step);

  return code == USHER_BLOCKER_CODE_ODOMETER_MISSING && gtk_widget_grab_focus (GTK_WIDGET (self->odometer));
}

static void
usher_walk_around_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_WALK_AROUND_STEP);

  G_OBJECT_CLASS (usher_walk_around_step_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, readings);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, odometer);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, odometer_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, odometer_doubt);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, reason_box);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, odometer_reason);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, fuel_box);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, fuel);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, charge_box);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, charge);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, covers_seat);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, covers_wheel);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, covers_mat);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, saw_licence);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, saw_booklet);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, damage);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, checklist);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, left_in_car);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, belongings);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkAroundStep, valuables);
}

static void
usher_walk_around_step_class_init (UsherWalkAroundStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_walk_around_step_constructed;
  object_class->dispose = usher_walk_around_step_dispose;

  step_class->get_title = usher_walk_around_step_get_title;
  step_class->get_icon = usher_walk_around_step_get_icon;
  step_class->get_progress = usher_walk_around_step_get_progress;
  step_class->update = usher_walk_around_step_update;
  step_class->focus_field = usher_walk_around_step_focus_field;

  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  g_type_ensure (USHER_TYPE_FUEL_GAUGE);
  g_type_ensure (USHER_TYPE_FIELD_HINT);
  g_type_ensure (USHER_TYPE_DAMAGE_PANEL);
  g_type_ensure (USHER_TYPE_CHECKLIST_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/walk-around/usher-walk-around-step.ui");
  bind_children (widget_class);
}

static void
usher_walk_around_step_init (UsherWalkAroundStep *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
