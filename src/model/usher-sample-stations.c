/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-date.h"
#include "usher-reminder-work.h"
#include "usher-sample-private.h"

/* A car at every station behind the reception, from the dispatch to the call
 * after the visit.  Who has left comes first, who is worked on last: nobody's
 * clock runs on while an earlier car is told. */

static const gint64 minute_s = 60;

typedef struct Station Station;

struct Station
{
  const char *words;
  const char *codes;    /* what is done */
  int         days_ago; /* of opening; 0: the anchor's day */
  int         minutes;  /* after opening, or before the anchor on its own day */
  int         promise;  /* minutes after the arrival, or after the anchor on its own day and the day before */
  guint       technician;
  gboolean (*go_on) (UsherSample *self, UsherSampleJob *job, const Station *station, GError **error);
};

/* When the workshop opened @days_ago days of work before the anchor's day. */
static gint64
find_opening (UsherSample *self,
              int          days_ago)
{
  for (int day = 0; day > -40; day--)
    {
      g_autoptr (GArray) ranges = NULL;
      GDate              date;
      gint64             open = 0;

      usher_sample_date (self, day, &date);
      ranges = usher_business_hours_get_open_ranges (self->shop->hours, &date);
      if (ranges->len == 0)
        continue;
      open = g_array_index (ranges, UsherTimeRange, 0).start;
      if (open <= self->anchor && days_ago-- == 0)
        return open;
    }

  g_return_val_if_reached (self->anchor);
}

/* Waits until so many minutes before the anchor. */
static void
wait_for (UsherSample    *self,
          UsherSampleJob *job,
          int             minutes_ago)
{
  usher_sample_wait_until (self, job, self->anchor - minutes_ago * minute_s);
}

/* --- What has happened to each by now. --- */

static gboolean
do_work (UsherSample    *self,
         UsherSampleJob *job,
         GError        **error)
{
  return usher_sample_dispatch (self, job, 0, (UsherTimeRange) { 0 }, error) &&
         usher_sample_issue_parts (self, job, error) &&
         usher_sample_finish (self, job, 25, error);
}

static gboolean
check_two (UsherSample    *self,
           UsherSampleJob *job,
           GError        **error)
{
  usher_sample_wait (self, job, 3);

  return usher_sample_check (self, job, USHER_QUALITY_LEVEL_SELF, error) &&
         usher_sample_clean_bay (self, job, error) &&
         usher_sample_check (self, job, USHER_QUALITY_LEVEL_PEER, error);
}

static gboolean
check_all (UsherSample    *self,
           UsherSampleJob *job,
           GError        **error)
{
  return check_two (self, job, error) && usher_sample_check (self, job, USHER_QUALITY_LEVEL_FINAL, error);
}

static gboolean
make_ready (UsherSample    *self,
            UsherSampleJob *job,
            GError        **error)
{
  return check_all (self, job, error) && usher_sample_wash (self, job, 15, error);
}

static gboolean
leave_paid (UsherSample       *self,
            UsherSampleJob    *job,
            UsherPaymentMethod method,
            GError           **error)
{
  return make_ready (self, job, error) && usher_sample_settle (self, job, error) &&
         usher_sample_pay (self, job, method, job->due, error) && usher_sample_deliver (self, job, error);
}

static gboolean
play_left (UsherSample    *self,
           UsherSampleJob *job,
           const Station  *station,
           GError        **error)
{
  return do_work (self, job, error) && leave_paid (self, job, USHER_PAYMENT_METHOD_WECHAT, error);
}

static gboolean
play_complaint (UsherSample    *self,
                UsherSampleJob *job,
                const Station  *station,
                GError        **error)
{
  gint64 follow_up_id = 0;

  if (!play_left (self, job, station, error))
    return FALSE;
  usher_sample_wait_until (self, job, find_opening (self, 1) + 150 * minute_s);

  return usher_sample_call (self, job, USHER_CONTACT_RESULT_REACHED, "客户对维修效果不满意", &follow_up_id, error) &&
         usher_sample_complain (self, job, follow_up_id, "换完刹车片第二天又响，要求重新检查并给个说法", error);
}

static gboolean
play_not_reached (UsherSample    *self,
                  UsherSampleJob *job,
                  const Station  *station,
                  GError        **error)
{
  gint64 follow_up_id = 0;

  if (!play_left (self, job, station, error))
    return FALSE;
  usher_sample_wait_until (self, job, find_opening (self, 1) + 200 * minute_s);

  return usher_sample_call (self, job, USHER_CONTACT_RESULT_NO_ANSWER, "", &follow_up_id, error);
}

static gboolean
play_on_account (UsherSample    *self,
                 UsherSampleJob *job,
                 const Station  *station,
                 GError        **error)
{
  if (!do_work (self, job, error) || !make_ready (self, job, error) || !usher_sample_settle (self, job, error))
    return FALSE;

  return usher_sample_give_credit (self, job, job->customer_id, 500000, error) &&
         usher_sample_pay (self, job, USHER_PAYMENT_METHOD_CASH, job->due / 2, error) &&
         usher_sample_pay (self, job, USHER_PAYMENT_METHOD_ON_ACCOUNT, job->due, error) &&
         usher_sample_deliver (self, job, error);
}

static gboolean
play_left_today (UsherSample    *self,
                 UsherSampleJob *job,
                 const Station  *station,
                 GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 70);

  return leave_paid (self, job, USHER_PAYMENT_METHOD_CARD, error);
}

static gboolean
play_paid (UsherSample    *self,
           UsherSampleJob *job,
           const Station  *station,
           GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 55);

  return make_ready (self, job, error) && usher_sample_settle (self, job, error) &&
         usher_sample_pay (self, job, USHER_PAYMENT_METHOD_ALIPAY, job->due, error);
}

static gboolean
play_part_paid (UsherSample    *self,
                UsherSampleJob *job,
                const Station  *station,
                GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 50);

  return make_ready (self, job, error) && usher_sample_settle (self, job, error) &&
         usher_sample_pay (self, job, USHER_PAYMENT_METHOD_CASH, job->due / 20000 * 10000 + 10000, error);
}

static gboolean
play_unpaid (UsherSample    *self,
             UsherSampleJob *job,
             const Station  *station,
             GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 45);

  return make_ready (self, job, error) && usher_sample_settle (self, job, error);
}

static gboolean
play_ready (UsherSample    *self,
            UsherSampleJob *job,
            const Station  *station,
            GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 35);

  return make_ready (self, job, error);
}

static gboolean
play_washing (UsherSample    *self,
              UsherSampleJob *job,
              const Station  *station,
              GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 12);

  return check_all (self, job, error) && usher_sample_wash (self, job, 0, error);
}

static gboolean
play_waits_for_check (UsherSample    *self,
                      UsherSampleJob *job,
                      const Station  *station,
                      GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 15);

  return check_two (self, job, error);
}

static gboolean
play_failed (UsherSample    *self,
             UsherSampleJob *job,
             const Station  *station,
             GError        **error)
{
  if (!do_work (self, job, error))
    return FALSE;
  wait_for (self, job, 32);

  return check_two (self, job, error) && usher_sample_fail (self, job, "试车制动仍有异响", "制动片导向销未润滑", error);
}

static gboolean
begin_work (UsherSample    *self,
            UsherSampleJob *job,
            int             minutes_ago,
            GError        **error)
{
  wait_for (self, job, minutes_ago);
  /* The clock that somebody has running pauses now, so it must have begun. */
  usher_sample_wait_until (self, job, self->clocked_at);
  self->clocked_at = job->at;

  return usher_sample_dispatch (self, job, 0, (UsherTimeRange) { 0 }, error) && usher_sample_start (self, job, error);
}

static gboolean
play_waits_for_parts (UsherSample    *self,
                      UsherSampleJob *job,
                      const Station  *station,
                      GError        **error)
{
  if (!begin_work (self, job, 80, error))
    return FALSE;
  wait_for (self, job, 60);

  return usher_sample_stop (self, job, USHER_STOP_CAUSE_PARTS, "前制动盘缺货，已向总部调货", "到货",
                            usher_business_hours_next_open (self->shop->hours, self->now + 20 * 60 * minute_s), error);
}

static gboolean
play_waits_for_consent (UsherSample    *self,
                        UsherSampleJob *job,
                        const Station  *station,
                        GError        **error)
{
  if (!begin_work (self, job, 58, error))
    return FALSE;
  wait_for (self, job, 40);

  return usher_sample_propose (self, job, "拆检发现左前下摆臂胶套开裂，建议一并更换", "L0504 P0403-T",
                               usher_business_hours_next_open (self->shop->hours, self->now + 6 * 60 * minute_s), error) &&
         usher_sample_stop (self, job, USHER_STOP_CAUSE_CONSENT, "", "客户答复", 0, error);
}

static gboolean
play_in_work (UsherSample    *self,
              UsherSampleJob *job,
              const Station  *station,
              GError        **error)
{
  return begin_work (self, job, 38 - (int) station->technician * 8, error) && usher_sample_issue_parts (self, job, error);
}

static gboolean
is_free (UsherSample   *self,
         gint64         bay_id,
         gint64         technician_id,
         UsherTimeRange range,
         gboolean      *answer,
         GError       **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (self->connection,
                                "SELECT COUNT (*) FROM time_block WHERE deleted_at IS NULL AND starts_at < $4 AND ends_at > $3"
                                "   AND (bay_id = $1 OR technician_id = $2)",
                                error);
  gint64 n_taken = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, bay_id);
  usher_statement_bind_int (statement, 2, technician_id);
  usher_statement_bind_int (statement, 3, range.start);
  usher_statement_bind_int (statement, 4, range.end);
  if (!usher_statement_run_for_id (statement, &n_taken, error))
    return FALSE;
  *answer = n_taken == 0;

  return TRUE;
}

/* Has its bay and its time, the next that is free. */
static gboolean
play_planned (UsherSample    *self,
              UsherSampleJob *job,
              const Station  *station,
              GError        **error)
{
  const gint64 quarter_s = 15 * minute_s;
  const gint64 length = 90 * minute_s;
  gint64       bay_id = usher_sample_bay (self, USHER_SAMPLE_BAY_GENERAL);

  for (int day = 0; day < 10; day++)
    {
      g_autoptr (GArray) ranges = NULL;
      GDate              date;

      usher_sample_date (self, day, &date);
      ranges = usher_business_hours_get_open_ranges (self->shop->hours, &date);
      for (guint i = 0; i < ranges->len; i++)
        {
          UsherTimeRange open = g_array_index (ranges, UsherTimeRange, i);

          for (gint64 at = open.start; at + length <= open.end; at += quarter_s)
            {
              UsherTimeRange range = { at, at + length };
              gboolean       fits = FALSE;

              if (at < self->now + quarter_s)
                continue;
              if (!is_free (self, bay_id, job->technician_id, range, &fits, error))
                return FALSE;
              if (fits)
                return usher_sample_dispatch (self, job, bay_id, range, error);
            }
        }
    }

  return TRUE;
}

static const Station stations[] = {
  { "刹车异响", "L0401 P0301-F", 8, 30, 300, 0, play_complaint },
  { "常规保养，换全合成机油", "L0101 P0101-M P0201-M*4000", 7, 60, 300, 1, play_left },
  { "空调有异味", "L0103 P0103-M", 6, 45, 300, 0, play_not_reached },
  { "更换火花塞，怠速抖动", "L0105 P0105-N*4000", 5, 90, 300, 1, play_left },
  { "制动液到期更换", "L0106 P0204-B", 2, 60, 300, 0, play_on_account },
  { "下雨天雨刮有异响", "L0116 P0612-B", 1, 40, 300, 1, play_left },
  { "常规保养", "L0101 P0101-M P0201-M*4000", 1, 190, 30, 0, play_left_today },
  { "换机油机滤，顺便检查雨刮", "L0101 P0101-M P0201-C*4000 L0116 P0612-B", 1, 210, 60, 1, play_paid },
  { "刹车片磨损报警", "L0401 P0301-B", 1, 220, 60, 0, play_part_paid },
  { "雨刮刮不干净", "L0116 P0612-B", 1, 225, 50, 0, play_ready },
  { "空调不凉，换滤芯", "L0103 P0103-F", 1, 230, 45, 1, play_unpaid },
  { "常规保养，客户要求检查刹车", "L0101 P0101-F P0201-S*4000", 1, 250, 40, 0, play_washing },
  { "更换火花塞", "L0105 P0105-N*4000", 1, 270, 60, 1, play_waits_for_check },
  { "前轮异响", "L0401 P0301-F L0106 P0204-B", 1, 280, 90, 0, play_failed },
  { "刹车抖动，更换前制动盘", "L0403 " USHER_SAMPLE_MISSING_PART "*2000", 1, 300, 120, 0, play_waits_for_parts },
  { "过坎有异响", "L0506 P0405-T*2000", 1, 310, 240, 1, play_waits_for_consent },
  { "常规保养，赶时间", "L0101 P0101-M P0201-M*4000", 1, 320, -30, 0, play_in_work },
  { "更换制动液及前制动片", "L0401 P0301-F L0106 P0204-B", 1, 325, 45, 1, play_in_work },
  { "更换正时皮带套件", "L0201", 1, 330, 10 * 60, 2, play_in_work },
  { "变速器油发黑，做养护", "L0109 P0206-A*8000", 1, 335, 8 * 60, 1, play_planned },
};

static gint64
technician_of (UsherSample *self,
               guint        which)
{
  return which < 2 ? usher_sample_staff (self, USHER_ROLE_TECHNICIAN, which)
                   : usher_sample_staff (self, USHER_ROLE_GROUP_LEADER, 0);
}

static gboolean
play_station (UsherSample   *self,
              const Station *station,
              GError       **error)
{
  UsherSampleCar      *car = usher_sample_take_car (self, USHER_SAMPLE_WITH_ENGINE);
  UsherSampleReception reception = { .vehicle_id = car->vehicle_id, .words = station->words, .codes = station->codes };
  UsherSampleJob       job = { .customer_id = car->customer_id, .technician_id = technician_of (self, station->technician) };

  reception.at = MIN (find_opening (self, station->days_ago) + station->minutes * minute_s, self->anchor - 100 * minute_s);
  reception.promised_at = (station->days_ago > 1 ? reception.at : self->anchor) + station->promise * minute_s;
  reception.promised_at = MAX (reception.promised_at, reception.at + 60 * minute_s);
  if (!usher_sample_receive_car (self, &reception, &job.order_id, error))
    return FALSE;
  job.at = reception.at + 30 * minute_s;

  return station->go_on (self, &job, station, error);
}

/* Cars that came by the book: what they were booked for has begun, or is done. */
static gboolean
play_booked (UsherSample *self,
             GArray      *jobs,
             gboolean     is_done,
             GError     **error)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      UsherSampleJob *job = &g_array_index (jobs, UsherSampleJob, i);

      job->technician_id = technician_of (self, i % 3);
      if (!(is_done ? play_ready (self, job, NULL, error) : begin_work (self, job, 45 - (int) MIN (i, 8), error)))
        return FALSE;
    }

  return TRUE;
}

/* Whom to invite by now. */
static gboolean
raise_reminders (UsherSample *self,
                 GError     **error)
{
  UsherRequest       request = usher_sample_request (self, self->now);
  g_autoptr (GError) local_error = NULL;

  usher_reminder_refresh_in_worker (self->connection, &request, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * usher_sample_add_stations:
 *
 * A car at every station from the dispatch on.  Without somebody who makes the
 * papers nothing can be agreed to, and so no car comes that far.
 */
gboolean
usher_sample_add_stations (UsherSample *self,
                           GError     **error)
{
  guint n_still = 0;

  if (self->papers == NULL)
    return raise_reminders (self, error);

  while (n_still < G_N_ELEMENTS (stations) && stations[n_still].go_on != play_waits_for_parts)
    n_still++;
  for (guint i = 0; i < n_still; i++)
    if (!play_station (self, &stations[i], error))
      return FALSE;
  if (!play_booked (self, self->ready, TRUE, error) || !play_booked (self, self->in_work, FALSE, error))
    return FALSE;
  for (guint i = n_still; i < G_N_ELEMENTS (stations); i++)
    if (!play_station (self, &stations[i], error))
      return FALSE;

  return raise_reminders (self, error);
}
