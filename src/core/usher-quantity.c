/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-arithmetic.h"
#include "usher-error.h"
#include "usher-quantity.h"

#include <string.h>

static gboolean
evaluate (const char        *text,
          const char *const *units,
          gint64             scale,
          gint64             max,
          gint64            *result,
          GError           **error)
{
  gint64 value;

  if (!usher_arithmetic_evaluate (text, units, scale, &value, error))
    return FALSE;
  if (value < 0 || value > max)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE,
                           value < 0 ? "The value is negative" : "The value is too large");
      return FALSE;
    }

  *result = value;
  return TRUE;
}

/**
 * usher_hours_format:
 * @hours: labour time in 1/100 h
 *
 * Returns: (transfer full): the hours, with one decimal at least: “0.5”, “1.25”
 */
char *
usher_hours_format (gint64 hours)
{
  return usher_arithmetic_format (hours, 2, 1);
}

/**
 * usher_hours_parse:
 * @text: what was typed: “0.5”, “1,5”, “2*0.3”, “1.5 h”
 * @hours: (out): labour time in 1/100 h
 * @error: %USHER_ERROR_INVALID_NUMBER, or %USHER_ERROR_OUT_OF_RANGE below 0 and
 *   above %USHER_HOURS_MAX
 *
 * Returns: whether @text is a labour time; @hours is untouched when not
 */
gboolean
usher_hours_parse (const char *text,
                   gint64     *hours,
                   GError    **error)
{
  static const char *const units[] = { "hours", "h", "小时", "工时", NULL };

  g_return_val_if_fail (hours != NULL, FALSE);

  return evaluate (text, units, USHER_HOURS_ONE, USHER_HOURS_MAX, hours, error);
}

/**
 * usher_quantity_format:
 * @quantity: how much, in 1/1000
 *
 * Returns: (transfer full): the quantity as short as it can be: “1”, “0.5”
 */
char *
usher_quantity_format (gint64 quantity)
{
  return usher_arithmetic_format (quantity, 3, 0);
}

/**
 * usher_quantity_parse:
 * @text: what was typed: “4”, “3.5”, “2*4”
 * @quantity: (out): how much, in 1/1000
 * @error: %USHER_ERROR_INVALID_NUMBER, or %USHER_ERROR_OUT_OF_RANGE below 0 and
 *   above %USHER_QUANTITY_MAX
 *
 * Returns: whether @text is a quantity; @quantity is untouched when not
 */
gboolean
usher_quantity_parse (const char *text,
                      gint64     *quantity,
                      GError    **error)
{
  g_return_val_if_fail (quantity != NULL, FALSE);

  return evaluate (text, NULL, USHER_QUANTITY_ONE, USHER_QUANTITY_MAX, quantity, error);
}

/**
 * usher_distance_format:
 * @km: a reading of an odometer
 *
 * Returns: (transfer full): the number as it stands there: “42310”
 */
char *
usher_distance_format (gint64 km)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, km);
}

/**
 * usher_distance_parse:
 * @text: what was typed: “42310”, “42,310 km”, “４２３１０公里”
 * @km: (out): whole kilometres
 * @error: %USHER_ERROR_INVALID_NUMBER, or %USHER_ERROR_OUT_OF_RANGE below 0 and
 *   above %USHER_DISTANCE_MAX
 *
 * Returns: whether @text is a reading; @km is untouched when not
 */
gboolean
usher_distance_parse (const char *text,
                      gint64     *km,
                      GError    **error)
{
  static const char *const units[] = { "km", "公里", "千米", NULL };

  g_return_val_if_fail (km != NULL, FALSE);

  return evaluate (text, units, 1, USHER_DISTANCE_MAX, km, error);
}

/**
 * usher_percent_format:
 * @rate: a share in basis points, 1/100 %
 *
 * Returns: (transfer full): “10 %”, “7.5 %”
 */
char *
usher_percent_format (gint64 rate)
{
  g_autofree char *number = usher_arithmetic_format (rate, 2, 0);

  return g_strdup_printf ("%s %%", number);
}

/**
 * usher_percent_parse:
 * @text: what was typed: “10”, “7.5 %”, “９折” (nine tenths are to be paid: 10 %)
 * @rate: (out): a share in basis points, 0 to %USHER_PERCENT_WHOLE
 * @error: %USHER_ERROR_INVALID_NUMBER, or %USHER_ERROR_OUT_OF_RANGE outside
 *   0 to 100 %
 *
 * Returns: whether @text is a share; @rate is untouched when not
 */
gboolean
usher_percent_parse (const char *text,
                     gint64     *rate,
                     GError    **error)
{
  static const char *const units[] = { "%", NULL };
  static const char *const tenths[] = { "折", NULL };
  gint64                   value;

  g_return_val_if_fail (rate != NULL, FALSE);

  if (strstr (text, "折") == NULL)
    return evaluate (text, units, 100, USHER_PERCENT_WHOLE, rate, error);

  /* “85折” and “8.5折” are the same price. */
  if (!evaluate (text, tenths, 1000, 100 * USHER_PERCENT_WHOLE, &value, error))
    return FALSE;
  if (value > USHER_PERCENT_WHOLE)
    value /= 10;
  if (value > USHER_PERCENT_WHOLE)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "The value is too large");
      return FALSE;
    }

  *rate = USHER_PERCENT_WHOLE - value;
  return TRUE;
}
