/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherDtcSystem:
 * @USHER_DTC_POWERTRAIN: P
 * @USHER_DTC_CHASSIS: C
 * @USHER_DTC_BODY: B
 * @USHER_DTC_NETWORK: U
 *
 * The four systems of SAE J2012 trouble codes.
 */
typedef enum
{
  USHER_DTC_POWERTRAIN,
  USHER_DTC_CHASSIS,
  USHER_DTC_BODY,
  USHER_DTC_NETWORK,
} UsherDtcSystem;

char       *usher_dtc_normalize (const char *text);
gboolean    usher_dtc_is_valid (const char *code);
gboolean    usher_dtc_get_system (const char     *code,
                                  UsherDtcSystem *out);
gboolean    usher_dtc_is_generic (const char *code);
const char *usher_dtc_describe (const char *code);

G_END_DECLS
