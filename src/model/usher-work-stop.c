/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-work-stop.h"

USHER_DEFINE_ENTITY (UsherWorkStop, usher_work_stop, G_STRUCT_OFFSET (UsherWorkStop, note), G_STRUCT_OFFSET (UsherWorkStop, ends_when), G_STRUCT_OFFSET (UsherWorkStop, stopped_by_name))
