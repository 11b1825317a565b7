/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

char          *usher_estimate_to_json (const UsherEstimate *estimate);
UsherEstimate *usher_estimate_from_json (const char *json,
                                         GError    **error);

G_END_DECLS
