/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-invoice.h"

USHER_DEFINE_ENTITY (UsherInvoice, usher_invoice, G_STRUCT_OFFSET (UsherInvoice, number), G_STRUCT_OFFSET (UsherInvoice, title))
