/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-state.h"

G_BEGIN_DECLS

/**
 * UsherQualityLevel:
 * @USHER_QUALITY_LEVEL_SELF: by the technician who did the work (自检)
 * @USHER_QUALITY_LEVEL_PEER: by the group leader (互检)
 * @USHER_QUALITY_LEVEL_FINAL: by an inspector who did none of it (终检)
 *
 * The three levels of inspection (三级检验).
 */
typedef enum
{
  USHER_QUALITY_LEVEL_SELF,
  USHER_QUALITY_LEVEL_PEER,
  USHER_QUALITY_LEVEL_FINAL,
} UsherQualityLevel;

#define USHER_QUALITY_LEVEL_LAST USHER_QUALITY_LEVEL_FINAL
#define USHER_QUALITY_N_LEVELS (USHER_QUALITY_LEVEL_LAST + 1)

/**
 * UsherQualityResult:
 * @USHER_QUALITY_RESULT_NOT_SAID: nobody has said yet; nothing passes by default
 * @USHER_QUALITY_RESULT_PASSED: in order (合格)
 * @USHER_QUALITY_RESULT_FAILED: not in order (不合格)
 * @USHER_QUALITY_RESULT_NOT_APPLICABLE: this car or this work has no such thing
 *
 * What an item, a check or a road test came to.
 */
typedef enum
{
  USHER_QUALITY_RESULT_NOT_SAID,
  USHER_QUALITY_RESULT_PASSED,
  USHER_QUALITY_RESULT_FAILED,
  USHER_QUALITY_RESULT_NOT_APPLICABLE,
} UsherQualityResult;

#define USHER_QUALITY_RESULT_LAST USHER_QUALITY_RESULT_NOT_APPLICABLE

const char *usher_quality_level_to_string (UsherQualityLevel value);
gboolean    usher_quality_level_from_string (const char        *nick,
                                             UsherQualityLevel *out);
const char *usher_quality_result_to_string (UsherQualityResult value);
gboolean    usher_quality_result_from_string (const char         *nick,
                                              UsherQualityResult *out);

UsherOrderAction   usher_quality_level_action (UsherQualityLevel level);
UsherQualityResult usher_quality_sum_up (const UsherQualityResult *results,
                                         gsize                     n_results);
GArray            *usher_quality_blockers (const UsherOrderFacts *facts,
                                           UsherQualityLevel      level,
                                           UsherQualityResult     result);
gboolean           usher_quality_next_action (const UsherOrderFacts *facts,
                                              UsherOrderAction      *action);
gint64             usher_order_ready_at (const UsherOrderFacts *facts);

/**
 * UsherRoadTestProblem:
 * @USHER_ROAD_TEST_PROBLEM_NONE: nothing is missing
 * @USHER_ROAD_TEST_PROBLEM_REASON: it was not said why
 * @USHER_ROAD_TEST_PROBLEM_DRIVER: nor who drives
 * @USHER_ROAD_TEST_PROBLEM_CONSENT: the customer was not asked
 * @USHER_ROAD_TEST_PROBLEM_OUT_KM: the odometer was not read on leaving
 * @USHER_ROAD_TEST_PROBLEM_IN_KM: nor on coming back
 * @USHER_ROAD_TEST_PROBLEM_KM_LOW: it reads less than before
 * @USHER_ROAD_TEST_PROBLEM_RESULT: it was not said what it came to
 *
 * What is missing before a car may leave on a road test, or before the test is
 * over.
 */
typedef enum
{
  USHER_ROAD_TEST_PROBLEM_NONE,
  USHER_ROAD_TEST_PROBLEM_REASON,
  USHER_ROAD_TEST_PROBLEM_DRIVER,
  USHER_ROAD_TEST_PROBLEM_CONSENT,
  USHER_ROAD_TEST_PROBLEM_OUT_KM,
  USHER_ROAD_TEST_PROBLEM_IN_KM,
  USHER_ROAD_TEST_PROBLEM_KM_LOW,
  USHER_ROAD_TEST_PROBLEM_RESULT,
} UsherRoadTestProblem;

/**
 * UsherRoadTestFacts:
 * @has_reason: whether it was said why
 * @has_driver: whether it was said who drives
 * @has_consent: whether the customer's consent is recorded: who gave it and how
 * @checked_in_km: odometer at check-in, −1 when not read
 * @out_km: odometer on leaving, −1 when not read
 * @in_km: odometer on coming back, −1 when not read
 * @result: what it came to
 *
 * A road test as its rules see it.
 */
typedef struct
{
  gboolean           has_reason;
  gboolean           has_driver;
  gboolean           has_consent;
  gint64             checked_in_km;
  gint64             out_km;
  gint64             in_km;
  UsherQualityResult result;
} UsherRoadTestFacts;

UsherRoadTestProblem usher_road_test_may_leave (const UsherRoadTestFacts *facts);
UsherRoadTestProblem usher_road_test_may_end (const UsherRoadTestFacts *facts);

G_END_DECLS
