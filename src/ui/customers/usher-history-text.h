/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-history-item.h"

G_BEGIN_DECLS

char *usher_history_title (UsherHistoryItem *item);
char *usher_history_detail (UsherHistoryItem *item);

G_END_DECLS
