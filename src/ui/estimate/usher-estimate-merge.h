/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

UsherEstimate *usher_estimate_merge (UsherEstimate *base,
                                     UsherEstimate *mine,
                                     UsherEstimate *theirs,
                                     GPtrArray     *conflicts);

G_END_DECLS
