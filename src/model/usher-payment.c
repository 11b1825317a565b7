/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-payment.h"

USHER_DEFINE_ENTITY (UsherPayment, usher_payment, G_STRUCT_OFFSET (UsherPayment, reference), G_STRUCT_OFFSET (UsherPayment, reason), G_STRUCT_OFFSET (UsherPayment, order_number), G_STRUCT_OFFSET (UsherPayment, customer_name), G_STRUCT_OFFSET (UsherPayment, plate))
