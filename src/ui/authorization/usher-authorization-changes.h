/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

char *usher_authorization_describe_changes (UsherEstimate *signed_,
                                            UsherEstimate *now);

G_END_DECLS
