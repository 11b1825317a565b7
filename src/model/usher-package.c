/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-package.h"

USHER_DEFINE_ENTITY (UsherPackage, usher_package, G_STRUCT_OFFSET (UsherPackage, code), G_STRUCT_OFFSET (UsherPackage, name), G_STRUCT_OFFSET (UsherPackage, name_en), G_STRUCT_OFFSET (UsherPackage, pinyin))
