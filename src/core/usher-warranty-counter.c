/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-warranty-counter.h"

#include "usher-date.h"

static const gint64 day_s = 24 * 60 * 60;

/**
 * usher_warranty_visit_new:
 *
 * Returns: (transfer full): a repair with nothing known of it
 */
UsherWarrantyVisit *
usher_warranty_visit_new (void)
{
  UsherWarrantyVisit *visit = g_new0 (UsherWarrantyVisit, 1);

  visit->defects = g_ptr_array_new_with_free_func (g_free);
  visit->assemblies = g_ptr_array_new_with_free_func (g_free);

  return visit;
}

/**
 * usher_warranty_visit_free:
 * @visit: (transfer full): a repair
 */
void
usher_warranty_visit_free (UsherWarrantyVisit *visit)
{
  g_ptr_array_unref (visit->defects);
  g_ptr_array_unref (visit->assemblies);
  g_free (visit);
}

static void
alert_free (gpointer data)
{
  UsherWarrantyAlert *alert = data;

  g_free (alert->subject);
  g_free (alert);
}

/**
 * usher_warranty_counter_free:
 * @counter: (transfer full): a counter
 */
void
usher_warranty_counter_free (UsherWarrantyCounter *counter)
{
  g_free (counter->defect);
  g_free (counter->assembly);
  g_ptr_array_unref (counter->alerts);
  g_free (counter);
}

/**
 * usher_warranty_repair_days:
 * @agreed_at: when the repair was agreed to
 * @completed_at: when it was completed
 *
 * Article 40: time is taken in hours; each 24 are a day, and so is a remainder.
 *
 * Returns: the days that a repair took
 */
gint64
usher_warranty_repair_days (gint64 agreed_at,
                            gint64 completed_at)
{
  if (completed_at <= agreed_at)
    return 0;

  return (completed_at - agreed_at - 1) / day_s + 1;
}

static gboolean
is_within (const GDate *sold_on,
           guint16      years,
           gint64       limit_km,
           const GDate *day,
           gint64       km)
{
  GDate last = *sold_on;

  g_date_add_years (&last, years);

  return g_date_compare (day, &last) <= 0 && km <= limit_km;
}

/**
 * usher_warranty_get_period:
 * @sold_on: (nullable): the day of the invoice, or of the delivery when that was
 *   another (article 18); an invalid date when nobody knows
 * @day: the day of asking
 * @km: the odometer then
 *
 * Returns: which period the car is in; time or distance, whichever ends first
 */
UsherWarrantyPeriod
usher_warranty_get_period (const GDate *sold_on,
                           const GDate *day,
                           gint64       km)
{
  g_return_val_if_fail (day != NULL && g_date_valid (day), USHER_WARRANTY_PERIOD_UNKNOWN);

  if (sold_on == NULL || !g_date_valid (sold_on))
    return USHER_WARRANTY_PERIOD_UNKNOWN;
  if (is_within (sold_on, USHER_WARRANTY_FULL_YEARS, USHER_WARRANTY_FULL_KM, day, km))
    return USHER_WARRANTY_PERIOD_FULL;
  if (is_within (sold_on, USHER_WARRANTY_REPAIR_YEARS, USHER_WARRANTY_REPAIR_KM, day, km))
    return USHER_WARRANTY_PERIOD_REPAIR;

  return USHER_WARRANTY_PERIOD_OVER;
}

static void
add_alert (UsherWarrantyCounter  *counter,
           UsherWarrantyAlertKind kind,
           gboolean               is_reached,
           gint64                 count,
           const char            *subject)
{
  UsherWarrantyAlert *alert = g_new0 (UsherWarrantyAlert, 1);

  alert->kind = kind;
  alert->is_reached = is_reached;
  alert->count = count;
  alert->subject = g_strdup (subject);
  g_ptr_array_add (counter->alerts, alert);
}

/* A word counts once a visit, however often it is in it. */
static void
tally (GHashTable *counts,
       GPtrArray  *order,
       GPtrArray  *words)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < words->len; i++)
    {
      char *word = g_ptr_array_index (words, i);

      if (*word == '\0' || !g_hash_table_add (seen, word))
        continue;
      if (!g_hash_table_contains (counts, word))
        g_ptr_array_add (order, word);
      g_hash_table_insert (counts, word, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, word)) + 1));
    }
}

/* The word that came most often; of several the one that came first. */
static guint
find_most (GHashTable *counts,
           GPtrArray  *order,
           char      **word)
{
  guint most = 0;

  *word = g_strdup ("");
  for (guint i = 0; i < order->len; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, g_ptr_array_index (order, i)));

      if (count <= most)
        continue;
      most = count;
      g_free (*word);
      *word = g_strdup (g_ptr_array_index (order, i));
    }
  return most;
}

static void
alert_of_words (UsherWarrantyCounter  *counter,
                GHashTable            *counts,
                GPtrArray             *order,
                UsherWarrantyAlertKind kind,
                guint                  near,
                guint                  reached)
{
  for (guint i = 0; i < order->len; i++)
    {
      const char *word = g_ptr_array_index (order, i);
      guint       count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

      if (count >= near)
        add_alert (counter, kind, count >= reached, count, word);
    }
}

static UsherWarrantyPeriod
find_period_of (const UsherWarrantyVisit *visit,
                const GDate              *sold_on,
                GTimeZone                *zone)
{
  GDate day;

  usher_date_of_time (visit->agreed_at, zone, &day);

  return usher_warranty_get_period (sold_on, &day, visit->odometer);
}

/* Articles 21 and 24; what was exceeded while the period ran stays claimable,
 * but nobody is warned of it for ever. */
static void
add_alerts (UsherWarrantyCounter *counter,
            GHashTable           *defects,
            GPtrArray            *defect_order,
            GHashTable           *assemblies,
            GPtrArray            *assembly_order)
{
  if (counter->current_days >= USHER_WARRANTY_ONE_REPAIR_DAYS)
    add_alert (counter, USHER_WARRANTY_ALERT_ONE_REPAIR, counter->current_days > USHER_WARRANTY_ONE_REPAIR_DAYS,
               counter->current_days, "");
  if (counter->period != USHER_WARRANTY_PERIOD_FULL)
    return;
  if (counter->repair_days >= USHER_WARRANTY_DAYS_EARLY)
    add_alert (counter, USHER_WARRANTY_ALERT_DAYS, counter->repair_days > USHER_WARRANTY_DAYS, counter->repair_days, "");
  alert_of_words (counter, defects, defect_order, USHER_WARRANTY_ALERT_DEFECT,
                  USHER_WARRANTY_REPAIRS, USHER_WARRANTY_REPAIRS + 1);
  alert_of_words (counter, assemblies, assembly_order, USHER_WARRANTY_ALERT_ASSEMBLY,
                  USHER_WARRANTY_ASSEMBLIES - 1, USHER_WARRANTY_ASSEMBLIES);
}

/**
 * usher_warranty_count:
 * @sold_on: (nullable): as for usher_warranty_get_period()
 * @visits: (element-type UsherWarrantyVisit): the repairs under warranty of the
 *   car, in any order
 * @now: the time of asking
 * @km: the odometer now
 * @zone: where the shop is
 *
 * Counts what the law on the warranty of household cars counts.  Repairs that
 * were agreed to within 2 years and 50,000 km count; the present repair is
 * watched within 3 years and 60,000 km.
 *
 * Returns: (transfer full): the counters with what is near its limit
 */
UsherWarrantyCounter *
usher_warranty_count (const GDate *sold_on,
                      GPtrArray   *visits,
                      gint64       now,
                      gint64       km,
                      GTimeZone   *zone)
{
  UsherWarrantyCounter  *counter = g_new0 (UsherWarrantyCounter, 1);
  g_autoptr (GHashTable) defects = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) assemblies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray)  defect_order = g_ptr_array_new ();
  g_autoptr (GPtrArray)  assembly_order = g_ptr_array_new ();
  GDate                  today;

  usher_date_of_time (now, zone, &today);
  counter->alerts = g_ptr_array_new_with_free_func (alert_free);
  counter->period = usher_warranty_get_period (sold_on, &today, km);

  for (guint i = 0; i < visits->len; i++)
    {
      const UsherWarrantyVisit *visit = g_ptr_array_index (visits, i);
      UsherWarrantyPeriod       period = find_period_of (visit, sold_on, zone);
      gboolean                  is_open = visit->completed_at == 0;
      gint64                    days = usher_warranty_repair_days (visit->agreed_at, is_open ? now : visit->completed_at);

      if (is_open && (period == USHER_WARRANTY_PERIOD_FULL || period == USHER_WARRANTY_PERIOD_REPAIR))
        counter->current_days = MAX (counter->current_days, days);
      if (period != USHER_WARRANTY_PERIOD_FULL)
        continue;
      counter->n_visits++;
      counter->repair_days += days;
      tally (defects, defect_order, visit->defects);
      tally (assemblies, assembly_order, visit->assemblies);
    }

  counter->same_defect = find_most (defects, defect_order, &counter->defect);
  counter->replacements = find_most (assemblies, assembly_order, &counter->assembly);
  add_alerts (counter, defects, defect_order, assemblies, assembly_order);
  return counter;
}
