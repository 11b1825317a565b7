/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order.h"

USHER_DEFINE_ENTITY (UsherOrder, usher_order, G_STRUCT_OFFSET (UsherOrder, number), G_STRUCT_OFFSET (UsherOrder, brought_by), G_STRUCT_OFFSET (UsherOrder, brought_by_phone), G_STRUCT_OFFSET (UsherOrder, promise_note), G_STRUCT_OFFSET (UsherOrder, odometer_reason), G_STRUCT_OFFSET (UsherOrder, belongings), G_STRUCT_OFFSET (UsherOrder, valuables), G_STRUCT_OFFSET (UsherOrder, wash), G_STRUCT_OFFSET (UsherOrder, document_language), G_STRUCT_OFFSET (UsherOrder, cancel_reason), G_STRUCT_OFFSET (UsherOrder, customer_name), G_STRUCT_OFFSET (UsherOrder, phone), G_STRUCT_OFFSET (UsherOrder, plate), G_STRUCT_OFFSET (UsherOrder, make), G_STRUCT_OFFSET (UsherOrder, model), G_STRUCT_OFFSET (UsherOrder, advisor_name))
