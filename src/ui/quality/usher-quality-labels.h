/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-quality-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

/* What the screen calls the words of the inspection. */

const char *usher_quality_level_label (UsherQualityLevel level);
const char *usher_quality_level_hint (UsherQualityLevel level);
const char *usher_quality_result_label (UsherQualityResult result);
const char *usher_repair_category_label (UsherRepairCategory category);
const char *usher_road_test_problem_text (UsherRoadTestProblem problem);
const char *usher_quality_item_label (UsherQualityItem *item);
const char *usher_quality_staff_name (UsherSession *session,
                                      gint64        staff_id);

G_END_DECLS
