/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-delivery-values.h"

#include "usher-nick.h"

static const char *const gate_pass_nicks[] = {
  [USHER_GATE_PASS_SETTLED] = "settled",
  [USHER_GATE_PASS_ROAD_TEST] = "road-test",
  [USHER_GATE_PASS_WASH] = "wash",
  [USHER_GATE_PASS_RESCUE] = "rescue",
  [USHER_GATE_PASS_INSPECTION] = "inspection",
};

static const char *const old_parts_nicks[] = {
  [USHER_OLD_PARTS_FATE_UNSET] = "unset",
  [USHER_OLD_PARTS_FATE_RETURNED] = "returned",
  [USHER_OLD_PARTS_FATE_LEFT] = "left",
  [USHER_OLD_PARTS_FATE_NONE] = "none",
};

/**
 * usher_gate_pass_kind_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_gate_pass_kind_to_string (UsherGatePassKind value)
{
  return usher_nick_get (gate_pass_nicks, G_N_ELEMENTS (gate_pass_nicks), value);
}

/**
 * usher_gate_pass_kind_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a gate pass kind
 */
gboolean
usher_gate_pass_kind_from_string (const char        *nick,
                                  UsherGatePassKind *out)
{
  guint value = 0;

  if (!usher_nick_find (gate_pass_nicks, G_N_ELEMENTS (gate_pass_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_old_parts_fate_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_old_parts_fate_to_string (UsherOldPartsFate value)
{
  return usher_nick_get (old_parts_nicks, G_N_ELEMENTS (old_parts_nicks), value);
}

/**
 * usher_old_parts_fate_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of what became of old parts
 */
gboolean
usher_old_parts_fate_from_string (const char        *nick,
                                  UsherOldPartsFate *out)
{
  guint value = 0;

  if (!usher_nick_find (old_parts_nicks, G_N_ELEMENTS (old_parts_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}
