/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-sample-workshop.h"

#include "usher-catalogue-rows.h"
#include "usher-database.h"
#include "usher-date.h"
#include "usher-error.h"
#include "usher-sample-private.h"
#include "usher-shop-rows.h"
#include "usher-starter-catalogue.h"

/* Any number does; it makes the sample the same every time. */
static const guint32 seed = 20080808;

/* What shall be made. */
typedef struct
{
  char                    *uri;
  UsherClock              *clock;
  const UsherSamplePapers *papers;
} Creation;

static void
creation_free (gpointer data)
{
  Creation *creation = data;

  g_free (creation->uri);
  usher_clock_unref (creation->clock);
  g_free (creation);
}

/* From @begin to @end, both included. */
int
usher_sample_pick (UsherSample *self,
                   int          begin,
                   int          end)
{
  return g_rand_int_range (self->rand, begin, end + 1);
}

gboolean
usher_sample_chance (UsherSample *self,
                     int          percent)
{
  return usher_sample_pick (self, 0, 99) < percent;
}

/* @day counts from today. */
void
usher_sample_date (UsherSample *self,
                   int          day,
                   GDate       *date)
{
  *date = self->today;
  if (day >= 0)
    g_date_add_days (date, (guint) day);
  else
    g_date_subtract_days (date, (guint) -day);
}

/* @minutes after the midnight before @day. */
gint64
usher_sample_time (UsherSample *self,
                   int          day,
                   int          minutes)
{
  GDate date;

  usher_sample_date (self, day, &date);

  return usher_date_start (&date, self->zone) + minutes * 60;
}

gboolean
usher_sample_car_fits (const UsherSampleCar *car,
                       UsherSampleDrive      drive)
{
  UsherFuelType fuel = car->vehicle->fuel;

  if (drive == USHER_SAMPLE_WITH_ENGINE)
    return fuel != USHER_FUEL_TYPE_ELECTRIC && !g_str_has_suffix (car->vehicle->plate, "挂");

  return drive == USHER_SAMPLE_ANY_CAR || fuel == USHER_FUEL_TYPE_ELECTRIC || fuel == USHER_FUEL_TYPE_PLUG_IN;
}

/* The next car on the list: nobody comes twice within a few weeks. */
UsherSampleCar *
usher_sample_take_car (UsherSample     *self,
                       UsherSampleDrive drive)
{
  for (guint i = 0; i < self->cars->len; i++)
    {
      UsherSampleCar *car = &g_array_index (self->cars, UsherSampleCar, (self->next_car + i) % self->cars->len);
      UsherSampleCar *first = &g_array_index (self->cars, UsherSampleCar, self->next_car % self->cars->len);

      if (!usher_sample_car_fits (car, drive))
        continue;
      if (car != first)
        {
          UsherSampleCar taken = *car;

          *car = *first;
          *first = taken;
        }
      break;
    }

  return &g_array_index (self->cars, UsherSampleCar, self->next_car++ % self->cars->len);
}

/* The @which-th of those with @role, beginning again after the last. */
gint64
usher_sample_staff (UsherSample *self,
                    UsherRole    role,
                    guint        which)
{
  guint n = 0;

  for (guint i = 0; i < self->shop->staff->len; i++)
    n += ((UsherStaff *) g_ptr_array_index (self->shop->staff, i))->role == role;
  g_return_val_if_fail (n > 0, 0);
  which %= n;
  for (guint i = 0; i < self->shop->staff->len; i++)
    {
      UsherStaff *staff = g_ptr_array_index (self->shop->staff, i);

      if (staff->role == role && which-- == 0)
        return staff->parent_instance.id;
    }

  return 0;
}

gint64
usher_sample_bay (UsherSample   *self,
                  UsherSampleBay bay)
{
  return ((UsherEntity *) g_ptr_array_index (self->shop->bays, bay))->id;
}

UsherPackage *
usher_sample_package (UsherSample *self,
                      const char  *code)
{
  for (guint i = 0; i < self->packages->len; i++)
    if (g_str_equal (((UsherPackage *) g_ptr_array_index (self->packages, i))->code, code))
      return g_ptr_array_index (self->packages, i);

  g_return_val_if_reached (NULL);
}

UsherLabourOperation *
usher_sample_operation (UsherSample *self,
                        const char  *code)
{
  for (guint i = 0; i < self->operations->len; i++)
    if (g_str_equal (((UsherLabourOperation *) g_ptr_array_index (self->operations, i))->code, code))
      return g_ptr_array_index (self->operations, i);

  g_return_val_if_reached (NULL);
}

/* What a store's worker is told, as if an advisor had done it @at. */
UsherRequest
usher_sample_request (UsherSample *self,
                      gint64       at)
{
  return (UsherRequest) {
    .now = at,
    .staff_id = usher_sample_staff (self, USHER_ROLE_ADVISOR, 0),
    .shop = self->shop,
    .zone = self->zone,
  };
}

static void
add_staff (UsherShop  *shop,
           const char *name,
           UsherRole   role,
           const char *phone)
{
  UsherStaff *staff = g_object_new (USHER_TYPE_STAFF, NULL);

  usher_entity_set_string (&staff->name, name);
  usher_entity_set_string (&staff->phone, phone);
  staff->role = role;
  g_ptr_array_add (shop->staff, staff);
}

static void
add_bay (UsherShop  *shop,
         const char *name,
         const char *kind)
{
  UsherBay *bay = g_object_new (USHER_TYPE_BAY, NULL);

  usher_entity_set_string (&bay->name, name);
  usher_entity_set_string (&bay->kind, kind);
  g_ptr_array_add (shop->bays, bay);
}

static void
fill_master_data (UsherShop *shop)
{
  add_staff (shop, "李娜", USHER_ROLE_ADVISOR, "13801012201");
  add_staff (shop, "王强", USHER_ROLE_ADVISOR, "13801012202");
  add_staff (shop, "赵建国", USHER_ROLE_TECHNICIAN, "13801012203");
  add_staff (shop, "孙志伟", USHER_ROLE_TECHNICIAN, "13801012204");
  add_staff (shop, "周大勇", USHER_ROLE_GROUP_LEADER, "13801012205");
  add_staff (shop, "吴海峰", USHER_ROLE_INSPECTOR, "13801012206");
  add_staff (shop, "郑晓燕", USHER_ROLE_PARTS_CLERK, "13801012207");
  add_staff (shop, "陈静", USHER_ROLE_MANAGER, "13801012208");
  add_staff (shop, "何雪", USHER_ROLE_CASHIER, "13801012209");

  add_bay (shop, "1 快修工位", "快修");
  add_bay (shop, "2 机电工位", "机电");
  add_bay (shop, "3 新能源工位", "新能源");
  add_bay (shop, "4 四轮定位", "定位");
  add_bay (shop, "5 钣金工位", "钣金");
  add_bay (shop, "6 喷漆房", "喷漆");
}

static void
fill_shop (UsherShop *shop)
{
  usher_entity_set_string (&shop->name, "顺达汽车维修服务中心");
  usher_entity_set_string (&shop->short_name, "顺达汽修");
  usher_entity_set_string (&shop->phone, "01084567890");
  usher_entity_set_string (&shop->hotline, "4008106677");
  usher_entity_set_string (&shop->address, "北京市朝阳区金盏乡东苇路 18 号");
  usher_entity_set_string (&shop->credit_code, "91110105MA01ABCD39");
  usher_entity_set_string (&shop->default_prefix, "京A");
  usher_entity_set_string (&shop->document_language, "zh");
  shop->labour_rate = 12000;
  shop->wash_minutes = 30;
  shop->slot_minutes = 60;
  shop->guarantee_days = 90;
  shop->guarantee_km = 5000;
  shop->mask_board = TRUE;
  shop->retention_years = 6;
  shop->is_sample = TRUE;
}

/* Days of the year on which everybody is closed, and stock-taking in the coming
 * week; never today, so that there is something to see. */
static gboolean
fill_hours (UsherSample *self,
            UsherShop   *shop,
            GError     **error)
{
  static const struct
  {
    GDateMonth month;
    GDateDay   day;
  } holidays[] = { { G_DATE_JANUARY, 1 }, { G_DATE_MAY, 1 }, { G_DATE_OCTOBER, 1 }, { G_DATE_OCTOBER, 2 }, { G_DATE_OCTOBER, 3 } };
  g_autoptr (GArray) closed = g_array_new (FALSE, FALSE, sizeof (GDate));
  UsherBusinessDay   days[7];
  GDate              date;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = (UsherBusinessDay) { 8 * 60, 18 * 60, 1, { { 12 * 60, 13 * 60 } } };
  days[6] = (UsherBusinessDay) { 9 * 60, 16 * 60, 1, { { 12 * 60, 12 * 60 + 30 } } };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (holidays); i++)
    {
      guint which = i % G_N_ELEMENTS (holidays);

      g_date_clear (&date, 1);
      g_date_set_dmy (&date, holidays[which].day, holidays[which].month,
                      g_date_get_year (&self->today) + (i < G_N_ELEMENTS (holidays) ? 0 : 1));
      if (g_date_compare (&date, &self->today) != 0)
        g_array_append_val (closed, date);
    }
  usher_sample_date (self, 5, &date);
  g_array_append_val (closed, date);

  g_clear_pointer (&shop->hours, usher_business_hours_unref);
  shop->hours = usher_business_hours_new (days, (const GDate *) closed->data, closed->len, self->zone, error);

  return shop->hours != NULL;
}

static gboolean
explain_closed_days (UsherSample *self,
                     GError     **error)
{
  GDate                      date;
  g_autofree char           *iso = NULL;
  g_autoptr (UsherStatement) statement = NULL;

  usher_sample_date (self, 5, &date);
  iso = usher_date_to_iso (&date);
  statement = usher_connection_prepare (self->connection,
                                        "INSERT INTO closed_day (day, reason) VALUES ($1, '盘点及消防演练')"
                                        " ON CONFLICT (day) DO UPDATE SET reason = excluded.reason",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_text (statement, 1, iso);

  return usher_statement_run (statement, error);
}

/**
 * usher_sample_add_shop:
 *
 * The shop with its staff, bays and hours.
 */
gboolean
usher_sample_add_shop (UsherSample *self,
                       GError     **error)
{
  g_autoptr (UsherShop) shop = g_object_new (USHER_TYPE_SHOP, NULL);

  fill_shop (shop);
  fill_master_data (shop);
  if (!fill_hours (self, shop, error))
    return FALSE;
  self->shop = usher_shop_rows_save (self->connection, shop, self->zone, self->now, error);

  return self->shop != NULL && explain_closed_days (self, error);
}

/* Where the day stands: now, or the end of the last hours of work when it is
 * before or after them. */
static gint64
find_anchor (UsherSample *self)
{
  for (int day = 0; day > -10; day--)
    {
      g_autoptr (GArray) ranges = NULL;
      GDate              date;

      usher_sample_date (self, day, &date);
      ranges = usher_business_hours_get_open_ranges (self->shop->hours, &date);
      if (ranges->len == 0 || g_array_index (ranges, UsherTimeRange, 0).start > self->now)
        continue;
      return MIN (self->now, g_array_index (ranges, UsherTimeRange, ranges->len - 1).end);
    }

  return self->now;
}

static void
shuffle_cars (UsherSample *self)
{
  for (guint i = self->cars->len - 1; i > 0; i--)
    {
      guint           j = (guint) usher_sample_pick (self, 0, (int) i);
      UsherSampleCar  car = g_array_index (self->cars, UsherSampleCar, i);
      UsherSampleCar *other = &g_array_index (self->cars, UsherSampleCar, j);

      g_array_index (self->cars, UsherSampleCar, i) = *other;
      *other = car;
    }
}

static gboolean
fill (UsherSample *self,
      GError     **error)
{
  if (!usher_sample_add_shop (self, error) ||
      !usher_starter_catalogue_install (self->connection, error) ||
      !usher_sample_add_parts (self, error) ||
      !usher_sample_add_people (self, error))
    return FALSE;

  self->operations = usher_catalogue_rows_list_operations (self->connection, error);
  if (self->operations == NULL)
    return FALSE;
  self->packages = usher_catalogue_rows_list_packages (self->connection, self->shop->labour_rate, error);
  if (self->packages == NULL)
    return FALSE;
  self->parts = usher_catalogue_rows_list_parts (self->connection, error);
  if (self->parts == NULL)
    return FALSE;
  self->anchor = find_anchor (self);
  shuffle_cars (self);

  return usher_sample_add_bookings (self, error) &&
         usher_sample_add_history (self, error) &&
         usher_sample_add_orders (self, error) &&
         usher_sample_add_stations (self, error);
}

static void
clear_car (gpointer car)
{
  g_clear_object (&((UsherSampleCar *) car)->vehicle);
}

static gpointer
fill_in_worker (UsherConnection *connection,
                gpointer         input,
                GError         **error)
{
  const Creation *creation = input;
  UsherSample     self = {
        .connection = connection,
        .now = usher_clock_now (creation->clock),
        .zone = usher_clock_get_zone (creation->clock),
        .papers = creation->papers,
  };

  usher_clock_today (creation->clock, &self.today);
  self.rand = g_rand_new_with_seed (seed);
  self.cars = g_array_new (FALSE, TRUE, sizeof (UsherSampleCar));
  g_array_set_clear_func (self.cars, clear_car);
  self.arrivals = g_array_new (FALSE, TRUE, sizeof (UsherSampleArrival));
  self.in_work = g_array_new (FALSE, TRUE, sizeof (UsherSampleJob));
  self.ready = g_array_new (FALSE, TRUE, sizeof (UsherSampleJob));

  fill (&self, error);

  g_array_unref (self.cars);
  g_array_unref (self.arrivals);
  g_array_unref (self.in_work);
  g_array_unref (self.ready);
  g_clear_pointer (&self.operations, g_ptr_array_unref);
  g_clear_pointer (&self.packages, g_ptr_array_unref);
  g_clear_pointer (&self.parts, g_ptr_array_unref);
  g_clear_object (&self.shop);
  g_rand_free (self.rand);

  return NULL;
}

/* Whether a workshop is a sample, or is nothing yet. */
static gpointer
check_in_worker (UsherConnection *connection,
                 gpointer         input,
                 GError         **error)
{
  gboolean             *is_new = input;
  g_autoptr (UsherShop) shop = usher_shop_rows_load (connection, NULL, error);

  if (shop == NULL)
    return NULL;
  *is_new = shop->parent_instance.id == 0;
  if (!*is_new && !shop->is_sample)
    g_set_error_literal (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "this is a real workshop, not a sample");

  return NULL;
}

/* An older sample makes room; its documents stay, being named by what they are. */
static gboolean
remove_database (const char *path,
                 GError    **error)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char   *name = g_strconcat (path, endings[i], NULL);
      g_autoptr (GFile)  file = g_file_new_for_path (name);
      g_autoptr (GError) local_error = NULL;

      if (g_file_delete (file, NULL, &local_error) || g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        continue;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

/* Closes what was opened, whatever has happened; the first error counts. */
static gboolean
finish_with (UsherDatabase *database,
             GError        *failure,
             GError       **error)
{
  g_autoptr (GError) close_error = NULL;
  gboolean           closed = usher_database_close_sync (database, &close_error);

  if (failure == NULL && closed)
    return TRUE;
  if (failure != NULL)
    g_propagate_error (error, failure);
  else
    g_propagate_error (error, g_steal_pointer (&close_error));

  return FALSE;
}

static UsherDatabase *
open_new (const char *uri,
          GError    **error)
{
  g_autoptr (UsherDatabase) database = usher_database_open_sync (uri, error);
  g_autofree char          *path = NULL;
  GError                   *failure = NULL;
  gboolean                  is_new = FALSE;

  if (database == NULL)
    return NULL;
  usher_database_run_sync (database, USHER_WORK_READ, "sample-check", check_in_worker, &is_new, &failure);
  if (failure == NULL && is_new)
    return g_steal_pointer (&database);

  path = g_strdup (usher_database_get_path (database));
  if (!finish_with (database, failure, error) || !remove_database (path, error))
    return NULL;

  return usher_database_open_sync (uri, error);
}

static gboolean
create (Creation *creation,
        GError  **error)
{
  g_autoptr (UsherDatabase) database = open_new (creation->uri, error);
  GError                   *failure = NULL;

  if (database == NULL)
    return FALSE;
  usher_database_run_sync (database, USHER_WORK_WRITE, "sample-create", fill_in_worker, creation, &failure);

  return finish_with (database, failure, error);
}

/**
 * usher_sample_workshop_create:
 * @uri: where the workshop shall be
 * @clock: what “today” is, and in which zone
 * @papers: (nullable): makes the papers; without it nothing is issued, and
 *   today's orders stand ready for it
 *
 * Makes the sample workshop: everything in it is made up, around the clock's
 * today, and the same for the same clock.  Runs on the caller's thread and
 * takes about a second.
 *
 * Returns: whether it is there; an earlier sample at @uri is replaced, a real
 *   workshop is refused with %USHER_ERROR_NOT_ALLOWED
 */
gboolean
usher_sample_workshop_create (const char              *uri,
                              UsherClock              *clock,
                              const UsherSamplePapers *papers,
                              GError                 **error)
{
  g_autofree char *own_uri = g_strdup (uri);
  Creation         creation = { own_uri, clock, papers };

  g_return_val_if_fail (uri != NULL && clock != NULL, FALSE);

  return create (&creation, error);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (create (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * usher_sample_workshop_create_async:
 * @uri: where the workshop shall be
 * @clock: what “today” is; must not be advanced meanwhile
 * @papers: (nullable): see usher_sample_workshop_create(); must last until it is
 *   finished
 *
 * The same without keeping the caller waiting.
 */
void
usher_sample_workshop_create_async (const char              *uri,
                                    UsherClock              *clock,
                                    const UsherSamplePapers *papers,
                                    GCancellable            *cancellable,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Creation         *creation = g_new0 (Creation, 1);

  creation->uri = g_strdup (uri);
  creation->clock = usher_clock_ref (clock);
  creation->papers = papers;
  g_task_set_source_tag (task, usher_sample_workshop_create_async);
  g_task_set_task_data (task, creation, creation_free);
  g_task_run_in_thread (task, create_in_thread);
}

/**
 * usher_sample_workshop_create_finish:
 *
 * Returns: whether the workshop is there; errors as of usher_sample_workshop_create()
 */
gboolean
usher_sample_workshop_create_finish (GAsyncResult *result,
                                     GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
