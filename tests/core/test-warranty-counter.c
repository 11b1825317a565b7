/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-warranty-counter.h"

#include "usher-date.h"

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY (24 * HOUR)

/* The morning of 23 November 2026 in Shanghai. */
static const gint64 now = G_GINT64_CONSTANT (1795397700);

static GTimeZone *
shanghai (void)
{
  return g_time_zone_new_identifier ("Asia/Shanghai");
}

static GDate
day (const char *iso)
{
  GDate date;

  g_date_clear (&date, 1);
  g_assert_true (usher_date_from_iso (iso, &date));
  return date;
}

static void
add_visit (GPtrArray  *visits,
           gint64      days_ago,
           gint64      hours,
           const char *defect,
           const char *assembly)
{
  UsherWarrantyVisit *visit = usher_warranty_visit_new ();

  visit->order_id = visits->len + 1;
  visit->agreed_at = now - days_ago * DAY;
  visit->completed_at = hours > 0 ? visit->agreed_at + hours * HOUR : 0;
  visit->odometer = 10000;
  if (defect != NULL)
    g_ptr_array_add (visit->defects, g_strdup (defect));
  if (assembly != NULL)
    g_ptr_array_add (visit->assemblies, g_strdup (assembly));
  g_ptr_array_add (visits, visit);
}

static GPtrArray *
no_visits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) usher_warranty_visit_free);
}

static UsherWarrantyCounter *
count (GPtrArray  *visits,
       const char *sold_on,
       gint64      km)
{
  g_autoptr (GTimeZone) zone = shanghai ();
  GDate                 sold;

  g_date_clear (&sold, 1);
  if (sold_on != NULL)
    sold = day (sold_on);
  return usher_warranty_count (&sold, visits, now, km, zone);
}

static const UsherWarrantyAlert *
find_alert (UsherWarrantyCounter  *counter,
            UsherWarrantyAlertKind kind)
{
  for (guint i = 0; i < counter->alerts->len; i++)
    {
      const UsherWarrantyAlert *alert = g_ptr_array_index (counter->alerts, i);

      if (alert->kind == kind)
        return alert;
    }
  return NULL;
}

static void
test_days_are_hours_rounded_up (void)
{
  for (gint64 hours = 1; hours <= 40 * 24; hours++)
    g_assert_cmpint (usher_warranty_repair_days (now, now + hours * HOUR), ==, (hours + 23) / 24);
  g_assert_cmpint (usher_warranty_repair_days (now, now), ==, 0);
  g_assert_cmpint (usher_warranty_repair_days (now, now - 1), ==, 0);
  g_assert_cmpint (usher_warranty_repair_days (now, now + 1), ==, 1);
  g_assert_cmpint (usher_warranty_repair_days (now, now + DAY), ==, 1);
  g_assert_cmpint (usher_warranty_repair_days (now, now + DAY + 1), ==, 2);
}

static void
test_the_periods (void)
{
  static const struct
  {
    const char         *day;
    gint64              km;
    UsherWarrantyPeriod period;
  } cases[] = {
    { "2024-11-23", 0, USHER_WARRANTY_PERIOD_FULL },
    { "2026-11-23", 50000, USHER_WARRANTY_PERIOD_FULL },
    { "2026-11-23", 50001, USHER_WARRANTY_PERIOD_REPAIR },
    { "2026-11-24", 50000, USHER_WARRANTY_PERIOD_REPAIR },
    { "2027-11-23", 60000, USHER_WARRANTY_PERIOD_REPAIR },
    { "2027-11-23", 60001, USHER_WARRANTY_PERIOD_OVER },
    { "2027-11-24", 10, USHER_WARRANTY_PERIOD_OVER },
    { "2025-01-01", 60001, USHER_WARRANTY_PERIOD_OVER },
  };
  GDate sold = day ("2024-11-23");
  GDate unknown;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate asked = day (cases[i].day);

      g_assert_cmpint (usher_warranty_get_period (&sold, &asked, cases[i].km), ==, cases[i].period);
    }
  g_date_clear (&unknown, 1);
  g_assert_cmpint (usher_warranty_get_period (&unknown, &sold, 1), ==, USHER_WARRANTY_PERIOD_UNKNOWN);
  g_assert_cmpint (usher_warranty_get_period (NULL, &sold, 1), ==, USHER_WARRANTY_PERIOD_UNKNOWN);
}

static void
test_days_of_all_repairs (void)
{
  for (guint days = 1; days <= 40; days++)
    {
      g_autoptr (GPtrArray)            visits = no_visits ();
      g_autoptr (UsherWarrantyCounter) counter = NULL;
      const UsherWarrantyAlert        *alert = NULL;

      for (guint i = 0; i < days; i++)
        add_visit (visits, 100 + i, 3, NULL, NULL);
      counter = count (visits, "2025-06-01", 20000);
      alert = find_alert (counter, USHER_WARRANTY_ALERT_DAYS);
      g_assert_cmpint (counter->repair_days, ==, days);
      g_assert_cmpuint (counter->n_visits, ==, days);
      g_assert_cmpint (alert != NULL, ==, days >= 25);
      if (alert == NULL)
        continue;
      g_assert_cmpint (alert->is_reached, ==, days > 30);
      g_assert_cmpint (alert->count, ==, days);
    }
}

static void
test_repairs_of_one_defect (void)
{
  for (guint repairs = 1; repairs <= 7; repairs++)
    {
      g_autoptr (GPtrArray)            visits = no_visits ();
      g_autoptr (UsherWarrantyCounter) counter = NULL;
      const UsherWarrantyAlert        *alert = NULL;

      for (guint i = 0; i < repairs; i++)
        add_visit (visits, 100 + i, 3, "brakes", NULL);
      add_visit (visits, 50, 3, "steering", NULL);
      /* The same word twice in a visit is one repair of it. */
      g_ptr_array_add (((UsherWarrantyVisit *) g_ptr_array_index (visits, 0))->defects, g_strdup ("brakes"));
      counter = count (visits, "2025-06-01", 20000);
      alert = find_alert (counter, USHER_WARRANTY_ALERT_DEFECT);
      g_assert_cmpuint (counter->same_defect, ==, repairs);
      g_assert_cmpstr (counter->defect, ==, "brakes");
      g_assert_cmpint (alert != NULL, ==, repairs >= 4);
      if (alert == NULL)
        continue;
      g_assert_cmpint (alert->is_reached, ==, repairs > 4);
      g_assert_cmpstr (alert->subject, ==, "brakes");
    }
}

static void
test_replacements_of_one_assembly (void)
{
  for (guint replacements = 0; replacements <= 3; replacements++)
    {
      g_autoptr (GPtrArray)            visits = no_visits ();
      g_autoptr (UsherWarrantyCounter) counter = NULL;
      const UsherWarrantyAlert        *alert = NULL;

      for (guint i = 0; i < replacements; i++)
        add_visit (visits, 100 + i, 3, NULL, "gearbox");
      counter = count (visits, "2025-06-01", 20000);
      alert = find_alert (counter, USHER_WARRANTY_ALERT_ASSEMBLY);
      g_assert_cmpuint (counter->replacements, ==, replacements);
      g_assert_cmpint (alert != NULL, ==, replacements >= 1);
      if (alert != NULL)
        g_assert_cmpint (alert->is_reached, ==, replacements >= 2);
    }
}

static void
test_the_present_repair (void)
{
  for (gint64 days = 1; days <= 8; days++)
    {
      g_autoptr (GPtrArray)            visits = no_visits ();
      g_autoptr (UsherWarrantyCounter) counter = NULL;
      const UsherWarrantyAlert        *alert = NULL;

      add_visit (visits, days, 0, NULL, NULL);
      counter = count (visits, "2025-06-01", 20000);
      alert = find_alert (counter, USHER_WARRANTY_ALERT_ONE_REPAIR);
      g_assert_cmpint (counter->current_days, ==, days);
      g_assert_cmpint (alert != NULL, ==, days >= 5);
      if (alert != NULL)
        g_assert_cmpint (alert->is_reached, ==, days >= 6);
    }
}

static void
test_only_the_period_counts (void)
{
  g_autoptr (GPtrArray)            visits = no_visits ();
  g_autoptr (UsherWarrantyCounter) young = NULL;
  g_autoptr (UsherWarrantyCounter) later = NULL;
  g_autoptr (UsherWarrantyCounter) unknown = NULL;

  for (guint i = 0; i < 5; i++)
    add_visit (visits, 20 + i, 24 * 6, "brakes", "engine");
  /* Beyond the distance, though within the years. */
  ((UsherWarrantyVisit *) g_ptr_array_index (visits, 0))->odometer = 50001;
  young = count (visits, "2025-06-01", 50000);
  g_assert_cmpuint (young->n_visits, ==, 4);
  g_assert_cmpint (young->repair_days, ==, 24);
  g_assert_cmpuint (young->alerts->len, ==, 2);

  /* When the car has come further nobody is warned, but the count is known. */
  later = count (visits, "2025-06-01", 55000);
  g_assert_cmpint (later->period, ==, USHER_WARRANTY_PERIOD_REPAIR);
  g_assert_cmpuint (later->n_visits, ==, 4);
  g_assert_cmpuint (later->alerts->len, ==, 0);

  unknown = count (visits, NULL, 50000);
  g_assert_cmpint (unknown->period, ==, USHER_WARRANTY_PERIOD_UNKNOWN);
  g_assert_cmpuint (unknown->n_visits, ==, 0);
  g_assert_cmpuint (unknown->alerts->len, ==, 0);
  g_assert_cmpstr (unknown->defect, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warranty-counter/days", test_days_are_hours_rounded_up);
  g_test_add_func ("/warranty-counter/periods", test_the_periods);
  g_test_add_func ("/warranty-counter/all-repairs", test_days_of_all_repairs);
  g_test_add_func ("/warranty-counter/defect", test_repairs_of_one_defect);
  g_test_add_func ("/warranty-counter/assembly", test_replacements_of_one_assembly);
  g_test_add_func ("/warranty-counter/present-repair", test_the_present_repair);
  g_test_add_func ("/warranty-counter/only-the-period", test_only_the_period_counts);
  return g_test_run ();
}
