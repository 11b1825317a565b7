/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-booking-rows.h"
#include "usher-catalogue-rows.h"
#include "usher-date.h"
#include "usher-order-concerns.h"
#include "usher-order-lines.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-sample-private.h"

/* How many visits there were in the last year. */
static const guint n_visits = 250;

static const int first_day = -365;
static const int last_day = -9;

typedef struct
{
  const char      *words;
  const char      *package; /* or NULL */
  const char      *codes;   /* or NULL */
  UsherSampleDrive drive;
} Work;

static const Work works[] = {
  { "常规保养", "T04", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "常规保养", "T04", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "常规保养", "T03", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "常规保养，用矿物油", "T02", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "20000 公里保养", "T05", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "40000 公里保养", "T06", NULL, USHER_SAMPLE_WITH_ENGINE },
  { "空调有异味", "T08", NULL, USHER_SAMPLE_ANY_CAR },
  { "制动系统养护", "T07", NULL, USHER_SAMPLE_ANY_CAR },
  { "方向跑偏", "T11", NULL, USHER_SAMPLE_ANY_CAR },
  { "刹车异响", NULL, "L0401 P0301-F", USHER_SAMPLE_ANY_CAR },
  { "早上打不着火", NULL, "L0702 P0601-F", USHER_SAMPLE_WITH_ENGINE },
  { "怠速抖动，发动机故障灯亮", NULL, "L0701 L0208 P0605-B L0105 P0105-N*4000", USHER_SAMPLE_WITH_ENGINE },
  { "空调不凉", NULL, "L0801 P0803-D*2000", USHER_SAMPLE_ANY_CAR },
  { "轮胎扎钉", NULL, "L0603", USHER_SAMPLE_ANY_CAR },
  { "换两条前轮胎", NULL, "L0604 L0604 P0701-H*2000 L0601", USHER_SAMPLE_ANY_CAR },
  { "左前大灯不亮", NULL, "L0705 P0608-P", USHER_SAMPLE_ANY_CAR },
  { "过坎有异响", NULL, "L0506 L0506 P0405-T*2000", USHER_SAMPLE_ANY_CAR },
  { "前保险杠剐蹭", NULL, "L1001 L1101", USHER_SAMPLE_ANY_CAR },
  { "新能源车年度检查", "T10", NULL, USHER_SAMPLE_WITH_PLUG },
  { "雨刮刮不干净", NULL, "L0116 P0612-B", USHER_SAMPLE_ANY_CAR },
  { "右前门剐蹭", NULL, "L1002 L1102", USHER_SAMPLE_ANY_CAR },
};

/* What was found and not done: the next visit's call script. */
static const struct
{
  const char *codes;
  const char *note;
} advice[] = {
  { "L0401 P0301-Y", "前制动片剩余 3 mm" },
  { "L0103 P0103-M", "空调滤芯偏脏" },
  { "L0604 L0604 P0701-M*2000", "前轮花纹深度 2.1 mm" },
  { "L0702 P0601-V", "蓄电池内阻偏高" },
  { "L0106 P0204-B", "制动液含水量 3 %" },
  { "L0105 P0105-N*4000", "火花塞已用 6 万公里" },
  { "L0504 P0403-T", "左前下摆臂胶套开裂" },
  { "L0116 P0612-B", "雨刮片老化" },
  { "L0109 P0206-A*8000", "变速器油发黑" },
  { "L1101", "后保险杠划痕，客户考虑走保险" },
};

/* What was done at a visit. */
typedef struct
{
  char         *words;
  UsherPackage *package; /* or NULL */
  GPtrArray    *lines;   /* (element-type UsherEstimateLine) */
} Task;

typedef struct
{
  gint64             at;
  UsherSampleArrival arrival;
} Visit;

static int
by_time (gconstpointer a,
         gconstpointer b)
{
  gint64 one = ((const Visit *) a)->at;
  gint64 other = ((const Visit *) b)->at;

  return one < other ? -1 : one > other ? 1
                                        : 0;
}

static void
add_earlier_visit (UsherSample *self,
                   GArray      *visits)
{
  UsherSampleCar    *car = &g_array_index (self->cars, UsherSampleCar, usher_sample_pick (self, 0, (int) self->cars->len - 1));
  int                day = usher_sample_pick (self, first_day, last_day);
  Visit              visit = { usher_sample_time (self, day, 8 * 60 + usher_sample_pick (self, 0, 8 * 60)), { 0 } };
  g_autoptr (GArray) open = NULL;
  GDate              date;

  usher_sample_date (self, day, &date);
  open = usher_business_hours_get_open_ranges (self->shop->hours, &date);
  if (open->len == 0 || visit.at < car->vehicle->odometer_at + 24 * 3600)
    return;
  visit.at = MAX (visit.at, g_array_index (open, UsherTimeRange, 0).start);
  visit.arrival.vehicle_id = car->vehicle_id;
  visit.arrival.range = (UsherTimeRange) { visit.at, visit.at + 2 * 3600 };
  for (guint i = 0; i < visits->len; i++)
    {
      Visit *other = &g_array_index (visits, Visit, i);

      if (other->arrival.vehicle_id == car->vehicle_id && ABS (other->at - visit.at) < 20 * 24 * 3600)
        return;
    }
  g_array_append_val (visits, visit);
}

/* Those of last week's bookings that came. */
static void
add_booked_visits (UsherSample *self,
                   GArray      *visits)
{
  for (guint i = 0; i < self->arrivals->len; i++)
    {
      UsherSampleArrival *arrival = &g_array_index (self->arrivals, UsherSampleArrival, i);
      Visit               visit = { arrival->range.start - usher_sample_pick (self, -9, 14) * 60, *arrival };

      if (arrival->range.start < usher_sample_time (self, 0, 0))
        g_array_append_val (visits, visit);
    }
}

/* Work that was put off at an earlier visit is sometimes done at this one. */
static gboolean
take_up_advice (UsherSample *self,
                gint64       order_id,
                gint64       vehicle_id,
                guint       *position,
                GError     **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (self->connection,
                                "SELECT l.id FROM estimate_line l JOIN repair_order o ON o.id = l.order_id"
                                " WHERE o.vehicle_id = $1 AND o.id <> $2 AND l.consent IN ('deferred', 'declined')"
                                " AND l.taken_up_by IS NULL ORDER BY l.id",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, vehicle_id);
  usher_statement_bind_int (statement, 2, order_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  while (has_row)
    {
      g_autoptr (UsherEstimateLine) line =
          usher_order_lines_load_line (self->connection, usher_statement_get_id (statement, 0), error);

      if (line == NULL)
        return FALSE;
      line->consent = USHER_CONSENT_DONE;
      if (usher_order_lines_take_up (self->connection, order_id, (*position)++, line, error) == 0 ||
          !usher_statement_step (statement, &has_row, error))
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
lines_of_package (UsherSample  *self,
                  UsherPackage *package,
                  GError      **error)
{
  GPtrArray *lines = usher_catalogue_rows_package_lines (self->connection, package->parent_instance.id,
                                                         self->shop->labour_rate, error);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    ((UsherEstimateLine *) g_ptr_array_index (lines, i))->consent = USHER_CONSENT_DONE;

  return lines;
}

/* What somebody came for who just drove up. */
static gboolean
choose_work (UsherSample *self,
             gint64       vehicle_id,
             Task        *task,
             GError     **error)
{
  const UsherSampleCar *car = usher_sample_find_car (self, vehicle_id);
  const Work           *work = NULL;

  do
    work = &works[usher_sample_pick (self, 0, G_N_ELEMENTS (works) - 1)];
  while (!usher_sample_car_fits (car, work->drive));

  task->words = g_strdup (work->words);
  if (work->package != NULL)
    {
      task->package = usher_sample_package (self, work->package);
      task->lines = lines_of_package (self, task->package, error);
      return task->lines != NULL;
    }
  task->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  usher_sample_add_codes (self, task->lines, work->codes, USHER_CONSENT_DONE);

  return TRUE;
}

/* What was booked is what was done. */
static gboolean
read_booked_work (UsherSample *self,
                  gint64       booking_id,
                  Task        *task,
                  GError     **error)
{
  g_autoptr (UsherBooking) booking = usher_booking_rows_load (self->connection, booking_id, error);

  if (booking == NULL)
    return FALSE;
  task->words = g_strdup (booking->content);
  task->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  for (guint i = 0; i < booking->services->len; i++)
    {
      UsherBookingService *service = g_ptr_array_index (booking->services, i);

      for (guint j = 0; j < self->packages->len && service->package_id != 0; j++)
        if (((UsherEntity *) g_ptr_array_index (self->packages, j))->id == service->package_id)
          task->package = g_ptr_array_index (self->packages, j);
      for (guint j = 0; j < self->operations->len && service->operation_id != 0; j++)
        {
          UsherLabourOperation *operation = g_ptr_array_index (self->operations, j);

          if (operation->parent_instance.id == service->operation_id)
            g_ptr_array_add (task->lines, usher_sample_labour_line (self, operation->code, USHER_CONSENT_DONE));
        }
    }
  if (task->package == NULL)
    return TRUE;
  g_ptr_array_unref (task->lines);
  task->lines = lines_of_package (self, task->package, error);

  return task->lines != NULL;
}

/* What the technician found besides, and what the customer said to it. */
static void
add_advice (UsherSample *self,
            GPtrArray   *lines)
{
  static const UsherConsent answers[] = { USHER_CONSENT_DEFERRED, USHER_CONSENT_DEFERRED, USHER_CONSENT_DECLINED, USHER_CONSENT_RECOMMENDED };
  guint                     which = (guint) usher_sample_pick (self, 0, G_N_ELEMENTS (advice) - 1);
  guint                     first = lines->len;

  usher_sample_add_codes (self, lines, advice[which].codes, answers[usher_sample_pick (self, 0, G_N_ELEMENTS (answers) - 1)]);
  g_set_str (&((UsherEstimateLine *) g_ptr_array_index (lines, first))->note, advice[which].note);
}

static gboolean
add_lines (UsherSample *self,
           UsherOrder  *order,
           const Task  *task,
           GError     **error)
{
  g_autoptr (UsherEstimate) estimate = NULL;
  gint64                    order_id = order->parent_instance.id;
  guint                     position = 0;

  if (usher_sample_chance (self, 35) && !take_up_advice (self, order_id, order->vehicle_id, &position, error))
    return FALSE;
  if (usher_sample_chance (self, 42))
    add_advice (self, task->lines);
  for (guint i = 0; i < task->lines->len; i++)
    if (usher_order_lines_insert (self->connection, order_id, position++, g_ptr_array_index (task->lines, i), error) == 0)
      return FALSE;
  estimate = usher_order_lines_load (self->connection, order_id, error);

  return estimate != NULL && usher_order_lines_update_total (self->connection, order_id, estimate, error);
}

/* The next number of the day on which it was issued. */
static char *
take_number (UsherSample *self,
             gint64       at,
             GError     **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (self->connection,
                                "INSERT INTO document_number (prefix, day, last) VALUES ('WX', $1, 1)"
                                " ON CONFLICT (prefix, day) DO UPDATE SET last = document_number.last + 1 RETURNING last",
                                error);
  g_autofree char *day = NULL;
  gint64           serial = 0;
  GDate            date;

  if (statement == NULL)
    return NULL;
  usher_date_of_time (at, self->zone, &date);
  day = usher_date_to_iso (&date);
  usher_statement_bind_text (statement, 1, day);
  if (!usher_statement_run_for_id (statement, &serial, error))
    return NULL;

  return g_strdup_printf ("WX%04d%02d%02d%03d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), (int) serial);
}

static UsherOrder *
insert_order (UsherSample              *self,
              const UsherSampleArrival *arrival,
              gint64                    at,
              GError                  **error)
{
  g_autoptr (UsherOrder) order = g_object_new (USHER_TYPE_ORDER, NULL);
  UsherSampleCar        *car = usher_sample_find_car (self, arrival->vehicle_id);

  order->booking_id = arrival->booking_id;
  order->customer_id = car->customer_id;
  order->vehicle_id = car->vehicle_id;
  order->advisor_id = usher_sample_staff (self, USHER_ROLE_ADVISOR, (guint) usher_sample_pick (self, 0, 1));
  order->car_state = USHER_CAR_STATE_ARRIVED;
  order->arrived_at = at;
  order->queue_number = 1;
  order->is_walk_in = arrival->booking_id == 0;
  order->created_at = at;
  usher_entity_set_string (&order->document_language, "zh");
  if (!usher_order_rows_insert (self->connection, order, error))
    return NULL;

  return usher_order_rows_read (self->connection, order->parent_instance.id, error);
}

static gboolean
fill_head (UsherSample *self,
           UsherOrder  *order,
           gint64       ready_at,
           GError     **error)
{
  static const UsherPaymentMethod methods[] = {
    USHER_PAYMENT_METHOD_WECHAT,
    USHER_PAYMENT_METHOD_WECHAT,
    USHER_PAYMENT_METHOD_ALIPAY,
    USHER_PAYMENT_METHOD_CARD,
    USHER_PAYMENT_METHOD_CASH,
  };
  g_autoptr (UsherOrder) stored = usher_entity_copy (order);
  UsherSampleCar        *car = usher_sample_find_car (self, order->vehicle_id);

  order->reception_at = order->arrived_at + usher_sample_pick (self, 2, 14) * 60;
  order->promised_at = (ready_at / 900 + 1) * 900;
  order->odometer = usher_sample_odometer (self, car, order->arrived_at);
  if (car->vehicle->fuel == USHER_FUEL_TYPE_ELECTRIC)
    order->charge_percent = usher_sample_pick (self, 12, 96);
  else
    order->fuel_eighths = usher_sample_pick (self, 1, 8);
  order->covers_seat = order->covers_wheel = order->covers_mat = TRUE;
  order->saw_licence = TRUE;
  order->saw_booklet = usher_sample_chance (self, 40);
  usher_entity_set_string (&order->valuables, usher_sample_chance (self, 70) ? "taken" : "none");
  usher_entity_set_string (&order->wash, usher_sample_chance (self, 75) ? "yes" : "no");
  order->payment_method = methods[usher_sample_pick (self, 0, G_N_ELEMENTS (methods) - 1)];
  order->old_parts = usher_sample_chance (self, 30) ? USHER_OLD_PARTS_TAKE : USHER_OLD_PARTS_LEAVE;
  order->waiting = usher_sample_chance (self, 45) ? USHER_WAITING_WAIT : USHER_WAITING_CALL;

  return usher_order_rows_update_head (self->connection, order, error) &&
         usher_order_odometer_save (self->connection, stored, order, error) &&
         usher_order_rows_touch (self->connection, order->parent_instance.id, order->reception_at, error);
}

static gboolean
finish_order (UsherSample *self,
              gint64       order_id,
              gint64       closed_at,
              GError     **error)
{
  g_autoptr (UsherOrder)     order = usher_order_rows_read (self->connection, order_id, error);
  g_autoptr (UsherStatement) close = NULL;

  if (order == NULL)
    return FALSE;
  order->document_state = USHER_DOCUMENT_STATE_CLOSED;
  order->car_state = USHER_CAR_STATE_DELIVERED;
  order->money_state = USHER_MONEY_STATE_SETTLED;
  g_free (order->number);
  order->number = take_number (self, order->arrived_at, error);
  if (order->number == NULL ||
      !usher_order_rows_update_states (self->connection, order, error))
    return FALSE;

  close = usher_connection_prepare (self->connection, "UPDATE repair_order SET closed_at = $2 WHERE id = $1", error);
  if (close == NULL)
    return FALSE;
  usher_statement_bind_int (close, 1, order_id);
  usher_statement_bind_int (close, 2, closed_at);

  return usher_statement_run (close, error);
}

/* The booking's bay was the order's, and the car has come. */
static gboolean
join_booking (UsherSample *self,
              gint64       booking_id,
              gint64       order_id,
              GError     **error)
{
  g_autoptr (UsherStatement) blocks =
      usher_connection_prepare (self->connection, "UPDATE time_block SET order_id = $2 WHERE booking_id = $1", error);
  g_autoptr (UsherStatement) booking =
      usher_connection_prepare (self->connection, "UPDATE booking SET status = 'arrived' WHERE id = $1", error);

  if (blocks == NULL || booking == NULL)
    return FALSE;
  usher_statement_bind_int (blocks, 1, booking_id);
  usher_statement_bind_int (blocks, 2, order_id);
  usher_statement_bind_int (booking, 1, booking_id);

  return usher_statement_run (blocks, error) && usher_statement_run (booking, error);
}

static gboolean
is_oil_change (const UsherEstimateLine *line)
{
  return g_str_equal (line->code, "L0101");
}

/* When it has to come again, as the maker's booklet says. */
static gboolean
set_next_service (UsherSample *self,
                  const Task  *task,
                  UsherOrder  *order,
                  GError     **error)
{
  UsherPackage              *package = task->package;
  g_autoptr (UsherStatement) statement = NULL;
  g_autofree char           *iso = NULL;
  GDate                      date;

  if (package == NULL || !is_oil_change (g_ptr_array_index (task->lines, 0)))
    return TRUE;
  usher_date_of_time (order->arrived_at, self->zone, &date);
  g_date_add_months (&date, (guint) MIN (package->interval_months, 12));
  iso = usher_date_to_iso (&date);
  statement = usher_connection_prepare (self->connection,
                                        "UPDATE vehicle SET next_service_km = $2, next_service_on = $3 WHERE id = $1",
                                        error);
  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, order->vehicle_id);
  usher_statement_bind_int (statement, 2, (order->odometer + MIN (package->interval_km, 10000)) / 500 * 500);
  usher_statement_bind_text (statement, 3, iso);

  return usher_statement_run (statement, error);
}

static gboolean
add_what_was_seen (UsherSample *self,
                   UsherOrder  *order,
                   const Task  *task,
                   GError     **error)
{
  g_autoptr (UsherConcern) concern = g_object_new (USHER_TYPE_CONCERN, NULL);
  g_autoptr (GPtrArray)    marks = NULL;

  usher_entity_set_string (&concern->words, task->words);
  concern->finding = task->package != NULL ? USHER_FINDING_NOT_ASKED : USHER_FINDING_CONFIRMED;
  if (!usher_order_concerns_insert (self->connection, order->parent_instance.id, 0, concern, error))
    return FALSE;
  if (!usher_sample_chance (self, 30))
    return TRUE;
  marks = usher_sample_make_marks (self, (guint) usher_sample_pick (self, 1, 3));

  return usher_order_marks_save (self->connection, order->parent_instance.id, marks, NULL, order->arrived_at, error);
}

static gboolean
close_visit (UsherSample              *self,
             const UsherSampleArrival *arrival,
             gint64                    arrived_at,
             const Task               *task,
             GError                  **error)
{
  g_autoptr (UsherOrder) order = insert_order (self, arrival, arrived_at, error);
  gint64                 ready_at = MIN (arrival->range.end + usher_sample_pick (self, 10, 60) * 60, self->now);

  return order != NULL &&
         (arrival->booking_id == 0 || join_booking (self, arrival->booking_id, order->parent_instance.id, error)) &&
         fill_head (self, order, ready_at, error) &&
         add_what_was_seen (self, order, task, error) &&
         add_lines (self, order, task, error) &&
         finish_order (self, order->parent_instance.id, ready_at, error) &&
         set_next_service (self, task, order, error);
}

/**
 * usher_sample_close_visit:
 * @arrival: which car, and its booking if it had one
 * @arrived_at: when it came
 *
 * A visit from the arrival to the paid bill.
 */
gboolean
usher_sample_close_visit (UsherSample              *self,
                          const UsherSampleArrival *arrival,
                          gint64                    arrived_at,
                          GError                  **error)
{
  Task     task = { 0 };
  gboolean done = FALSE;

  done = (arrival->booking_id != 0 ? read_booked_work (self, arrival->booking_id, &task, error)
                                   : choose_work (self, arrival->vehicle_id, &task, error)) &&
         close_visit (self, arrival, arrived_at, &task, error);
  g_free (task.words);
  g_clear_pointer (&task.lines, g_ptr_array_unref);

  return done;
}

/**
 * usher_sample_add_history:
 *
 * The last year's visits, each with its lines, and with what was put off.
 */
gboolean
usher_sample_add_history (UsherSample *self,
                          GError     **error)
{
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (Visit));

  add_booked_visits (self, visits);
  while (visits->len < n_visits)
    add_earlier_visit (self, visits);
  g_array_sort (visits, by_time);
  for (guint i = 0; i < visits->len; i++)
    {
      Visit *visit = &g_array_index (visits, Visit, i);

      if (!usher_sample_close_visit (self, &visit->arrival, visit->at, error))
        return FALSE;
    }

  return TRUE;
}
