/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-business-hours.h"
#include "usher-contact-result.h"

G_BEGIN_DECLS

/* After how many days a customer is called, and how often it is tried: what a
 * shop begins with, and what it may choose.  After more than a week a call
 * comes too late to mend anything. */
#define USHER_FOLLOW_UP_DAYS 3
#define USHER_FOLLOW_UP_DAYS_MIN 1
#define USHER_FOLLOW_UP_DAYS_MAX 7
#define USHER_FOLLOW_UP_ATTEMPTS 5
#define USHER_FOLLOW_UP_ATTEMPTS_MIN 1
#define USHER_FOLLOW_UP_ATTEMPTS_MAX 9

/**
 * UsherFollowUpState:
 * @USHER_FOLLOW_UP_STATE_DUE: to be called
 * @USHER_FOLLOW_UP_STATE_REACHED: we speak, or spoke; the questions are open
 * @USHER_FOLLOW_UP_STATE_UNREACHABLE: tried often enough: a message or a letter
 * @USHER_FOLLOW_UP_STATE_LETTER: written to instead; over
 * @USHER_FOLLOW_UP_STATE_CLOSED: over
 *
 * How far the follow-up of a visit is.
 */
typedef enum
{
  USHER_FOLLOW_UP_STATE_DUE,
  USHER_FOLLOW_UP_STATE_REACHED,
  USHER_FOLLOW_UP_STATE_UNREACHABLE,
  USHER_FOLLOW_UP_STATE_LETTER,
  USHER_FOLLOW_UP_STATE_CLOSED,
} UsherFollowUpState;

#define USHER_FOLLOW_UP_STATE_LAST USHER_FOLLOW_UP_STATE_CLOSED

/**
 * UsherComplaintState:
 * @USHER_COMPLAINT_STATE_OPEN: nobody has begun
 * @USHER_COMPLAINT_STATE_IN_HAND: its owner works on it
 * @USHER_COMPLAINT_STATE_RESOLVED: measures are taken; the customer is to be called again
 * @USHER_COMPLAINT_STATE_CLOSED: the second call was made
 *
 * How far a complaint is.
 */
typedef enum
{
  USHER_COMPLAINT_STATE_OPEN,
  USHER_COMPLAINT_STATE_IN_HAND,
  USHER_COMPLAINT_STATE_RESOLVED,
  USHER_COMPLAINT_STATE_CLOSED,
} UsherComplaintState;

#define USHER_COMPLAINT_STATE_LAST USHER_COMPLAINT_STATE_CLOSED

/**
 * UsherComplaintGap:
 * @USHER_COMPLAINT_GAP_NONE: nothing is missing
 * @USHER_COMPLAINT_GAP_OWNER: nobody answers for it
 * @USHER_COMPLAINT_GAP_CAUSE: its cause is not known
 * @USHER_COMPLAINT_GAP_MEASURES: nothing was done, or it was not written down
 * @USHER_COMPLAINT_GAP_SECOND_CALL: the customer was not called again
 *
 * What a complaint lacks.
 */
typedef enum
{
  USHER_COMPLAINT_GAP_NONE,
  USHER_COMPLAINT_GAP_OWNER,
  USHER_COMPLAINT_GAP_CAUSE,
  USHER_COMPLAINT_GAP_MEASURES,
  USHER_COMPLAINT_GAP_SECOND_CALL,
} UsherComplaintGap;

/* Working days for a dispute about the guarantee (机动车维修管理规定: who cannot
 * show another cause within three days does the work again for nothing). */
#define USHER_COMPLAINT_DAYS 3

const char *usher_follow_up_state_to_string (UsherFollowUpState value);
gboolean    usher_follow_up_state_from_string (const char         *nick,
                                               UsherFollowUpState *out);
const char *usher_complaint_state_to_string (UsherComplaintState value);
gboolean    usher_complaint_state_from_string (const char          *nick,
                                               UsherComplaintState *out);

gboolean           usher_follow_up_is_open_day (const UsherBusinessHours *hours,
                                                const GDate              *day);
void               usher_follow_up_due (const UsherBusinessHours *hours,
                                        const GDate              *delivered_on,
                                        int                       days,
                                        GDate                    *due);
void               usher_follow_up_next_try (const UsherBusinessHours *hours,
                                             const GDate              *today,
                                             GDate                    *next);
UsherFollowUpState usher_follow_up_after_attempt (guint              n_attempts,
                                                  guint              max_attempts,
                                                  UsherContactResult result);

gboolean usher_complaint_is_working_day (const UsherBusinessHours *hours,
                                         const GDate              *day);
void     usher_complaint_deadline (const UsherBusinessHours *hours,
                                   const GDate              *opened_on,
                                   guint                     working_days,
                                   GDate                    *deadline);

UsherComplaintGap usher_complaint_gap (UsherComplaintState to,
                                       gboolean            has_owner,
                                       gboolean            has_cause,
                                       gboolean            has_measures,
                                       gboolean            was_called_again);

G_END_DECLS
