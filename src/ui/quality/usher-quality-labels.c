/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-quality-labels.h"

#include <glib/gi18n.h>

/**
 * usher_quality_level_label:
 *
 * Returns: the name of a level of inspection
 */
const char *
usher_quality_level_label (UsherQualityLevel level)
{
  switch (level)
    {
    case USHER_QUALITY_LEVEL_SELF:
      return C_("quality", "Self Check");
    case USHER_QUALITY_LEVEL_PEER:
      return C_("quality", "Peer Check");
    case USHER_QUALITY_LEVEL_FINAL:
      return C_("quality", "Final Check");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_quality_level_hint:
 *
 * Returns: who makes a check of that level
 */
const char *
usher_quality_level_hint (UsherQualityLevel level)
{
  switch (level)
    {
    case USHER_QUALITY_LEVEL_SELF:
      return C_("quality", "by the technician");
    case USHER_QUALITY_LEVEL_PEER:
      return C_("quality", "by the group leader");
    case USHER_QUALITY_LEVEL_FINAL:
      return C_("quality", "by an inspector who did not work on the car");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_quality_result_label:
 *
 * Returns: a result in a word
 */
const char *
usher_quality_result_label (UsherQualityResult result)
{
  switch (result)
    {
    case USHER_QUALITY_RESULT_NOT_SAID:
      return C_("quality", "Not checked");
    case USHER_QUALITY_RESULT_PASSED:
      return C_("quality", "Passed");
    case USHER_QUALITY_RESULT_FAILED:
      return C_("quality", "Failed");
    case USHER_QUALITY_RESULT_NOT_APPLICABLE:
      return C_("quality", "N/A");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_repair_category_label:
 *
 * Returns: the name of a category of repair (维修类别)
 */
const char *
usher_repair_category_label (UsherRepairCategory category)
{
  switch (category)
    {
    case USHER_REPAIR_CATEGORY_WHOLE:
      return C_("repair category", "Whole vehicle repair");
    case USHER_REPAIR_CATEGORY_ASSEMBLY:
      return C_("repair category", "Assembly repair");
    case USHER_REPAIR_CATEGORY_SECOND_SERVICE:
      return C_("repair category", "Second-level maintenance");
    case USHER_REPAIR_CATEGORY_FIRST_SERVICE:
      return C_("repair category", "First-level maintenance");
    case USHER_REPAIR_CATEGORY_MINOR:
      return C_("repair category", "Minor repair");
    case USHER_REPAIR_CATEGORY_SPECIAL:
      return C_("repair category", "Special repair");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_road_test_problem_text:
 *
 * Returns: what is missing, without a full stop
 */
const char *
usher_road_test_problem_text (UsherRoadTestProblem problem)
{
  switch (problem)
    {
    case USHER_ROAD_TEST_PROBLEM_NONE:
      return "";
    case USHER_ROAD_TEST_PROBLEM_REASON:
      return C_("road test", "The reason is missing");
    case USHER_ROAD_TEST_PROBLEM_DRIVER:
      return C_("road test", "The driver is missing");
    case USHER_ROAD_TEST_PROBLEM_CONSENT:
      return C_("road test", "Who agreed for the customer, and how?");
    case USHER_ROAD_TEST_PROBLEM_OUT_KM:
      return C_("road test", "The odometer on leaving is missing");
    case USHER_ROAD_TEST_PROBLEM_IN_KM:
      return C_("road test", "The odometer on coming back is missing");
    case USHER_ROAD_TEST_PROBLEM_KM_LOW:
      return C_("road test", "The odometer reads less than before");
    case USHER_ROAD_TEST_PROBLEM_RESULT:
      return C_("road test", "The result is missing");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * usher_quality_item_label:
 *
 * Returns: the name of an item in the language of the desk
 */
const char *
usher_quality_item_label (UsherQualityItem *item)
{
  gboolean is_chinese = g_str_has_prefix (g_get_language_names ()[0], "zh");

  if (*item->name == '\0' || (!is_chinese && *item->name_en != '\0'))
    return item->name_en;
  return item->name;
}

/**
 * usher_quality_staff_name:
 *
 * Returns: a name, or a dash for nobody who is known
 */
const char *
usher_quality_staff_name (UsherSession *session,
                          gint64        staff_id)
{
  UsherStaff *staff = usher_shop_find_staff (usher_session_get_shop (session), staff_id);

  return staff != NULL ? staff->name : "–";
}
