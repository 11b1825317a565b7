/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-check-item.h"
#include "usher-finding.h"
#include "usher-fuel-type.h"

G_BEGIN_DECLS

/* What the reception calls the words of core. */

const char *usher_fuel_type_label (UsherFuelType fuel);
const char *usher_finding_label (UsherFinding finding);
const char *usher_warranty_answer_label (UsherWarrantyAnswer answer);
const char *usher_check_result_label (UsherCheckResult result);
const char *usher_check_group_label (const char *group);
const char *usher_check_item_label (UsherCheckItem *item);
char       *usher_reception_dup_km (gint64 km);

G_END_DECLS
