/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-settlement-record.h"

USHER_DEFINE_ENTITY (UsherSettlementRecord, usher_settlement_record, G_STRUCT_OFFSET (UsherSettlementRecord, number), G_STRUCT_OFFSET (UsherSettlementRecord, discount_reason), G_STRUCT_OFFSET (UsherSettlementRecord, shown_how), G_STRUCT_OFFSET (UsherSettlementRecord, reverse_reason))
