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
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_step_label:
 *
 * Returns: the name of a step of the reception
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
