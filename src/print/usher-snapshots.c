/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-snapshots.h"

#include "usher-name.h"
#include "usher-phone.h"
#include "usher-plate.h"

static void
take_shop (UsherShopSnapshot *snapshot,
           UsherShop         *shop)
{
  g_set_str (&snapshot->name, shop->name);
  g_set_str (&snapshot->address, shop->address);
  g_set_str (&snapshot->phone, shop->phone);
  g_set_str (&snapshot->hotline, shop->hotline);
  g_set_str (&snapshot->credit_code, shop->credit_code);
}

static void
take_party (UsherPartySnapshot *snapshot,
            UsherOrderFile     *file)
{
  if (file->customer != NULL)
    {
      g_set_str (&snapshot->name, file->customer->name);
      g_free (snapshot->phone);
      snapshot->phone = usher_phone_format (file->customer->phone);
      g_set_str (&snapshot->address, file->customer->address);
    }
  g_set_str (&snapshot->brought_by, file->order->brought_by);
  g_free (snapshot->brought_by_phone);
  snapshot->brought_by_phone = usher_phone_format (file->order->brought_by_phone);
}

static void
take_car (UsherCarSnapshot *snapshot,
          UsherOrderFile   *file)
{
  UsherVehicle *vehicle = file->vehicle;

  snapshot->odometer = file->order->odometer;
  snapshot->fuel_eighths = file->order->fuel_eighths;
  snapshot->charge_percent = file->order->charge_percent;
  if (vehicle == NULL)
    return;

  g_free (snapshot->plate);
  snapshot->plate = usher_plate_format (vehicle->plate);
  snapshot->plate_kind = usher_plate_classify (vehicle->plate);
  g_free (snapshot->make_model);
  snapshot->make_model = g_strstrip (g_strjoin (" ", vehicle->make, vehicle->model, NULL));
  g_set_str (&snapshot->vin, vehicle->vin);
  g_set_str (&snapshot->engine_number, vehicle->engine_number);
  g_set_str (&snapshot->colour, vehicle->colour);
  snapshot->fuel_type = vehicle->fuel;
}

static UsherConcernSnapshot *
take_concern (UsherConcern *concern)
{
  UsherConcernSnapshot *snapshot = usher_concern_snapshot_new ();

  g_set_str (&snapshot->words, concern->words);
  g_set_str (&snapshot->since_when, concern->since_when);
  g_set_str (&snapshot->how_often, concern->how_often);
  g_set_str (&snapshot->circumstances, concern->circumstances);
  g_set_str (&snapshot->warning_lamp, concern->warning_lamp);
  g_set_str (&snapshot->fault_codes, concern->fault_codes);
  snapshot->finding = concern->finding;
  g_set_str (&snapshot->cause, concern->cause);
  snapshot->warranty = concern->warranty;
  g_set_str (&snapshot->told, concern->told);

  return snapshot;
}

/**
 * usher_snapshots_take_head:
 * @file: the order with all that belongs to it
 * @shop: the shop
 *
 * Fills in what stands at the head of every document of an order.
 */
void
usher_snapshots_take_head (UsherShopSnapshot  *shop_snapshot,
                           UsherPartySnapshot *party,
                           UsherCarSnapshot   *car,
                           UsherOrderFile     *file,
                           UsherShop          *shop)
{
  take_shop (shop_snapshot, shop);
  take_party (party, file);
  take_car (car, file);
}

/**
 * usher_snapshots_take_authorization:
 * @file: the order with all that belongs to it
 * @shop: the shop
 *
 * Number, version and time of issue are left for whoever issues it.
 *
 * Returns: (transfer full): what the repair authorization (任务委托书) says
 */
UsherAuthorizationSnapshot *
usher_snapshots_take_authorization (UsherOrderFile *file,
                                    UsherShop      *shop)
{
  UsherAuthorizationSnapshot *snapshot = usher_authorization_snapshot_new ();
  UsherOrder                 *order = file->order;

  take_shop (&snapshot->shop, shop);
  take_party (&snapshot->party, file);
  take_car (&snapshot->car, file);
  snapshot->arrived_at = order->arrived_at;
  snapshot->promised_at = order->promised_at;
  g_set_str (&snapshot->advisor, order->advisor_name);
  for (guint i = 0; i < file->concerns->len; i++)
    g_ptr_array_add (snapshot->concerns, take_concern (g_ptr_array_index (file->concerns, i)));
  g_clear_pointer (&snapshot->estimate, usher_estimate_unref);
  snapshot->estimate = usher_estimate_ref (file->estimate);
  snapshot->price_after_inspection = order->price_after_inspection;
  snapshot->payment_method = order->payment_method;
  snapshot->old_parts = order->old_parts;
  g_set_str (&snapshot->wash, order->wash);
  snapshot->waiting = order->waiting;
  snapshot->guarantee_km = shop->guarantee_km;
  snapshot->guarantee_days = shop->guarantee_days;
  snapshot->retention_years = shop->retention_years;

  return snapshot;
}

static char *
join_requests (GPtrArray *concerns)
{
  g_autoptr (GString) requests = g_string_new (NULL);

  for (guint i = 0; i < concerns->len; i++)
    {
      UsherConcern *concern = g_ptr_array_index (concerns, i);

      if (*concern->words != '\0')
        g_string_append_printf (requests, "%s%s", requests->len > 0 ? "\n" : "", concern->words);
    }

  return g_string_free (g_steal_pointer (&requests), FALSE);
}

static void
add_marks (GPtrArray *to,
           GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (to, usher_damage_mark_copy (g_ptr_array_index (marks, i)));
}

/**
 * usher_snapshots_take_check_in:
 * @file: the order with all that belongs to it
 * @shop: the shop
 * @language: the document's language, for the names of the checklist
 *
 * Returns: (transfer full): what the vehicle check-in sheet (接车检查单) says
 */
UsherCheckInSnapshot *
usher_snapshots_take_check_in (UsherOrderFile       *file,
                               UsherShop            *shop,
                               UsherDocumentLanguage language)
{
  UsherCheckInSnapshot *snapshot = usher_check_in_snapshot_new ();
  UsherOrder           *order = file->order;

  take_shop (&snapshot->shop, shop);
  g_set_str (&snapshot->number, order->number);
  take_party (&snapshot->party, file);
  take_car (&snapshot->car, file);
  snapshot->arrived_at = order->arrived_at;
  g_set_str (&snapshot->advisor, order->advisor_name);
  g_free (snapshot->requests);
  snapshot->requests = join_requests (file->concerns);
  snapshot->covers_seat = order->covers_seat;
  snapshot->covers_wheel = order->covers_wheel;
  snapshot->covers_mat = order->covers_mat;
  snapshot->saw_licence = order->saw_licence;
  snapshot->saw_booklet = order->saw_booklet;
  add_marks (snapshot->marks, file->marks);
  for (guint i = 0; i < file->checklist->len; i++)
    {
      UsherCheckItem *item = g_ptr_array_index (file->checklist, i);
      gboolean        in_english = language == USHER_DOCUMENT_LANGUAGE_EN && *item->name_en != '\0';

      g_ptr_array_add (snapshot->checklist,
                       usher_check_snapshot_new (item->group, in_english ? item->name_en : item->name, item->result, item->note));
    }
  g_set_str (&snapshot->belongings, order->belongings);
  g_set_str (&snapshot->valuables, order->valuables);
  snapshot->waiting = order->waiting;

  return snapshot;
}

static gint64
contact_at (UsherBooking *booking,
            int           number)
{
  for (guint i = 0; i < booking->contacts->len; i++)
    {
      UsherContactAttempt *contact = g_ptr_array_index (booking->contacts, i);

      if (contact->number == number)
        return contact->at;
    }

  return 0;
}

static UsherDaySnapshot *
take_day (UsherShop *shop,
          gint64     day)
{
  UsherDaySnapshot *snapshot = usher_day_snapshot_new ();

  take_shop (&snapshot->shop, shop);
  snapshot->day = day;

  return snapshot;
}

/**
 * usher_snapshots_take_register:
 * @bookings: (element-type UsherBooking): the bookings of a day in order of time
 * @shop: the shop
 * @day: any moment of the day
 *
 * Returns: (transfer full): the register of the day (预约客户登记表), cancelled
 *   bookings left out
 */
UsherDaySnapshot *
usher_snapshots_take_register (GPtrArray *bookings,
                               UsherShop *shop,
                               gint64     day)
{
  UsherDaySnapshot *snapshot = take_day (shop, day);

  for (guint i = 0; i < bookings->len; i++)
    {
      UsherBooking *booking = g_ptr_array_index (bookings, i);
      UsherDayRow  *row = NULL;

      if (booking->status == USHER_BOOKING_STATUS_CANCELLED)
        continue;
      row = usher_day_row_new ();
      row->name = usher_name_with_form (booking->customer_name, booking->address_form);
      row->plate = usher_plate_format (booking->plate);
      row->phone = usher_phone_format (booking->phone);
      row->time = booking->arrives_at;
      row->contact_1 = contact_at (booking, 1);
      row->contact_2 = contact_at (booking, 2);
      row->content = g_strdup (booking->content);
      row->advisor = g_strdup (booking->advisor_name);
      g_ptr_array_add (snapshot->rows, row);
    }

  return snapshot;
}

/**
 * usher_snapshots_take_welcome_board:
 * @bookings: (element-type UsherBooking): the bookings of a day in order of time
 * @shop: the shop, which says whether names and plates are masked
 * @day: any moment of the day
 *
 * Returns: (transfer full): the welcome board (欢迎板) of whoever is expected or here
 */
UsherDaySnapshot *
usher_snapshots_take_welcome_board (GPtrArray *bookings,
                                    UsherShop *shop,
                                    gint64     day)
{
  UsherDaySnapshot *snapshot = take_day (shop, day);

  for (guint i = 0; i < bookings->len; i++)
    {
      UsherBooking *booking = g_ptr_array_index (bookings, i);
      UsherDayRow  *row = NULL;

      if (!usher_booking_is_welcomed (booking))
        continue;
      row = usher_day_row_new ();
      row->name = usher_booking_dup_public_name (booking, shop->mask_board);
      row->plate = usher_booking_dup_public_plate (booking, shop->mask_board);
      row->time = booking->arrives_at;
      row->advisor = g_strdup (booking->advisor_name);
      g_ptr_array_add (snapshot->rows, row);
    }

  return snapshot;
}
