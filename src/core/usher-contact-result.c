/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-contact-result.h"
#include "usher-nick.h"

static const char *const contact_result_nicks[] = {
  [USHER_CONTACT_RESULT_REACHED] = "reached",
  [USHER_CONTACT_RESULT_NO_ANSWER] = "no-answer",
  [USHER_CONTACT_RESULT_BUSY] = "busy",
  [USHER_CONTACT_RESULT_WRONG_NUMBER] = "wrong-number",
  [USHER_CONTACT_RESULT_REFUSED] = "refused",
};

/**
 * usher_contact_result_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_contact_result_to_string (UsherContactResult value)
{
  return usher_nick_get (contact_result_nicks, G_N_ELEMENTS (contact_result_nicks), value);
}

/**
 * usher_contact_result_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a contact result
 */
gboolean
usher_contact_result_from_string (const char *nick, UsherContactResult *out)
{
  guint value = 0;

  if (!usher_nick_find (contact_result_nicks, G_N_ELEMENTS (contact_result_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
