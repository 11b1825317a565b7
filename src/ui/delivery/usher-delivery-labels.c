/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-delivery-labels.h"

#include <glib/gi18n.h>

#include "usher-reception-labels.h"
#include "usher-times.h"

/**
 * usher_gate_pass_kind_label:
 *
 * Returns: what the screen calls it
 */
const char *
usher_gate_pass_kind_label (UsherGatePassKind kind)
{
  switch (kind)
    {
    case USHER_GATE_PASS_SETTLED:
      return C_("gate pass", "Repair Settled");
    case USHER_GATE_PASS_ROAD_TEST:
      return C_("gate pass", "Road Test");
    case USHER_GATE_PASS_WASH:
      return C_("gate pass", "Wash");
    case USHER_GATE_PASS_RESCUE:
      return C_("gate pass", "Rescue");
    case USHER_GATE_PASS_INSPECTION:
      return C_("gate pass", "Yearly Inspection");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_gate_pass_describe:
 *
 * Returns: (transfer full): what became of a gate pass, in a line
 */
char *
usher_gate_pass_describe (UsherGatePass *pass,
                          UsherSession  *session)
{
  g_autofree char *issued = usher_times_relative (session, pass->issued_at);
  g_autofree char *out = pass->out_at != 0 ? usher_times_relative (session, pass->out_at) : NULL;
  g_autofree char *in = pass->in_at != 0 ? usher_times_relative (session, pass->in_at) : NULL;

  if (pass->voided_at != 0)
    /* Translators: why a gate pass was voided. */
    return g_strdup_printf (_("Void: %s"), pass->void_reason);
  if (in != NULL)
    /* Translators: when a car went out at the gate, and when it came back. */
    return g_strdup_printf (_("Out %s, back %s"), out, in);
  if (out != NULL)
    /* Translators: when a car went out at the gate. */
    return g_strdup_printf (_("Out %s"), out);
  if (*pass->approver != '\0')
    /* Translators: when a gate pass was issued, and who approved that the customer pays later. */
    return g_strdup_printf (_("Issued %s, on account approved by %s"), issued, pass->approver);

  /* Translators: when a gate pass was issued. */
  return g_strdup_printf (_("Issued %s"), issued);
}

/**
 * usher_guaranteed_line_describe:
 *
 * Returns: (transfer full): until when a line is guaranteed
 */
char *
usher_guaranteed_line_describe (UsherGuaranteedLine *line)
{
  g_autofree char *km = usher_reception_dup_km (line->until_km);

  /* Translators: the last day and the odometer at which the guarantee on a repair ends. */
  return g_strdup_printf (_("until %s or %s"), line->until_on, km);
}

static char *
describe_days (const UsherWarrantyAlert *alert)
{
  int days = (int) alert->count;

  /* Never one: the first warning is at 25 days. */
  if (alert->is_reached)
    return g_strdup_printf (_("%d days of repair under warranty: over 30, the customer may ask for exchange or refund"), days);

  return g_strdup_printf (_("%d days of repair under warranty, of 30 at the most"), days);
}

static char *
describe_defect (const UsherWarrantyAlert *alert)
{
  if (alert->is_reached)
    /* Translators: what was wrong, and how often it was repaired. */
    return g_strdup_printf (_("“%s” was repaired %d times: over 4, the customer may ask for exchange or refund"),
                              alert->subject, (int) alert->count);

  /* Translators: what was wrong, and how often it was repaired. */
  return g_strdup_printf (_("“%s” was repaired %d times: the next one passes the limit of 4"), alert->subject,
                            (int) alert->count);
}

static char *
describe_assembly (const UsherWarrantyAlert *alert)
{
  if (alert->is_reached)
    /* Translators: a main assembly of the car, and how often it was replaced. */
    return g_strdup_printf (_("%s was replaced %d times: the customer may ask for exchange or refund"), alert->subject,
                              (int) alert->count);

  /* Translators: a main assembly of the car. */
  return g_strdup_printf (_("%s was replaced once: a second time gives the right to exchange or refund"), alert->subject);
}

static char *
describe_one_repair (const UsherWarrantyAlert *alert)
{
  if (alert->is_reached)
    return g_strdup_printf (_("Day %d of this repair: a loan car or compensation is due since day 6"), (int) alert->count);

  return g_strdup (_("Day 5 of this repair: from tomorrow a loan car or compensation is due"));
}

/**
 * usher_warranty_alert_describe:
 *
 * Returns: (transfer full): which limit of the warranty law is near or passed,
 *   and what follows
 */
char *
usher_warranty_alert_describe (const UsherWarrantyAlert *alert)
{
  switch (alert->kind)
    {
    case USHER_WARRANTY_ALERT_DAYS:
      return describe_days (alert);
    case USHER_WARRANTY_ALERT_DEFECT:
      return describe_defect (alert);
    case USHER_WARRANTY_ALERT_ASSEMBLY:
      return describe_assembly (alert);
    case USHER_WARRANTY_ALERT_ONE_REPAIR:
      return describe_one_repair (alert);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * usher_warranty_counter_describe:
 *
 * Returns: (transfer full) (nullable): where a car stands under the warranty
 *   law (三包); %NULL when there is nothing to say
 */
char *
usher_warranty_counter_describe (const UsherWarrantyCounter *counter)
{
  const char *period = NULL;

  if (counter->period == USHER_WARRANTY_PERIOD_UNKNOWN || counter->period == USHER_WARRANTY_PERIOD_OVER)
    return NULL;

  period = counter->period == USHER_WARRANTY_PERIOD_FULL ? _("Within the warranty by law")
                                                         : _("Within the free-repair period");
  if (counter->n_visits == 0)
    return g_strdup (period);

  /* Translators: the period, then counts of repairs, of their days, and of the defect that came most often. */
  return g_strdup_printf (_("%s: %u repairs, %d days, same defect %u times"), period, counter->n_visits,
                            (int) counter->repair_days, counter->same_defect);
}
