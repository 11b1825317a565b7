/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-absence.h"

USHER_DEFINE_ENTITY (UsherAbsence, usher_absence, G_STRUCT_OFFSET (UsherAbsence, reason), G_STRUCT_OFFSET (UsherAbsence, staff_name))
