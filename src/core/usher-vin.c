/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-vin.h"

#include "usher-text.h"

#include <string.h>

enum
{
  CHECK_POSITION = 8,
  YEAR_POSITION = 9,
  FIRST_YEAR = 1980,
  YEAR_CYCLE = 30,
};

/* World manufacturer identifiers that a workshop in China meets every week. */
static const struct
{
  const char *prefix;
  const char *maker;
} makers[] = {
  { "LSV", "上汽大众" },
  { "LFV", "一汽-大众" },
  { "LSG", "上汽通用" },
  { "LZW", "上汽通用五菱" },
  { "LSJ", "上汽乘用车" },
  { "LVS", "长安福特" },
  { "LS5", "长安" },
  { "LS4", "长安" },
  { "LGX", "比亚迪" },
  { "LC0", "比亚迪" },
  { "LVH", "东风本田" },
  { "LHG", "广汽本田" },
  { "LVG", "广汽丰田" },
  { "LFM", "一汽丰田" },
  { "LGB", "东风日产" },
  { "LBE", "北京现代" },
  { "LJD", "悦达起亚" },
  { "LBV", "华晨宝马" },
  { "LE4", "北京奔驰" },
  { "LFP", "一汽" },
  { "LVV", "奇瑞" },
  { "LB3", "吉利" },
  { "L6T", "吉利" },
  { "LGW", "长城" },
  { "LMG", "广汽传祺" },
  { "LDC", "神龙" },
  { "LNB", "北汽" },
  { "LRW", "特斯拉（上海）" },
  { "L1N", "小鹏" },
  { "LW4", "理想" },
  { "LJ1", "蔚来" },
  { "WVW", "大众（进口）" },
  { "WVG", "大众（进口）" },
  { "WAU", "奥迪（进口）" },
  { "WBA", "宝马（进口）" },
  { "WDD", "奔驰（进口）" },
  { "WP0", "保时捷" },
  { "WP1", "保时捷" },
  { "YV1", "沃尔沃（进口）" },
  { "SAL", "路虎（进口）" },
  { "SAJ", "捷豹（进口）" },
  { "JTH", "雷克萨斯" },
  { "JT", "丰田（进口）" },
  { "JHM", "本田（进口）" },
  { "JN", "日产（进口）" },
  { "JF", "斯巴鲁" },
  { "KMH", "现代（进口）" },
  { "5YJ", "特斯拉（进口）" },
  { "1HG", "本田（进口）" },
};

/* The value of a character in the check sum, -1 for one that no VIN has. */
static int
character_value (char c)
{
  /*                              A  B  C  D  E  F  G  H   I  J  K  L  M  N   O  P   Q  R  S  T  U  V  W  X  Y  Z */
  static const gint8 letters[] = { 1, 2, 3, 4, 5, 6, 7, 8, -1, 1, 2, 3, 4, 5, -1, 7, -1, 9, 2, 3, 4, 5, 6, 7, 8, 9 };

  if (g_ascii_isdigit (c))
    return c - '0';
  if (g_ascii_isupper (c))
    return letters[c - 'A'];
  return -1;
}

/**
 * usher_vin_normalize:
 * @text: (nullable): a VIN as it was typed, read or pasted
 *
 * Returns: (transfer full): half width, upper case, without spaces and hyphens;
 *   nothing else is changed
 */
char *
usher_vin_normalize (const char *text)
{
  return usher_text_fold_code (text);
}

/**
 * usher_vin_suggest:
 * @vin: a VIN
 *
 * No VIN has the letters I, O and Q: they are slips for 1 and 0.  To be offered,
 * never to be put in silently.
 *
 * Returns: (transfer full) (nullable): the VIN with its slips corrected, or
 *   %NULL when it has none
 */
char *
usher_vin_suggest (const char *vin)
{
  g_autofree char *normal = usher_vin_normalize (vin);

  if (strpbrk (normal, "IOQ") == NULL)
    return NULL;

  g_strdelimit (normal, "I", '1');
  g_strdelimit (normal, "OQ", '0');

  return g_steal_pointer (&normal);
}

/**
 * usher_vin_is_valid_form:
 * @vin: a VIN
 *
 * Returns: whether @vin has the seventeen characters of ISO 3779; older cars
 *   have fewer, so this is a reason to warn only
 */
gboolean
usher_vin_is_valid_form (const char *vin)
{
  g_autofree char *normal = usher_vin_normalize (vin);

  if (strlen (normal) != USHER_VIN_LENGTH)
    return FALSE;

  for (int i = 0; i < USHER_VIN_LENGTH; i++)
    if (character_value (normal[i]) < 0)
      return FALSE;

  return TRUE;
}

/**
 * usher_vin_check_digit:
 * @vin: a VIN
 *
 * Returns: what the ninth character has to be (GB 16735, 49 CFR 565), or `\0`
 *   when @vin has not the form of a VIN
 */
char
usher_vin_check_digit (const char *vin)
{
  static const gint8 weights[USHER_VIN_LENGTH] = { 8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2 };
  g_autofree char   *normal = usher_vin_normalize (vin);
  int                sum = 0;

  if (!usher_vin_is_valid_form (normal))
    return '\0';

  for (int i = 0; i < USHER_VIN_LENGTH; i++)
    sum += weights[i] * character_value (normal[i]);

  return "0123456789X"[sum % 11];
}

/**
 * usher_vin_check:
 * @vin: a VIN
 *
 * The check digit is compulsory in China and North America and means nothing in
 * Europe, so a car imported from there fails: warn, and let it pass.
 *
 * Returns: whether @vin has the form of a VIN and the right check digit
 */
gboolean
usher_vin_check (const char *vin)
{
  g_autofree char *normal = usher_vin_normalize (vin);
  char             digit = usher_vin_check_digit (normal);

  return digit != '\0' && normal[CHECK_POSITION] == digit;
}

/**
 * usher_vin_year:
 * @vin: a VIN
 * @now_year: the current year
 *
 * The model year in the tenth character.  Its code comes back every thirty
 * years; the latest year that is not beyond next year's models is meant.
 *
 * Returns: the model year, 0 when the VIN does not tell
 */
int
usher_vin_year (const char *vin,
                int         now_year)
{
  static const char codes[] = "ABCDEFGHJKLMNPRSTVWXY123456789";
  g_autofree char  *normal = usher_vin_normalize (vin);
  const char       *code = NULL;
  int               year = 0;

  if (!usher_vin_is_valid_form (normal))
    return 0;

  code = strchr (codes, normal[YEAR_POSITION]);
  if (code == NULL)
    return 0;

  year = FIRST_YEAR + (int) (code - codes);
  while (year + YEAR_CYCLE <= now_year + 1)
    year += YEAR_CYCLE;

  return year;
}

/**
 * usher_vin_maker:
 * @vin: a VIN, or its first characters
 *
 * A hint at the maker, to be offered for the field of the make.
 *
 * Returns: (transfer none) (nullable): the maker's name as workshops in China
 *   write it, or %NULL for one that is not known
 */
const char *
usher_vin_maker (const char *vin)
{
  g_autofree char *normal = usher_vin_normalize (vin);

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    if (g_str_has_prefix (normal, makers[i].prefix))
      return makers[i].maker;

  return NULL;
}
