/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-labour-operation.h"

USHER_DEFINE_ENTITY (UsherLabourOperation, usher_labour_operation, G_STRUCT_OFFSET (UsherLabourOperation, code), G_STRUCT_OFFSET (UsherLabourOperation, name), G_STRUCT_OFFSET (UsherLabourOperation, name_en), G_STRUCT_OFFSET (UsherLabourOperation, pinyin), G_STRUCT_OFFSET (UsherLabourOperation, category))
