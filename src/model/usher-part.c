/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-part.h"

USHER_DEFINE_ENTITY (UsherPart, usher_part, G_STRUCT_OFFSET (UsherPart, code), G_STRUCT_OFFSET (UsherPart, name), G_STRUCT_OFFSET (UsherPart, name_en), G_STRUCT_OFFSET (UsherPart, pinyin), G_STRUCT_OFFSET (UsherPart, brand), G_STRUCT_OFFSET (UsherPart, unit), G_STRUCT_OFFSET (UsherPart, location))
