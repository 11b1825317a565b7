/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-service.h"
#include "usher-booking-suggestions.h"
#include "usher-catalogue-store.h"
#include "usher-completion.h"
#include "usher-customer-store.h"
#include "usher-phone.h"
#include "usher-plate-entry.h"
#include "usher-plate.h"
#include "usher-quantity.h"
#include "usher-shop.h"

#include <glib/gi18n.h>

#include <string.h>

struct _UsherBookingSuggestions
{
  GObject parent_instance;

  GtkWidget       *entry; /* not owned: the entry owns this */
  UsherSession    *session;
  UsherCompletion *completion; /* not owned, the entry's */
  GListStore      *items;
  GCancellable    *cancellable; /* of the search under way, or %NULL */
  gboolean         of_services;
  gboolean         taking; /* a choice is being put into the entry */
};

enum
{
  FOUND,
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherBookingSuggestions, usher_booking_suggestions, G_TYPE_OBJECT)

/* What separates several things in one sentence. */
static const char *const separators[] = { "，", "、", "；", ",", ";" };

/* The part that is being typed: what comes after the last separator. */
static const char *
find_fragment (const char *text)
{
  const char *fragment = text;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *found = g_strrstr (text, separators[i]);

      if (found != NULL && found + strlen (separators[i]) > fragment)
        fragment = found + strlen (separators[i]);
    }
  while (*fragment == ' ')
    fragment++;

  return fragment;
}

static void
append_part (GString    *text,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, "  ");
  g_string_append (text, part);
}

static char *
describe_car (UsherVehicleMatch *match)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (match->vehicle != NULL)
    {
      g_autofree char *plate = usher_plate_format (match->vehicle->plate);

      append_part (text, plate);
    }
  if (match->customer != NULL)
    {
      g_autofree char *name = usher_name_with_form (match->customer->name, match->customer->address_form);
      g_autofree char *phone = usher_phone_format (match->customer->phone);

      append_part (text, name);
      append_part (text, phone);
    }
  if (match->vehicle != NULL)
    {
      append_part (text, match->vehicle->make);
      append_part (text, match->vehicle->model);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_item (gpointer item,
               gpointer user_data)
{
  UsherBookingService *service = NULL;
  g_autofree char     *hours = NULL;

  if (USHER_IS_VEHICLE_MATCH (item))
    return describe_car (item);

  service = USHER_BOOKING_SERVICE (item);
  hours = usher_hours_format (service->hours);

  /* Translators: a service asked for and its number of hours. */
  return g_strdup_printf (C_("service", "%s · %s h"), service->description, hours);
}

static void
show_items (UsherBookingSuggestions *self,
            GPtrArray               *items)
{
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static void
on_cars_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (UsherBookingSuggestions) self = USHER_BOOKING_SUGGESTIONS (user_data);
  g_autoptr (GError)                  error = NULL;
  g_autoptr (GPtrArray)               matches =
      usher_customer_store_find_vehicles_finish (USHER_CUSTOMER_STORE (source), result, &error);

  if (matches == NULL || self->entry == NULL)
    return;

  g_clear_object (&self->cancellable);
  show_items (self, matches);
  g_signal_emit (self, signals[FOUND], 0, matches);
}

static UsherBookingService *
create_service (UsherEntity *entity)
{
  UsherBookingService *service = NULL;

  if (USHER_IS_PACKAGE (entity))
    {
      UsherPackage *package = USHER_PACKAGE (entity);

      service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);
      service->package_id = entity->id;
      service->hours = package->hours;
      usher_entity_set_string (&service->description, package->name);
    }
  else if (USHER_IS_LABOUR_OPERATION (entity))
    {
      UsherLabourOperation *operation = USHER_LABOUR_OPERATION (entity);

      service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);
      service->operation_id = entity->id;
      service->hours = operation->hours;
      usher_entity_set_string (&service->description, operation->name);
    }

  return service;
}

static void
on_catalogue_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (UsherBookingSuggestions) self = USHER_BOOKING_SUGGESTIONS (user_data);
  g_autoptr (GError)                  error = NULL;
  g_autoptr (GPtrArray)               found = usher_catalogue_store_find_finish (USHER_CATALOGUE_STORE (source), result, &error);
  g_autoptr (GPtrArray)               services = g_ptr_array_new_with_free_func (g_object_unref);

  if (found == NULL || self->entry == NULL)
    return;

  g_clear_object (&self->cancellable);
  for (guint i = 0; i < found->len; i++)
    {
      UsherBookingService *service = create_service (g_ptr_array_index (found, i));

      if (service != NULL)
        g_ptr_array_add (services, service);
    }
  show_items (self, services);
  g_signal_emit (self, signals[FOUND], 0, services);
}

static char *
get_typed (UsherBookingSuggestions *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->of_services)
    return g_strdup (find_fragment (text));
  if (USHER_IS_PLATE_ENTRY (self->entry) &&
      g_strcmp0 (usher_plate_entry_get_plate (USHER_PLATE_ENTRY (self->entry)),
                 usher_session_get_shop (self->session)->default_prefix) == 0)
    return g_strdup ("");

  return g_strdup (text);
}

static void
search (UsherBookingSuggestions *self)
{
  g_autofree char *typed = g_strstrip (get_typed (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*typed == '\0')
    {
      g_list_store_remove_all (self->items);
      return;
    }

  self->cancellable = g_cancellable_new ();
  if (self->of_services)
    usher_catalogue_store_find_async (usher_session_get_catalogue (self->session), typed, self->cancellable, on_catalogue_cb,
                                      g_object_ref (self));
  else
    usher_customer_store_find_vehicles_async (usher_session_get_customers (self->session), typed, self->cancellable,
                                              on_cars_cb, g_object_ref (self));
}

static void
on_changed_cb (UsherBookingSuggestions *self)
{
  if (!self->taking)
    search (self);
}

/* What was being typed becomes the name of the service. */
static void
put_into_text (UsherBookingSuggestions *self,
               UsherBookingService     *service)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *kept = g_strndup (text, (gsize) (find_fragment (text) - text));
  g_autofree char *now = g_strconcat (kept, service->description, NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), now);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
on_chosen_cb (UsherBookingSuggestions *self,
              GObject                 *item)
{
  g_autoptr (GObject) kept = g_object_ref (item);

  self->taking = TRUE;
  if (self->of_services)
    put_into_text (self, USHER_BOOKING_SERVICE (item));
  g_cancellable_cancel (self->cancellable);
  g_signal_emit (self, signals[CHOSEN], 0, kept);
  self->taking = FALSE;
}

static void
on_entry_destroy_cb (UsherBookingSuggestions *self)
{
  self->entry = NULL;
  g_cancellable_cancel (self->cancellable);
}

static void
usher_booking_suggestions_dispose (GObject *object)
{
  UsherBookingSuggestions *self = USHER_BOOKING_SUGGESTIONS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->items);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (usher_booking_suggestions_parent_class)->dispose (object);
}

static void
usher_booking_suggestions_class_init (UsherBookingSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = usher_booking_suggestions_dispose;

  /**
   * UsherBookingSuggestions::found:
   * @matches: (element-type GObject): what fits, best first; maybe nothing
   */
  signals[FOUND] = g_signal_new ("found", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_PTR_ARRAY);

  /**
   * UsherBookingSuggestions::chosen:
   * @item: what was chosen
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_OBJECT);
}

static void
usher_booking_suggestions_init (UsherBookingSuggestions *self)
{
}

static UsherBookingSuggestions *
suggestions_new (GtkWidget    *entry,
                 UsherSession *session,
                 gboolean      of_services)
{
  UsherBookingSuggestions *self = g_object_new (USHER_TYPE_BOOKING_SUGGESTIONS, NULL);

  self->entry = entry;
  self->session = g_object_ref (session);
  self->of_services = of_services;
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->completion = usher_completion_attach (entry);
  usher_completion_set_label_func (self->completion, describe_item, NULL, NULL);
  usher_completion_set_select_first (self->completion, TRUE);
  usher_completion_set_model (self->completion, G_LIST_MODEL (self->items));
  g_signal_connect_object (self->completion, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, USHER_IS_PLATE_ENTRY (entry) ? "notify::plate" : "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "destroy", G_CALLBACK (on_entry_destroy_cb), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (entry), "booking-suggestions", self, g_object_unref);

  return self;
}

/**
 * usher_booking_suggestions_new_cars:
 * @entry: an entry, or a plate entry
 * @session: the open workshop
 *
 * Suggests cars and customers for a fragment of a plate, phone or name.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
UsherBookingSuggestions *
usher_booking_suggestions_new_cars (GtkWidget    *entry,
                                    UsherSession *session)
{
  return suggestions_new (entry, session, FALSE);
}

/**
 * usher_booking_suggestions_new_services:
 * @entry: an entry
 * @session: the open workshop
 *
 * Suggests packages and operations of the catalogue for what is being typed.
 *
 * Returns: (transfer none): the suggestions, which belong to @entry
 */
UsherBookingSuggestions *
usher_booking_suggestions_new_services (GtkWidget    *entry,
                                        UsherSession *session)
{
  return suggestions_new (entry, session, TRUE);
}
