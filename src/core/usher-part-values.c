/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-part-values.h"

#include "usher-nick.h"

static const char *const part_request_state_nicks[] = {
  [USHER_PART_REQUEST_STATE_ASKED] = "asked",
  [USHER_PART_REQUEST_STATE_ORDERED] = "ordered",
  [USHER_PART_REQUEST_STATE_ARRIVED] = "arrived",
  [USHER_PART_REQUEST_STATE_ISSUED] = "issued",
  [USHER_PART_REQUEST_STATE_CANCELLED] = "cancelled",
};

/**
 * usher_part_request_state_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_part_request_state_to_string (UsherPartRequestState value)
{
  return usher_nick_get (part_request_state_nicks, G_N_ELEMENTS (part_request_state_nicks), value);
}

/**
 * usher_part_request_state_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a state of a request
 */
gboolean
usher_part_request_state_from_string (const char            *nick,
                                      UsherPartRequestState *out)
{
  guint value = 0;

  if (!usher_nick_find (part_request_state_nicks, G_N_ELEMENTS (part_request_state_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

static const char *const part_fate_nicks[] = {
  [USHER_PART_FATE_UNSET] = "unset",
  [USHER_PART_FATE_KEPT] = "kept",
  [USHER_PART_FATE_NOT_KEPT] = "not-kept",
  [USHER_PART_FATE_NONE] = "none",
};

/**
 * usher_part_fate_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_part_fate_to_string (UsherPartFate value)
{
  return usher_nick_get (part_fate_nicks, G_N_ELEMENTS (part_fate_nicks), value);
}

/**
 * usher_part_fate_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of what happens to an old part
 */
gboolean
usher_part_fate_from_string (const char    *nick,
                             UsherPartFate *out)
{
  guint value = 0;

  if (!usher_nick_find (part_fate_nicks, G_N_ELEMENTS (part_fate_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
