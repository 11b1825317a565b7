/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-staff.h"

USHER_DEFINE_ENTITY (UsherStaff, usher_staff, G_STRUCT_OFFSET (UsherStaff, name), G_STRUCT_OFFSET (UsherStaff, pinyin), G_STRUCT_OFFSET (UsherStaff, phone), G_STRUCT_OFFSET (UsherStaff, badge), G_STRUCT_OFFSET (UsherStaff, skills))
