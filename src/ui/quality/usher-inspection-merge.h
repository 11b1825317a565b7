/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-quality-file.h"

G_BEGIN_DECLS

/* What two desks typed into the same inspection, field by field. */

gboolean         usher_inspection_same_job (UsherQualityJob *a,
                                            UsherQualityJob *b);
gboolean         usher_inspection_same_road_test (UsherRoadTest *a,
                                                  UsherRoadTest *b);
UsherRoadTest   *usher_inspection_find_road_test (GPtrArray *tests,
                                                  gint64     road_test_id);
UsherQualityJob *usher_inspection_merge_job (UsherQualityJob *base,
                                             UsherQualityJob *mine,
                                             UsherQualityJob *theirs);
GPtrArray       *usher_inspection_merge_road_tests (GPtrArray *base,
                                                    GPtrArray *mine,
                                                    GPtrArray *theirs);

G_END_DECLS
