/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-history-item.h"

USHER_DEFINE_ENTITY (UsherHistoryItem, usher_history_item, G_STRUCT_OFFSET (UsherHistoryItem, kind), G_STRUCT_OFFSET (UsherHistoryItem, title), G_STRUCT_OFFSET (UsherHistoryItem, detail))
