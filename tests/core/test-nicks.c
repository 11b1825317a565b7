/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-addition-state.h"
#include "usher-booking-status.h"
#include "usher-car-system.h"
#include "usher-check-result.h"
#include "usher-consent-method.h"
#include "usher-contact-result.h"
#include "usher-finding.h"
#include "usher-follow-up-rule.h"
#include "usher-fuel-type.h"
#include "usher-line-kinds.h"
#include "usher-order-values.h"
#include "usher-order-terms.h"
#include "usher-work-values.h"
#include "usher-reminder-rule.h"
#include "usher-survey.h"
#include "usher-part-values.h"

#include <string.h>

typedef const char *(*ToString) (guint value);
typedef gboolean (*FromString) (const char *nick, guint *value);

typedef struct
{
  const char *name;
  ToString    to_string;
  FromString  from_string;
  const char *nicks; /* in the order of the values, as they stand in the data */
} Enumeration;

/* An enumeration without negative values has the size and form of a guint. */
#define ENUMERATION(name, nicks) \
  { #name, (ToString) (void *) usher_##name##_to_string, (FromString) (void *) usher_##name##_from_string, nicks }

static const Enumeration enumerations[] = {
  ENUMERATION (booking_status, "booked confirmed arrived no-show cancelled"),
  ENUMERATION (booking_source, "phone walk-in message called"),
  ENUMERATION (contact_result, "reached no-answer busy wrong-number refused"),
  ENUMERATION (car_system, "none brakes steering suspension tyres transmission cooling climate exhaust fuel charging electrical body engine"),
  ENUMERATION (follow_up_state, "due reached unreachable letter closed"),
  ENUMERATION (complaint_state, "open in-hand resolved closed"),
  ENUMERATION (survey_kind, "five yes-no recommendation words"),
  ENUMERATION (reminder_kind, "complaint pending deferred run-in service inspection insurance campaign"),
  ENUMERATION (reminder_state, "due booked refused wrong-number done void"),
  ENUMERATION (payment_method, "unset cash card wechat alipay transfer on-account"),
  ENUMERATION (old_parts, "unset take leave none"),
  ENUMERATION (waiting, "unset wait call"),
  ENUMERATION (consent_method, "pad paper phone message"),
  ENUMERATION (addition_state, "open issued accepted declined deferred withdrawn"),
  ENUMERATION (part_request_state, "asked ordered arrived issued cancelled"),
  ENUMERATION (part_fate, "unset kept not-kept none"),
  ENUMERATION (finding, "not-asked confirmed to-inspect not-reproduced"),
  ENUMERATION (warranty_answer, "not-asked covered not-covered to-diagnose escalated"),
  ENUMERATION (check_result, "not-checked ok attention bad"),
  ENUMERATION (fuel_type, "petrol diesel electric hybrid plug-in gas"),
  ENUMERATION (line_kind, "labour part sublet fee"),
  ENUMERATION (part_kind, "oem equivalent repaired own"),
  ENUMERATION (payer, "customer warranty insurer internal goodwill"),
  ENUMERATION (consent, "recommended quoted authorized done declined deferred"),
  ENUMERATION (document_state, "draft estimate authorized settled closed cancelled"),
  ENUMERATION (car_state, "expected arrived in-reception waiting-for-bay in-work stopped quality-check washing ready delivered"),
  ENUMERATION (stop_cause, "none parts consent manufacturer labour subcontractor other"),
  ENUMERATION (money_state, "unsettled part-settled settled"),
  ENUMERATION (urgency, "normal booked urgent rework"),
  ENUMERATION (pause_reason, "break parts consent other-job equipment advice end-of-day other"),
  ENUMERATION (trade, "mechanical electrical body paint detailing"),
  ENUMERATION (told_how, "in-person phone message"),
  ENUMERATION (step, "arrival walk-around concern estimate authorization"),
  ENUMERATION (order_action, "check-in start-reception issue-authorization record-consent edit-lines cancel reissue"),
};

static void
test_nicks_are_the_stored_words (gconstpointer data)
{
  const Enumeration *enumeration = data;
  g_auto (GStrv)     nicks = g_strsplit (enumeration->nicks, " ", -1);

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      guint value = G_MAXUINT;

      g_assert_cmpstr (enumeration->to_string (i), ==, nicks[i]);
      g_assert_true (enumeration->from_string (nicks[i], &value));
      g_assert_cmpuint (value, ==, i);
    }
}

static void
test_other_words_are_refused (gconstpointer data)
{
  const Enumeration *enumeration = data;
  const char        *wrong[] = { "", "Booked", "unknown", " cash", "cash " };
  guint              value = 77;

  g_assert_false (enumeration->from_string (NULL, &value));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (enumeration->from_string (wrong[i], &value));
  g_assert_cmpuint (value, ==, 77);
}

static void
test_the_car_that_came_is_not_absent (void)
{
  g_assert_true (usher_booking_status_can_follow (USHER_BOOKING_STATUS_BOOKED, USHER_BOOKING_STATUS_CONFIRMED));
  g_assert_true (usher_booking_status_can_follow (USHER_BOOKING_STATUS_BOOKED, USHER_BOOKING_STATUS_ARRIVED));
  g_assert_true (usher_booking_status_can_follow (USHER_BOOKING_STATUS_NO_SHOW, USHER_BOOKING_STATUS_ARRIVED));
  g_assert_true (usher_booking_status_can_follow (USHER_BOOKING_STATUS_CANCELLED, USHER_BOOKING_STATUS_BOOKED));
  g_assert_true (usher_booking_status_can_follow (USHER_BOOKING_STATUS_ARRIVED, USHER_BOOKING_STATUS_CONFIRMED));
  g_assert_false (usher_booking_status_can_follow (USHER_BOOKING_STATUS_ARRIVED, USHER_BOOKING_STATUS_NO_SHOW));
  g_assert_false (usher_booking_status_can_follow (USHER_BOOKING_STATUS_ARRIVED, USHER_BOOKING_STATUS_CANCELLED));
  g_assert_false (usher_booking_status_can_follow (USHER_BOOKING_STATUS_CANCELLED, USHER_BOOKING_STATUS_NO_SHOW));
  g_assert_false (usher_booking_status_can_follow (USHER_BOOKING_STATUS_CANCELLED, USHER_BOOKING_STATUS_ARRIVED));
}

static void
test_late_after_fifteen_minutes (void)
{
  gint64 appointed = 1795411200;

  g_assert_false (usher_booking_is_late (USHER_BOOKING_STATUS_BOOKED, appointed, appointed + 15 * 60));
  g_assert_true (usher_booking_is_late (USHER_BOOKING_STATUS_BOOKED, appointed, appointed + 15 * 60 + 1));
  g_assert_true (usher_booking_is_late (USHER_BOOKING_STATUS_CONFIRMED, appointed, appointed + 3600));
  g_assert_false (usher_booking_is_late (USHER_BOOKING_STATUS_ARRIVED, appointed, appointed + 3600));
  g_assert_false (usher_booking_is_late (USHER_BOOKING_STATUS_CANCELLED, appointed, appointed + 3600));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (enumerations); i++)
    {
      g_autofree char *stored = g_strdup_printf ("/nicks/%s/stored-words", enumerations[i].name);
      g_autofree char *others = g_strdup_printf ("/nicks/%s/others-refused", enumerations[i].name);

      g_test_add_data_func (stored, &enumerations[i], test_nicks_are_the_stored_words);
      g_test_add_data_func (others, &enumerations[i], test_other_words_are_refused);
    }
  g_test_add_func ("/booking-status/the-car-that-came-is-not-absent", test_the_car_that_came_is_not_absent);
  g_test_add_func ("/booking-status/late-after-fifteen-minutes", test_late_after_fifteen_minutes);

  return g_test_run ();
}
