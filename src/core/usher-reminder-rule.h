/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherReminderKind:
 * @USHER_REMINDER_KIND_COMPLAINT: a complaint is open (投诉客户)
 * @USHER_REMINDER_KIND_PENDING: something was left open: a customer who did not come (待处理客户)
 * @USHER_REMINDER_KIND_DEFERRED: work was put off at the last visit (上次未施工项目)
 * @USHER_REMINDER_KIND_RUN_IN: the first service of a new car (走合保养)
 * @USHER_REMINDER_KIND_SERVICE: the next service (定期保养)
 * @USHER_REMINDER_KIND_INSPECTION: the yearly inspection (年检)
 * @USHER_REMINDER_KIND_INSURANCE: the insurance (保险)
 * @USHER_REMINDER_KIND_CAMPAIGN: an offer of the shop (服务活动)
 *
 * Why a customer is called, the first to be called first.
 */
typedef enum
{
  USHER_REMINDER_KIND_COMPLAINT,
  USHER_REMINDER_KIND_PENDING,
  USHER_REMINDER_KIND_DEFERRED,
  USHER_REMINDER_KIND_RUN_IN,
  USHER_REMINDER_KIND_SERVICE,
  USHER_REMINDER_KIND_INSPECTION,
  USHER_REMINDER_KIND_INSURANCE,
  USHER_REMINDER_KIND_CAMPAIGN,
} UsherReminderKind;

#define USHER_REMINDER_KIND_LAST USHER_REMINDER_KIND_CAMPAIGN

/**
 * UsherReminderState:
 * @USHER_REMINDER_STATE_DUE: to be called
 * @USHER_REMINDER_STATE_BOOKED: the car has a booking
 * @USHER_REMINDER_STATE_REFUSED: the customer does not want it
 * @USHER_REMINDER_STATE_WRONG_NUMBER: nobody to call
 * @USHER_REMINDER_STATE_DONE: the car was here, or the reason is gone
 * @USHER_REMINDER_STATE_VOID: raised again by a later visit
 *
 * What became of a reminder.
 */
typedef enum
{
  USHER_REMINDER_STATE_DUE,
  USHER_REMINDER_STATE_BOOKED,
  USHER_REMINDER_STATE_REFUSED,
  USHER_REMINDER_STATE_WRONG_NUMBER,
  USHER_REMINDER_STATE_DONE,
  USHER_REMINDER_STATE_VOID,
} UsherReminderState;

#define USHER_REMINDER_STATE_LAST USHER_REMINDER_STATE_VOID

/**
 * UsherReminderWay:
 * @USHER_REMINDER_WAY_WAIT: it is too early
 * @USHER_REMINDER_WAY_MESSAGE: by message
 * @USHER_REMINDER_WAY_PHONE: by phone
 *
 * How a customer is reminded today.
 */
typedef enum
{
  USHER_REMINDER_WAY_WAIT,
  USHER_REMINDER_WAY_MESSAGE,
  USHER_REMINDER_WAY_PHONE,
} UsherReminderWay;

/* Days before the due date: a message goes out, and then there is a call. */
#define USHER_REMINDER_MESSAGE_DAYS 10
#define USHER_REMINDER_CALL_DAYS 5

/* Readings that are nearer to each other say little about a driver. */
#define USHER_REMINDER_READING_DAYS 60

/* Work that was put off is asked about again after so many days. */
#define USHER_REMINDER_DEFERRED_DAYS 30

/* A new car's first service, from the day its guarantee began. */
#define USHER_REMINDER_RUN_IN_MONTHS 3

/**
 * UsherKmReading:
 * @km: what the odometer showed
 * @day: when, as a Julian day
 */
typedef struct
{
  gint64  km;
  guint32 day;
} UsherKmReading;

const char *usher_reminder_kind_to_string (UsherReminderKind value);
gboolean    usher_reminder_kind_from_string (const char        *nick,
                                             UsherReminderKind *out);
const char *usher_reminder_state_to_string (UsherReminderState value);
gboolean    usher_reminder_state_from_string (const char         *nick,
                                              UsherReminderState *out);

gboolean usher_reminder_forecast (const UsherKmReading *readings,
                                  gsize                 n_readings,
                                  gint64                target_km,
                                  GDate                *day);
gboolean usher_reminder_service_due (const UsherKmReading *readings,
                                     gsize                 n_readings,
                                     gint64                next_km,
                                     const GDate          *next_on,
                                     GDate                *due);

UsherReminderWay usher_reminder_way (UsherReminderKind kind,
                                     const GDate      *due,
                                     const GDate      *today,
                                     gboolean          was_messaged);

G_END_DECLS
