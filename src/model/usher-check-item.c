/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-check-item.h"

USHER_DEFINE_ENTITY (UsherCheckItem, usher_check_item, G_STRUCT_OFFSET (UsherCheckItem, group), G_STRUCT_OFFSET (UsherCheckItem, code), G_STRUCT_OFFSET (UsherCheckItem, name), G_STRUCT_OFFSET (UsherCheckItem, name_en), G_STRUCT_OFFSET (UsherCheckItem, note))
