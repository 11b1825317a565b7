/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-time-block.h"

USHER_DEFINE_ENTITY (UsherTimeBlock, usher_time_block, G_STRUCT_OFFSET (UsherTimeBlock, override_reason))
