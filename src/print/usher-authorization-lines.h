/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization-snapshot.h"
#include "usher-blocks.h"

G_BEGIN_DECLS

void usher_authorization_add_lines (UsherFlow           *flow,
                                    const UsherEstimate *estimate);
void usher_authorization_add_totals (UsherFlow                        *flow,
                                     const UsherAuthorizationSnapshot *snapshot);
void usher_authorization_add_others (UsherFlow                        *flow,
                                     const UsherAuthorizationSnapshot *snapshot);

G_END_DECLS
