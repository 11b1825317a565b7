/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-staff-store.h"

G_BEGIN_DECLS

char *usher_pin_text (UsherPinResult result,
                      const char    *name,
                      int            wait_seconds);

G_END_DECLS
