/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-quality.h"

#include "usher-nick.h"
#include "usher-order-guard.h"

static const char *const level_nicks[] = {
  [USHER_QUALITY_LEVEL_SELF] = "self",
  [USHER_QUALITY_LEVEL_PEER] = "peer",
  [USHER_QUALITY_LEVEL_FINAL] = "final",
};

static const char *const result_nicks[] = {
  [USHER_QUALITY_RESULT_NOT_SAID] = "not-said",
  [USHER_QUALITY_RESULT_PASSED] = "passed",
  [USHER_QUALITY_RESULT_FAILED] = "failed",
  [USHER_QUALITY_RESULT_NOT_APPLICABLE] = "not-applicable",
};

/**
 * usher_quality_level_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_quality_level_to_string (UsherQualityLevel value)
{
  return usher_nick_get (level_nicks, G_N_ELEMENTS (level_nicks), value);
}

/**
 * usher_quality_level_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a level
 */
gboolean
usher_quality_level_from_string (const char        *nick,
                                 UsherQualityLevel *out)
{
  guint value = 0;

  if (!usher_nick_find (level_nicks, G_N_ELEMENTS (level_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_quality_result_to_string:
 *
 * Returns: the stable nick under which @value is stored
 */
const char *
usher_quality_result_to_string (UsherQualityResult value)
{
  return usher_nick_get (result_nicks, G_N_ELEMENTS (result_nicks), value);
}

/**
 * usher_quality_result_from_string:
 * @nick: (nullable): a nick
 * @out: (out): the value, untouched when @nick is unknown
 *
 * Returns: whether @nick is the nick of a result
 */
gboolean
usher_quality_result_from_string (const char         *nick,
                                  UsherQualityResult *out)
{
  guint value = 0;

  if (!usher_nick_find (result_nicks, G_N_ELEMENTS (result_nicks), nick, &value))
    return FALSE;

  *out = value;
  return TRUE;
}

/**
 * usher_quality_level_action:
 *
 * Returns: what the guard is asked for a check of @level
 */
UsherOrderAction
usher_quality_level_action (UsherQualityLevel level)
{
  static const UsherOrderAction actions[] = {
    [USHER_QUALITY_LEVEL_SELF] = USHER_ORDER_ACTION_SELF_CHECK,
    [USHER_QUALITY_LEVEL_PEER] = USHER_ORDER_ACTION_PEER_CHECK,
    [USHER_QUALITY_LEVEL_FINAL] = USHER_ORDER_ACTION_FINAL_CHECK,
  };

  g_return_val_if_fail ((guint) level < G_N_ELEMENTS (actions), USHER_ORDER_ACTION_FINAL_CHECK);

  return actions[level];
}

/**
 * usher_quality_sum_up:
 * @results: (array length=n_results): what was said of each item
 * @n_results: how many items there are
 *
 * Returns: failed when one item is, whatever is left; passed only when every
 *   item was looked at
 */
UsherQualityResult
usher_quality_sum_up (const UsherQualityResult *results,
                      gsize                     n_results)
{
  gboolean is_complete = TRUE;

  for (gsize i = 0; i < n_results; i++)
    {
      if (results[i] == USHER_QUALITY_RESULT_FAILED)
        return USHER_QUALITY_RESULT_FAILED;
      if (results[i] == USHER_QUALITY_RESULT_NOT_SAID)
        is_complete = FALSE;
    }

  return is_complete ? USHER_QUALITY_RESULT_PASSED : USHER_QUALITY_RESULT_NOT_SAID;
}

/**
 * usher_quality_blockers:
 * @facts: what is known, with who would check as the actor
 * @level: which check
 * @result: what it came to
 *
 * Asks the guard.  What has to be in order before a car passes does not keep
 * anybody from sending it back: parts that are short, or a bay that is not
 * cleaned.
 *
 * Returns: (transfer full) (element-type UsherBlocker): what stands against
 *   recording the check
 */
GArray *
usher_quality_blockers (const UsherOrderFacts *facts,
                        UsherQualityLevel      level,
                        UsherQualityResult     result)
{
  GArray *blockers = usher_order_guard (facts, usher_quality_level_action (level));

  for (guint i = blockers->len; result == USHER_QUALITY_RESULT_FAILED && i > 0; i--)
    {
      UsherBlockerCode code = g_array_index (blockers, UsherBlocker, i - 1).code;

      if (code == USHER_BLOCKER_CODE_BAY_NOT_CLEANED || code == USHER_BLOCKER_CODE_PARTS_NOT_ISSUED)
        g_array_remove_index (blockers, i - 1);
    }

  return blockers;
}

/**
 * usher_quality_next_action:
 * @facts: what is known
 * @action: (out): what comes next on the way from finished work to a car that
 *   was accepted
 *
 * Returns: whether something is left to do
 */
gboolean
usher_quality_next_action (const UsherOrderFacts *facts,
                           UsherOrderAction      *action)
{
  const UsherProgress *progress = NULL;

  g_return_val_if_fail (facts != NULL, FALSE);

  progress = &facts->progress;
  if (progress->delivered_at != 0 || progress->accepted_at != 0)
    return FALSE;
  if (progress->checked_at == 0)
    {
      if (progress->is_peer_checked && progress->is_self_checked)
        *action = USHER_ORDER_ACTION_FINAL_CHECK;
      else
        *action = progress->is_self_checked ? USHER_ORDER_ACTION_PEER_CHECK : USHER_ORDER_ACTION_SELF_CHECK;
    }
  else if (facts->wants_wash && progress->washed_at == 0)
    *action = USHER_ORDER_ACTION_WASH;
  else
    *action = USHER_ORDER_ACTION_ACCEPT;

  return TRUE;
}

/**
 * usher_order_ready_at:
 * @facts: what is known
 *
 * A car is ready when it passed the final check and, where a wash was promised,
 * is washed.  From then on it waits for its customer, not for the shop.
 *
 * Returns: when the car became ready, 0 when it is not, or has left
 */
gint64
usher_order_ready_at (const UsherOrderFacts *facts)
{
  g_return_val_if_fail (facts != NULL, 0);

  if (facts->document == USHER_DOCUMENT_STATE_CANCELLED || usher_order_car_state (facts) != USHER_CAR_STATE_READY)
    return 0;

  return MAX (facts->progress.checked_at, facts->progress.washed_at);
}

/**
 * usher_road_test_may_leave:
 * @facts: the road test
 *
 * A customer's car is not driven without consent (机动车维修管理规定).
 *
 * Returns: the first thing that is missing before the car may leave
 */
UsherRoadTestProblem
usher_road_test_may_leave (const UsherRoadTestFacts *facts)
{
  g_return_val_if_fail (facts != NULL, USHER_ROAD_TEST_PROBLEM_REASON);

  if (!facts->has_reason)
    return USHER_ROAD_TEST_PROBLEM_REASON;
  if (!facts->has_driver)
    return USHER_ROAD_TEST_PROBLEM_DRIVER;
  if (!facts->has_consent)
    return USHER_ROAD_TEST_PROBLEM_CONSENT;
  if (facts->out_km < 0)
    return USHER_ROAD_TEST_PROBLEM_OUT_KM;
  if (facts->out_km < facts->checked_in_km)
    return USHER_ROAD_TEST_PROBLEM_KM_LOW;

  return USHER_ROAD_TEST_PROBLEM_NONE;
}

/**
 * usher_road_test_may_end:
 * @facts: the road test
 *
 * Returns: the first thing that is missing before a test that has left is over
 */
UsherRoadTestProblem
usher_road_test_may_end (const UsherRoadTestFacts *facts)
{
  g_return_val_if_fail (facts != NULL, USHER_ROAD_TEST_PROBLEM_IN_KM);

  if (facts->in_km < 0)
    return USHER_ROAD_TEST_PROBLEM_IN_KM;
  if (facts->in_km < facts->out_km)
    return USHER_ROAD_TEST_PROBLEM_KM_LOW;
  if (facts->result != USHER_QUALITY_RESULT_PASSED && facts->result != USHER_QUALITY_RESULT_FAILED)
    return USHER_ROAD_TEST_PROBLEM_RESULT;

  return USHER_ROAD_TEST_PROBLEM_NONE;
}
