/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"

G_BEGIN_DECLS

void usher_flow_add_checklist (UsherFlow *flow,
                               GPtrArray *checks);

G_END_DECLS
