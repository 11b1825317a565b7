/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-party.h"
#include "usher-booking-suggestions.h"
#include "usher-customer-store.h"
#include "usher-known-car.h"
#include "usher-phone.h"
#include "usher-plate-entry.h"
#include "usher-reminder-store.h"

#include <glib/gi18n.h>

#include <string.h>

/* As many characters has a whole plate at least. */
#define WHOLE_PLATE 7

struct _UsherBookingParty
{
  GtkWidget parent_instance;

  UsherDesk        *desk;
  UsherVehicleFile *file;       /* the car, if it is known */
  UsherCustomer    *customer;   /* the customer, if known without a car */
  GCancellable     *loading;    /* of the car's file, or %NULL */
  gint64            booking_id; /* the booking that is edited, or 0 */
  gboolean          filling;    /* fields are being set, not used */
  char             *words;      /* what is asked for, to be compared with earlier visits */
  guint             compare_id;

  GtkWidget       *grid;
  UsherPlateEntry *plate_entry;
  GtkWidget       *search_entry;
  UsherKnownCar   *known_car;
  GtkWidget       *new_grid;
  GtkWidget       *name_entry;
  AdwToggleGroup  *form_group;
  GtkWidget       *phone_entry;
  GtkWidget       *make_entry;
  GtkWidget       *model_entry;
  GtkLabel        *name_error;
};

enum
{
  CHANGED,
  DONE,
  DEFERRED_TOGGLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherBookingParty, usher_booking_party, GTK_TYPE_WIDGET)

static UsherSession *
get_session (UsherBookingParty *self)
{
  return usher_desk_get_session (self->desk);
}

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
set_text (GtkWidget  *entry,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static const char *
get_default_prefix (UsherBookingParty *self)
{
  return usher_session_get_shop (get_session (self))->default_prefix;
}

/* The plate, empty while it is only the beginning that every plate here has. */
static const char *
get_plate (UsherBookingParty *self)
{
  const char *plate = usher_plate_entry_get_plate (self->plate_entry);

  return g_strcmp0 (plate, get_default_prefix (self)) == 0 ? "" : plate;
}

static UsherAddressForm
get_address_form (UsherBookingParty *self)
{
  UsherAddressForm form = USHER_ADDRESS_NONE;
  const char      *nick = adw_toggle_group_get_active_name (self->form_group);

  if (nick != NULL)
    usher_address_form_from_string (nick, &form);

  return form;
}

static void
note_changed (UsherBookingParty *self)
{
  if (self->filling || self->desk == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->name_error), FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_typed_cb (UsherBookingParty *self)
{
  note_changed (self);
}

static void
set_new_fields_shown (UsherBookingParty *self,
                      gboolean           shown)
{
  gboolean is_new_customer = self->customer == NULL;

  gtk_widget_set_visible (self->new_grid, shown);
  gtk_widget_set_sensitive (self->name_entry, is_new_customer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_group), is_new_customer);
  gtk_widget_set_sensitive (self->phone_entry, is_new_customer);
}

static void
forget_car (UsherBookingParty *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->file);
  usher_known_car_clear (self->known_car);
}

static void
on_repeats_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (UsherBookingParty) self = USHER_BOOKING_PARTY (user_data);
  g_autoptr (GPtrArray)         repeats = usher_reminder_store_find_repeats_finish (USHER_REMINDER_STORE (source), result, NULL);

  if (self->desk != NULL && self->file != NULL && repeats != NULL)
    usher_known_car_set_repeats (self->known_car, self->desk, repeats);
}

static gboolean
on_compare_cb (gpointer data)
{
  UsherBookingParty *self = data;

  self->compare_id = 0;
  if (self->desk != NULL && self->file != NULL)
    usher_reminder_store_find_repeats_async (usher_session_get_reminders (get_session (self)), 0,
                                             self->file->vehicle->parent_instance.id, self->words, NULL, on_repeats_cb,
                                             g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* Once the typing rests. */
static void
compare_soon (UsherBookingParty *self)
{
  g_clear_handle_id (&self->compare_id, g_source_remove);
  self->compare_id = g_timeout_add (400, on_compare_cb, self);
}

static void
on_file_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (UsherBookingParty) self = USHER_BOOKING_PARTY (user_data);
  g_autoptr (GError)            error = NULL;
  g_autoptr (UsherVehicleFile)  file = usher_customer_store_load_file_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  g_clear_object (&self->loading);
  if (file == NULL)
    {
      usher_desk_report (self->desk, error, _("The car’s file could not be read"));
      return;
    }

  g_set_object (&self->file, file);
  g_clear_object (&self->customer);
  set_new_fields_shown (self, FALSE);
  usher_known_car_show (self->known_car, self->desk, file, self->booking_id);
  compare_soon (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
load_car (UsherBookingParty *self,
          gint64             vehicle_id)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  usher_customer_store_load_file_async (usher_session_get_customers (get_session (self)), vehicle_id, self->loading,
                                        on_file_loaded_cb, g_object_ref (self));
}

static void
set_plate (UsherBookingParty *self,
           const char        *plate)
{
  self->filling = TRUE;
  usher_plate_entry_set_plate (self->plate_entry, plate);
  self->filling = FALSE;
}

static void
choose_match (UsherBookingParty *self,
              UsherVehicleMatch *match)
{
  forget_car (self);
  if (match->vehicle != NULL)
    {
      set_plate (self, match->vehicle->plate);
      load_car (self, ((UsherEntity *) match->vehicle)->id);
    }
  else
    {
      g_set_object (&self->customer, match->customer);
      usher_known_car_show_customer (self->known_car, match->customer);
      set_text (self->name_entry, match->customer->name);
      set_text (self->phone_entry, match->customer->phone);
      set_new_fields_shown (self, TRUE);
    }
  self->filling = TRUE;
  set_text (self->search_entry, "");
  self->filling = FALSE;
  note_changed (self);
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_match_chosen_cb (UsherBookingParty       *self,
                    UsherVehicleMatch       *match,
                    UsherBookingSuggestions *suggestions)
{
  choose_match (self, match);
}

static gboolean
is_whole_plate (const char *plate)
{
  return g_utf8_strlen (plate, -1) >= WHOLE_PLATE;
}

/* The answer to what stands in the plate's field: the car, if it is this one. */
static void
on_plate_matches_cb (UsherBookingParty       *self,
                     GPtrArray               *matches,
                     UsherBookingSuggestions *suggestions)
{
  const char *plate = get_plate (self);

  for (guint i = 0; i < matches->len; i++)
    {
      UsherVehicleMatch *match = g_ptr_array_index (matches, i);

      if (match->vehicle != NULL && g_str_equal (match->vehicle->plate, plate))
        {
          if (self->file == NULL || ((UsherEntity *) self->file->vehicle)->id != ((UsherEntity *) match->vehicle)->id)
            load_car (self, ((UsherEntity *) match->vehicle)->id);
          return;
        }
    }
  set_new_fields_shown (self, self->customer != NULL || is_whole_plate (plate));
}

static void
on_plate_changed_cb (UsherBookingParty *self)
{
  if (self->desk == NULL || self->filling)
    return;

  forget_car (self);
  note_changed (self);
  if (self->customer == NULL && !is_whole_plate (get_plate (self)))
    set_new_fields_shown (self, *get_text (self->name_entry) != '\0');
}

static void
focus_next_of_car (UsherBookingParty *self)
{
  gboolean asks_name = gtk_widget_get_visible (self->new_grid) && *get_text (self->name_entry) == '\0' && self->file == NULL;

  if (asks_name)
    gtk_widget_grab_focus (self->name_entry);
  else
    g_signal_emit (self, signals[DONE], 0);
}

static void
on_plate_activate_cb (UsherBookingParty *self)
{
  if (self->file == NULL && self->loading == NULL && *get_plate (self) != '\0')
    set_new_fields_shown (self, TRUE);
  if (*get_plate (self) == '\0')
    gtk_widget_grab_focus (self->search_entry);
  else
    focus_next_of_car (self);
}

/* Nobody is known by what was typed: it is the name or the number of somebody new. */
static void
on_search_activate_cb (UsherBookingParty *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_text (self->search_entry)));
  g_autofree char *phone = usher_phone_normalize (typed);

  if (*typed == '\0')
    {
      focus_next_of_car (self);
      return;
    }

  if (g_ascii_isdigit (*phone))
    set_text (self->phone_entry, phone);
  else
    set_text (self->name_entry, typed);
  self->filling = TRUE;
  set_text (self->search_entry, "");
  self->filling = FALSE;
  set_new_fields_shown (self, TRUE);
  gtk_widget_grab_focus (*get_text (self->name_entry) == '\0' ? self->name_entry : self->phone_entry);
}

static void
on_name_activate_cb (UsherBookingParty *self)
{
  gtk_widget_grab_focus (self->phone_entry);
}

static void
on_phone_activate_cb (UsherBookingParty *self)
{
  gtk_widget_grab_focus (self->make_entry);
}

static void
on_make_activate_cb (UsherBookingParty *self)
{
  gtk_widget_grab_focus (self->model_entry);
}

static void
on_model_activate_cb (UsherBookingParty *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/* A number that looks wrong is pointed out, and kept. */
static void
on_phone_changed_cb (UsherBookingParty *self)
{
  g_autofree char *phone = usher_phone_normalize (get_text (self->phone_entry));
  const char      *css_classes[] = { "warning", NULL };
  gboolean         is_odd = strlen (phone) >= 11 && !usher_phone_is_valid (phone);

  gtk_widget_set_css_classes (self->phone_entry, is_odd ? css_classes : css_classes + 1);
  gtk_widget_set_tooltip_text (self->phone_entry, is_odd ? _("This does not look like a phone number") : NULL);
  note_changed (self);
}

static void
on_deferred_toggled_cb (UsherBookingParty *self,
                        UsherEstimateLine *line,
                        gboolean           wanted)
{
  g_signal_emit (self, signals[DEFERRED_TOGGLED], 0, line, wanted);
}

static gboolean
usher_booking_party_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (USHER_BOOKING_PARTY (widget)->plate_entry));
}

static void
usher_booking_party_dispose (GObject *object)
{
  UsherBookingParty *self = USHER_BOOKING_PARTY (object);

  g_cancellable_cancel (self->loading);
  g_clear_handle_id (&self->compare_id, g_source_remove);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->loading);
  g_clear_object (&self->file);
  g_clear_object (&self->customer);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_BOOKING_PARTY);

  G_OBJECT_CLASS (usher_booking_party_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/bookings/usher-booking-party.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, grid);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, plate_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, search_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, known_car);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, new_grid);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, name_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, form_group);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, phone_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, make_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, model_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingParty, name_error);
  gtk_widget_class_bind_template_callback (widget_class, on_plate_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_plate_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_deferred_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_name_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_phone_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_phone_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_make_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_model_activate_cb);
}

static void
usher_booking_party_class_init (UsherBookingPartyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = usher_booking_party_dispose;
  widget_class->grab_focus = usher_booking_party_grab_focus;

  /**
   * UsherBookingParty::changed:
   *
   * Something was typed, or the car is known now.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * UsherBookingParty::done:
   *
   * It is clear who comes: on to what it is about.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * UsherBookingParty::deferred-toggled:
   * @line: an #UsherEstimateLine not done last time
   * @wanted: whether it is to be done now
   */
  signals[DEFERRED_TOGGLED] = g_signal_new ("deferred-toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 2, USHER_TYPE_ESTIMATE_LINE, G_TYPE_BOOLEAN);

  g_type_ensure (USHER_TYPE_PLATE_ENTRY);
  g_type_ensure (USHER_TYPE_KNOWN_CAR);
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
usher_booking_party_init (UsherBookingParty *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_toggle_group_set_active (self->form_group, GTK_INVALID_LIST_POSITION); /* asked, not assumed */
  self->filling = FALSE;
}

/**
 * usher_booking_party_set_desk:
 * @desk: the desk
 *
 * Says whose customers are looked for.
 */
void
usher_booking_party_set_desk (UsherBookingParty *self,
                              UsherDesk         *desk)
{
  UsherBookingSuggestions *cars = NULL;
  UsherBookingSuggestions *names = NULL;

  g_set_object (&self->desk, desk);
  self->filling = TRUE;
  usher_plate_entry_set_default_prefix (self->plate_entry, get_default_prefix (self));
  self->filling = FALSE;
  cars = usher_booking_suggestions_new_cars (GTK_WIDGET (self->plate_entry), get_session (self));
  names = usher_booking_suggestions_new_cars (self->search_entry, get_session (self));
  g_signal_connect_object (cars, "found", G_CALLBACK (on_plate_matches_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cars, "chosen", G_CALLBACK (on_match_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (names, "chosen", G_CALLBACK (on_match_chosen_cb), self, G_CONNECT_SWAPPED);
}

/**
 * usher_booking_party_get_file:
 *
 * Returns: (transfer none) (nullable): the car, if it is known
 */
UsherVehicleFile *
usher_booking_party_get_file (UsherBookingParty *self)
{
  return self->file;
}

/**
 * usher_booking_party_get_customer:
 *
 * Returns: (transfer none) (nullable): the customer, if known without this car
 */
UsherCustomer *
usher_booking_party_get_customer (UsherBookingParty *self)
{
  return self->customer;
}

/**
 * usher_booking_party_is_clear:
 *
 * Returns: whether it is clear who comes
 */
gboolean
usher_booking_party_is_clear (UsherBookingParty *self)
{
  return self->file != NULL || self->customer != NULL || *get_text (self->name_entry) != '\0';
}

/**
 * usher_booking_party_complain:
 *
 * Says at its field that it is not clear who comes.
 */
void
usher_booking_party_complain (UsherBookingParty *self)
{
  set_new_fields_shown (self, TRUE);
  gtk_label_set_label (self->name_error, _("Say who comes: at least the surname."));
  gtk_widget_set_visible (GTK_WIDGET (self->name_error), TRUE);
  gtk_widget_grab_focus (self->name_entry);
}

/**
 * usher_booking_party_read:
 * @draft: gets what the fields say of customer and car
 *
 * Reads the fields.
 */
void
usher_booking_party_read (UsherBookingParty *self,
                          UsherBookingDraft *draft)
{
  g_autofree char *phone = usher_phone_normalize (get_text (self->phone_entry));

  usher_entity_set_string (&draft->vehicle->plate, get_plate (self));
  usher_entity_set_string (&draft->vehicle->make, get_text (self->make_entry));
  usher_entity_set_string (&draft->vehicle->model, get_text (self->model_entry));
  usher_entity_set_string (&draft->customer->name, get_text (self->name_entry));
  usher_entity_set_string (&draft->customer->phone, phone);
  draft->customer->address_form = get_address_form (self);
}

/**
 * usher_booking_party_fill:
 * @draft: what was typed
 *
 * Fills the fields, and looks for the car anew.
 */
void
usher_booking_party_fill (UsherBookingParty       *self,
                          const UsherBookingDraft *draft)
{
  UsherAddressForm form = draft->customer->address_form;
  const char      *plate = *draft->vehicle->plate != '\0' ? draft->vehicle->plate : get_default_prefix (self);

  forget_car (self);
  g_clear_object (&self->customer);
  self->filling = TRUE;
  set_text (self->search_entry, "");
  set_text (self->name_entry, draft->customer->name);
  if (form != USHER_ADDRESS_NONE)
    adw_toggle_group_set_active_name (self->form_group, usher_address_form_to_string (form));
  else
    adw_toggle_group_set_active (self->form_group, GTK_INVALID_LIST_POSITION);
  set_text (self->phone_entry, draft->customer->phone);
  set_text (self->make_entry, draft->vehicle->make);
  set_text (self->model_entry, draft->vehicle->model);
  self->filling = FALSE;
  usher_plate_entry_set_plate (self->plate_entry, plate);
  set_new_fields_shown (self, *draft->customer->name != '\0');
}

/**
 * usher_booking_party_set_booking:
 * @booking: a booking
 *
 * Shows whose booking it is.
 */
void
usher_booking_party_set_booking (UsherBookingParty *self,
                                 UsherBooking      *booking)
{
  self->booking_id = booking->parent_instance.id;
  set_plate (self, booking->plate);
  if (booking->vehicle_id != 0)
    load_car (self, booking->vehicle_id);
}

/**
 * usher_booking_party_set_words:
 * @words: what is asked for
 *
 * Points out when it may be what an earlier visit was about.
 */
void
usher_booking_party_set_words (UsherBookingParty *self,
                               const char        *words)
{
  if (g_set_str (&self->words, words))
    compare_soon (self);
}

/**
 * usher_booking_party_set_plate:
 * @plate: a plate
 *
 * Looks for a car.
 */
void
usher_booking_party_set_plate (UsherBookingParty *self,
                               const char        *plate)
{
  usher_plate_entry_set_plate (self->plate_entry, plate);
}
