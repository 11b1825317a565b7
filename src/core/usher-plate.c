/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-plate.h"

#include "usher-text.h"

#include <string.h>

/* The patterns below are those of GA 36-2018 and of the older plates that are
 * still on the road.  @ stands for a province, # for a letter or digit without
 * I and O, so that they can be read beside the standard. */
typedef struct
{
  UsherPlateKind kind;
  const char    *pattern;
} PlatePattern;

static const PlatePattern patterns[] = {
  { USHER_PLATE_GREEN_SMALL, "@[A-HJ-NP-Z][A-HJK]#[0-9]{4}" },
  { USHER_PLATE_GREEN_LARGE, "@[A-HJ-NP-Z][0-9]{5}[A-HJK]" },
  { USHER_PLATE_BLUE, "@[A-HJ-NP-Z]#{5}" },
  { USHER_PLATE_TRAILER, "@[A-HJ-NP-Z]#{4}挂" },
  { USHER_PLATE_SCHOOL, "@[A-HJ-NP-Z]#{4,5}学" },
  { USHER_PLATE_POLICE, "@[A-HJ-Z]#{4}警" },
  { USHER_PLATE_HK_MACAU, "粤Z#{4}[港澳]" },
  { USHER_PLATE_CONSULATE, "@[A-HJ-NP-Z]#{4}领" },
  { USHER_PLATE_CONSULATE, "@[0-9]{5}领" },
  { USHER_PLATE_EMBASSY, "[0-9]{6}使" },
  { USHER_PLATE_EMBASSY, "使[0-9]{6}" },
  { USHER_PLATE_ARMED_POLICE, "WJ@?[0-9]{4}[0-9TDSHBXJ]" },
  { USHER_PLATE_ARMED_POLICE, "WJ[0-9]{2}[0-9A-Z][0-9]{4}" },
  { USHER_PLATE_MILITARY, "[VKHBSLJNGCEQZ][A-Z][0-9]{5}" },
  { USHER_PLATE_MILITARY, "[军空海北沈兰济南广成][A-Z][0-9]{5}" },
  { USHER_PLATE_TEMPORARY, "@[A-HJ-NP-Z]#{4,5}[临试超]" },
  { USHER_PLATE_TEMPORARY, "@?临[A-HJ-NP-Z]?#{4,6}" },
  { USHER_PLATE_AIRPORT, "民航[A-Z]?[0-9]{4,5}" },
  { USHER_PLATE_NONE, "无(车|号)?牌|未(上|挂)牌|新车" },
};

static const char *const kind_nicks[] = {
  [USHER_PLATE_UNKNOWN] = "unknown",
  [USHER_PLATE_BLUE] = "blue",
  [USHER_PLATE_GREEN_SMALL] = "green-small",
  [USHER_PLATE_GREEN_LARGE] = "green-large",
  [USHER_PLATE_YELLOW] = "yellow",
  [USHER_PLATE_TRAILER] = "trailer",
  [USHER_PLATE_SCHOOL] = "school",
  [USHER_PLATE_POLICE] = "police",
  [USHER_PLATE_HK_MACAU] = "hk-macau",
  [USHER_PLATE_CONSULATE] = "consulate",
  [USHER_PLATE_EMBASSY] = "embassy",
  [USHER_PLATE_ARMED_POLICE] = "armed-police",
  [USHER_PLATE_MILITARY] = "military",
  [USHER_PLATE_TEMPORARY] = "temporary",
  [USHER_PLATE_NONE] = "none",
  [USHER_PLATE_AIRPORT] = "airport",
};

enum
{
  /* How many characters of a plate a public screen shows. */
  MASK_KEEPS = 3,
};

static gboolean
is_province (gunichar c)
{
  return c >= 0x80 && g_utf8_strchr (usher_plate_provinces (), -1, c) != NULL;
}

/* Compiled once in the life of the process and never changed again. */
static GRegex *const *
compiled_patterns (void)
{
  static GRegex *compiled[G_N_ELEMENTS (patterns)];
  static gsize   once = 0;

  if (!g_once_init_enter (&once))
    return compiled;

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GString) text = g_string_new (patterns[i].pattern);
      g_autofree char    *province = g_strdup_printf ("[%s]", usher_plate_provinces ());

      g_string_replace (text, "@", province, 0);
      g_string_replace (text, "#", "[A-HJ-NP-Z0-9]", 0);
      g_string_prepend (text, "^(?:");
      g_string_append (text, ")$");
      compiled[i] = g_regex_new (text->str, G_REGEX_DOLLAR_ENDONLY | G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (compiled[i] != NULL);
    }
  g_once_init_leave (&once, 1);

  return compiled;
}

/* The kind of a plate that is normalised already. */
static UsherPlateKind
classify_normalized (const char *plate)
{
  GRegex *const *compiled = compiled_patterns ();

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (g_regex_match (compiled[i], plate, 0, NULL))
      return patterns[i].kind;

  return USHER_PLATE_UNKNOWN;
}

/* How many characters stand before the middle dot, 0 where there is none. */
static glong
head_length (const char *plate)
{
  glong    length = usher_text_length (plate);
  gunichar first = g_utf8_get_char (plate);
  gunichar second = length > 1 ? g_utf8_get_char (g_utf8_offset_to_pointer (plate, 1)) : 0;

  if (g_str_has_prefix (plate, "WJ"))
    return length > 2 && is_province (g_utf8_get_char (plate + 2)) ? 3 : 2;

  switch ((guint) classify_normalized (plate))
    {
    case USHER_PLATE_NONE:
      return 0;
    case USHER_PLATE_MILITARY:
    case USHER_PLATE_AIRPORT:
      return 2;
    case USHER_PLATE_EMBASSY:
      /* Both forms show two groups of three digits. */
      return g_ascii_isdigit (*plate) ? 3 : 4;
    default:
      return is_province (first) && second < 0x80 && g_ascii_isupper ((char) second) ? 2 : 0;
    }
}

/**
 * usher_plate_provinces:
 *
 * Returns: (transfer none): the 31 characters of the provinces, in the order of
 *   the offices' lists (there are no plates for 台, and 港 and 澳 stand last)
 */
const char *
usher_plate_provinces (void)
{
  return "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
}

/**
 * usher_plate_normalize:
 * @text: (nullable): a plate as somebody typed or pasted it, complete or not
 *
 * Brings a plate to the form in which plates are kept and compared: half width,
 * upper case, without dots, hyphens and spaces ("京a·１2 345" → "京A12345").
 * Nothing else is changed or dropped; I and O stay, see usher_plate_suggest().
 *
 * Returns: (transfer full): the plate, "" for none
 */
char *
usher_plate_normalize (const char *text)
{
  return usher_text_fold_code (text);
}

/**
 * usher_plate_format:
 * @plate: a plate, complete or not
 *
 * Returns: (transfer full): the plate as it is shown and printed, with the
 *   middle dot ("京A·12345", "WJ京·1234X", "使224·578")
 */
char *
usher_plate_format (const char *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);
  glong            head = head_length (normal);
  const char      *tail = NULL;

  if (head == 0 || usher_text_length (normal) <= head)
    return g_steal_pointer (&normal);

  tail = g_utf8_offset_to_pointer (normal, head);
  return g_strdup_printf ("%.*s·%s", (int) (tail - normal), normal, tail);
}

/**
 * usher_plate_mask:
 * @plate: a plate
 *
 * Hides a part of a plate for a screen that strangers see: what stands after
 * the dot is starred but for its last three characters ("京A·**345",
 * "京A·***345"; 临, 使 and their like are not counted when the plate is long).
 *
 * Returns: (transfer full): the plate as a public screen shows it
 */
char *
usher_plate_mask (const char *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);
  g_autofree char *shown = usher_plate_format (normal);
  glong            length = usher_text_length (shown);
  glong            head = head_length (normal);
  glong            hidden_from = 0;
  glong            hidden_to = 0;
  GString         *masked = NULL;

  if (length == 0 || classify_normalized (normal) == USHER_PLATE_NONE)
    return g_steal_pointer (&shown);

  if (classify_normalized (normal) == USHER_PLATE_EMBASSY)
    {
      hidden_from = g_ascii_isdigit (*normal) ? 0 : 1;
      hidden_to = hidden_from + 3;
    }
  else
    {
      glong tail = length;
      glong keeps = MASK_KEEPS;

      hidden_from = head > 0 && length > head ? head + 1 : 0;
      tail = length - hidden_from;
      /* Six characters with a Chinese one at their end: the digits tell more. */
      if (tail == 6 && usher_text_is_han (g_utf8_get_char (g_utf8_offset_to_pointer (shown, length - 1))))
        keeps++;
      if (tail < MASK_KEEPS + 2)
        keeps = tail / 2;
      hidden_to = length - keeps;
    }

  masked = g_string_sized_new (strlen (shown));
  for (glong i = 0; i < length; i++)
    {
      gunichar c = g_utf8_get_char (g_utf8_offset_to_pointer (shown, i));

      g_string_append_unichar (masked, hidden_from <= i && i < hidden_to ? '*' : c);
    }

  return g_string_free_and_steal (masked);
}

/**
 * usher_plate_suggest:
 * @plate: a plate
 *
 * The letters I and O are never issued after the authority's letter, so they
 * are slips for 1 and 0.  To be offered, never to be put in silently.
 *
 * Returns: (transfer full) (nullable): the plate that was meant, normalised, or
 *   %NULL when there is nothing better to offer
 */
char *
usher_plate_suggest (const char *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);
  char            *tail = NULL;

  if (usher_text_length (normal) < 3 || classify_normalized (normal) != USHER_PLATE_UNKNOWN)
    return NULL;

  tail = g_utf8_offset_to_pointer (normal, 2);
  g_strdelimit (tail, "I", '1');
  g_strdelimit (tail, "O", '0');

  if (classify_normalized (normal) == USHER_PLATE_UNKNOWN)
    return NULL;
  return g_steal_pointer (&normal);
}

/**
 * usher_plate_classify:
 * @plate: a plate
 *
 * The kind of a plate by its characters alone.  A large vehicle's yellow plate
 * has the characters of a blue one and is answered as %USHER_PLATE_BLUE.
 *
 * Returns: the kind; %USHER_PLATE_UNKNOWN asks for a second look, it is no
 *   reason to refuse the plate
 */
UsherPlateKind
usher_plate_classify (const char *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);

  return classify_normalized (normal);
}

/**
 * usher_plate_get_fuel:
 * @plate: a plate
 *
 * Returns: what the energy letter of a new-energy plate says about the drive
 */
UsherPlateFuel
usher_plate_get_fuel (const char *plate)
{
  g_autofree char *normal = usher_plate_normalize (plate);
  UsherPlateKind   kind = classify_normalized (normal);
  char             letter = 0;

  if (kind == USHER_PLATE_GREEN_SMALL)
    letter = *g_utf8_offset_to_pointer (normal, 2);
  else if (kind == USHER_PLATE_GREEN_LARGE)
    letter = normal[strlen (normal) - 1];
  else
    return USHER_PLATE_FUEL_UNKNOWN;

  return strchr ("ABCDE", letter) != NULL ? USHER_PLATE_FUEL_BATTERY : USHER_PLATE_FUEL_HYBRID;
}

/**
 * usher_plate_is_electric:
 * @plate: a plate
 *
 * Returns: whether the car is a new-energy one, that is has a traction battery
 */
gboolean
usher_plate_is_electric (const char *plate)
{
  return usher_plate_get_fuel (plate) != USHER_PLATE_FUEL_UNKNOWN;
}

/**
 * usher_plate_kind_to_string:
 *
 * Returns: (transfer none): the stable nick of @kind, never shown
 */
const char *
usher_plate_kind_to_string (UsherPlateKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

/**
 * usher_plate_kind_from_string:
 *
 * Returns: whether @nick is the nick of a kind, which is then in @out
 */
gboolean
usher_plate_kind_from_string (const char     *nick,
                              UsherPlateKind *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_strcmp0 (kind_nicks[i], nick) == 0)
      {
        *out = (UsherPlateKind) i;
        return TRUE;
      }

  return FALSE;
}
