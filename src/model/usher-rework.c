/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-rework.h"

USHER_DEFINE_ENTITY (UsherRework, usher_rework, G_STRUCT_OFFSET (UsherRework, description), G_STRUCT_OFFSET (UsherRework, cause))
