/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-visit.h"

USHER_DEFINE_ENTITY (UsherVisit, usher_visit, G_STRUCT_OFFSET (UsherVisit, number), G_STRUCT_OFFSET (UsherVisit, summary), G_STRUCT_OFFSET (UsherVisit, advisor_name))
