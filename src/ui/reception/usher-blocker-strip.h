/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-state.h"

G_BEGIN_DECLS

#define USHER_TYPE_BLOCKER_STRIP (usher_blocker_strip_get_type ())

/**
 * UsherBlockerStrip:
 *
 * What stands against an action, as links.  Each activates `order.mend` of the
 * order page, which leads to where it is put right.
 */
G_DECLARE_FINAL_TYPE (UsherBlockerStrip, usher_blocker_strip, USHER, BLOCKER_STRIP, AdwBin)

void usher_blocker_strip_show (UsherBlockerStrip     *self,
                               const UsherOrderFacts *facts);
void usher_blocker_strip_show_blockers (UsherBlockerStrip *self,
                                        GArray            *blockers,
                                        const char        *lead);

G_END_DECLS
