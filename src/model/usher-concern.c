/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-concern.h"

USHER_DEFINE_ENTITY (UsherConcern, usher_concern, G_STRUCT_OFFSET (UsherConcern, words), G_STRUCT_OFFSET (UsherConcern, since_when), G_STRUCT_OFFSET (UsherConcern, how_often), G_STRUCT_OFFSET (UsherConcern, circumstances), G_STRUCT_OFFSET (UsherConcern, warning_lamp), G_STRUCT_OFFSET (UsherConcern, fault_codes), G_STRUCT_OFFSET (UsherConcern, cause), G_STRUCT_OFFSET (UsherConcern, told))
