/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-check-result.h"
#include "usher-nick.h"

static const char *const check_result_nicks[] = {
  [USHER_CHECK_RESULT_NOT_CHECKED] = "not-checked",
  [USHER_CHECK_RESULT_OK] = "ok",
  [USHER_CHECK_RESULT_ATTENTION] = "attention",
  [USHER_CHECK_RESULT_BAD] = "bad",
};

/**
 * usher_check_result_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_check_result_to_string (UsherCheckResult value)
{
  return usher_nick_get (check_result_nicks, G_N_ELEMENTS (check_result_nicks), value);
}

/**
 * usher_check_result_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a check result
 */
gboolean
usher_check_result_from_string (const char *nick, UsherCheckResult *out)
{
  guint value = 0;

  if (!usher_nick_find (check_result_nicks, G_N_ELEMENTS (check_result_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
