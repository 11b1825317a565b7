/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-part-values.h"

G_BEGIN_DECLS

const char *usher_part_request_state_label (UsherPartRequestState state);
char       *usher_parts_format (gint64      quantity,
                                const char *unit);

G_END_DECLS
