/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-addition-state.h"

#include "usher-nick.h"

static const char *const addition_state_nicks[] = {
  [USHER_ADDITION_STATE_OPEN] = "open",
  [USHER_ADDITION_STATE_ISSUED] = "issued",
  [USHER_ADDITION_STATE_ACCEPTED] = "accepted",
  [USHER_ADDITION_STATE_DECLINED] = "declined",
  [USHER_ADDITION_STATE_DEFERRED] = "deferred",
  [USHER_ADDITION_STATE_WITHDRAWN] = "withdrawn",
};

/**
 * usher_addition_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_addition_state_to_string (UsherAdditionState value)
{
  return usher_nick_get (addition_state_nicks, G_N_ELEMENTS (addition_state_nicks), value);
}

/**
 * usher_addition_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a state of additional work
 */
gboolean
usher_addition_state_from_string (const char         *nick,
                                  UsherAdditionState *out)
{
  guint value = 0;

  if (!usher_nick_find (addition_state_nicks, G_N_ELEMENTS (addition_state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
