/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-arithmetic.h"
#include "usher-error.h"
#include "usher-money.h"

#include <string.h>

/* Money is a number of fen, one hundredth of a yuan. */

static char *
format (gint64      fen,
        const char *symbol)
{
  guint64          magnitude = fen < 0 ? -(guint64) fen : (guint64) fen;
  g_autofree char *yuan = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / 100);
  gsize            length = strlen (yuan);
  GString         *text = g_string_new (fen < 0 ? "\u2212" : "");

  g_string_append (text, symbol);
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (text, ',');
      g_string_append_c (text, yuan[i]);
    }
  g_string_append_printf (text, ".%02d", (int) (magnitude % 100));

  return g_string_free (text, FALSE);
}

/**
 * usher_money_format:
 * @fen: an amount
 *
 * Returns: (transfer full): “1,234.56”; a negative amount begins with U+2212
 */
char *
usher_money_format (gint64 fen)
{
  return format (fen, "");
}

/**
 * usher_money_format_symbol:
 * @fen: an amount
 *
 * Returns: (transfer full): “¥1,234.56”, “−¥5.00”
 */
char *
usher_money_format_symbol (gint64 fen)
{
  return format (fen, "¥");
}

/**
 * usher_money_format_plain:
 * @fen: an amount
 *
 * The text of a cell while it is edited.
 *
 * Returns: (transfer full): “1234.56”, “120”, without separators
 */
char *
usher_money_format_plain (gint64 fen)
{
  return usher_arithmetic_format (fen, 2, fen % 100 == 0 ? 0 : 2);
}

/**
 * usher_money_parse:
 * @text: what was typed: “1,234.5”, “￥１２００元”, “2*3.5+1”
 * @fen: (out): the amount, rounded once to the fen
 * @error: %USHER_ERROR_INVALID_NUMBER, or %USHER_ERROR_OUT_OF_RANGE beyond
 *   ±%USHER_MONEY_MAX
 *
 * Returns: whether @text is an amount; @fen is untouched when not
 */
gboolean
usher_money_parse (const char *text,
                   gint64     *fen,
                   GError    **error)
{
  static const char *const units[] = { "¥", "￥", "元", "圆", "RMB", "CNY", "人民币", NULL };
  gint64                   amount;

  g_return_val_if_fail (fen != NULL, FALSE);

  if (!usher_arithmetic_evaluate (text, units, 100, &amount, error))
    return FALSE;
  if (amount > USHER_MONEY_MAX || amount < -USHER_MONEY_MAX)
    {
      g_set_error_literal (error, USHER_ERROR, USHER_ERROR_OUT_OF_RANGE, "The amount is too large");
      return FALSE;
    }

  *fen = amount;
  return TRUE;
}

static const char *const digits[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };

/* Writes a number below ten thousand without zeros in front. */
static void
append_group (GString *words,
              guint    group)
{
  static const char *const places[] = { "仟", "佰", "拾", "" };
  gboolean                 has_digit = FALSE;
  gboolean                 has_gap = FALSE;

  for (guint i = 0, divisor = 1000; i < G_N_ELEMENTS (places); i++, divisor /= 10)
    {
      guint digit = group / divisor % 10;

      if (digit == 0)
        {
          has_gap = has_digit;
          continue;
        }

      if (has_gap)
        g_string_append (words, digits[0]);
      g_string_append (words, digits[digit]);
      g_string_append (words, places[i]);
      has_digit = TRUE;
      has_gap = FALSE;
    }
}

static void
append_whole (GString *words,
              guint64  yuan)
{
  static const struct
  {
    guint64     unit;
    const char *name;
  } steps[] = { { 100000000, "亿" }, { 10000, "万" } };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (yuan < steps[i].unit)
        continue;

      append_whole (words, yuan / steps[i].unit);
      g_string_append (words, steps[i].name);
      yuan %= steps[i].unit;
      if (yuan > 0 && yuan < steps[i].unit / 10)
        g_string_append (words, digits[0]);
    }

  append_group (words, yuan);
}

/**
 * usher_money_in_words:
 * @fen: an amount
 *
 * Writes an amount in the capitals that Chinese documents ask for beside the
 * figures (支付结算办法, 附一): 壹仟肆佰零玖元伍角.  Where the rules leave a
 * choice the result is always one of their own examples: 零 follows 元 when the
 * last digit of the yuan is zero and there are jiao; none follows 万 when the
 * group after it is full; 整 ends whole yuan only.  The words 人民币 in front
 * are the form's business.
 *
 * Returns: (transfer full): the amount in words, 负 in front of a negative one
 */
char *
usher_money_in_words (gint64 fen)
{
  guint64  magnitude = fen < 0 ? -(guint64) fen : (guint64) fen;
  guint64  yuan = magnitude / 100;
  guint    jiao = magnitude / 10 % 10;
  guint    rest = magnitude % 10;
  GString *words = g_string_new (fen < 0 ? "负" : "");

  if (yuan == 0)
    g_string_append (words, digits[0]);
  append_whole (words, yuan);
  g_string_append (words, "元");

  if (jiao == 0 && rest == 0)
    {
      g_string_append (words, "整");
      return g_string_free (words, FALSE);
    }

  if (jiao == 0 || (yuan > 0 && yuan % 10 == 0))
    g_string_append (words, digits[0]);
  if (jiao != 0)
    g_string_append_printf (words, "%s角", digits[jiao]);
  if (rest != 0)
    g_string_append_printf (words, "%s分", digits[rest]);

  return g_string_free (words, FALSE);
}
