/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-risk.h"

enum
{
  SECONDS_PER_CENTIHOUR = 36,
  /* The part of the remaining time that must be to spare: a quarter. */
  SPARE_DIVISOR = 4,
};

/**
 * usher_risk_left:
 * @hours: (array length=n_lines): estimated hours of the lines that are not done, 1/100 h
 * @worked: (array length=n_lines): hours worked on each so far, 1/100 h
 * @n_lines: how many lines
 * @n_technicians: how many work on the car, 0 when nobody was chosen yet
 *
 * Technicians share the lines, but nothing is done before the longest line is.
 * A line that took longer than estimated has nothing left by the estimate.
 *
 * Returns: labour that is left, 1/100 h
 */
gint64
usher_risk_left (const gint64 *hours,
                 const gint64 *worked,
                 gsize         n_lines,
                 guint         n_technicians)
{
  gint64 sum = 0;
  gint64 longest = 0;
  guint  shares = MAX (n_technicians, 1);

  g_return_val_if_fail (n_lines == 0 || (hours != NULL && worked != NULL), 0);

  for (gsize i = 0; i < n_lines; i++)
    {
      gint64 left = MAX (hours[i] - worked[i], 0);

      sum += left;
      longest = MAX (longest, left);
    }

  return MAX (longest, (sum + shares - 1) / shares);
}

/* What has still to happen before the car can be handed over. */
static gint64
get_needed (const UsherRiskFacts *facts)
{
  gint64 wash = facts->wash_minutes * G_GINT64_CONSTANT (60);
  gint64 check = facts->check_minutes * G_GINT64_CONSTANT (60);

  switch (facts->car)
    {
    case USHER_CAR_STATE_READY:
    case USHER_CAR_STATE_DELIVERED:
      return 0;
    case USHER_CAR_STATE_WASHING:
      return wash;
    case USHER_CAR_STATE_QUALITY_CHECK:
      return check + wash;
    case USHER_CAR_STATE_EXPECTED:
    case USHER_CAR_STATE_ARRIVED:
    case USHER_CAR_STATE_IN_RECEPTION:
    case USHER_CAR_STATE_WAITING_FOR_BAY:
    case USHER_CAR_STATE_IN_WORK:
    case USHER_CAR_STATE_STOPPED:
    default:
      return facts->left * SECONDS_PER_CENTIHOUR + check + wash;
    }
}

/**
 * usher_risk_assess:
 * @facts: what is known
 * @hours: when the workshop works
 * @answer: (out caller-allocates): whether the promise will be kept
 *
 * A promise is at risk when what is left to do would leave less than a quarter
 * of the remaining opening hours, and late when its time is over.
 */
void
usher_risk_assess (const UsherRiskFacts     *facts,
                   const UsherBusinessHours *hours,
                   UsherRiskAnswer          *answer)
{
  gint64 from = 0;

  g_return_if_fail (facts != NULL && hours != NULL && answer != NULL);

  *answer = (UsherRiskAnswer) { .risk = USHER_RISK_NONE };
  answer->needed = get_needed (facts);
  if (facts->promised_at == 0 || facts->car == USHER_CAR_STATE_READY || facts->car == USHER_CAR_STATE_DELIVERED)
    return;

  if (facts->promised_at <= facts->now)
    {
      answer->risk = USHER_RISK_LATE;
      answer->spare = facts->promised_at - facts->now;
      return;
    }

  from = facts->car == USHER_CAR_STATE_STOPPED ? MAX (facts->now, facts->resumes_at) : facts->now;
  if (from < facts->promised_at)
    answer->available = usher_business_hours_work_between (hours, (UsherTimeRange) { from, facts->promised_at });
  answer->spare = answer->available - answer->needed;
  answer->risk = answer->spare * SPARE_DIVISOR < answer->available || answer->available == 0 ? USHER_RISK_AT_RISK
                                                                                             : USHER_RISK_ON_TIME;
}

/* Late first, then at risk; a car without a promise comes last. */
static int
get_level (UsherRisk risk)
{
  switch (risk)
    {
    case USHER_RISK_LATE:
      return 3;
    case USHER_RISK_AT_RISK:
      return 2;
    case USHER_RISK_ON_TIME:
      return 1;
    case USHER_RISK_NONE:
    default:
      return 0;
    }
}

static int
compare (gint64 a,
         gint64 b)
{
  return (a > b) - (a < b);
}

/**
 * usher_risk_compare:
 *
 * Orders cars by which needs a hand next: late ones, those at risk (least to
 * spare first), what may go on again, urgent ones, customers who wait here, and
 * then by the promised time.
 *
 * Returns: negative when @a comes first
 */
int
usher_risk_compare (const UsherRiskRank *a,
                    const UsherRiskRank *b)
{
  gint64 promised_a = a->promised_at != 0 ? a->promised_at : G_MAXINT64;
  gint64 promised_b = b->promised_at != 0 ? b->promised_at : G_MAXINT64;
  int    order = compare (get_level (b->risk), get_level (a->risk));

  if (order == 0 && (a->risk == USHER_RISK_LATE || a->risk == USHER_RISK_AT_RISK))
    order = compare (a->spare, b->spare);
  if (order == 0)
    order = compare (b->may_resume, a->may_resume);
  if (order == 0)
    order = compare (b->urgency, a->urgency);
  if (order == 0)
    order = compare (b->is_on_site, a->is_on_site);
  if (order == 0)
    order = compare (promised_a, promised_b);
  if (order == 0)
    order = compare (a->arrived_at, b->arrived_at);
  return order;
}
