/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-customer.h"

USHER_DEFINE_ENTITY (UsherCustomer, usher_customer, G_STRUCT_OFFSET (UsherCustomer, name), G_STRUCT_OFFSET (UsherCustomer, pinyin), G_STRUCT_OFFSET (UsherCustomer, phone), G_STRUCT_OFFSET (UsherCustomer, second_phone), G_STRUCT_OFFSET (UsherCustomer, contact), G_STRUCT_OFFSET (UsherCustomer, address), G_STRUCT_OFFSET (UsherCustomer, note))
