/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-walk-in-dialog.h"

#include <glib/gi18n.h>

#include "usher-check-in.h"
#include "usher-customer-store.h"
#include "usher-order-store.h"
#include "usher-phone.h"
#include "usher-plate-entry.h"
#include "usher-reception-labels.h"
#include "usher-times.h"

struct _UsherWalkInDialog
{
  AdwDialog parent_instance;

  UsherDesk        *desk;
  GCancellable     *search; /* of the car that is looked for */
  UsherVehicleFile *car;    /* what is known of it, or %NULL */
  gboolean          is_busy;

  UsherPlateEntry *plate;
  GtkWidget       *known;
  GtkLabel        *known_customer;
  GtkLabel        *known_car;
  GtkLabel        *known_deferred;
  GtkWidget       *booked;
  GtkLabel        *booked_text;
  GtkWidget       *here;
  GtkWidget       *unknown;
  GtkEditable     *name;
  GtkEditable     *phone;
  GtkEditable     *make;
  GtkEditable     *model;
  AdwToggleGroup  *address_form;
  GtkWidget       *about;
  GtkEditable     *content;
  GtkDropDown     *advisor;
  GtkWidget       *check_in;
};

typedef enum
{
  PROP_DESK = 1,
} UsherWalkInDialogProps;

static GParamSpec *properties[PROP_DESK + 1];

G_DEFINE_FINAL_TYPE (UsherWalkInDialog, usher_walk_in_dialog, ADW_TYPE_DIALOG)

static UsherSession *
get_session (UsherWalkInDialog *self)
{
  return usher_desk_get_session (self->desk);
}

/* The plate, empty when only the beginning of the region stands there. */
static const char *
get_plate (UsherWalkInDialog *self)
{
  const char *plate = usher_plate_entry_get_plate (self->plate);

  return g_strcmp0 (plate, usher_plate_entry_get_default_prefix (self->plate)) == 0 ? "" : plate;
}

static void
update_cb (UsherWalkInDialog *self)
{
  gboolean is_here = self->car != NULL && self->car->open_order_id != 0;
  gboolean has_something = *get_plate (self) != '\0' || *gtk_editable_get_text (self->name) != '\0';

  gtk_widget_set_sensitive (self->check_in, has_something && !is_here && !self->is_busy);
}

/* What is known of the car. */

static char *
dup_last_visit (UsherWalkInDialog *self)
{
  UsherVisit      *visit = NULL;
  g_autofree char *when = NULL;

  if (self->car->visits->len == 0)
    return g_strdup (_("not here before"));

  visit = g_ptr_array_index (self->car->visits, 0);
  when = usher_times_relative (get_session (self), visit->at);

  /* Translators: %s is the day of the last visit. */
  return g_strdup_printf (_("last here %s"), when);
}

static void
show_car (UsherWalkInDialog *self)
{
  UsherVehicle    *vehicle = self->car->vehicle;
  g_autofree char *car = g_strstrip (g_strjoin (" ", vehicle->make, vehicle->model, NULL));
  g_autofree char *km = usher_reception_dup_km (vehicle->odometer);
  g_autofree char *visit = dup_last_visit (self);
  /* Translators: car, odometer, last visit. */
  g_autofree char *text = g_strdup_printf (C_("walk-in", "%s · %s · %s"), car, km, visit);

  gtk_label_set_text (self->known_car, text);
}

static void
show_customer (UsherWalkInDialog *self)
{
  UsherCustomer   *customer = self->car->customer;
  g_autofree char *name = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *text = NULL;

  if (customer == NULL)
    {
      gtk_label_set_text (self->known_customer, _("Owner not known"));
      return;
    }

  name = usher_name_with_form (customer->name, customer->address_form);
  phone = usher_phone_format (customer->phone);
  /* Translators: name, then phone. */
  text = g_strdup_printf (C_("walk-in", "%s · %s"), name, phone);
  gtk_label_set_text (self->known_customer, text);
}

static void
show_deferred (UsherWalkInDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *joined = NULL;
  g_autofree char      *text = NULL;

  for (guint i = 0; i < self->car->deferred->len; i++)
    g_ptr_array_add (names, ((UsherEstimateLine *) g_ptr_array_index (self->car->deferred, i))->description);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (C_("list separator", ", "), (char **) names->pdata);
  /* Translators: %s is a list of work. */
  text = g_strdup_printf (_("Last time not done: %s"), joined);
  gtk_label_set_text (self->known_deferred, text);
  gtk_widget_set_visible (GTK_WIDGET (self->known_deferred), self->car->deferred->len > 0);
}

/* Who has booked for today is checked in with the booking. */
static gboolean
is_booked (UsherWalkInDialog *self)
{
  UsherTimeRange today;
  GDate          date;

  if (self->car == NULL || self->car->next_booking_id == 0)
    return FALSE;

  usher_times_today (get_session (self), &date);
  today = usher_times_day_range (get_session (self), &date);

  return self->car->next_booking_at >= today.start && self->car->next_booking_at < today.end;
}

static void
show_booking (UsherWalkInDialog *self)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->booked, is_booked (self));
  if (!is_booked (self))
    return;

  time = usher_times_clock (get_session (self), self->car->next_booking_at);
  /* Translators: %s is a time of day. */
  text = g_strdup_printf (_("Booked for today %s: checked in with that booking"), time);
  gtk_label_set_text (self->booked_text, text);
}

static void
show_known (UsherWalkInDialog *self)
{
  gtk_widget_set_visible (self->known, self->car != NULL);
  gtk_widget_set_visible (self->unknown, self->car == NULL);
  gtk_widget_set_visible (self->about, !is_booked (self)); /* the booking says it */
  if (self->car != NULL)
    {
      show_customer (self);
      show_car (self);
      show_deferred (self);
      show_booking (self);
      gtk_widget_set_visible (self->here, self->car->open_order_id != 0);
    }
  update_cb (self);
}

static void
on_file_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherWalkInDialog) self = user_data;
  g_autoptr (UsherVehicleFile)  car =
      usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  if (car == NULL || self->desk == NULL || !g_str_equal (car->vehicle->plate, get_plate (self)))
    return;

  g_set_object (&self->car, car);
  show_known (self);
}

static void
on_found_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherWalkInDialog) self = user_data;
  g_autoptr (GPtrArray)         matches =
      usher_customer_store_find_vehicles_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  for (guint i = 0; self->desk != NULL && matches != NULL && i < matches->len; i++)
    {
      UsherVehicleMatch *match = g_ptr_array_index (matches, i);

      if (match->vehicle != NULL && g_str_equal (match->vehicle->plate, get_plate (self)))
        {
          usher_customer_store_load_file_async (usher_session_get_customers (get_session (self)),
                                                match->vehicle->parent_instance.id, self->search, on_file_cb,
                                                g_object_ref (self));
          return;
        }
    }
}

static void
on_plate_changed_cb (UsherWalkInDialog *self)
{
  g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
  self->search = g_cancellable_new ();
  g_clear_object (&self->car);
  show_known (self);
  if (usher_plate_entry_get_kind (self->plate) != USHER_PLATE_UNKNOWN)
    usher_customer_store_find_vehicles_async (usher_session_get_customers (get_session (self)), get_plate (self),
                                              self->search, on_found_cb, g_object_ref (self));
}

/* Enter in the plate leads on to what has to be filled in next. */
static void
on_plate_activate_cb (UsherWalkInDialog *self)
{
  if (self->car == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else
    gtk_widget_grab_focus (is_booked (self) ? self->check_in : GTK_WIDGET (self->content));
}

/* Checking in. */

static gint64
get_advisor_id (UsherWalkInDialog *self)
{
  GPtrArray *staff = usher_session_get_shop (get_session (self))->staff;
  guint      selected = gtk_drop_down_get_selected (self->advisor);

  return selected < staff->len ? ((UsherEntity *) g_ptr_array_index (staff, selected))->id : 0;
}

/* Takes what it is given. */
static void
finish_check_in (UsherWalkInDialog *self,
                 UsherOrder        *order_or_null,
                 GError            *error_or_null)
{
  g_autoptr (UsherOrder) order = order_or_null;
  g_autoptr (GError)     error = error_or_null;

  if (self->desk == NULL)
    return;

  self->is_busy = FALSE;
  update_cb (self);
  if (order == NULL)
    {
      usher_desk_report (self->desk, error, _("The car could not be checked in"));
      return;
    }

  usher_check_in_offer_undo (self->desk, order);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order", "x", order->parent_instance.id);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_walked_in_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherWalkInDialog) self = user_data;
  GError                       *error = NULL;
  UsherOrder                   *order = usher_order_store_check_in_walk_in_finish (USHER_ORDER_STORE (source), result, &error);

  finish_check_in (self, order, error);
}

static void
on_booked_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (UsherWalkInDialog) self = user_data;
  GError                       *error = NULL;
  UsherOrder                   *order = usher_order_store_check_in_finish (USHER_ORDER_STORE (source), result, &error);

  finish_check_in (self, order, error);
}

static UsherCustomer *
make_customer (UsherWalkInDialog *self)
{
  UsherCustomer   *customer = g_object_new (USHER_TYPE_CUSTOMER, NULL);
  g_autofree char *phone = usher_phone_normalize (gtk_editable_get_text (self->phone));
  guint            form = adw_toggle_group_get_active (self->address_form);

  usher_entity_set_string (&customer->name, gtk_editable_get_text (self->name));
  usher_entity_set_string (&customer->phone, phone);
  if (form != GTK_INVALID_LIST_POSITION)
    customer->address_form = USHER_ADDRESS_MR + form;

  return customer;
}

static UsherVehicle *
make_vehicle (UsherWalkInDialog *self)
{
  UsherVehicle *vehicle = g_object_new (USHER_TYPE_VEHICLE, NULL);

  usher_entity_set_string (&vehicle->plate, get_plate (self));
  usher_entity_set_string (&vehicle->make, gtk_editable_get_text (self->make));
  usher_entity_set_string (&vehicle->model, gtk_editable_get_text (self->model));
  if (usher_plate_is_electric (vehicle->plate))
    vehicle->fuel = USHER_FUEL_TYPE_ELECTRIC;

  return vehicle;
}

static void
check_in_walk_in (UsherWalkInDialog *self)
{
  gboolean                  is_known = self->car != NULL && self->car->customer != NULL;
  g_autoptr (UsherCustomer) customer = is_known ? g_object_ref (self->car->customer) : make_customer (self);
  g_autoptr (UsherVehicle)  vehicle = self->car != NULL ? g_object_ref (self->car->vehicle) : make_vehicle (self);

  usher_order_store_check_in_walk_in_async (usher_session_get_orders (get_session (self)), customer, vehicle,
                                            gtk_editable_get_text (self->content), get_advisor_id (self), NULL,
                                            on_walked_in_cb, g_object_ref (self));
}

static void
on_check_in_clicked_cb (UsherWalkInDialog *self)
{
  self->is_busy = TRUE;
  update_cb (self);
  if (is_booked (self))
    usher_order_store_check_in_async (usher_session_get_orders (get_session (self)), self->car->next_booking_id,
                                      get_advisor_id (self), NULL, on_booked_cb, g_object_ref (self));
  else
    check_in_walk_in (self);
}

static void
on_open_clicked_cb (UsherWalkInDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-order", "x", self->car->open_order_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_cancel_clicked_cb (UsherWalkInDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
fill_advisors (UsherWalkInDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray                *staff = usher_session_get_shop (get_session (self))->staff;
  UsherStaff               *present = usher_session_get_staff (get_session (self));
  guint                     selected = 0;

  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff *member = g_ptr_array_index (staff, i);

      gtk_string_list_append (names, member->name);
      if (present != NULL && present->parent_instance.id == member->parent_instance.id)
        selected = i;
    }
  gtk_drop_down_set_model (self->advisor, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->advisor, selected);
}

/* Only the person can say whether the car shall be checked in. */
static void
on_flush_cb (UsherWalkInDialog *self)
{
  gboolean is_typed = (self->car == NULL && *get_plate (self) != '\0') || *gtk_editable_get_text (self->name) != '\0' ||
                      *gtk_editable_get_text (self->content) != '\0';

  if (is_typed && !self->is_busy && gtk_widget_get_mapped (GTK_WIDGET (self)))
    usher_desk_note_unsaved (self->desk, NULL);
}

static void
usher_walk_in_dialog_constructed (GObject *object)
{
  UsherWalkInDialog *self = USHER_WALK_IN_DIALOG (object);

  G_OBJECT_CLASS (usher_walk_in_dialog_parent_class)->constructed (object);

  usher_plate_entry_set_default_prefix (self->plate, usher_session_get_shop (get_session (self))->default_prefix);
  adw_toggle_group_set_active (self->address_form, GTK_INVALID_LIST_POSITION);
  fill_advisors (self);
  g_signal_connect_object (self->desk, "flush", G_CALLBACK (on_flush_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->plate));
}

static void
usher_walk_in_dialog_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((UsherWalkInDialogProps) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, USHER_WALK_IN_DIALOG (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_walk_in_dialog_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((UsherWalkInDialogProps) prop_id)
    {
    case PROP_DESK:
      USHER_WALK_IN_DIALOG (object)->desk = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
usher_walk_in_dialog_dispose (GObject *object)
{
  UsherWalkInDialog *self = USHER_WALK_IN_DIALOG (object);

  g_cancellable_cancel (self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_WALK_IN_DIALOG);
  g_clear_object (&self->search);
  g_clear_object (&self->car);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (usher_walk_in_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, plate);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, known);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, known_customer);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, known_car);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, known_deferred);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, booked);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, booked_text);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, here);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, unknown);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, name);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, make);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, model);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, address_form);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, about);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, content);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, advisor);
  gtk_widget_class_bind_template_child (widget_class, UsherWalkInDialog, check_in);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_check_in_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_plate_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_plate_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
}

static void
usher_walk_in_dialog_class_init (UsherWalkInDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = usher_walk_in_dialog_constructed;
  object_class->dispose = usher_walk_in_dialog_dispose;
  object_class->get_property = usher_walk_in_dialog_get_property;
  object_class->set_property = usher_walk_in_dialog_set_property;

  properties[PROP_DESK] =
      g_param_spec_object ("desk", NULL, NULL, USHER_TYPE_DESK,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (USHER_TYPE_PLATE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/usherdesk/Usher/ui/reception/usher-walk-in-dialog.ui");
  bind_template (widget_class);
}

static void
usher_walk_in_dialog_init (UsherWalkInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * usher_walk_in_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a dialog
 */
UsherWalkInDialog *
usher_walk_in_dialog_new (UsherDesk *desk)
{
  return g_object_new (USHER_TYPE_WALK_IN_DIALOG, "desk", desk, NULL);
}

static void
on_vehicle_file_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherWalkInDialog) self = user_data;
  g_autoptr (UsherVehicleFile)  car =
      usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, NULL);

  if (car == NULL || self->desk == NULL)
    return;

  usher_plate_entry_set_plate (self->plate, car->vehicle->plate);
  g_cancellable_cancel (self->search);
  g_set_object (&self->car, car);
  show_known (self);
  on_plate_activate_cb (self);
}

/**
 * usher_walk_in_dialog_set_vehicle:
 * @vehicle_id: a known car
 *
 * Fills in what is known of the car.
 */
void
usher_walk_in_dialog_set_vehicle (UsherWalkInDialog *self,
                                  gint64             vehicle_id)
{
  usher_customer_store_load_file_async (usher_session_get_customers (get_session (self)), vehicle_id, NULL,
                                        on_vehicle_file_cb, g_object_ref (self));
}
