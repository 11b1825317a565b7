/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization-snapshot.h"
#include "usher-blocks.h"

G_BEGIN_DECLS

void usher_authorization_add_terms (UsherFlow                        *flow,
                                    const UsherAuthorizationSnapshot *snapshot);
void usher_authorization_add_guarantee (UsherFlow                        *flow,
                                        const UsherAuthorizationSnapshot *snapshot);
void usher_authorization_add_clauses (UsherFlow                        *flow,
                                      const UsherAuthorizationSnapshot *snapshot);
void usher_authorization_add_signatures (UsherFlow                        *flow,
                                         const UsherAuthorizationSnapshot *snapshot,
                                         const char                       *sentence,
                                         GTimeZone                        *zone);

G_END_DECLS
