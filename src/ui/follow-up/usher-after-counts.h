/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

void usher_after_counts_watch (UsherDesk  *desk,
                               const char *area,
                               GtkLabel   *label);

G_END_DECLS
