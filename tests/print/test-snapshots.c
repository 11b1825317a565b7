/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-error.h"
#include "usher-print-samples.h"

static void
test_an_authorization_survives_json (void)
{
  g_autoptr (UsherAuthorizationSnapshot) before = usher_sample_authorization ();
  g_autoptr (UsherAuthorizationSnapshot) after = NULL;
  g_autoptr (GError)                     error = NULL;
  g_autofree char                       *json = NULL;
  g_autofree char                       *again = NULL;

  before->consent.is_given = TRUE;
  before->consent.method = USHER_CONSENT_METHOD_PAD;
  before->consent.strokes = usher_sample_strokes ();
  json = usher_authorization_snapshot_to_json (before);
  after = usher_authorization_snapshot_from_json (json, &error);
  g_assert_no_error (error);
  again = usher_authorization_snapshot_to_json (after);

  g_assert_cmpstr (json, ==, again);
  g_assert_true (usher_estimate_equal (before->estimate, after->estimate));
  g_assert_cmpstr (after->party.name, ==, "王小明");
  g_assert_cmpstr (after->consent.strokes, ==, before->consent.strokes);
  g_assert_cmpint (after->car.odometer, ==, 58342);
  g_assert_cmpint (after->concerns->len, ==, 1);
}

static void
test_a_check_in_survives_json (void)
{
  g_autoptr (UsherCheckInSnapshot) before = usher_sample_check_in (USHER_DOCUMENT_LANGUAGE_ZH);
  g_autoptr (UsherCheckInSnapshot) after = NULL;
  g_autoptr (GError)               error = NULL;
  g_autofree char                 *json = usher_check_in_snapshot_to_json (before);
  g_autofree char                 *again = NULL;
  const UsherDamageMark           *mark_before = g_ptr_array_index (before->marks, 3);
  const UsherDamageMark           *mark_after = NULL;

  after = usher_check_in_snapshot_from_json (json, &error);
  g_assert_no_error (error);
  again = usher_check_in_snapshot_to_json (after);
  mark_after = g_ptr_array_index (after->marks, 3);

  g_assert_cmpstr (json, ==, again);
  g_assert_cmpfloat (mark_before->x, ==, mark_after->x);
  g_assert_cmpfloat (mark_before->y, ==, mark_after->y);
  g_assert_cmpint (mark_after->zone, ==, USHER_CAR_ZONE_RIGHT_FRONT_FENDER);
  g_assert_cmpint (mark_after->severity, ==, USHER_DAMAGE_HEAVY);
}

static void
test_a_day_survives_json (void)
{
  g_autoptr (UsherDaySnapshot) before = usher_sample_day (30);
  g_autoptr (UsherDaySnapshot) after = NULL;
  g_autoptr (GError)           error = NULL;
  g_autofree char             *json = usher_day_snapshot_to_json (before);
  g_autofree char             *again = NULL;

  after = usher_day_snapshot_from_json (json, &error);
  g_assert_no_error (error);
  again = usher_day_snapshot_to_json (after);

  g_assert_cmpstr (json, ==, again);
  g_assert_cmpint (after->rows->len, ==, 30);
}

static void
test_empty_snapshots_survive_json (void)
{
  g_autoptr (UsherAuthorizationSnapshot) before = usher_authorization_snapshot_new ();
  g_autoptr (UsherAuthorizationSnapshot) after = NULL;
  g_autofree char                       *json = usher_authorization_snapshot_to_json (before);

  after = usher_authorization_snapshot_from_json (json, NULL);
  g_assert_nonnull (after);
  g_assert_null (after->party.name);
  g_assert_null (after->estimate);
  g_assert_cmpint (after->car.odometer, ==, -1);
}

static void
test_a_copy_shares_nothing (void)
{
  g_autoptr (UsherAuthorizationSnapshot) before = usher_sample_authorization ();
  g_autoptr (UsherAuthorizationSnapshot) copy = usher_authorization_snapshot_copy (before);

  g_set_str (&before->party.name, "别人");
  g_set_str (&((UsherConcernSnapshot *) g_ptr_array_index (before->concerns, 0))->words, "别的");
  g_assert_cmpstr (copy->party.name, ==, "王小明");
  g_assert_cmpstr (((UsherConcernSnapshot *) g_ptr_array_index (copy->concerns, 0))->words, !=, "别的");
}

static void
test_bad_content_is_an_error (void)
{
  static const char *const bad[] = {
    "",
    "{",
    "[]",
    "{\"version\": \"one\"}",
    "{\"shop\": []}",
    "{\"concerns\": {}}",
    "{\"concerns\": [3]}",
    "{\"payment_method\": \"shells\"}",
    "{\"estimate\": {\"lines\": [{\"kind\": \"magic\"}]}}",
    "{\"estimate\": 3}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (usher_authorization_snapshot_from_json (bad[i], &error));
      g_assert_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA);
    }
}

static void
test_unknown_members_are_left_alone (void)
{
  g_autoptr (GError)                     error = NULL;
  g_autoptr (UsherAuthorizationSnapshot) snapshot = NULL;

  snapshot = usher_authorization_snapshot_from_json ("{\"number\": \"WX1\", \"later\": {\"a\": [1]}}", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (snapshot->number, ==, "WX1");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/snapshots/authorization-survives-json", test_an_authorization_survives_json);
  g_test_add_func ("/snapshots/check-in-survives-json", test_a_check_in_survives_json);
  g_test_add_func ("/snapshots/day-survives-json", test_a_day_survives_json);
  g_test_add_func ("/snapshots/empty-survives-json", test_empty_snapshots_survive_json);
  g_test_add_func ("/snapshots/copy-shares-nothing", test_a_copy_shares_nothing);
  g_test_add_func ("/snapshots/bad-content-is-an-error", test_bad_content_is_an_error);
  g_test_add_func ("/snapshots/unknown-members-are-left-alone", test_unknown_members_are_left_alone);

  return g_test_run ();
}
