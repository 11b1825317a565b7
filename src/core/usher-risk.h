/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-business-hours.h"
#include "usher-order-values.h"
#include "usher-work-values.h"

G_BEGIN_DECLS

/**
 * UsherRisk:
 * @USHER_RISK_NONE: nothing was promised, or it is kept already
 * @USHER_RISK_ON_TIME: what is left fits well into the time that is left
 * @USHER_RISK_AT_RISK: less than a quarter of the time would be to spare
 * @USHER_RISK_LATE: the promised time is over
 *
 * Whether a promised time will be kept.
 */
typedef enum
{
  USHER_RISK_NONE,
  USHER_RISK_ON_TIME,
  USHER_RISK_AT_RISK,
  USHER_RISK_LATE,
} UsherRisk;

#define USHER_RISK_LAST USHER_RISK_LATE

/**
 * UsherRiskFacts:
 * @now: the time of asking
 * @promised_at: the promised time, 0 for none
 * @car: where the car is
 * @left: labour that is left, 1/100 h, see usher_risk_left()
 * @wash_minutes: how long its wash takes, 0 without one
 * @check_minutes: how long the final check and the papers take
 * @resumes_at: when work that is stopped is expected to go on, 0 for unknown
 *   or not stopped
 *
 * What the risk of an order is judged by.
 */
typedef struct
{
  gint64        now;
  gint64        promised_at;
  UsherCarState car;
  gint64        left;
  int           wash_minutes;
  int           check_minutes;
  gint64        resumes_at;
} UsherRiskFacts;

/**
 * UsherRiskAnswer:
 * @risk: the answer
 * @needed: seconds of work, wash and check that are left
 * @available: seconds of opening hours until the promised time
 * @spare: @available − @needed; when the time is over, minus the seconds since
 */
typedef struct
{
  UsherRisk risk;
  gint64    needed;
  gint64    available;
  gint64    spare;
} UsherRiskAnswer;

/**
 * UsherRiskRank:
 * @risk: whether the promise will be kept
 * @spare: seconds to spare
 * @promised_at: the promised time, 0 for none
 * @urgency: the flag
 * @may_resume: whether a stop is over by what was expected
 * @is_on_site: whether the customer waits here
 * @arrived_at: when the car came
 *
 * What decides which car needs a hand next.
 */
typedef struct
{
  UsherRisk    risk;
  gint64       spare;
  gint64       promised_at;
  UsherUrgency urgency;
  gboolean     may_resume;
  gboolean     is_on_site;
  gint64       arrived_at;
} UsherRiskRank;

gint64 usher_risk_left (const gint64 *hours,
                        const gint64 *worked,
                        gsize         n_lines,
                        guint         n_technicians);
void   usher_risk_assess (const UsherRiskFacts     *facts,
                          const UsherBusinessHours *hours,
                          UsherRiskAnswer          *answer);
int    usher_risk_compare (const UsherRiskRank *a,
                           const UsherRiskRank *b);

G_END_DECLS
