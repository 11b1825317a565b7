/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-complaint.h"

USHER_DEFINE_ENTITY (UsherComplaint, usher_complaint, G_STRUCT_OFFSET (UsherComplaint, source), G_STRUCT_OFFSET (UsherComplaint, words), G_STRUCT_OFFSET (UsherComplaint, cause), G_STRUCT_OFFSET (UsherComplaint, measures), G_STRUCT_OFFSET (UsherComplaint, deadline_on), G_STRUCT_OFFSET (UsherComplaint, second_result), G_STRUCT_OFFSET (UsherComplaint, order_number), G_STRUCT_OFFSET (UsherComplaint, owner_name), G_STRUCT_OFFSET (UsherComplaint, customer_name), G_STRUCT_OFFSET (UsherComplaint, phone), G_STRUCT_OFFSET (UsherComplaint, plate))
