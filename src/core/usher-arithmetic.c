/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-arithmetic.h"
#include "usher-error.h"
#include "usher-rate.h"

#include <string.h>

enum
{
  MAX_DEPTH = 32,
  MAX_DIGITS = 18,
};

/* An exact number: the denominator is positive, the fraction is reduced. */
typedef struct
{
  __int128 numerator;
  __int128 denominator;
} Rational;

typedef struct
{
  const char        *next;
  const char *const *units;
  guint              depth;
  GError           **error;
} Parser;

static gboolean parse_sum (Parser *parser, Rational *out);

static gboolean
refuse (Parser     *parser,
        UsherError  code,
        const char *message)
{
  g_set_error_literal (parser->error, USHER_ERROR, code, message);
  return FALSE;
}

/* What stands on a Chinese keyboard for the signs of arithmetic. */
static char
fold_sign (gunichar c)
{
  switch (c)
    {
    case 0x00d7: /* × */
    case 'x':
    case 'X':
      return '*';
    case 0x00f7: /* ÷ */
      return '/';
    case 0x2212: /* minus sign */
    case 0x2013: /* en dash */
      return '-';
    case 0x3002: /* ideographic full stop: the key of “.” */
      return '.';
    default:
      return c < 0x80 ? (char) c : '\0';
    }
}

/* Half-width ASCII with single spaces for everything that has one; other
 * characters stay, for the units. */
static char *
fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0xff01 && c <= 0xff5e)
        c = c - 0xff01 + 0x21;
      if (g_unichar_isspace (c))
        c = ' ';

      char sign = fold_sign (c);
      if (sign != '\0')
        g_string_append_c (folded, sign);
      else
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

static void
skip_spaces (Parser *parser)
{
  while (*parser->next == ' ')
    parser->next++;
}

static void
skip_units (Parser *parser)
{
  gboolean found = TRUE;

  skip_spaces (parser);
  while (found)
    {
      found = FALSE;
      for (gsize i = 0; parser->units != NULL && parser->units[i] != NULL; i++)
        {
          gsize length = strlen (parser->units[i]);

          if (g_ascii_strncasecmp (parser->next, parser->units[i], length) == 0)
            {
              parser->next += length;
              found = TRUE;
              break;
            }
        }
      skip_spaces (parser);
    }
}

static __int128
greatest_common_divisor (__int128 a,
                         __int128 b)
{
  while (b != 0)
    {
      __int128 rest = a % b;

      a = b;
      b = rest;
    }

  return a < 0 ? -a : a;
}

/* Keeps both sides within 64 bits, so that the next step cannot overflow 128:
 * longer fractions are nothing that a person meant. */
static gboolean
reduce (Rational *number)
{
  __int128 divisor = greatest_common_divisor (number->numerator, number->denominator);

  number->numerator /= divisor;
  number->denominator /= divisor;
  if (number->denominator < 0)
    {
      number->numerator = -number->numerator;
      number->denominator = -number->denominator;
    }

  return number->numerator <= G_MAXINT64 && number->numerator >= -G_MAXINT64 &&
         number->denominator <= G_MAXINT64;
}

static gboolean
multiply (Rational *a,
          Rational  b)
{
  a->numerator *= b.numerator;
  a->denominator *= b.denominator;
  return reduce (a);
}

static gboolean
add (Rational *a,
     Rational  b)
{
  /* Twice a product of 63 bits does not fill 128. */
  a->numerator = a->numerator * b.denominator + b.numerator * a->denominator;
  a->denominator *= b.denominator;
  return reduce (a);
}

/* Commas: “1,234,567.8” groups thousands; “1,5” and “0,125” are a decimal
 * comma.  Writes the number with a point at most; anything else is refused. */
static char *
resolve_commas (const char *text,
                gsize       length)
{
  g_autofree char *number = g_strndup (text, length);
  char            *comma = strchr (number, ',');

  if (comma == NULL)
    return g_steal_pointer (&number);

  char          *point = strchr (number, '.');
  g_auto (GStrv) groups = g_strsplit (number, ",", -1);
  guint          n_groups = g_strv_length (groups);
  gsize          first = strlen (groups[0]);
  gboolean       is_grouped = first >= 1 && first <= 3 && groups[0][0] != '0' && (point == NULL || point > comma);

  for (guint i = 1; i < n_groups && is_grouped; i++)
    is_grouped = strcspn (groups[i], ".") == 3 && (i + 1 == n_groups || strlen (groups[i]) == 3);
  if (is_grouped)
    return g_strjoinv ("", groups);

  gsize    decimals = strlen (groups[n_groups - 1]);
  gboolean is_decimal = n_groups == 2 && point == NULL && first >= 1 &&
                        (decimals == 1 || decimals == 2 || (decimals == 3 && groups[0][0] == '0'));
  return is_decimal ? g_strjoinv (".", groups) : NULL;
}

static gboolean
parse_number (Parser   *parser,
              Rational *out)
{
  skip_units (parser);

  gsize length = strspn (parser->next, "0123456789.,");
  if (length == 0)
    return refuse (parser, USHER_ERROR_INVALID_NUMBER, "A number is missing");

  g_autofree char *number = resolve_commas (parser->next, length);
  if (number == NULL)
    return refuse (parser, USHER_ERROR_INVALID_NUMBER, "A comma stands in the wrong place");

  guint    n_digits = 0;
  gboolean is_fraction = FALSE;
  *out = (Rational) { 0, 1 };
  for (const char *p = number; *p != '\0'; p++)
    {
      if (*p == '.')
        {
          if (is_fraction)
            return refuse (parser, USHER_ERROR_INVALID_NUMBER, "A number has two decimal points");
          is_fraction = TRUE;
          continue;
        }

      if (out->numerator != 0 || *p != '0' || is_fraction)
        n_digits++;
      if (n_digits > MAX_DIGITS)
        return refuse (parser, USHER_ERROR_OUT_OF_RANGE, "A number has too many digits");
      out->numerator = out->numerator * 10 + (*p - '0');
      if (is_fraction)
        out->denominator *= 10;
    }
  if (strspn (number, ".") == strlen (number))
    return refuse (parser, USHER_ERROR_INVALID_NUMBER, "A number is missing");

  if (!reduce (out))
    return refuse (parser, USHER_ERROR_OUT_OF_RANGE, "A number is too large");
  parser->next += length;
  skip_units (parser);
  return TRUE;
}

static gboolean
parse_factor (Parser   *parser,
              Rational *out)
{
  gboolean done;

  skip_units (parser);
  if (++parser->depth > MAX_DEPTH)
    return refuse (parser, USHER_ERROR_INVALID_NUMBER, "Too many parentheses or signs");

  if (*parser->next == '-' || *parser->next == '+')
    {
      int sign = *parser->next++ == '-' ? -1 : 1;

      done = parse_factor (parser, out);
      if (done)
        out->numerator *= sign;
    }
  else if (*parser->next == '(')
    {
      parser->next++;
      done = parse_sum (parser, out);
      if (done && *parser->next != ')')
        return refuse (parser, USHER_ERROR_INVALID_NUMBER, "A parenthesis is not closed");
      if (done)
        parser->next++;
      skip_units (parser);
    }
  else
    {
      done = parse_number (parser, out);
    }

  parser->depth--;
  return done;
}

static gboolean
parse_product (Parser   *parser,
               Rational *out)
{
  if (!parse_factor (parser, out))
    return FALSE;

  while (*parser->next == '*' || *parser->next == '/')
    {
      gboolean is_division = *parser->next++ == '/';
      Rational factor;

      if (!parse_factor (parser, &factor))
        return FALSE;
      if (is_division && factor.numerator == 0)
        return refuse (parser, USHER_ERROR_INVALID_NUMBER, "Division by zero");
      if (is_division)
        factor = (Rational) { factor.denominator, factor.numerator };
      if (!multiply (out, factor))
        return refuse (parser, USHER_ERROR_OUT_OF_RANGE, "The result is too large");
    }

  return TRUE;
}

static gboolean
parse_sum (Parser   *parser,
           Rational *out)
{
  if (!parse_product (parser, out))
    return FALSE;

  while (*parser->next == '+' || *parser->next == '-')
    {
      gboolean is_minus = *parser->next++ == '-';
      Rational term;

      if (!parse_product (parser, &term))
        return FALSE;
      if (is_minus)
        term.numerator = -term.numerator;
      if (!add (out, term))
        return refuse (parser, USHER_ERROR_OUT_OF_RANGE, "The result is too large");
    }

  return TRUE;
}

/**
 * usher_arithmetic_evaluate:
 * @text: what was typed: a number or a sum, “2*3.5+1”, “（１２＋3）× 2 元”
 * @units: (nullable) (array zero-terminated=1): words that may stand before or
 *   after a number and mean nothing
 * @scale: how many of the result's units make one, 100 for fen
 * @result: (out): the value times @scale, rounded once
 * @error: %USHER_ERROR_INVALID_NUMBER or %USHER_ERROR_OUT_OF_RANGE
 *
 * Understands + − × ÷ and parentheses in half and full width, with the usual
 * precedence, and computes exactly with fractions: `10/3*3` is 10.
 *
 * Returns: whether @text is a number; @result is untouched when not
 */
gboolean
usher_arithmetic_evaluate (const char        *text,
                           const char *const *units,
                           gint64             scale,
                           gint64            *result,
                           GError           **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (scale > 0, FALSE);
  g_return_val_if_fail (result != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_autofree char *folded = fold (text);
  Parser           parser = { .next = folded, .units = units, .error = error };
  Rational         value;

  if (!parse_sum (&parser, &value))
    return FALSE;
  if (*parser.next != '\0')
    return refuse (&parser, USHER_ERROR_INVALID_NUMBER, "Something that is no arithmetic follows");

  gint64 scaled = usher_mul_div (value.numerator, scale, value.denominator);
  if (scaled == G_MAXINT64 || scaled == -G_MAXINT64)
    return refuse (&parser, USHER_ERROR_OUT_OF_RANGE, "The result is too large");

  *result = scaled;
  return TRUE;
}

/**
 * usher_arithmetic_format:
 * @value: a number
 * @digits: how many of its digits are decimals, at most 6
 * @min_digits: how many decimals stand at least; further zeros are left out
 *
 * Returns: (transfer full): @value with a decimal point and U+2212 as minus
 */
char *
usher_arithmetic_format (gint64 value,
                         guint  digits,
                         guint  min_digits)
{
  g_return_val_if_fail (digits >= 1 && digits <= 6, NULL);

  guint64 magnitude = value < 0 ? -(guint64) value : (guint64) value;
  guint64 unit = 1;
  for (guint i = 0; i < digits; i++)
    unit *= 10;

  g_autofree char *decimals = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) digits, magnitude % unit);
  gsize            length = digits;
  while (length > min_digits && decimals[length - 1] == '0')
    length--;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%.*s",
                          value < 0 ? "\u2212" : "", magnitude / unit,
                          length > 0 ? "." : "", (int) length, decimals);
}
