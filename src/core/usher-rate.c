/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-rate.h"

static gint64
saturate (__int128 value)
{
  if (value > G_MAXINT64)
    return G_MAXINT64;
  if (value < -G_MAXINT64)
    return -G_MAXINT64;
  return (gint64) value;
}

/**
 * usher_mul_div:
 * @a: a factor
 * @b: a factor
 * @divisor: not zero
 *
 * Computes `a × b ÷ divisor` with 128 bits inside and rounds once, half away
 * from zero: 0.5 fen is one fen, −0.5 fen is minus one.  This is the only place
 * in Usher that rounds money, hours and quantities.
 *
 * Returns: the result, held within ±%G_MAXINT64
 */
gint64
usher_mul_div (gint64 a,
               gint64 b,
               gint64 divisor)
{
  g_return_val_if_fail (divisor != 0, 0);

  __int128 product = (__int128) a * b;
  __int128 quotient = product / divisor;
  __int128 rest = product % divisor;
  gboolean is_negative = (product < 0) != (divisor < 0);
  __int128 magnitude = divisor < 0 ? -(__int128) divisor : divisor;

  if (rest < 0)
    rest = -rest;
  if (rest * 2 >= magnitude)
    quotient += is_negative ? -1 : 1;

  return saturate (quotient);
}

/**
 * usher_add_saturated:
 *
 * Returns: `a + b`, held within ±%G_MAXINT64
 */
gint64
usher_add_saturated (gint64 a,
                     gint64 b)
{
  return saturate ((__int128) a + b);
}
