/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-notice.h"

USHER_DEFINE_ENTITY (UsherNotice, usher_notice, G_STRUCT_OFFSET (UsherNotice, kind), G_STRUCT_OFFSET (UsherNotice, content), G_STRUCT_OFFSET (UsherNotice, told_whom), G_STRUCT_OFFSET (UsherNotice, note), G_STRUCT_OFFSET (UsherNotice, plate), G_STRUCT_OFFSET (UsherNotice, customer_name), G_STRUCT_OFFSET (UsherNotice, phone), G_STRUCT_OFFSET (UsherNotice, advisor_name), G_STRUCT_OFFSET (UsherNotice, told_by_name))
