/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-name.h"

#include "usher-text.h"

#include <string.h>
#include <unicode/utrans.h>

enum
{
  /* A person's name has no more characters; what is longer is a company's, and
   * its first character is no surname. */
  LONGEST_PERSON = 4,
  COMPANY_MASK_KEEPS = 4,
  COMBINING_DIAERESIS = 0x0308,
};

/* Surnames that sound otherwise than the same character elsewhere. */
static const struct
{
  const char *surname;
  const char *pinyin;
} surname_readings[] = {
  { "万俟", "mo qi" },
  { "尉迟", "yu chi" },
  { "单于", "chan yu" },
  { "长孙", "zhang sun" },
  { "澹台", "tan tai" },
  { "令狐", "ling hu" },
  { "鲜于", "xian yu" },
  { "单", "shan" },
  { "曾", "zeng" },
  { "仇", "qiu" },
  { "解", "xie" },
  { "区", "ou" },
  { "查", "zha" },
  { "朴", "piao" },
  { "盖", "ge" },
  { "秘", "bi" },
  { "重", "chong" },
  { "长", "chang" },
  { "任", "ren" },
  { "乐", "yue" },
  { "覃", "qin" },
  { "缪", "miao" },
  { "翟", "zhai" },
  { "员", "yun" },
  { "召", "shao" },
  { "黑", "he" },
  { "洗", "xian" },
  { "冼", "xian" },
  { "折", "she" },
  { "种", "chong" },
  { "逄", "pang" },
  { "牟", "mu" },
  { "繁", "po" },
  { "祭", "zhai" },
  { "藏", "zang" },
  { "柏", "bai" },
  { "薄", "bo" },
  { "卜", "bu" },
  { "隗", "wei" },
  { "谌", "chen" },
  { "佴", "nai" },
  { "宓", "mi" },
};

static const char *const compound_surnames[] = {
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "夏侯",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "长孙",
  "宇文",
  "司徒",
  "司空",
  "东方",
  "独孤",
  "南宫",
  "万俟",
  "闻人",
  "赫连",
  "澹台",
  "公冶",
  "宗政",
  "濮阳",
  "淳于",
  "单于",
  "太叔",
  "申屠",
  "仲孙",
  "轩辕",
  "钟离",
  "鲜于",
  "闾丘",
  "亓官",
  "司寇",
  "呼延",
  "端木",
  "百里",
  "东郭",
  "西门",
  "拓跋",
  "纳兰",
  "完颜",
  "第五",
  "歐陽",
  "諸葛",
};

static const char *const form_nicks[] = {
  [USHER_ADDRESS_NONE] = "none",
  [USHER_ADDRESS_MR] = "mr",
  [USHER_ADDRESS_MS] = "ms",
  [USHER_ADDRESS_COMPANY] = "company",
};

/* Opening a transliterator parses its rules and takes milliseconds: every
 * thread keeps the two that it needs. */
static GPrivate han_to_latin = G_PRIVATE_INIT ((GDestroyNotify) utrans_close);
static GPrivate any_to_ascii = G_PRIVATE_INIT ((GDestroyNotify) utrans_close);

static UTransliterator *
get_transliterator (GPrivate   *key,
                    const char *id)
{
  UTransliterator  *transliterator = g_private_get (key);
  g_autofree UChar *wide = NULL;
  UErrorCode        status = U_ZERO_ERROR;

  if (transliterator != NULL)
    return transliterator;

  wide = g_utf8_to_utf16 (id, -1, NULL, NULL, NULL);
  transliterator = utrans_openU (wide, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    {
      g_warning ("The transliterator %s is missing: %s", id, u_errorName (status));
      return NULL;
    }
  g_private_set (key, transliterator);

  return transliterator;
}

static char *
transliterate (UTransliterator *transliterator,
               const char      *text)
{
  g_autofree UChar *buffer = NULL;
  g_autofree UChar *wide = NULL;
  glong             length = 0;
  int32_t           used = 0;
  int32_t           capacity = 0;
  int32_t           limit = 0;
  UErrorCode        status = U_ZERO_ERROR;

  if (transliterator == NULL)
    return g_strdup (text);

  wide = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  if (wide == NULL)
    return g_strdup ("");

  /* No character becomes more than a few letters; ICU says so if one does. */
  capacity = (int32_t) length * 16 + 16;
  buffer = g_new0 (UChar, capacity);
  memcpy (buffer, wide, (gsize) length * sizeof (UChar));
  used = limit = (int32_t) length;
  utrans_transUChars (transliterator, buffer, &used, capacity, 0, &limit, &status);
  if (U_FAILURE (status))
    return g_strdup (text);

  return g_utf16_to_utf8 (buffer, used, NULL, NULL, NULL);
}

/* Pinyin as people type it: no tones, "lv" and "nv" for lü and nü. */
static char *
drop_tones (const char *pinyin)
{
  g_autofree char *apart = g_utf8_normalize (pinyin, -1, G_NORMALIZE_NFD);
  GString         *plain = g_string_sized_new (strlen (apart));

  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == COMBINING_DIAERESIS && plain->len > 0 && plain->str[plain->len - 1] == 'u')
        plain->str[plain->len - 1] = 'v';
      else if (!g_unichar_ismark (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }

  return g_string_free_and_steal (plain);
}

/* Appends the words of @text, folded to small letters, each after one space. */
static void
append_words (GString    *result,
              const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (result, c);
      else if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
}

/* Appends the pinyin or Latin form of a stretch of one kind of writing. */
static void
append_stretch (GString    *result,
                const char *start,
                const char *end,
                gboolean    han)
{
  g_autofree char *text = g_strndup (start, (gsize) (end - start));
  g_autofree char *latin = NULL;
  g_autofree char *plain = NULL;

  if (start == end)
    return;

  if (han)
    {
      latin = transliterate (get_transliterator (&han_to_latin, "Han-Latin"), text);
      plain = drop_tones (latin);
      if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
      append_words (result, plain);
      g_string_append_c (result, ' ');
    }
  else
    {
      plain = transliterate (get_transliterator (&any_to_ascii, "Any-Latin; Latin-ASCII"), text);
      append_words (result, plain);
    }
}

static gsize
count_leading_han (const char *name)
{
  gsize count = 0;

  for (const char *p = name; *p != '\0' && usher_text_is_han (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    count++;

  return count;
}

/* The length in bytes of the surname at the start of a Chinese name. */
static gsize
surname_length (const char *name)
{
  const char *dot = strstr (name, "·");

  /* 买买提·艾力: the first name stands first and is what one is called by. */
  if (dot != NULL && dot > name)
    return (gsize) (dot - name);

  for (gsize i = 0; i < G_N_ELEMENTS (compound_surnames); i++)
    if (g_str_has_prefix (name, compound_surnames[i]))
      return strlen (compound_surnames[i]);

  return (gsize) (g_utf8_next_char (name) - name);
}

static gboolean
is_chinese (const char *name)
{
  return *name != '\0' && usher_text_is_han (g_utf8_get_char (name));
}

static char *
tidy (const char *name)
{
  return g_strstrip (usher_text_to_half_width (name));
}

/**
 * usher_name_pinyin:
 * @name: (nullable): a person's or a company's name
 *
 * The name in letters, to search and sort by: one syllable a character, small,
 * without tones, ü as v ("张丽" → "zhang li", "吕布" → "lv bu").  A surname that
 * sounds otherwise than its character does elsewhere is read as a surname
 * (单 → shan).  Names in other scripts are brought to plain Latin letters.
 *
 * Returns: (transfer full): the syllables with a space between them
 */
char *
usher_name_pinyin (const char *name)
{
  g_autofree char    *text = tidy (name);
  g_autoptr (GString) result = g_string_new (NULL);
  const char         *start = text;
  const char         *p = NULL;
  gboolean            han = FALSE;

  /* 重 and 长 at the beginning of a company's name are those of 重庆 and 长城. */
  if (count_leading_han (text) <= LONGEST_PERSON || g_str_has_prefix (text, "重") || g_str_has_prefix (text, "长"))
    for (gsize i = 0; i < G_N_ELEMENTS (surname_readings); i++)
      if (g_str_has_prefix (text, surname_readings[i].surname))
        {
          g_string_append_printf (result, "%s ", surname_readings[i].pinyin);
          start += strlen (surname_readings[i].surname);
          break;
        }

  for (p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean is_han = usher_text_is_han (g_utf8_get_char (p));

      if (is_han == han)
        continue;
      append_stretch (result, start, p, han);
      start = p;
      han = is_han;
    }
  append_stretch (result, start, p, han);

  return g_strdup (g_strstrip (result->str));
}

/**
 * usher_name_initials:
 * @name: (nullable): a name
 *
 * Returns: (transfer full): the first letters of the syllables of
 *   usher_name_pinyin(): "张丽" → "zl"
 */
char *
usher_name_initials (const char *name)
{
  g_autofree char *pinyin = usher_name_pinyin (name);
  GString         *initials = g_string_new (NULL);
  gboolean         at_start = TRUE;

  for (const char *p = pinyin; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p != ' ' && at_start)
        g_string_append_unichar (initials, g_utf8_get_char (p));
      at_start = *p == ' ';
    }

  return g_string_free_and_steal (initials);
}

/**
 * usher_name_surname:
 * @name: (nullable): a person's name
 *
 * Returns: (transfer full): the surname: one character or a compound one of a
 *   Chinese name (欧阳), the last word of another
 */
char *
usher_name_surname (const char *name)
{
  g_autofree char *text = tidy (name);
  const char      *space = NULL;

  if (is_chinese (text))
    return g_strndup (text, surname_length (text));

  space = strrchr (text, ' ');
  return g_strdup (space != NULL ? space + 1 : text);
}

static const char *
form_in_chinese (UsherAddressForm form)
{
  switch (form)
    {
    case USHER_ADDRESS_MR:
      return "先生";
    case USHER_ADDRESS_MS:
      return "女士";
    case USHER_ADDRESS_NONE:
    case USHER_ADDRESS_COMPANY:
    default:
      return NULL;
    }
}

static const char *
form_in_english (UsherAddressForm form)
{
  switch (form)
    {
    case USHER_ADDRESS_MR:
      return "Mr";
    case USHER_ADDRESS_MS:
      return "Ms";
    case USHER_ADDRESS_NONE:
    case USHER_ADDRESS_COMPANY:
    default:
      return NULL;
    }
}

static char *
mask_company (const char *name)
{
  const char *end = NULL;

  if (usher_text_length (name) <= COMPANY_MASK_KEEPS)
    return g_strdup (name);

  end = g_utf8_offset_to_pointer (name, COMPANY_MASK_KEEPS);
  return g_strdup_printf ("%.*s…", (int) (end - name), name);
}

/* "王先生", and "王**" as long as nobody has said which form is right. */
static char *
mask_chinese (const char      *name,
              UsherAddressForm form)
{
  g_autofree char *surname = g_strndup (name, surname_length (name));
  const char      *chinese = form_in_chinese (form);
  GString         *masked = g_string_new (surname);

  if (chinese != NULL)
    g_string_append (masked, chinese);
  else if (g_str_has_suffix (name, "先生") || g_str_has_suffix (name, "女士"))
    g_string_append (masked, name + strlen (name) - strlen ("先生"));
  else
    for (const char *p = name + strlen (surname); *p != '\0'; p = g_utf8_next_char (p))
      g_string_append_c (masked, '*');

  return g_string_free_and_steal (masked);
}

/* "Mr W.", and "J. W." as long as nobody has said which form is right. */
static char *
mask_latin (const char      *name,
            UsherAddressForm form)
{
  g_auto (GStrv)      words = g_strsplit_set (name, " ", -1);
  const char         *english = form_in_english (form);
  g_autoptr (GString) masked = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || (english != NULL && words[i + 1] != NULL))
        continue;
      if (masked->len > 0)
        g_string_append_c (masked, ' ');
      g_string_append_unichar (masked, g_unichar_toupper (g_utf8_get_char (words[i])));
      g_string_append_c (masked, '.');
    }

  if (english != NULL)
    return g_strdup_printf ("%s %s", english, masked->str);
  return g_strdup (masked->str);
}

/**
 * usher_name_mask:
 * @name: (nullable): a customer's name
 * @form: how the customer is addressed
 *
 * The name as a screen that strangers see shows it: "王先生", "欧阳女士",
 * "Mr W.", a company's first four characters with "…".
 *
 * Returns: (transfer full): the masked name, "" for none
 */
char *
usher_name_mask (const char      *name,
                 UsherAddressForm form)
{
  g_autofree char *text = tidy (name);

  if (*text == '\0')
    return g_steal_pointer (&text);
  if (form == USHER_ADDRESS_COMPANY)
    return mask_company (text);
  if (is_chinese (text))
    return mask_chinese (text, form);
  return mask_latin (text, form);
}

/**
 * usher_name_with_form:
 * @name: (nullable): a customer's name
 * @form: how the customer is addressed
 *
 * Returns: (transfer full): the whole name with its form: "张丽 女士", "Ms Li
 *   Zhang"; a name that has one already is returned as it is
 */
char *
usher_name_with_form (const char      *name,
                      UsherAddressForm form)
{
  g_autofree char *text = tidy (name);

  if (*text == '\0' || form_in_chinese (form) == NULL)
    return g_steal_pointer (&text);
  if (!is_chinese (text))
    return g_strdup_printf ("%s %s", form_in_english (form), text);
  if (g_str_has_suffix (text, "先生") || g_str_has_suffix (text, "女士"))
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s %s", text, form_in_chinese (form));
}

/**
 * usher_address_form_to_string:
 *
 * Returns: (transfer none): the stable nick of @form, never shown
 */
const char *
usher_address_form_to_string (UsherAddressForm form)
{
  g_return_val_if_fail ((guint) form < G_N_ELEMENTS (form_nicks), NULL);

  return form_nicks[form];
}

/**
 * usher_address_form_from_string:
 *
 * Returns: whether @nick is the nick of a form, which is then in @out
 */
gboolean
usher_address_form_from_string (const char       *nick,
                                UsherAddressForm *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (form_nicks); i++)
    if (g_strcmp0 (form_nicks[i], nick) == 0)
      {
        *out = (UsherAddressForm) i;
        return TRUE;
      }

  return FALSE;
}
