/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherGatePassKind:
 * @USHER_GATE_PASS_SETTLED: the car leaves for good, paid or on approved credit
 * @USHER_GATE_PASS_ROAD_TEST: it comes back from a road test
 * @USHER_GATE_PASS_WASH: it is washed elsewhere
 * @USHER_GATE_PASS_RESCUE: it goes out to a car that has broken down
 * @USHER_GATE_PASS_INSPECTION: it is taken to the yearly inspection
 *
 * Why a car passes the gate (出门事由).
 */
typedef enum
{
  USHER_GATE_PASS_SETTLED,
  USHER_GATE_PASS_ROAD_TEST,
  USHER_GATE_PASS_WASH,
  USHER_GATE_PASS_RESCUE,
  USHER_GATE_PASS_INSPECTION,
} UsherGatePassKind;

#define USHER_GATE_PASS_LAST USHER_GATE_PASS_INSPECTION

/**
 * UsherOldPartsFate:
 * @USHER_OLD_PARTS_FATE_UNSET: nobody has said
 * @USHER_OLD_PARTS_FATE_RETURNED: handed to the customer
 * @USHER_OLD_PARTS_FATE_LEFT: left with the shop by the customer's wish
 * @USHER_OLD_PARTS_FATE_NONE: none were replaced
 *
 * What became of the old parts at the delivery.
 */
typedef enum
{
  USHER_OLD_PARTS_FATE_UNSET,
  USHER_OLD_PARTS_FATE_RETURNED,
  USHER_OLD_PARTS_FATE_LEFT,
  USHER_OLD_PARTS_FATE_NONE,
} UsherOldPartsFate;

#define USHER_OLD_PARTS_FATE_LAST USHER_OLD_PARTS_FATE_NONE

const char *usher_gate_pass_kind_to_string (UsherGatePassKind value);
gboolean    usher_gate_pass_kind_from_string (const char        *nick,
                                              UsherGatePassKind *out);
const char *usher_old_parts_fate_to_string (UsherOldPartsFate value);
gboolean    usher_old_parts_fate_from_string (const char        *nick,
                                              UsherOldPartsFate *out);

G_END_DECLS
