/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-arrival-step.h"

#include <glib/gi18n.h>

#include "usher-blocker-text.h"
#include "usher-field-hint.h"
#include "usher-labels.h"
#include "usher-order-field.h"
#include "usher-phone.h"
#include "usher-plate-entry.h"
#include "usher-reception-labels.h"
#include "usher-times.h"
#include "usher-vin.h"

struct _UsherArrivalStep
{
  UsherOrderStep parent_instance;

  GtkWidget      *form;
  GtkEditable    *name;
  AdwToggleGroup *address_form;
  GtkEditable    *phone;
  UsherFieldHint *phone_hint;
  GtkEditable    *contact;
  GtkEditable    *brought_by;
  GtkEditable    *brought_by_phone;

  UsherPlateEntry *plate;
  GtkEditable     *no_plate_reason;
  GtkEditable     *make;
  GtkEditable     *model;
  GtkEditable     *colour;
  GtkDropDown     *fuel;
  GtkEditable     *vin;
  UsherFieldHint  *vin_hint;
  GtkEditable     *engine_number;
  GtkCheckButton  *saw_licence;
  GtkCheckButton  *saw_booklet;

  GtkLabel       *arrived;
  GtkDropDown    *advisor;
  GtkDropDown    *payment_method;
  AdwToggleGroup *waiting;
  AdwToggleGroup *wash;
  GtkDropDown    *old_parts;
  AdwToggleGroup *document_language;

  char    *shown_plate; /* what the plate was set to last */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (UsherArrivalStep, usher_arrival_step, USHER_TYPE_ORDER_STEP)

static UsherOrderContext *
get_context (UsherArrivalStep *self)
{
  return usher_order_step_get_context (USHER_ORDER_STEP (self));
}

static UsherShop *
get_shop (UsherArrivalStep *self)
{
  return usher_session_get_shop (usher_order_context_get_session (get_context (self)));
}

/* The plate: it is who the car is, so half of one is not kept. */

static void
commit_plate (UsherArrivalStep *self)
{
  UsherOrderFile  *file = usher_order_step_get_file (USHER_ORDER_STEP (self));
  const char      *prefix = usher_plate_entry_get_default_prefix (self->plate);
  const char      *typed = usher_plate_entry_get_plate (self->plate);
  const char      *kept = file != NULL && file->vehicle != NULL ? file->vehicle->plate : "";
  g_autofree char *plate = g_strdup (g_strcmp0 (typed, prefix) == 0 ? "" : typed);

  if (file != NULL && !self->is_showing && !g_str_equal (plate, kept))
    usher_entity_set_string (&usher_order_context_edit_vehicle (get_context (self))->plate, plate);
}

static void
on_plate_cb (UsherArrivalStep *self)
{
  if (usher_plate_entry_get_kind (self->plate) != USHER_PLATE_UNKNOWN)
    commit_plate (self);
}

/* What is being typed stays, unless the plate itself was changed elsewhere. */
static void
show_plate (UsherArrivalStep *self,
            UsherOrderFile   *file)
{
  const char *plate = file->vehicle != NULL ? file->vehicle->plate : "";

  if (g_strcmp0 (self->shown_plate, plate) == 0)
    return;

  g_set_str (&self->shown_plate, plate);
  self->is_showing = TRUE;
  usher_plate_entry_set_plate (self->plate, plate);
  self->is_showing = FALSE;
}

/* The advisor: first nobody, then the staff in its order. */

static void
fill_advisors (UsherArrivalStep *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  UsherShop                *shop = get_shop (self);

  gtk_string_list_append (names, C_("arrival", "Nobody yet"));
  for (guint i = 0; i < shop->staff->len; i++)
    gtk_string_list_append (names, ((UsherStaff *) g_ptr_array_index (shop->staff, i))->name);
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->advisor, G_LIST_MODEL (names));
  self->is_showing = FALSE;
}

static void
show_advisor (UsherArrivalStep *self,
              UsherOrder       *order)
{
  UsherShop *shop = get_shop (self);
  guint      selected = 0;

  for (guint i = 0; i < shop->staff->len; i++)
    if (((UsherEntity *) g_ptr_array_index (shop->staff, i))->id == order->advisor_id)
      selected = i + 1;

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->advisor, selected);
  self->is_showing = FALSE;
}

static void
on_advisor_cb (UsherArrivalStep *self)
{
  UsherOrderFile *file = usher_order_step_get_file (USHER_ORDER_STEP (self));
  UsherShop      *shop = get_shop (self);
  guint           selected = gtk_drop_down_get_selected (self->advisor);
  gint64          id = 0;

  if (self->is_showing || file == NULL)
    return;

  if (selected > 0 && selected <= shop->staff->len)
    id = ((UsherEntity *) g_ptr_array_index (shop->staff, selected - 1))->id;
  if (id != file->order->advisor_id)
    usher_order_context_edit_order (get_context (self))->advisor_id = id;
}

static void
fill_choices (UsherArrivalStep *self)
{
  g_autoptr (GtkStringList) fuels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) payments = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) old_parts = gtk_string_list_new (NULL);

  for (int i = 0; i <= USHER_FUEL_TYPE_LAST; i++)
    gtk_string_list_append (fuels, usher_fuel_type_label (i));
  for (int i = 0; i <= USHER_PAYMENT_METHOD_LAST; i++)
    gtk_string_list_append (payments, usher_payment_method_label (i));
  for (int i = 0; i <= USHER_OLD_PARTS_LAST; i++)
    gtk_string_list_append (old_parts, usher_old_parts_label (i));
  gtk_drop_down_set_model (self->fuel, G_LIST_MODEL (fuels));
  gtk_drop_down_set_model (self->payment_method, G_LIST_MODEL (payments));
  gtk_drop_down_set_model (self->old_parts, G_LIST_MODEL (old_parts));
}

#define BIND_TEXT(widget, owner, Type, field, form) \
  usher_order_field_bind_text (self->widget, context, USHER_FIELD_OF_##owner, NULL, G_STRUCT_OFFSET (Type, field), form)

static void
bind_customer (UsherArrivalStep  *self,
               UsherOrderContext *context)
{
  BIND_TEXT (name, CUSTOMER, UsherCustomer, name, NULL);
  BIND_TEXT (phone, CUSTOMER, UsherCustomer, phone, &usher_field_form_phone);
  BIND_TEXT (contact, CUSTOMER, UsherCustomer, contact, NULL);
  BIND_TEXT (brought_by, ORDER, UsherOrder, brought_by, NULL);
  BIND_TEXT (brought_by_phone, ORDER, UsherOrder, brought_by_phone, &usher_field_form_phone);
  usher_order_field_bind_toggles (self->address_form, context, USHER_FIELD_OF_CUSTOMER, NULL,
                                  G_STRUCT_OFFSET (UsherCustomer, address_form), USHER_ADDRESS_MR);
}

static void
bind_car (UsherArrivalStep  *self,
          UsherOrderContext *context)
{
  BIND_TEXT (no_plate_reason, VEHICLE, UsherVehicle, no_plate_reason, NULL);
  BIND_TEXT (make, VEHICLE, UsherVehicle, make, NULL);
  BIND_TEXT (model, VEHICLE, UsherVehicle, model, NULL);
  BIND_TEXT (colour, VEHICLE, UsherVehicle, colour, NULL);
  BIND_TEXT (vin, VEHICLE, UsherVehicle, vin, &usher_field_form_vin);
  BIND_TEXT (engine_number, VEHICLE, UsherVehicle, engine_number, NULL);
  usher_order_field_bind_drop_down (self->fuel, context, USHER_FIELD_OF_VEHICLE, G_STRUCT_OFFSET (UsherVehicle, fuel));
  usher_order_field_bind_flag (self->saw_licence, context, USHER_FIELD_OF_ORDER,
                               G_STRUCT_OFFSET (UsherOrder, saw_licence));
  usher_order_field_bind_flag (self->saw_booklet, context, USHER_FIELD_OF_ORDER,
                               G_STRUCT_OFFSET (UsherOrder, saw_booklet));
}

static void
bind_visit (UsherArrivalStep  *self,
            UsherOrderContext *context)
{
  usher_order_field_bind_drop_down (self->payment_method, context, USHER_FIELD_OF_ORDER,
                                    G_STRUCT_OFFSET (UsherOrder, payment_method));
  usher_order_field_bind_drop_down (self->old_parts, context, USHER_FIELD_OF_ORDER,
                                    G_STRUCT_OFFSET (UsherOrder, old_parts));
  usher_order_field_bind_toggles (self->waiting, context, USHER_FIELD_OF_ORDER, NULL,
                                  G_STRUCT_OFFSET (UsherOrder, waiting), USHER_WAITING_WAIT);
  usher_order_field_bind_names (self->wash, context, USHER_FIELD_OF_ORDER, G_STRUCT_OFFSET (UsherOrder, wash));
  usher_order_field_bind_names (self->document_language, context, USHER_FIELD_OF_ORDER,
                                G_STRUCT_OFFSET (UsherOrder, document_language));
}

static void
usher_arrival_step_constructed (GObject *object)
{
  UsherArrivalStep  *self = USHER_ARRIVAL_STEP (object);
  UsherOrderContext *context = get_context (self);

  G_OBJECT_CLASS (usher_arrival_step_parent_class)->constructed (object);

  usher_plate_entry_set_default_prefix (self->plate, get_shop (self)->default_prefix);
  fill_choices (self);
  fill_advisors (self);
  bind_customer (self, context);
  bind_car (self, context);
  bind_visit (self, context);
}

static const char *
usher_arrival_step_get_title (UsherOrderStep *step)
{
  return usher_step_label (USHER_STEP_ARRIVAL);
}

static const char *
usher_arrival_step_get_icon (UsherOrderStep *step)
{
  return "usher-arrived-symbolic";
}

static UsherStepProgress
usher_arrival_step_get_progress (UsherOrderStep *step,
                                 char          **text)
{
  UsherOrderFile *file = usher_order_step_get_file (step);
  UsherOrderFacts facts;

  usher_order_context_get_facts (usher_order_step_get_context (step), &facts);
  if (!facts.has_customer || (!facts.has_plate && !facts.has_no_plate_reason) || *file->customer->phone == '\0')
    return USHER_STEP_PROGRESS_PARTLY;
  if (facts.has_payment_method && facts.has_old_parts && file->order->waiting != USHER_WAITING_UNSET)
    return USHER_STEP_PROGRESS_DONE;

  return USHER_STEP_PROGRESS_PARTLY;
}

static void
show_phone_hint (UsherArrivalStep *self,
                 UsherOrderFile   *file)
{
  gboolean is_odd = file->customer != NULL && *file->customer->phone != '\0' &&
                    !usher_phone_is_valid (file->customer->phone);

  usher_field_hint_set_text (self->phone_hint, GTK_WIDGET (self->phone),
                             is_odd ? _("This is not a whole phone number") : NULL);
}

static void
show_vin_hint (UsherArrivalStep *self,
               UsherOrderFile   *file)
{
  const char *vin = file->vehicle != NULL ? file->vehicle->vin : "";
  const char *hint = NULL;

  if (*vin != '\0' && !usher_vin_is_valid_form (vin))
    hint = _("A VIN has 17 letters and digits, without I, O and Q");
  else if (*vin != '\0' && !usher_vin_check (vin))
    hint = _("The check digit of the VIN does not match: compare it with the licence");
  usher_field_hint_set_text (self->vin_hint, GTK_WIDGET (self->vin), hint);
}

static void
show_arrival (UsherArrivalStep *self,
              UsherOrder       *order)
{
  UsherSession    *session = usher_order_context_get_session (get_context (self));
  g_autofree char *arrived = usher_times_relative (session, order->arrived_at);
  g_autofree char *booked = order->booked_for != 0 ? usher_times_clock (session, order->booked_for) : NULL;
  g_autofree char *text = NULL;

  if (booked != NULL)
    /* Translators: queue number, when the car arrived, the time it was booked for. */
    text = g_strdup_printf (_("No. %d of the day · arrived %s · booked for %s"), order->queue_number, arrived, booked);
  else
    /* Translators: queue number, when the car arrived. */
    text = g_strdup_printf (_("No. %d of the day · arrived %s · without a booking"), order->queue_number, arrived);
  gtk_label_set_text (self->arrived, text);
}

static void
usher_arrival_step_update (UsherOrderStep *step)
{
  UsherArrivalStep *self = USHER_ARRIVAL_STEP (step);
  UsherOrderFile   *file = usher_order_step_get_file (step);

  gtk_widget_set_sensitive (self->form, usher_order_context_is_editable (get_context (self)));
  show_plate (self, file);
  show_advisor (self, file->order);
  show_arrival (self, file->order);
  show_phone_hint (self, file);
  show_vin_hint (self, file);
}

static void
usher_arrival_step_flush (UsherOrderStep *step,
                          GTask          *task)
{
  commit_plate (USHER_ARRIVAL_STEP (step));
  usher_order_step_flushed (task, NULL);
}

static gboolean
usher_arrival_step_focus_field (UsherOrderStep  *step,
                                UsherBlockerCode code)
{
  UsherArrivalStep *self = USHER_ARRIVAL_STEP (step);
  GtkWidget        *field = NULL;

  if (code == USHER_BLOCKER_CODE_CUSTOMER_MISSING)
    field = GTK_WIDGET (self->name);
  else if (code == USHER_BLOCKER_CODE_PLATE_MISSING)
    field = GTK_WIDGET (self->plate);
  else if (code == USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING)
    field = GTK_WIDGET (self->payment_method);
  else if (code == USHER_BLOCKER_CODE_OLD_PARTS_MISSING)
    field = GTK_WIDGET (self->old_parts);

  return field != NULL && gtk_widget_grab_focus (field);
}

static void
on_plate_left_cb (UsherArrivalStep *self)
{
  commit_plate (self);
}

static void
usher_arrival_step_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), USHER_TYPE_ARRIVAL_STEP);

  G_OBJECT_CLASS (usher_arrival_step_parent_class)->dispose (object);
}

static void
usher_arrival_step_finalize (GObject *object)
{
  g_free (USHER_ARRIVAL_STEP (object)->shown_plate);

  G_OBJECT_CLASS (usher_arrival_step_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, form);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, name);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, address_form);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, phone);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, phone_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, contact);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, brought_by);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, brought_by_phone);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, plate);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, no_plate_reason);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, make);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, model);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, colour);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, fuel);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, vin);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, vin_hint);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, engine_number);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, saw_licence);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, saw_booklet);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, arrived);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, advisor);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, payment_method);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, waiting);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, wash);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, old_parts);
  gtk_widget_class_bind_template_child (widget_class, UsherArrivalStep, document_language);
}

static void
usher_arrival_step_class_init (UsherArrivalStepClass *klass)
{
  GObjectClass        *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass      *widget_class = GTK_WIDGET_CLASS (klass);
  UsherOrderStepClass *step_class = USHER_ORDER_STEP_CLASS (klass);

  object_class->constructed = usher_arrival_step_constructed;
  object_class->dispose = usher_arrival_step_dispose;
  object_class->finalize = usher_arrival_step_finalize;
  step_class->get_title = usher_arrival_step_get_title;
  step_class->get_icon = usher_arrival_step_get_icon;
  step_class->get_progress = usher_arrival_step_get_progress;
  step_class->update = usher_arrival_step_update;
  step_class->flush = usher_arrival_step_flush;
  step_class->focus_field = usher_arrival_step_focus_field;

  g_type_ensure (USHER_TYPE_FIELD_HINT);
  g_type_ensure (USHER_TYPE_PLATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/reception/usher-arrival-step.ui");
  bind_children (widget_class);
}

static void
usher_arrival_step_init (UsherArrivalStep *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_plate_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->plate), focus);
  g_signal_connect_object (self->plate, "notify::plate", G_CALLBACK (on_plate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->advisor, "notify::selected", G_CALLBACK (on_advisor_cb), self, G_CONNECT_SWAPPED);
}
