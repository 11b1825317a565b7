/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-booking-changes.h"
#include "usher-booking-dialog.h"
#include "usher-booking-draft.h"
#include "usher-booking-party.h"
#include "usher-booking-store.h"
#include "usher-booking-suggestions.h"
#include "usher-date.h"
#include "usher-labels.h"
#include "usher-number-entry.h"
#include "usher-service-list.h"
#include "usher-shop-store.h"
#include "usher-slot-picker.h"
#include "usher-times.h"
#include "usher-trouble.h"

#include <glib/gi18n.h>

static const char  draft_key[] = "booking-dialog";
static const guint draft_delay_ms = 500;

struct _UsherBookingDialog
{
  AdwDialog parent_instance;

  UsherDesk    *desk;
  UsherBooking *editing;  /* as it was, or %NULL for a new one */
  GPtrArray    *advisors; /* (element-type UsherStaff) as in the drop-down */
  GPtrArray    *day;      /* (element-type UsherBooking) of the day that is chosen, or %NULL */
  GCancellable *day_cancellable;
  gint64        day_start;
  gboolean      advisor_chosen; /* by hand */
  guint         draft_source;
  gboolean      filling;     /* fields are being set, not used */
  gboolean      saving;      /* Book was pressed */
  gboolean      keeps_draft; /* what is typed is kept for the next time */
  gboolean      is_touched;  /* something was changed */

  GtkRevealer       *draft_revealer;
  UsherBookingParty *party;
  GtkWidget         *content_entry;
  UsherServiceList  *service_list;
  UsherNumberEntry  *hours_entry;
  UsherSlotPicker   *slot_picker;
  GtkDropDown       *advisor_drop_down;
  GtkDropDown       *source_drop_down;
  GtkWidget         *note_entry;
  GtkLabel          *summary_label;
  GtkWidget         *book_button;
};

enum
{
  BOOKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UsherBookingDialog, usher_booking_dialog, ADW_TYPE_DIALOG)

static UsherSession *
get_session (UsherBookingDialog *self)
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
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
on_draft_kept_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherDesk) desk = user_data;
  g_autoptr (GError)    error = NULL;

  usher_desk_release (desk);
  if (!usher_shop_store_set_draft_finish (USHER_SHOP_STORE (source), result, &error))
    g_debug ("The draft of a booking could not be kept: %s", error->message);
}

static void
keep_draft_text (UsherBookingDialog *self,
                 const char         *text)
{
  usher_desk_hold (self->desk);
  usher_shop_store_set_draft_async (usher_session_get_shop_store (get_session (self)), draft_key, text, NULL,
                                    on_draft_kept_cb, g_object_ref (self->desk));
}

/* What the fields say. */
static UsherBookingDraft *
collect (UsherBookingDialog *self)
{
  UsherBookingDraft *draft = usher_booking_draft_new ();
  UsherBooking      *booking = draft->booking;
  guint              advisor = gtk_drop_down_get_selected (self->advisor_drop_down);
  GPtrArray         *services = usher_service_list_get_all (self->service_list);

  usher_booking_party_read (self->party, draft);
  usher_entity_set_string (&booking->content, get_text (self->content_entry));
  usher_entity_set_string (&booking->note, get_text (self->note_entry));
  booking->source = (UsherBookingSource) gtk_drop_down_get_selected (self->source_drop_down);
  booking->hours = usher_number_entry_is_set (self->hours_entry) ? usher_number_entry_get_value (self->hours_entry) : 0;
  if (advisor < self->advisors->len)
    booking->advisor_id = ((UsherEntity *) g_ptr_array_index (self->advisors, advisor))->id;
  for (guint i = 0; i < services->len; i++)
    g_ptr_array_add (booking->services, g_object_ref (g_ptr_array_index (services, i)));

  return draft;
}

static void
keep_draft (UsherBookingDialog *self)
{
  g_autoptr (UsherBookingDraft) draft = NULL;
  g_autofree char              *json = NULL;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  if (!self->keeps_draft)
    return;

  draft = collect (self);
  if (!usher_booking_draft_is_empty (draft, usher_session_get_shop (get_session (self))->default_prefix))
    json = usher_booking_draft_to_json (draft);
  keep_draft_text (self, json);
}

static void
on_draft_due_cb (gpointer user_data)
{
  UsherBookingDialog *self = USHER_BOOKING_DIALOG (user_data);

  self->draft_source = 0;
  keep_draft (self);
}

static void
update_summary (UsherBookingDialog *self)
{
  UsherSlot        slot;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *bay = NULL;
  g_autofree char *text = NULL;
  UsherStaff      *technician = NULL;
  gboolean         has_slot = usher_slot_picker_get_slot (self->slot_picker, &slot);

  gtk_widget_set_sensitive (self->book_button, has_slot && usher_booking_party_is_clear (self->party) && !self->saving);
  if (!has_slot)
    {
      gtk_label_set_label (self->summary_label, "");
      return;
    }

  start = usher_times_relative (get_session (self), slot.range.start);
  end = usher_times_clock (get_session (self), slot.range.end);
  bay = usher_booking_change_bay_name (self->desk, slot.bay_id);
  technician = usher_shop_find_staff (usher_session_get_shop (get_session (self)), slot.technician_id);
  if (technician != NULL)
    /* Translators: when a car comes, when its work ends, the bay, and who does it. */
    text = g_strdup_printf (C_("booking", "%s–%s, %s, %s"), start, end, bay, technician->name);
  else
    /* Translators: when a car comes, when its work ends, and the bay. */
    text = g_strdup_printf (C_("booking", "%s–%s, %s"), start, end, bay);
  gtk_label_set_label (self->summary_label, text);
}

/* How many cars an advisor expects on the day that is chosen, besides this one. */
static guint
count_cars (UsherBookingDialog *self,
            UsherStaff         *advisor)
{
  guint n_cars = 0;

  for (guint i = 0; self->day != NULL && i < self->day->len; i++)
    {
      UsherBooking *booking = g_ptr_array_index (self->day, i);

      if (booking->advisor_id == advisor->parent_instance.id && booking->status != USHER_BOOKING_STATUS_CANCELLED &&
          (self->editing == NULL || self->editing->parent_instance.id != booking->parent_instance.id))
        n_cars++;
    }

  return n_cars;
}

/* The advisor who receives the fewest cars that day; among equals, who is at the desk. */
static guint
find_advisor (UsherBookingDialog *self)
{
  UsherStaff *at_desk = usher_session_get_staff (get_session (self));
  guint       found = G_MAXUINT;
  guint       desk = 0;

  for (guint i = 0; i < self->advisors->len; i++)
    {
      UsherStaff *advisor = g_ptr_array_index (self->advisors, i);
      gboolean    is_here = at_desk != NULL && at_desk->parent_instance.id == advisor->parent_instance.id;
      guint       n_cars = count_cars (self, advisor);
      guint       fewest = found != G_MAXUINT ? count_cars (self, g_ptr_array_index (self->advisors, found)) : G_MAXUINT;

      if (is_here)
        desk = i;
      if (advisor->role == USHER_ROLE_ADVISOR && (n_cars < fewest || (n_cars == fewest && is_here)))
        found = i;
    }

  return found != G_MAXUINT ? found : desk;
}

static void
show_advisors (UsherBookingDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint                     selected = gtk_drop_down_get_selected (self->advisor_drop_down);
  gboolean                  was_filling = self->filling;

  for (guint i = 0; i < self->advisors->len; i++)
    {
      UsherStaff *advisor = g_ptr_array_index (self->advisors, i);
      guint       n_cars = count_cars (self, advisor);
      /* Translators: an advisor, and how many cars he receives on a day. */
      g_autofree char *label = g_strdup_printf (ngettext ("%s · %u car", "%s · %u cars", n_cars), advisor->name, n_cars);

      gtk_string_list_append (names, self->day != NULL ? label : advisor->name);
    }
  if (!self->advisor_chosen)
    selected = find_advisor (self);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->advisor_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->advisor_drop_down, selected);
  self->filling = was_filling;
}

static void
on_day_listed_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (UsherBookingDialog) self = USHER_BOOKING_DIALOG (user_data);
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          day = usher_booking_store_list_day_finish (USHER_BOOKING_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->desk == NULL)
    return;
  if (day == NULL)
    {
      g_debug ("The bookings of the day could not be read: %s", error->message);
      return;
    }

  g_clear_pointer (&self->day, g_ptr_array_unref);
  self->day = g_steal_pointer (&day);
  show_advisors (self);
}

/* Who has how much to do on the day that is chosen. */
static void
update_day (UsherBookingDialog *self)
{
  UsherSlot      slot;
  UsherTimeRange day;
  GDate          date;

  if (!usher_slot_picker_get_slot (self->slot_picker, &slot))
    return;
  usher_date_of_time (slot.range.start, usher_business_hours_get_zone (usher_session_get_shop (get_session (self))->hours), &date);
  day = usher_times_day_range (get_session (self), &date);
  if (day.start == self->day_start)
    return;

  self->day_start = day.start;
  g_cancellable_cancel (self->day_cancellable);
  g_clear_object (&self->day_cancellable);
  self->day_cancellable = g_cancellable_new ();
  usher_booking_store_list_day_async (usher_session_get_bookings (get_session (self)), day, self->day_cancellable,
                                      on_day_listed_cb, g_object_ref (self));
}

static void
note_typed (UsherBookingDialog *self)
{
  if (self->filling || self->desk == NULL)
    return;

  self->is_touched = TRUE;
  update_summary (self);
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->draft_source = g_timeout_add_once (draft_delay_ms, on_draft_due_cb, self);
}

static void
on_typed_cb (UsherBookingDialog *self)
{
  note_typed (self);
}

static void
on_party_done_cb (UsherBookingDialog *self)
{
  gtk_widget_grab_focus (self->content_entry);
}

static void
on_content_activate_cb (UsherBookingDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->slot_picker));
}

static void
on_service_chosen_cb (UsherBookingDialog      *self,
                      UsherBookingService     *service,
                      UsherBookingSuggestions *suggestions)
{
  usher_service_list_add (self->service_list, service);
}

static void
on_services_changed_cb (UsherBookingDialog *self)
{
  gint64 hours = usher_service_list_get_hours (self->service_list);

  if (self->desk == NULL || self->filling)
    return;
  if (hours > 0)
    usher_number_entry_set_value (self->hours_entry, hours);
  else
    usher_number_entry_unset (self->hours_entry);
  note_typed (self);
}

static void
on_deferred_toggled_cb (UsherBookingDialog *self,
                        UsherEstimateLine  *line,
                        gboolean            wanted)
{
  g_autoptr (UsherBookingService) service = NULL;

  if (!wanted)
    {
      usher_service_list_remove_line (self->service_list, line->id);
      return;
    }

  service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);
  service->line_id = line->id;
  service->operation_id = line->operation_id;
  service->hours = line->hours;
  usher_entity_set_string (&service->description, line->description);
  usher_service_list_add (self->service_list, service);
}

static void
on_hours_changed_cb (UsherBookingDialog *self)
{
  if (self->desk == NULL)
    return;

  usher_slot_picker_set_hours (self->slot_picker,
                               usher_number_entry_is_set (self->hours_entry) ? usher_number_entry_get_value (self->hours_entry) : 0);
  note_typed (self);
}

static void
on_slot_changed_cb (UsherBookingDialog *self)
{
  if (self->desk == NULL)
    return;

  update_summary (self);
  update_day (self);
}

static void
on_advisor_selected_cb (UsherBookingDialog *self)
{
  if (!self->filling)
    self->advisor_chosen = TRUE;
}

/* Complains at the field that is missing. */
static gboolean
is_complete (UsherBookingDialog *self,
             UsherSlot          *slot)
{
  if (!usher_booking_party_is_clear (self->party))
    {
      usher_booking_party_complain (self->party);
      return FALSE;
    }
  if (!usher_slot_picker_get_slot (self->slot_picker, slot))
    {
      usher_slot_picker_complain (self->slot_picker);
      return FALSE;
    }

  return TRUE;
}

static void
put_block (UsherBooking    *booking,
           const UsherSlot *slot,
           const char      *reason)
{
  g_autoptr (UsherTimeBlock) block = NULL;

  if (booking->blocks->len > 0)
    block = usher_entity_copy (g_ptr_array_index (booking->blocks, 0));
  else
    block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);
  block->bay_id = slot->bay_id;
  block->technician_id = slot->technician_id;
  block->range = slot->range;
  usher_entity_set_string (&block->override_reason, reason);
  if (booking->blocks->len > 0)
    g_ptr_array_remove_index (booking->blocks, 0);
  g_ptr_array_insert (booking->blocks, 0, g_steal_pointer (&block));
}

/* The booking as it is to be saved. */
static UsherBooking *
create_booking (UsherBookingDialog      *self,
                const UsherBookingDraft *draft,
                const UsherSlot         *slot)
{
  UsherBooking     *booking = NULL;
  UsherBooking     *typed = draft->booking;
  UsherVehicleFile *file = usher_booking_party_get_file (self->party);
  UsherCustomer    *customer = file != NULL ? file->customer : usher_booking_party_get_customer (self->party);

  if (self->editing != NULL)
    booking = usher_entity_copy (self->editing);
  else
    booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  usher_entity_set_string (&booking->content, typed->content);
  usher_entity_set_string (&booking->note, typed->note);
  booking->hours = typed->hours;
  booking->source = typed->source;
  booking->advisor_id = typed->advisor_id;
  booking->arrives_at = slot->range.start;
  g_ptr_array_unref (booking->services);
  booking->services = g_ptr_array_ref (typed->services);
  put_block (booking, slot, usher_slot_picker_get_reason (self->slot_picker));
  booking->vehicle_id = file != NULL ? ((UsherEntity *) file->vehicle)->id : 0;
  booking->customer_id = customer != NULL ? ((UsherEntity *) customer)->id : 0;

  return booking;
}

static void
on_saved_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (UsherBookingDialog) self = USHER_BOOKING_DIALOG (user_data);
  g_autoptr (GError)             error = NULL;
  g_autoptr (UsherBooking)       saved = usher_booking_store_save_finish (USHER_BOOKING_STORE (source), result, &error);

  if (self->desk == NULL)
    return;
  self->saving = FALSE;
  if (saved == NULL)
    {
      if (usher_trouble_of (error) == USHER_TROUBLE_OVERLAP)
        usher_slot_picker_say_taken (self->slot_picker);
      else if (usher_trouble_of (error) == USHER_TROUBLE_CLOSED)
        usher_slot_picker_say_closed (self->slot_picker);
      else
        usher_desk_report (self->desk, error, _("The booking could not be saved"));
      update_summary (self);
      return;
    }

  if (self->keeps_draft)
    {
      g_clear_handle_id (&self->draft_source, g_source_remove);
      self->keeps_draft = FALSE;
      keep_draft_text (self, NULL);
    }
  if (self->editing != NULL)
    usher_booking_change_offer_undo_edit (self->desk, self->editing, saved);
  else
    usher_booking_change_offer_undo_new (self->desk, saved);
  g_signal_emit (self, signals[BOOKED], 0, saved->parent_instance.id, saved->arrives_at);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
book (UsherBookingDialog *self)
{
  g_autoptr (UsherBookingDraft) draft = NULL;
  g_autoptr (UsherBooking)      booking = NULL;
  UsherCustomer                *known = usher_booking_party_get_customer (self->party);
  UsherCustomer                *customer = NULL;
  UsherVehicle                 *vehicle = NULL;
  UsherSlot                     slot;

  usher_parsed_entry_commit (USHER_PARSED_ENTRY (self->hours_entry));
  if (self->saving || !is_complete (self, &slot))
    return;

  draft = collect (self);
  booking = create_booking (self, draft, &slot);
  if (usher_booking_party_get_file (self->party) == NULL)
    {
      customer = known == NULL ? draft->customer : NULL;
      draft->vehicle->customer_id = known != NULL ? ((UsherEntity *) known)->id : 0;
      if (*draft->vehicle->plate != '\0' || *draft->vehicle->make != '\0' || *draft->vehicle->model != '\0')
        vehicle = draft->vehicle;
    }
  self->saving = TRUE;
  update_summary (self);
  usher_booking_store_save_async (usher_session_get_bookings (get_session (self)), booking, customer, vehicle, NULL,
                                  on_saved_cb, g_object_ref (self));
}

static void
on_book_cb (UsherBookingDialog *self)
{
  book (self);
}

static void
book_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  book (USHER_BOOKING_DIALOG (widget));
}

static void
fill (UsherBookingDialog      *self,
      const UsherBookingDraft *draft)
{
  self->filling = TRUE;
  set_text (self->content_entry, draft->booking->content);
  set_text (self->note_entry, draft->booking->note);
  gtk_drop_down_set_selected (self->source_drop_down, (guint) draft->booking->source);
  self->advisor_chosen = FALSE;
  for (guint i = 0; i < self->advisors->len; i++)
    if (((UsherEntity *) g_ptr_array_index (self->advisors, i))->id == draft->booking->advisor_id)
      {
        gtk_drop_down_set_selected (self->advisor_drop_down, i);
        self->advisor_chosen = TRUE;
      }
  usher_service_list_set_all (self->service_list, draft->booking->services);
  if (draft->booking->hours > 0)
    usher_number_entry_set_value (self->hours_entry, draft->booking->hours);
  else
    usher_number_entry_unset (self->hours_entry);
  usher_booking_party_fill (self->party, draft);
  self->filling = FALSE;
  update_summary (self);
}

static void
discard_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  UsherBookingDialog           *self = USHER_BOOKING_DIALOG (widget);
  g_autoptr (UsherBookingDraft) empty = usher_booking_draft_new ();

  fill (self, empty);
  show_advisors (self);
  gtk_revealer_set_reveal_child (self->draft_revealer, FALSE);
  keep_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->party));
}

static void
on_draft_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (UsherBookingDialog) self = USHER_BOOKING_DIALOG (user_data);
  g_autoptr (GError)             error = NULL;
  g_autofree char               *json = usher_shop_store_get_draft_finish (USHER_SHOP_STORE (source), result, &error);
  g_autoptr (UsherBookingDraft)  kept = json != NULL ? usher_booking_draft_from_json (json, &error) : NULL;
  g_autoptr (UsherBookingDraft)  typed = NULL;

  if (error != NULL)
    g_debug ("The draft of a booking could not be read: %s", error->message);
  if (self->desk == NULL || kept == NULL)
    return;

  /* Whoever has begun to type has begun something new. */
  typed = collect (self);
  if (!usher_booking_draft_is_empty (typed, usher_session_get_shop (get_session (self))->default_prefix))
    return;
  fill (self, kept);
  gtk_revealer_set_reveal_child (self->draft_revealer, TRUE);
}

static void
load_draft (UsherBookingDialog *self)
{
  self->keeps_draft = TRUE;
  usher_shop_store_get_draft_async (usher_session_get_shop_store (get_session (self)), draft_key, NULL, on_draft_loaded_cb,
                                    g_object_ref (self));
}

static gboolean
may_advise (UsherStaff *member,
            UsherStaff *at_desk)
{
  return member->role == USHER_ROLE_ADVISOR || member->role == USHER_ROLE_MANAGER ||
         (at_desk != NULL && at_desk->parent_instance.id == member->parent_instance.id);
}

static void
fill_choices (UsherBookingDialog *self)
{
  g_autoptr (GtkStringList) sources = gtk_string_list_new (NULL);
  UsherStaff               *at_desk = usher_session_get_staff (get_session (self));
  GPtrArray                *staff = usher_session_get_shop (get_session (self))->staff;

  for (guint i = 0; i < staff->len; i++)
    {
      UsherStaff *member = g_ptr_array_index (staff, i);

      if (may_advise (member, at_desk))
        g_ptr_array_add (self->advisors, g_object_ref (member));
    }
  for (UsherBookingSource source = 0; source <= USHER_BOOKING_SOURCE_LAST; source++)
    gtk_string_list_append (sources, usher_booking_source_label (source));
  show_advisors (self);
  gtk_drop_down_set_model (self->source_drop_down, G_LIST_MODEL (sources));
}

/* A draft is kept; what was changed in a booking waits for its button. */
static void
on_flush_cb (UsherBookingDialog *self)
{
  if (self->draft_source != 0)
    keep_draft (self);
  if (self->editing != NULL && self->is_touched && !self->saving && gtk_widget_get_mapped (GTK_WIDGET (self)))
    usher_desk_note_unsaved (self->desk, NULL);
}

static void
on_words_changed_cb (UsherBookingDialog *self)
{
  usher_booking_party_set_words (self->party, get_text (self->content_entry));
}

static void
set_up (UsherBookingDialog *self,
        UsherDesk          *desk)
{
  UsherBookingSuggestions *services = NULL;

  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "flush", G_CALLBACK (on_flush_cb), self, G_CONNECT_SWAPPED);
  self->filling = TRUE;
  fill_choices (self);
  usher_booking_party_set_desk (self->party, desk);
  services = usher_booking_suggestions_new_services (self->content_entry, get_session (self));
  g_signal_connect_object (self->content_entry, "changed", G_CALLBACK (on_words_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (services, "chosen", G_CALLBACK (on_service_chosen_cb), self, G_CONNECT_SWAPPED);
  usher_slot_picker_set_desk (self->slot_picker, desk);
  self->filling = FALSE;
  update_summary (self);
}

static void
usher_booking_dialog_closed (AdwDialog *dialog)
{
  UsherBookingDialog *self = USHER_BOOKING_DIALOG (dialog);

  if (self->draft_source != 0)
    keep_draft (self);
}

static void
usher_booking_dialog_dispose (GObject *object)
{
  UsherBookingDialog *self = USHER_BOOKING_DIALOG (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_cancellable_cancel (self->day_cancellable);
  g_clear_object (&self->day_cancellable);
  g_clear_object (&self->editing);
  g_clear_object (&self->desk);
  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), USHER_TYPE_BOOKING_DIALOG);

  G_OBJECT_CLASS (usher_booking_dialog_parent_class)->dispose (object);
}

static void
usher_booking_dialog_finalize (GObject *object)
{
  UsherBookingDialog *self = USHER_BOOKING_DIALOG (object);

  g_ptr_array_unref (self->advisors);
  g_clear_pointer (&self->day, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_booking_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/usherdesk/Usher/ui/bookings/usher-booking-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, draft_revealer);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, party);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, content_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, service_list);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, hours_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, slot_picker);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, advisor_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, source_drop_down);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, note_entry);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, UsherBookingDialog, book_button);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_deferred_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_party_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_content_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_services_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_hours_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_slot_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_advisor_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_book_cb);
}

static void
usher_booking_dialog_class_init (UsherBookingDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = usher_booking_dialog_dispose;
  object_class->finalize = usher_booking_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = usher_booking_dialog_closed;

  /**
   * UsherBookingDialog::booked:
   * @booking_id: what was saved
   * @arrives_at: when the car comes, unix time
   */
  signals[BOOKED] = g_signal_new ("booked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT64, G_TYPE_INT64);

  g_type_ensure (USHER_TYPE_BOOKING_PARTY);
  g_type_ensure (USHER_TYPE_SERVICE_LIST);
  g_type_ensure (USHER_TYPE_NUMBER_ENTRY);
  g_type_ensure (USHER_TYPE_SLOT_PICKER);
  bind_template (widget_class);
  bind_callbacks (widget_class);
  gtk_widget_class_install_action (widget_class, "dialog.book", NULL, book_action);
  gtk_widget_class_install_action (widget_class, "dialog.discard", NULL, discard_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "dialog.book", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "dialog.book", NULL);
}

static void
usher_booking_dialog_init (UsherBookingDialog *self)
{
  self->advisors = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->party));
}

/**
 * usher_booking_dialog_new:
 * @desk: the desk
 *
 * Returns: (transfer floating): a dialog for a new booking, with what was typed
 *   into the last one that was left
 */
AdwDialog *
usher_booking_dialog_new (UsherDesk *desk)
{
  UsherBookingDialog *self = g_object_new (USHER_TYPE_BOOKING_DIALOG, NULL);

  set_up (self, desk);
  load_draft (self);

  return ADW_DIALOG (self);
}

/**
 * usher_booking_dialog_new_at:
 * @desk: the desk
 * @bay_id: a bay, or 0
 * @range: when
 *
 * Returns: (transfer floating): a dialog for a booking at a place drawn on the board
 */
AdwDialog *
usher_booking_dialog_new_at (UsherDesk     *desk,
                             gint64         bay_id,
                             UsherTimeRange range)
{
  UsherBookingDialog *self = USHER_BOOKING_DIALOG (usher_booking_dialog_new (desk));
  UsherBusinessHours *hours = usher_session_get_shop (get_session (self))->hours;
  gint64              work = usher_business_hours_work_between (hours, range);

  usher_number_entry_set_value (self->hours_entry, (work > 0 ? work : usher_time_range_seconds (range)) / 36);
  usher_slot_picker_set_place (self->slot_picker, 0, &(UsherSlot) { .bay_id = bay_id, .range = range }, NULL);

  return ADW_DIALOG (self);
}

/**
 * usher_booking_dialog_new_for_vehicle:
 * @desk: the desk
 * @plate: the plate of a car that is known
 *
 * Returns: (transfer floating): a dialog for a new booking of a car
 */
AdwDialog *
usher_booking_dialog_new_for_vehicle (UsherDesk  *desk,
                                      const char *plate)
{
  UsherBookingDialog *self = g_object_new (USHER_TYPE_BOOKING_DIALOG, NULL);

  set_up (self, desk);
  usher_booking_party_set_plate (self->party, plate);
  adw_dialog_set_focus (ADW_DIALOG (self), self->content_entry);

  return ADW_DIALOG (self);
}

/**
 * usher_booking_dialog_new_for:
 * @desk: the desk
 * @booking: a booking
 *
 * Returns: (transfer floating): a dialog in which @booking is changed
 */
AdwDialog *
usher_booking_dialog_new_for (UsherDesk    *desk,
                              UsherBooking *booking)
{
  UsherBookingDialog           *self = g_object_new (USHER_TYPE_BOOKING_DIALOG, NULL);
  g_autoptr (UsherBookingDraft) draft = usher_booking_draft_new ();

  set_up (self, desk);
  self->editing = g_object_ref (booking);
  g_set_object (&draft->booking, booking);
  fill (self, draft);
  usher_booking_party_set_booking (self->party, booking);
  if (booking->blocks->len > 0)
    {
      UsherTimeBlock *block = g_ptr_array_index (booking->blocks, 0);

      UsherSlot place = { block->bay_id, block->technician_id, block->range };

      usher_slot_picker_set_place (self->slot_picker, booking->parent_instance.id, &place, block->override_reason);
    }
  self->is_touched = FALSE;
  adw_dialog_set_title (ADW_DIALOG (self), _("Edit Booking"));
  gtk_button_set_label (GTK_BUTTON (self->book_button), _("_Save"));
  adw_dialog_set_focus (ADW_DIALOG (self), self->content_entry);

  return ADW_DIALOG (self);
}
