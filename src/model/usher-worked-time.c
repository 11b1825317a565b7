/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-worked-time.h"

USHER_DEFINE_ENTITY (UsherWorkedTime, usher_worked_time, G_STRUCT_OFFSET (UsherWorkedTime, pause_reason), G_STRUCT_OFFSET (UsherWorkedTime, note), G_STRUCT_OFFSET (UsherWorkedTime, technician_name))
