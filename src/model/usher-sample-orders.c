/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include <math.h>

#include "usher-customer-rows.h"
#include "usher-document-rows.h"
#include "usher-document-work.h"
#include "usher-order-lines.h"
#include "usher-order-load.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-order-work.h"
#include "usher-sample-private.h"
#include "usher-strokes.h"

static const gint64 minute_s = 60;

/**
 * Stage:
 *
 * How far the reception of a car has come; each includes what is before it.
 */
typedef enum
{
  STAGE_ARRIVED,     /* waits for an advisor */
  STAGE_WALK_AROUND, /* half walked around, with damage marks */
  STAGE_CONCERN,     /* walked around, the concern is written down */
  STAGE_ESTIMATE,    /* lines, one part is missing */
  STAGE_ISSUED,      /* waits for the signature */
  STAGE_AUTHORIZED,  /* signed, waits for a bay */
  STAGE_IN_WORK,
  STAGE_READY,
} Stage;

/* In order of arrival, the last one first; booked cars and others. */
static const Stage booked_stages[] = { STAGE_ARRIVED, STAGE_WALK_AROUND, STAGE_ESTIMATE, STAGE_ISSUED, STAGE_AUTHORIZED, STAGE_IN_WORK, STAGE_IN_WORK };

/* So many of them there must be, however early it is. */
static const guint n_needed = 5;

/* So many booked cars are ready, and nobody has fetched them yet. */
static const guint n_not_fetched = 2;

static const struct
{
  Stage       stage;
  int         minutes_ago;
  const char *words;
} walk_ins[] = {
  { STAGE_ARRIVED, 7, "右后轮缺气，看看是不是扎钉了" },
  { STAGE_CONCERN, 42, "冷车启动时发动机抖动，跑起来就好了" },
};

typedef struct
{
  UsherSampleArrival arrival;
  gint64             at;
  Stage              stage;
  const char        *words;       /* of a car without a booking */
  const char        *codes;       /* of the lines, NULL: what goes with the booking */
  gint64             promised_at; /* 0: when it can be done */
} Coming;

/* So many minutes before the anchor, or before the end of the last day when
 * that is before today's opening. */
static gint64
find_time (UsherSample *self,
           int          minutes)
{
  gint64 at = self->anchor - minutes * minute_s;

  for (int day = 0; day > -10; day--)
    {
      g_autoptr (GArray) ranges = NULL;
      GDate              date;

      usher_sample_date (self, day, &date);
      ranges = usher_business_hours_get_open_ranges (self->shop->hours, &date);
      if (ranges->len == 0 || g_array_index (ranges, UsherTimeRange, 0).start > self->anchor)
        continue;
      if (at >= g_array_index (ranges, UsherTimeRange, 0).start - 15 * minute_s)
        return MIN (at, g_array_index (ranges, UsherTimeRange, ranges->len - 1).end - minutes * minute_s / 4);
      /* That day is too young: the car stands there since the day before. */
      if (at > usher_sample_time (self, day, 0))
        at = usher_sample_time (self, day, 0) - 1;
    }

  return at;
}

/* --- What an advisor does, through the desk's own workers. --- */

static gboolean
save_head (UsherSample *self,
           UsherOrder  *order,
           gint64       at,
           GError     **error)
{
  UsherRequest           request = usher_sample_request (self, at);
  g_autoptr (UsherOrder) saved = NULL;

  request.entity = order;
  saved = usher_order_save_head_in_worker (self->connection, &request, error);

  return saved != NULL;
}

static gboolean
receive (UsherSample *self,
         gint64       order_id,
         gint64       at,
         gboolean     all,
         GError     **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (self->connection, order_id, error);
  UsherSampleCar        *car = NULL;

  if (order == NULL)
    return FALSE;
  car = usher_sample_find_car (self, order->vehicle_id);
  order->reception_at = at;
  order->odometer = usher_sample_odometer (self, car, order->arrived_at);
  if (car->vehicle->fuel == USHER_FUEL_TYPE_ELECTRIC)
    order->charge_percent = usher_sample_pick (self, 18, 90);
  else
    order->fuel_eighths = usher_sample_pick (self, 1, 7);
  order->covers_seat = TRUE;
  order->covers_wheel = TRUE;
  order->covers_mat = all;
  order->saw_licence = TRUE;
  order->saw_booklet = all && usher_sample_chance (self, 60);
  usher_entity_set_string (&order->valuables, all ? "taken" : "not-asked");
  if (all)
    usher_entity_set_string (&order->belongings, "儿童座椅、行车记录仪");

  return save_head (self, order, at, error);
}

static void
judge (UsherSample    *self,
       UsherCheckItem *item)
{
  int luck = usher_sample_pick (self, 0, 99);

  item->result = luck < 86 ? USHER_CHECK_RESULT_OK : luck < 95 ? USHER_CHECK_RESULT_ATTENTION
                                                               : USHER_CHECK_RESULT_BAD;
  if (item->result != USHER_CHECK_RESULT_OK && g_str_equal (item->group, "tyres"))
    usher_entity_set_string (&item->note, "花纹 2.4 mm");
  else if (item->result == USHER_CHECK_RESULT_BAD)
    usher_entity_set_string (&item->note, "需处理，已告知客户");
}

static gboolean
walk_around (UsherSample *self,
             gint64       order_id,
             gint64       at,
             gboolean     all,
             GError     **error)
{
  UsherRequest           request = usher_sample_request (self, at);
  g_autoptr (UsherOrder) order = usher_order_rows_read (self->connection, order_id, error);
  g_autoptr (GPtrArray)  items = NULL;
  g_autoptr (GPtrArray)  saved = NULL;
  g_autoptr (GPtrArray)  marks = usher_sample_make_marks (self, all ? (guint) usher_sample_pick (self, 0, 3) : 3);

  if (order == NULL)
    return FALSE;
  items = usher_order_checks_load (self->connection, order, error);
  if (items == NULL)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    judge (self, g_ptr_array_index (items, i));
  if (!all)
    g_ptr_array_set_size (items, 14);

  saved = usher_order_checks_save (self->connection, order_id, items, error);
  return saved != NULL &&
         usher_order_marks_save (self->connection, order_id, marks, NULL, request.now, error) &&
         usher_order_rows_touch (self->connection, order_id, request.now, error);
}

static gboolean
ask (UsherSample *self,
     gint64       order_id,
     gint64       at,
     GError     **error)
{
  UsherRequest               request = usher_sample_request (self, at);
  g_autoptr (UsherOrder)     order = usher_order_rows_read (self->connection, order_id, error);
  g_autoptr (UsherOrderFile) file = usher_order_file_read (self->connection, order_id, error);
  g_autoptr (GPtrArray)      concerns = NULL;
  UsherConcern              *concern = NULL;

  if (order == NULL || file == NULL)
    return FALSE;
  for (guint i = 0; i < file->concerns->len && i < 1; i++)
    {
      concern = g_ptr_array_index (file->concerns, i);
      usher_entity_set_string (&concern->since_when, "大约两周前开始");
      usher_entity_set_string (&concern->how_often, order->is_walk_in ? "每天早上都有" : "偶尔");
      usher_entity_set_string (&concern->circumstances, order->is_walk_in ? "冷车，怠速，气温低时明显" : "低速行驶");
      usher_entity_set_string (&concern->warning_lamp, order->is_walk_in ? "发动机故障灯" : "");
      usher_entity_set_string (&concern->fault_codes, order->is_walk_in ? "P0301" : "");
      concern->finding = order->is_walk_in ? USHER_FINDING_CONFIRMED : USHER_FINDING_TO_INSPECT;
      concern->warranty = order->is_walk_in ? USHER_WARRANTY_ANSWER_NOT_COVERED : USHER_WARRANTY_ANSWER_TO_DIAGNOSE;
      usher_entity_set_string (&concern->told, "已告知客户检查后再确认费用");
    }
  request.id = order_id;
  request.list = file->concerns;
  concerns = usher_order_save_concerns_in_worker (self->connection, &request, error);

  return concerns != NULL;
}

/* Adds what the walk-around brought up to what was asked for. */
static gboolean
estimate (UsherSample *self,
          gint64       order_id,
          gint64       at,
          const char  *codes,
          gboolean     missing_part,
          GError     **error)
{
  UsherRequest              request = usher_sample_request (self, at);
  g_autoptr (UsherEstimate) before = usher_order_lines_load (self->connection, order_id, error);
  g_autoptr (UsherEstimate) after = NULL;
  g_autoptr (UsherEstimate) saved = NULL;
  g_autoptr (GPtrArray)     lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  g_autoptr (GPtrArray)     list = g_ptr_array_new ();

  if (before == NULL)
    return FALSE;
  if (codes != NULL)
    usher_sample_add_codes (self, lines, codes, USHER_CONSENT_QUOTED);
  else if (usher_estimate_get_n_lines (before) == 0)
    usher_sample_add_codes (self, lines, "L0101 P0101-M P0201-M*4000", USHER_CONSENT_QUOTED);
  if (missing_part)
    {
      usher_sample_add_codes (self, lines, "L0403 " USHER_SAMPLE_MISSING_PART "*2000 P0301-F", USHER_CONSENT_QUOTED);
      usher_sample_add_codes (self, lines, "L0103 P0103-M", USHER_CONSENT_RECOMMENDED);
    }
  else if (codes == NULL)
    usher_sample_add_codes (self, lines, "L0116 P0612-B", USHER_CONSENT_QUOTED);
  after = usher_estimate_insert_lines (before, usher_estimate_get_n_lines (before), lines);
  g_ptr_array_add (list, after);
  request.id = order_id;
  request.list = list;
  saved = usher_order_save_lines_in_worker (self->connection, &request, error);

  return saved != NULL;
}

/* The promise and the terms: everything that the paper needs. */
static gboolean
agree_terms (UsherSample  *self,
             const Coming *coming,
             gint64        order_id,
             gint64        at,
             GError      **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (self->connection, order_id, error);
  gint64                 agreed_at = coming->stage >= STAGE_IN_WORK ? at : self->now;
  gint64                 ready_at = MAX (coming->arrival.range.end + 30 * minute_s, agreed_at + 75 * minute_s);

  if (order == NULL)
    return FALSE;
  ready_at = usher_business_hours_add_work (self->shop->hours, usher_business_hours_next_open (self->shop->hours, ready_at), minute_s);
  order->promised_at = ((coming->promised_at != 0 ? coming->promised_at : ready_at) / 900 + 1) * 900;
  order->payment_method = usher_sample_chance (self, 60) ? USHER_PAYMENT_METHOD_WECHAT : USHER_PAYMENT_METHOD_ALIPAY;
  order->old_parts = usher_sample_chance (self, 30) ? USHER_OLD_PARTS_TAKE : USHER_OLD_PARTS_LEAVE;
  order->waiting = usher_sample_chance (self, 50) ? USHER_WAITING_WAIT : USHER_WAITING_CALL;
  /* Nobody sits there until the next day. */
  if (at < usher_sample_time (self, 0, 0))
    order->waiting = USHER_WAITING_CALL;
  usher_entity_set_string (&order->wash, "yes");

  return save_head (self, order, at, error);
}

/* --- The paper. --- */

typedef struct
{
  UsherSample    *sample;
  UsherOrderFile *file;
} Rendering;

static GBytes *
render (const char *number,
        int         version,
        gint64      issued_at,
        gpointer    data,
        char      **content,
        GError    **error)
{
  Rendering *rendering = data;

  return rendering->sample->papers->authorization (rendering->file, rendering->sample->shop, number, version, issued_at,
                                                   content, NULL, error);
}

static UsherDocument *
issue (UsherSample *self,
       gint64       order_id,
       gint64       at,
       GError     **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read_all (self->connection, order_id, at, error);
  UsherRequest               request = usher_sample_request (self, at);
  Rendering                  rendering = { self, file };
  UsherIssue                 issue_order = { 0 };

  if (file == NULL)
    return NULL;
  issue_order.request = &request;
  issue_order.draft = (UsherDocumentDraft) {
    .kind = USHER_DOCUMENT_KIND_AUTHORIZATION,
    .prefix = "WX",
    .order_id = order_id,
    .language = file->order->document_language,
    .template_version = 1,
    .total = file->order->total,
    .estimate = file->estimate,
    .render = render,
    .render_data = &rendering,
  };

  return usher_document_issue_in_worker (self->connection, &issue_order, error);
}

/* A signature in three strokes, as somebody writes who is in a hurry. */
static char *
sign (UsherSample *self)
{
  g_autoptr (UsherStrokes) strokes = usher_strokes_new (2.4);
  double                   tilt = usher_sample_pick (self, -8, 8) / 100.0;

  for (int i = 0; i < 3; i++)
    {
      UsherStrokePoint         points[24];
      g_autoptr (UsherStrokes) before = g_steal_pointer (&strokes);

      for (guint j = 0; j < G_N_ELEMENTS (points); j++)
        {
          double along = j / (double) (G_N_ELEMENTS (points) - 1);

          points[j].x = 0.14 + 0.24 * i + 0.22 * along;
          points[j].y = 0.5 + tilt * along + (0.20 - 0.05 * i) * sin (along * (7 + 3 * i) + i);
          points[j].time_ms = (guint) (i * 420 + (int) j * 14);
          points[j].pressure = 0.4 + 0.4 * sin (along * G_PI);
        }
      strokes = usher_strokes_append (before, points, G_N_ELEMENTS (points));
    }

  return usher_strokes_to_string (strokes);
}

static gboolean
consent (UsherSample       *self,
         UsherDocument     *document,
         UsherConsentMethod method,
         gint64             at,
         GError           **error)
{
  g_autoptr (UsherAuthorization) authorization = g_object_new (USHER_TYPE_AUTHORIZATION, NULL);
  g_autoptr (UsherAuthorization) saved = NULL;
  g_autoptr (UsherOrder)         order = usher_order_rows_read (self->connection, document->order_id, error);
  UsherRequest                   request = usher_sample_request (self, at);
  UsherAgreement                 given = { .request = &request, .authorization = authorization };

  if (order == NULL)
    return FALSE;
  authorization->document_id = document->parent_instance.id;
  authorization->method = method;
  authorization->total = document->total;
  authorization->consented_at = at;
  usher_entity_set_string (&authorization->consented_by, order->customer_name);
  usher_entity_set_string (&authorization->relation, "本人");
  if (method == USHER_CONSENT_METHOD_PHONE)
    usher_entity_set_string (&authorization->phone, order->phone);
  if (method == USHER_CONSENT_METHOD_PAD)
    {
      g_free (authorization->strokes);
      authorization->strokes = sign (self);
    }
  saved = usher_document_record_consent_in_worker (self->connection, &given, error);

  return saved != NULL;
}

/* From the issue on; without somebody who makes the PDF it stays ready for it. */
static gboolean
issue_and_go_on (UsherSample  *self,
                 const Coming *coming,
                 gint64        order_id,
                 gint64        at,
                 GError      **error)
{
  static const UsherConsentMethod methods[] = { USHER_CONSENT_METHOD_PAD, USHER_CONSENT_METHOD_PAPER, USHER_CONSENT_METHOD_PHONE };
  g_autoptr (UsherDocument)       document = NULL;

  if (self->papers == NULL)
    return TRUE;
  document = issue (self, order_id, at, error);
  if (document == NULL)
    return FALSE;
  if (coming->stage == STAGE_ISSUED)
    return TRUE;

  return consent (self, document, methods[order_id % G_N_ELEMENTS (methods)], MIN (at + 4 * minute_s, self->now), error);
}

/* --- A car of today. --- */

static UsherOrder *
check_in (UsherSample  *self,
          const Coming *coming,
          GError      **error)
{
  UsherRequest    request = usher_sample_request (self, coming->at);
  UsherSampleCar *car = usher_sample_find_car (self, coming->arrival.vehicle_id);

  request.id = coming->arrival.booking_id;
  if (coming->arrival.booking_id != 0)
    return usher_order_check_in_in_worker (self->connection, &request, error);

  g_autoptr (UsherCustomer) customer = usher_customer_rows_load (self->connection, car->customer_id, error);
  g_autoptr (UsherVehicle)  vehicle = usher_vehicle_rows_load (self->connection, car->vehicle_id, error);

  if (customer == NULL || vehicle == NULL)
    return NULL;
  request.customer = customer;
  request.vehicle = vehicle;
  request.text = (char *) coming->words;
  request.other_id = usher_sample_staff (self, USHER_ROLE_ADVISOR, (guint) usher_sample_pick (self, 0, 1));

  return usher_order_walk_in_in_worker (self->connection, &request, error);
}

static gboolean
play (UsherSample    *self,
      const Coming   *coming,
      UsherSampleJob *job,
      GError        **error)
{
  g_autoptr (UsherOrder) order = check_in (self, coming, error);
  Stage                  stage = coming->stage;
  gint64                 order_id = 0;
  gint64                 at[5];

  if (order == NULL)
    return FALSE;
  order_id = order->parent_instance.id;
  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    at[i] = MIN (coming->at + (gint64) (i + 1) * 5 * minute_s, self->now);
  *job = (UsherSampleJob) { .order_id = order_id, .customer_id = order->customer_id, .at = MIN (at[4] + 5 * minute_s, self->now) };

  if (stage >= STAGE_WALK_AROUND &&
      (!receive (self, order_id, at[0], stage > STAGE_WALK_AROUND, error) ||
       !walk_around (self, order_id, at[1], stage > STAGE_WALK_AROUND, error)))
    return FALSE;
  if (stage >= STAGE_CONCERN && !ask (self, order_id, at[2], error))
    return FALSE;
  if (stage >= STAGE_ESTIMATE && !estimate (self, order_id, at[3], coming->codes, stage == STAGE_ESTIMATE, error))
    return FALSE;

  return stage < STAGE_ISSUED ||
         (agree_terms (self, coming, order_id, at[3], error) &&
          issue_and_go_on (self, coming, order_id, at[4], error));
}

static void
add_booked (UsherSample *self,
            GArray      *coming)
{
  guint n = 0;

  for (guint i = self->arrivals->len; i-- > 0;)
    {
      UsherSampleArrival *arrival = &g_array_index (self->arrivals, UsherSampleArrival, i);
      Coming              one = { *arrival, arrival->range.start + usher_sample_pick (self, -10, 9) * minute_s, .stage = STAGE_READY };

      if (arrival->range.start < usher_sample_time (self, 0, 0))
        break;
      one.at = MIN (one.at, self->anchor - 3 * minute_s);
      if (n < G_N_ELEMENTS (booked_stages))
        one.stage = booked_stages[n];
      else if (arrival->range.end > self->anchor - 20 * minute_s)
        one.stage = STAGE_IN_WORK;
      n++;
      g_array_append_val (coming, one);
    }
}

/* So early that not enough cars have come: the others stand there since yesterday. */
static void
add_missing (UsherSample *self,
             GArray      *coming)
{
  static const char *const words[] = { "常规保养，客户要求检查刹车", "左前门剐蹭，问一下价格", "空调不凉", "下雨天雨刮有异响", "常规保养" };

  for (guint i = coming->len; i < n_needed; i++)
    {
      UsherSampleCar *car = usher_sample_take_car (self, USHER_SAMPLE_WITH_ENGINE);
      Coming          one = { { 0, car->vehicle_id, { 0 } }, find_time (self, 12 + (int) i * 23), .stage = booked_stages[i], .words = words[i] };

      one.arrival.range = (UsherTimeRange) { one.at, one.at + 3600 };
      g_array_append_val (coming, one);
    }
}

static void
add_walk_ins (UsherSample *self,
              GArray      *coming)
{
  for (guint i = 0; i < G_N_ELEMENTS (walk_ins); i++)
    {
      UsherSampleCar *car = usher_sample_take_car (self, USHER_SAMPLE_WITH_ENGINE);
      Coming          one = { { 0, car->vehicle_id, { 0 } }, find_time (self, walk_ins[i].minutes_ago), .stage = walk_ins[i].stage, .words = walk_ins[i].words };

      one.arrival.range = (UsherTimeRange) { one.at, one.at + 3600 };
      g_array_append_val (coming, one);
    }
}

static int
by_time (gconstpointer a,
         gconstpointer b)
{
  gint64 one = ((const Coming *) a)->at;
  gint64 other = ((const Coming *) b)->at;

  return one < other ? -1 : one > other ? 1
                                        : 0;
}

/**
 * usher_sample_add_orders:
 *
 * Today's cars, one in every stage of the reception, and those that are done.
 */
gboolean
usher_sample_add_orders (UsherSample *self,
                         GError     **error)
{
  g_autoptr (GArray) coming = g_array_new (FALSE, FALSE, sizeof (Coming));

  add_booked (self, coming);
  add_missing (self, coming);
  add_walk_ins (self, coming);
  g_array_sort (coming, by_time);
  for (guint i = 0; i < coming->len; i++)
    {
      Coming        *one = &g_array_index (coming, Coming, i);
      UsherSampleJob job = { 0 };
      gboolean       is_done = one->stage == STAGE_READY || (self->papers == NULL && one->stage == STAGE_IN_WORK);

      if (is_done && i % 3 == 0 && self->papers != NULL && self->ready->len < n_not_fetched)
        is_done = FALSE;
      if (is_done ? !usher_sample_close_visit (self, &one->arrival, one->at, error) : !play (self, one, &job, error))
        return FALSE;
      if (!is_done && one->stage >= STAGE_IN_WORK)
        g_array_append_val (one->stage == STAGE_READY ? self->ready : self->in_work, job);
    }

  return TRUE;
}

/**
 * usher_sample_receive_car:
 * @order_id: (out): its order
 *
 * Receives a car that came without a booking, up to the signature.
 */
gboolean
usher_sample_receive_car (UsherSample                *self,
                          const UsherSampleReception *reception,
                          gint64                     *order_id,
                          GError                    **error)
{
  UsherSampleJob job = { 0 };
  Coming         coming = {
            .arrival = { 0, reception->vehicle_id, { reception->at, reception->at + 3600 } },
            .at = reception->at,
            .stage = STAGE_AUTHORIZED,
            .words = reception->words,
            .codes = reception->codes,
            .promised_at = reception->promised_at,
  };

  if (!play (self, &coming, &job, error))
    return FALSE;
  *order_id = job.order_id;

  return TRUE;
}
