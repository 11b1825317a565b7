/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-bay.h"

USHER_DEFINE_ENTITY (UsherBay, usher_bay, G_STRUCT_OFFSET (UsherBay, name), G_STRUCT_OFFSET (UsherBay, kind))
