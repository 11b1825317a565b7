/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-assignment.h"

USHER_DEFINE_ENTITY (UsherAssignment, usher_assignment, G_STRUCT_OFFSET (UsherAssignment, technician_name), G_STRUCT_OFFSET (UsherAssignment, bay_name))
