/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-line-kinds.h"
#include "usher-nick.h"

static const char *const line_kind_nicks[] = {
  [USHER_LINE_KIND_LABOUR] = "labour",
  [USHER_LINE_KIND_PART] = "part",
  [USHER_LINE_KIND_SUBLET] = "sublet",
  [USHER_LINE_KIND_FEE] = "fee",
};

/**
 * usher_line_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_line_kind_to_string (UsherLineKind value)
{
  return usher_nick_get (line_kind_nicks, G_N_ELEMENTS (line_kind_nicks), value);
}

/**
 * usher_line_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a line kind
 */
gboolean
usher_line_kind_from_string (const char *nick, UsherLineKind *out)
{
  guint value = 0;

  if (!usher_nick_find (line_kind_nicks, G_N_ELEMENTS (line_kind_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const part_kind_nicks[] = {
  [USHER_PART_KIND_OEM] = "oem",
  [USHER_PART_KIND_EQUIVALENT] = "equivalent",
  [USHER_PART_KIND_REPAIRED] = "repaired",
  [USHER_PART_KIND_OWN] = "own",
};

/**
 * usher_part_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_part_kind_to_string (UsherPartKind value)
{
  return usher_nick_get (part_kind_nicks, G_N_ELEMENTS (part_kind_nicks), value);
}

/**
 * usher_part_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a part kind
 */
gboolean
usher_part_kind_from_string (const char *nick, UsherPartKind *out)
{
  guint value = 0;

  if (!usher_nick_find (part_kind_nicks, G_N_ELEMENTS (part_kind_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const payer_nicks[] = {
  [USHER_PAYER_CUSTOMER] = "customer",
  [USHER_PAYER_WARRANTY] = "warranty",
  [USHER_PAYER_INSURER] = "insurer",
  [USHER_PAYER_INTERNAL] = "internal",
  [USHER_PAYER_GOODWILL] = "goodwill",
};

/**
 * usher_payer_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_payer_to_string (UsherPayer value)
{
  return usher_nick_get (payer_nicks, G_N_ELEMENTS (payer_nicks), value);
}

/**
 * usher_payer_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a payer
 */
gboolean
usher_payer_from_string (const char *nick, UsherPayer *out)
{
  guint value = 0;

  if (!usher_nick_find (payer_nicks, G_N_ELEMENTS (payer_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const consent_nicks[] = {
  [USHER_CONSENT_RECOMMENDED] = "recommended",
  [USHER_CONSENT_QUOTED] = "quoted",
  [USHER_CONSENT_AUTHORIZED] = "authorized",
  [USHER_CONSENT_DONE] = "done",
  [USHER_CONSENT_DECLINED] = "declined",
  [USHER_CONSENT_DEFERRED] = "deferred",
};

/**
 * usher_consent_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_consent_to_string (UsherConsent value)
{
  return usher_nick_get (consent_nicks, G_N_ELEMENTS (consent_nicks), value);
}

/**
 * usher_consent_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a consent
 */
gboolean
usher_consent_from_string (const char *nick, UsherConsent *out)
{
  guint value = 0;

  if (!usher_nick_find (consent_nicks, G_N_ELEMENTS (consent_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
