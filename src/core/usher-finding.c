/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-finding.h"
#include "usher-nick.h"

static const char *const finding_nicks[] = {
  [USHER_FINDING_NOT_ASKED] = "not-asked",
  [USHER_FINDING_CONFIRMED] = "confirmed",
  [USHER_FINDING_TO_INSPECT] = "to-inspect",
  [USHER_FINDING_NOT_REPRODUCED] = "not-reproduced",
};

/**
 * usher_finding_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_finding_to_string (UsherFinding value)
{
  return usher_nick_get (finding_nicks, G_N_ELEMENTS (finding_nicks), value);
}

/**
 * usher_finding_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a finding
 */
gboolean
usher_finding_from_string (const char *nick, UsherFinding *out)
{
  guint value = 0;

  if (!usher_nick_find (finding_nicks, G_N_ELEMENTS (finding_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const warranty_answer_nicks[] = {
  [USHER_WARRANTY_ANSWER_NOT_ASKED] = "not-asked",
  [USHER_WARRANTY_ANSWER_COVERED] = "covered",
  [USHER_WARRANTY_ANSWER_NOT_COVERED] = "not-covered",
  [USHER_WARRANTY_ANSWER_TO_DIAGNOSE] = "to-diagnose",
  [USHER_WARRANTY_ANSWER_ESCALATED] = "escalated",
};

/**
 * usher_warranty_answer_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_warranty_answer_to_string (UsherWarrantyAnswer value)
{
  return usher_nick_get (warranty_answer_nicks, G_N_ELEMENTS (warranty_answer_nicks), value);
}

/**
 * usher_warranty_answer_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a warranty answer
 */
gboolean
usher_warranty_answer_from_string (const char *nick, UsherWarrantyAnswer *out)
{
  guint value = 0;

  if (!usher_nick_find (warranty_answer_nicks, G_N_ELEMENTS (warranty_answer_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
