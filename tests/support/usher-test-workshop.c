/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-test-workshop.h"

#include <glib/gstdio.h>

#include "usher-database.h"
#include "usher-shop-store.h"

void
usher_test_take_result_cb (GObject      *source,
                           GAsyncResult *result,
                           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Runs the main loop until the result has come, at most ten seconds. */
GAsyncResult *
usher_test_wait_for_result (GAsyncResult **result)
{
  gint64 deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (*result == NULL && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
  g_assert_nonnull (*result);

  return *result;
}

/* "2026-11-23 09:35" in Shanghai. */
gint64
usher_test_time (const char *day_and_time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (day_and_time, zone);

  g_assert_nonnull (time);

  return g_date_time_to_unix (time);
}

UsherTimeRange
usher_test_day (const char *day)
{
  g_autofree char *midnight = g_strdup_printf ("%sT00:00:00", day);
  gint64           start = usher_test_time (midnight);

  return (UsherTimeRange) { start, start + 24 * 3600 };
}

static void
add_staff (UsherShop  *shop,
           const char *name,
           UsherRole   role)
{
  UsherStaff *staff = g_object_new (USHER_TYPE_STAFF, NULL);

  usher_entity_set_string (&staff->name, name);
  staff->role = role;
  g_ptr_array_add (shop->staff, staff);
}

static void
add_bay (UsherShop  *shop,
         const char *name)
{
  UsherBay *bay = g_object_new (USHER_TYPE_BAY, NULL);

  usher_entity_set_string (&bay->name, name);
  g_ptr_array_add (shop->bays, bay);
}

static void
set_up (UsherTestWorkshop *self)
{
  UsherShopStore          *store = usher_session_get_shop_store (self->session);
  g_autoptr (UsherShop)    shop = usher_entity_copy (usher_session_get_shop (self->session));
  g_autoptr (UsherShop)    saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError)       error = NULL;
  UsherBusinessDay         days[7];

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = (UsherBusinessDay) { 8 * 60, 18 * 60, 1, { { 12 * 60, 13 * 60 } } };
  usher_entity_set_string (&shop->name, "顺达汽车维修");
  usher_entity_set_string (&shop->phone, "01088886666");
  usher_entity_set_string (&shop->address, "北京市朝阳区建国路 1 号");
  usher_entity_set_string (&shop->zone, "Asia/Shanghai");
  usher_entity_set_string (&shop->default_prefix, "京A");
  shop->labour_rate = 12000;
  shop->wash_minutes = 30;
  shop->slot_minutes = 60;
  shop->mask_board = TRUE;
  shop->retention_years = 6;
  g_clear_pointer (&shop->hours, usher_business_hours_unref);
  shop->hours = usher_business_hours_new (days, NULL, 0, usher_clock_get_zone (self->clock), &error);
  g_assert_no_error (error);
  add_staff (shop, "李娜", USHER_ROLE_ADVISOR);
  add_staff (shop, "王强", USHER_ROLE_ADVISOR);
  add_staff (shop, "赵师傅", USHER_ROLE_TECHNICIAN);
  add_staff (shop, "孙师傅", USHER_ROLE_TECHNICIAN);
  add_bay (shop, "1 号工位");
  add_bay (shop, "2 号工位");
  add_bay (shop, "3 号工位");

  usher_shop_store_save_async (store, shop, NULL, usher_test_take_result_cb, &result);
  saved = usher_shop_store_save_finish (store, usher_test_wait_for_result (&result), &error);
  g_assert_no_error (error);
  while (usher_session_get_shop (self->session)->bays->len != 3)
    g_main_context_iteration (NULL, TRUE);
  usher_session_set_staff (self->session, g_ptr_array_index (saved->staff, 0));
}

/* The workshop that stands in a folder already, which is removed with it. */
UsherTestWorkshop *
usher_test_workshop_open (const char *folder)
{
  UsherTestWorkshop    *self = g_new0 (UsherTestWorkshop, 1);
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GError)    error = NULL;

  self->folder = g_strdup (folder);
  self->uri = g_build_filename (self->folder, "workshop.db", NULL);
  self->clock = usher_clock_new_fixed (USHER_TEST_NOW, zone);
  self->session = usher_session_open_sync (self->uri, self->clock, &error);
  g_assert_no_error (error);

  return self;
}

UsherTestWorkshop *
usher_test_workshop_new (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char   *folder = g_dir_make_tmp ("usher-test-XXXXXX", &error);
  UsherTestWorkshop *self = NULL;

  g_assert_no_error (error);
  self = usher_test_workshop_open (folder);
  set_up (self);

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char      *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
usher_test_workshop_free (UsherTestWorkshop *self)
{
  g_autoptr (GError) error = NULL;

  usher_database_close_sync (usher_session_get_database (self->session), &error);
  g_assert_no_error (error);
  g_object_unref (self->session);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->uri);
  usher_clock_unref (self->clock);
  g_free (self);
}
