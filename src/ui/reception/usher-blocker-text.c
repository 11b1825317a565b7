/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-blocker-text.h"

#include <glib/gi18n.h>

/**
 * usher_blocker_text:
 * @code: what stands against an action
 *
 * The one place where blockers become words for a person.
 *
 * Returns: what is missing or in the way, without a full stop
 */
const char *
usher_blocker_text (UsherBlockerCode code)
{
  switch (code)
    {
    case USHER_BLOCKER_CODE_ORDER_CANCELLED:
      return C_("blocker", "the order was cancelled");
    case USHER_BLOCKER_CODE_ORDER_SETTLED:
      return C_("blocker", "the order is settled");
    case USHER_BLOCKER_CODE_ALREADY_ARRIVED:
      return C_("blocker", "the car was checked in before");
    case USHER_BLOCKER_CODE_NOT_ARRIVED:
      return C_("blocker", "the car has not arrived");
    case USHER_BLOCKER_CODE_ALREADY_IN_RECEPTION:
      return C_("blocker", "the reception has begun");
    case USHER_BLOCKER_CODE_ALREADY_ISSUED:
      return C_("blocker", "an authorization is issued already");
    case USHER_BLOCKER_CODE_NOT_ISSUED:
      return C_("blocker", "no authorization is issued");
    case USHER_BLOCKER_CODE_ALREADY_CONSENTED:
      return C_("blocker", "the customer agreed already");
    case USHER_BLOCKER_CODE_LINES_CHANGED:
      return C_("blocker", "the lines differ from what was issued");
    case USHER_BLOCKER_CODE_NOTHING_CHANGED:
      return C_("blocker", "nothing has changed since it was issued");
    case USHER_BLOCKER_CODE_WORK_STARTED:
      return C_("blocker", "work has begun");
    case USHER_BLOCKER_CODE_CUSTOMER_MISSING:
      return C_("blocker", "customer missing");
    case USHER_BLOCKER_CODE_PLATE_MISSING:
      return C_("blocker", "plate missing");
    case USHER_BLOCKER_CODE_ODOMETER_MISSING:
      return C_("blocker", "odometer missing");
    case USHER_BLOCKER_CODE_NOTHING_TO_DO:
      return C_("blocker", "concern missing");
    case USHER_BLOCKER_CODE_NOTHING_QUOTED:
      return C_("blocker", "nothing quoted");
    case USHER_BLOCKER_CODE_PROMISE_MISSING:
      return C_("blocker", "promised time missing");
    case USHER_BLOCKER_CODE_PROMISE_PAST:
      return C_("blocker", "promised time is over");
    case USHER_BLOCKER_CODE_PAYMENT_METHOD_MISSING:
      return C_("blocker", "payment method not asked");
    case USHER_BLOCKER_CODE_OLD_PARTS_MISSING:
      return C_("blocker", "old parts not asked");
    case USHER_BLOCKER_CODE_NOT_AUTHORIZED:
      return C_("blocker", "the customer has not agreed yet");
    case USHER_BLOCKER_CODE_NOTHING_AUTHORIZED:
      return C_("blocker", "no line is agreed to");
    case USHER_BLOCKER_CODE_WORK_NOT_STARTED:
      return C_("blocker", "work has not begun");
    case USHER_BLOCKER_CODE_WORK_NOT_FINISHED:
      return C_("blocker", "work is not finished");
    case USHER_BLOCKER_CODE_WORK_FINISHED:
      return C_("blocker", "all work is done");
    case USHER_BLOCKER_CODE_CLOCK_RUNNING:
      return C_("blocker", "a technician’s clock is running");
    case USHER_BLOCKER_CODE_STOPPED:
      return C_("blocker", "work is stopped");
    case USHER_BLOCKER_CODE_NOT_STOPPED:
      return C_("blocker", "work is not stopped");
    case USHER_BLOCKER_CODE_ADDITION_OPEN:
      return C_("blocker", "additional work waits for an answer");
    case USHER_BLOCKER_CODE_NO_ADDITION_OPEN:
      return C_("blocker", "no additional work waits for an answer");
    case USHER_BLOCKER_CODE_PARTS_NOT_ISSUED:
      return C_("blocker", "parts not issued");
    case USHER_BLOCKER_CODE_SELF_CHECK_MISSING:
      return C_("blocker", "self check not passed");
    case USHER_BLOCKER_CODE_PEER_CHECK_MISSING:
      return C_("blocker", "peer check not passed");
    case USHER_BLOCKER_CODE_FINAL_CHECK_MISSING:
      return C_("blocker", "final check not passed");
    case USHER_BLOCKER_CODE_INSPECTOR_WORKED:
      return C_("blocker", "the inspector has worked on this car");
    case USHER_BLOCKER_CODE_ROAD_TEST_RUNNING:
      return C_("blocker", "the car is on a road test");
    case USHER_BLOCKER_CODE_BAY_NOT_CLEANED:
      return C_("blocker", "bay not cleaned");
    case USHER_BLOCKER_CODE_CERTIFICATE_MISSING:
      return C_("blocker", "certificate number missing");
    case USHER_BLOCKER_CODE_NO_WASH_WANTED:
      return C_("blocker", "the customer wants no wash");
    case USHER_BLOCKER_CODE_ALREADY_WASHED:
      return C_("blocker", "the car is washed");
    case USHER_BLOCKER_CODE_NOT_WASHED:
      return C_("blocker", "the car is not washed");
    case USHER_BLOCKER_CODE_NOT_ACCEPTED:
      return C_("blocker", "the customer has not accepted the work");
    case USHER_BLOCKER_CODE_NOT_SETTLED:
      return C_("blocker", "no settlement list");
    case USHER_BLOCKER_CODE_LIST_NOT_SHOWN:
      return C_("blocker", "settlement list neither shown nor printed");
    case USHER_BLOCKER_CODE_NOTHING_DUE:
      return C_("blocker", "nothing is left to pay");
    case USHER_BLOCKER_CODE_NOTHING_PAID:
      return C_("blocker", "no money was taken");
    case USHER_BLOCKER_CODE_PAYMENT_TAKEN:
      return C_("blocker", "money was taken: refund it first");
    case USHER_BLOCKER_CODE_NOT_PAID:
      return C_("blocker", "not paid");
    case USHER_BLOCKER_CODE_GATE_PASS_MISSING:
      return C_("blocker", "gate pass missing");
    case USHER_BLOCKER_CODE_ODOMETER_OUT_MISSING:
      return C_("blocker", "odometer not read at delivery");
    case USHER_BLOCKER_CODE_ODOMETER_OUT_LOW:
      return C_("blocker", "odometer reads less than at check-in");
    case USHER_BLOCKER_CODE_HANDOVER_INCOMPLETE:
      return C_("blocker", "handover is not complete");
    case USHER_BLOCKER_CODE_ALREADY_DELIVERED:
      return C_("blocker", "the car was delivered");
    case USHER_BLOCKER_CODE_NOT_DELIVERED:
      return C_("blocker", "the car is not delivered");
    case USHER_BLOCKER_CODE_CALLER_SERVED:
      return C_("blocker", "the caller has served this customer");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_step_label:
 *
 * Returns: the name of a step of an order
 */
const char *
usher_step_label (UsherStep step)
{
  switch (step)
    {
    case USHER_STEP_ARRIVAL:
      return C_("step", "Arrival");
    case USHER_STEP_WALK_AROUND:
      return C_("step", "Walk-Around");
    case USHER_STEP_CONCERN:
      return C_("step", "Concern");
    case USHER_STEP_ESTIMATE:
      return C_("step", "Estimate");
    case USHER_STEP_AUTHORIZATION:
      return C_("step", "Authorization");
    case USHER_STEP_WORK:
      return C_("step", "Work");
    case USHER_STEP_QUALITY:
      return C_("step", "Quality");
    case USHER_STEP_SETTLEMENT:
      return C_("step", "Settlement");
    case USHER_STEP_DELIVERY:
      return C_("step", "Delivery");
    case USHER_STEP_FOLLOW_UP:
      return C_("step", "Follow-Up");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_blocker_link_text:
 *
 * Returns: (transfer full): what is missing and where it is put right:
 *   “odometer missing → Walk-Around”
 */
char *
usher_blocker_link_text (const UsherBlocker *blocker)
{
  /* Translators: first what is missing, then the step where it is put right. */
  return g_strdup_printf (C_("blocker", "%s → %s"), usher_blocker_text (blocker->code), usher_step_label (blocker->step));
}
