/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-guard.h"

G_BEGIN_DECLS

const char *usher_blocker_text (UsherBlockerCode code);
const char *usher_step_label (UsherStep step);
char       *usher_blocker_link_text (const UsherBlocker *blocker);

G_END_DECLS
