/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking-work.h"
#include "usher-booking.h"
#include "usher-sample-private.h"

static const int first_day = -7;
static const int last_day = 6;

static const gint64 minute_s = 60;
static const gint64 grid_s = 15 * 60;

/* How full the bays are, in percent, that many days from today. */
static const int fill_past = 17;
static const int fill_today = 88;
static const int fill_coming[] = { 0, 34, 22, 16, 12, 10, 8 };

typedef struct
{
  const char *content;
  const char *package;    /* or NULL */
  const char *operations; /* codes separated by spaces, or NULL */
} Job;

static const Job express_jobs[] = {
  { "常规保养，换全合成机油", "T04", NULL },
  { "常规保养，换半合成机油", "T03", NULL },
  { "首次保养", "T01", NULL },
  { "换机油机滤，顺便检查雨刮", NULL, "L0101 L0116" },
  { "20000 公里保养", "T05", NULL },
  { "空调有异味，清洗并换滤芯", "T08", NULL },
  { "更换蓄电池，早上打不着火", NULL, "L0702" },
};
static const Job general_jobs[] = {
  { "刹车有异响，检查前制动片", NULL, "L0401 L0405" },
  { "40000 公里保养", "T06", NULL },
  { "发动机故障灯亮，需检测", NULL, "L0701 L0208" },
  { "更换火花塞，怠速抖动", NULL, "L0105 L0112" },
  { "变速器养护，换变速器油", "T09", NULL },
  { "更换正时皮带套件", NULL, "L0201" },
  { "左前减振器漏油", NULL, "L0502" },
  { "空调不凉，检查制冷剂", NULL, "L0801" },
  { "换制动液，制动偏软", "T07", NULL },
};
static const Job electric_jobs[] = {
  { "新能源车年度检查", "T10", NULL },
  { "充电跳枪，检查充电口", NULL, "L0905 L0901" },
  { "动力电池健康检测，续航下降", NULL, "L0902" },
  { "更换减速器油", NULL, "L0904 L0115" },
  { "更换动力电池冷却液", NULL, "L0903" },
};
static const Job alignment_jobs[] = {
  { "方向跑偏，做四轮定位", NULL, "L0501" },
  { "四轮定位及动平衡", "T11", NULL },
  { "更换两条前轮胎并做动平衡", NULL, "L0604 L0601" },
  { "右后轮扎钉，补胎", NULL, "L0603" },
  { "高速方向盘抖动，做动平衡", NULL, "L0601 L0602" },
};
static const Job body_jobs[] = {
  { "左前门剐蹭，钣金修复", NULL, "L1002" },
  { "右后翼子板凹陷修复", NULL, "L1003" },
  { "停车凹坑，免喷漆修复", NULL, "L1004" },
  { "前保险杠松动，拆装调整", NULL, "L1001" },
};
static const Job paint_jobs[] = {
  { "后保险杠补漆", NULL, "L1101" },
  { "右前门喷漆", NULL, "L1102" },
  { "左后翼子板喷漆", NULL, "L1103" },
  { "全车抛光打蜡", NULL, "L1104" },
};

static const struct
{
  const Job *jobs;
  guint      n;
} bay_jobs[USHER_SAMPLE_N_BAYS] = {
  [USHER_SAMPLE_BAY_EXPRESS] = { express_jobs, G_N_ELEMENTS (express_jobs) },
  [USHER_SAMPLE_BAY_GENERAL] = { general_jobs, G_N_ELEMENTS (general_jobs) },
  [USHER_SAMPLE_BAY_ELECTRIC] = { electric_jobs, G_N_ELEMENTS (electric_jobs) },
  [USHER_SAMPLE_BAY_ALIGNMENT] = { alignment_jobs, G_N_ELEMENTS (alignment_jobs) },
  [USHER_SAMPLE_BAY_BODY] = { body_jobs, G_N_ELEMENTS (body_jobs) },
  [USHER_SAMPLE_BAY_PAINT] = { paint_jobs, G_N_ELEMENTS (paint_jobs) },
};

static const char *const reasons[] = { "客户临时出差", "改到下月再来", "车借给家人了", "客户要求改期", "已在外地保养" };

typedef struct
{
  gboolean           has_bay;
  UsherSampleBay     bay;
  const Job         *job;
  UsherTimeRange     range;
  gint64             technician_id;
  UsherBookingStatus status;
  UsherBookingSource source;
} Plan;

static void
add_service (UsherBooking *booking,
             const char   *description,
             gint64        package_id,
             gint64        operation_id,
             gint64        hours)
{
  UsherBookingService *service = g_object_new (USHER_TYPE_BOOKING_SERVICE, NULL);

  service->package_id = package_id;
  service->operation_id = operation_id;
  service->hours = hours;
  usher_entity_set_string (&service->description, description);
  booking->hours += hours;
  g_ptr_array_add (booking->services, service);
}

static void
add_services (UsherSample  *self,
              UsherBooking *booking,
              const Job    *job)
{
  g_auto (GStrv) codes = g_strsplit (job->operations != NULL ? job->operations : "", " ", -1);

  if (job->package != NULL)
    {
      UsherPackage *package = usher_sample_package (self, job->package);

      add_service (booking, package->name, package->parent_instance.id, 0, package->hours);
    }
  for (guint i = 0; codes[i] != NULL; i++)
    {
      UsherLabourOperation *operation = usher_sample_operation (self, codes[i]);

      add_service (booking, operation->name, 0, operation->parent_instance.id, operation->hours);
    }
}

/* How long a job holds its bay: its hours on the board's grid. */
static gint64
job_seconds (UsherSample *self,
             const Job   *job)
{
  g_autoptr (UsherBooking) booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  gint64                   seconds = 0;

  add_services (self, booking, job);
  seconds = booking->hours * 36;

  return MAX (2 * grid_s, (seconds + grid_s - 1) / grid_s * grid_s);
}

static gboolean
is_busy (GArray        *plans,
         gint64         technician_id,
         UsherTimeRange range)
{
  for (guint i = 0; i < plans->len; i++)
    {
      Plan *plan = &g_array_index (plans, Plan, i);

      if (plan->technician_id == technician_id && usher_time_range_overlaps (plan->range, range))
        return TRUE;
    }

  return FALSE;
}

/* Whoever is free; nobody yet when all are at work. */
static gint64
find_technician (UsherSample   *self,
                 GArray        *plans,
                 UsherTimeRange range)
{
  gint64 people[] = {
    usher_sample_staff (self, USHER_ROLE_TECHNICIAN, 0),
    usher_sample_staff (self, USHER_ROLE_TECHNICIAN, 1),
    usher_sample_staff (self, USHER_ROLE_GROUP_LEADER, 0),
  };
  guint first = (guint) usher_sample_pick (self, 0, G_N_ELEMENTS (people) - 1);

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      gint64 id = people[(first + i) % G_N_ELEMENTS (people)];

      if (!is_busy (plans, id, range))
        return id;
    }

  return 0;
}

/* One stretch of open time of one bay. */
static void
plan_range (UsherSample   *self,
            GArray        *plans,
            UsherSampleBay bay,
            UsherTimeRange open,
            int            fill)
{
  gint64 at = open.start;

  while (at + 2 * grid_s <= open.end)
    {
      const Job *job = &bay_jobs[bay].jobs[usher_sample_pick (self, 0, (int) bay_jobs[bay].n - 1)];
      gint64     length = MIN (job_seconds (self, job), open.end - at);

      if (usher_sample_chance (self, fill))
        {
          Plan plan = { TRUE, bay, job, { at, at + length }, 0, USHER_BOOKING_STATUS_BOOKED, USHER_BOOKING_SOURCE_PHONE };

          g_array_append_val (plans, plan);
          at += length;
        }
      else
        at += grid_s * usher_sample_pick (self, 2, 5);
    }
}

static int
by_start (gconstpointer a,
          gconstpointer b)
{
  const Plan *one = a;
  const Plan *other = b;

  if (one->range.start != other->range.start)
    return one->range.start < other->range.start ? -1 : 1;

  return (int) one->bay - (int) other->bay;
}

static GArray *
plan_day (UsherSample *self,
          int          day)
{
  GArray            *plans = g_array_new (FALSE, FALSE, sizeof (Plan));
  g_autoptr (GArray) ranges = NULL;
  int                fill = day < 0 ? fill_past : day == 0 ? fill_today
                                                           : fill_coming[day];
  GDate              date;

  usher_sample_date (self, day, &date);
  ranges = usher_business_hours_get_open_ranges (self->shop->hours, &date);
  for (int bay = 0; bay < USHER_SAMPLE_N_BAYS; bay++)
    for (guint i = 0; i < ranges->len; i++)
      plan_range (self, plans, bay, g_array_index (ranges, UsherTimeRange, i), fill);
  g_array_sort (plans, by_start);
  for (guint i = 0; i < plans->len; i++)
    {
      Plan *plan = &g_array_index (plans, Plan, i);

      plan->technician_id = find_technician (self, plans, plan->range);
    }

  return plans;
}

static void
tell_past (UsherSample *self,
           GArray      *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      int luck = usher_sample_pick (self, 0, 99);

      g_array_index (plans, Plan, i).status = luck < 8    ? USHER_BOOKING_STATUS_NO_SHOW
                                              : luck < 15 ? USHER_BOOKING_STATUS_CANCELLED
                                                          : USHER_BOOKING_STATUS_ARRIVED;
    }
}

static void
tell_coming (UsherSample *self,
             GArray      *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      int luck = usher_sample_pick (self, 0, 99);

      g_array_index (plans, Plan, i).status = luck < 8    ? USHER_BOOKING_STATUS_CANCELLED
                                              : luck < 50 ? USHER_BOOKING_STATUS_CONFIRMED
                                                          : USHER_BOOKING_STATUS_BOOKED;
    }
}

/* Today everything is to be seen: who has come, one who is late, one who did
 * not come, who is expected any minute, one who called it off. */
static void
tell_today (UsherSample *self,
            GArray      *plans)
{
  Plan *late = NULL;
  Plan *missing = NULL;
  Plan *cancelled = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      Plan *plan = &g_array_index (plans, Plan, i);

      plan->status = usher_sample_chance (self, 60) ? USHER_BOOKING_STATUS_CONFIRMED : USHER_BOOKING_STATUS_BOOKED;
      if (plan->range.start > self->anchor - USHER_LATE_TOLERANCE_S)
        {
          if (plan->range.start > self->anchor + 2 * 3600 && cancelled == NULL)
            cancelled = plan;
          continue;
        }
      plan->status = USHER_BOOKING_STATUS_ARRIVED;
      late = plan;
      if (missing == NULL && plan->range.start <= self->anchor - 90 * minute_s && i > 0)
        missing = plan;
    }
  if (missing != NULL)
    missing->status = USHER_BOOKING_STATUS_NO_SHOW;
  if (late != NULL)
    late->status = USHER_BOOKING_STATUS_CONFIRMED;
  if (cancelled != NULL)
    cancelled->status = USHER_BOOKING_STATUS_CANCELLED;
}

/* Two that nobody has given a bay yet. */
static void
add_unassigned (UsherSample *self,
                GArray      *plans)
{
  static const Job jobs[] = {
    { "车辆异响，试车后再定", NULL, "L0701" },
    { "换季检查，时间客户都可以", NULL, "L0115" },
  };
  gint64 at = (self->anchor / grid_s + 1) * grid_s;

  if (self->anchor < usher_sample_time (self, 0, 0))
    at = usher_sample_time (self, 0, 9 * 60 + 30);
  for (guint i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      gint64 start = MIN (at + i * 5 * grid_s, usher_sample_time (self, 0, 17 * 60));
      Plan   plan = { FALSE, USHER_SAMPLE_N_BAYS, &jobs[i], { start, start + 4 * grid_s }, 0, USHER_BOOKING_STATUS_BOOKED, USHER_BOOKING_SOURCE_MESSAGE };

      g_array_append_val (plans, plan);
    }
}

static UsherBooking *
make_booking (UsherSample    *self,
              const Plan     *plan,
              UsherSampleCar *car)
{
  UsherBooking   *booking = g_object_new (USHER_TYPE_BOOKING, NULL);
  UsherTimeBlock *block = g_object_new (USHER_TYPE_TIME_BLOCK, NULL);

  booking->customer_id = car->customer_id;
  booking->vehicle_id = car->vehicle_id;
  booking->arrives_at = plan->range.start;
  booking->source = plan->has_bay ? (UsherBookingSource) usher_sample_pick (self, 0, USHER_BOOKING_SOURCE_LAST) : plan->source;
  booking->advisor_id = usher_sample_staff (self, USHER_ROLE_ADVISOR, (guint) usher_sample_pick (self, 0, 1));
  usher_entity_set_string (&booking->content, plan->job->content);
  if (usher_sample_chance (self, 12))
    usher_entity_set_string (&booking->note, usher_sample_chance (self, 50) ? "客户在店等候" : "需要代步车");
  add_services (self, booking, plan->job);

  block->range = plan->range;
  block->bay_id = plan->has_bay ? usher_sample_bay (self, plan->bay) : 0;
  block->technician_id = plan->technician_id;
  if (!usher_business_hours_covers (self->shop->hours, plan->range))
    usher_entity_set_string (&block->override_reason, "已安排加班");
  g_ptr_array_add (booking->blocks, block);

  return booking;
}

static gboolean
add_contact (UsherSample       *self,
             UsherBooking     **booking,
             int                number,
             gint64             at,
             UsherContactResult result,
             GError           **error)
{
  UsherRequest             request = usher_sample_request (self, MIN (at, self->now - minute_s));
  g_autoptr (UsherBooking) contacted = NULL;

  request.id = (*booking)->parent_instance.id;
  request.number = number;
  request.other_id = result;
  request.text = (char *) (result == USHER_CONTACT_RESULT_REACHED && number == 2 ? "提前 60 分钟确认" : "");
  contacted = usher_booking_add_contact_in_worker (self->connection, &request, error);
  if (contacted == NULL)
    return FALSE;
  g_set_object (booking, contacted);

  return TRUE;
}

/* Who is confirmed was reached; who is only booked perhaps did not answer. */
static gboolean
add_contacts (UsherSample   *self,
              const Plan    *plan,
              UsherBooking **booking,
              GError       **error)
{
  gint64   day_before = plan->range.start - 17 * 3600 - usher_sample_pick (self, 0, 90) * minute_s;
  gint64   hour_before = plan->range.start - 60 * minute_s;
  gboolean tried_in_vain = usher_sample_chance (self, 35);

  if (plan->status == USHER_BOOKING_STATUS_BOOKED || plan->status == USHER_BOOKING_STATUS_NO_SHOW)
    return !tried_in_vain || add_contact (self, booking, 1, day_before, USHER_CONTACT_RESULT_NO_ANSWER, error);
  if (plan->status == USHER_BOOKING_STATUS_CANCELLED)
    return TRUE;

  if (!add_contact (self, booking, 1, day_before,
                    tried_in_vain ? USHER_CONTACT_RESULT_NO_ANSWER : USHER_CONTACT_RESULT_REACHED, error))
    return FALSE;
  if (!tried_in_vain && (hour_before > self->now || usher_sample_chance (self, 50)))
    return TRUE;

  return add_contact (self, booking, 2, hour_before, USHER_CONTACT_RESULT_REACHED, error);
}

/* What has become of it; an arrival of today is stamped by the check-in. */
static gboolean
set_status (UsherSample  *self,
            const Plan   *plan,
            UsherBooking *booking,
            GError      **error)
{
  gboolean                 is_over = plan->range.start < usher_sample_time (self, 0, 0);
  UsherRequest             request = usher_sample_request (self, MIN (plan->range.start - 20 * 3600, self->now - 3600));
  g_autoptr (UsherBooking) changed = NULL;

  if (plan->status == USHER_BOOKING_STATUS_BOOKED || plan->status == USHER_BOOKING_STATUS_CONFIRMED ||
      (plan->status == USHER_BOOKING_STATUS_ARRIVED && !is_over))
    return TRUE;

  if (plan->status != USHER_BOOKING_STATUS_CANCELLED)
    request.now = plan->range.start + 3600;
  request.id = booking->parent_instance.id;
  request.row_version = booking->parent_instance.row_version;
  request.number = plan->status;
  request.text = (char *) reasons[usher_sample_pick (self, 0, G_N_ELEMENTS (reasons) - 1)];
  changed = usher_booking_set_status_in_worker (self->connection, &request, error);

  return changed != NULL;
}

/* Nobody changes the oil of a car that has none. */
static UsherSampleDrive
drive_of (const Plan *plan)
{
  if (plan->bay == USHER_SAMPLE_BAY_ELECTRIC)
    return USHER_SAMPLE_WITH_PLUG;
  if (plan->bay == USHER_SAMPLE_BAY_EXPRESS || plan->bay == USHER_SAMPLE_BAY_GENERAL)
    return USHER_SAMPLE_WITH_ENGINE;

  return USHER_SAMPLE_ANY_CAR;
}

static gboolean
add_booking (UsherSample *self,
             const Plan  *plan,
             GError     **error)
{
  UsherSampleCar          *car = usher_sample_take_car (self, drive_of (plan));
  g_autoptr (UsherBooking) wanted = make_booking (self, plan, car);
  g_autoptr (UsherBooking) booking = NULL;
  gint64                   taken_at = MIN (plan->range.start, self->now) - usher_sample_pick (self, 22, 120) * 3600;
  UsherRequest             request = usher_sample_request (self, taken_at);

  request.entity = wanted;
  booking = usher_booking_save_in_worker (self->connection, &request, error);
  if (booking == NULL ||
      !add_contacts (self, plan, &booking, error) ||
      !set_status (self, plan, booking, error))
    return FALSE;
  if (plan->status == USHER_BOOKING_STATUS_ARRIVED)
    {
      UsherSampleArrival arrival = { booking->parent_instance.id, car->vehicle_id, plan->range };

      g_array_append_val (self->arrivals, arrival);
    }

  return TRUE;
}

/**
 * usher_sample_add_bookings:
 *
 * Last week's bookings and those of the coming one, day by day, bay by bay.
 */
gboolean
usher_sample_add_bookings (UsherSample *self,
                           GError     **error)
{
  for (int day = first_day; day <= last_day; day++)
    {
      g_autoptr (GArray) plans = plan_day (self, day);

      if (day < 0)
        tell_past (self, plans);
      else if (day == 0)
        tell_today (self, plans);
      else
        tell_coming (self, plans);
      if (day == 0)
        add_unassigned (self, plans);
      for (guint i = 0; i < plans->len; i++)
        if (!add_booking (self, &g_array_index (plans, Plan, i), error))
          return FALSE;
    }

  return TRUE;
}
