/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-guaranteed-line.h"

USHER_DEFINE_ENTITY (UsherGuaranteedLine, usher_guaranteed_line, G_STRUCT_OFFSET (UsherGuaranteedLine, system), G_STRUCT_OFFSET (UsherGuaranteedLine, from_on), G_STRUCT_OFFSET (UsherGuaranteedLine, until_on), G_STRUCT_OFFSET (UsherGuaranteedLine, description), G_STRUCT_OFFSET (UsherGuaranteedLine, order_number))
