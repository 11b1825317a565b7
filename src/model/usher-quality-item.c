/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-quality-item.h"

USHER_DEFINE_ENTITY (UsherQualityItem, usher_quality_item, G_STRUCT_OFFSET (UsherQualityItem, code), G_STRUCT_OFFSET (UsherQualityItem, name), G_STRUCT_OFFSET (UsherQualityItem, name_en), G_STRUCT_OFFSET (UsherQualityItem, note))
