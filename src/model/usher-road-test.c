/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-road-test.h"

USHER_DEFINE_ENTITY (UsherRoadTest, usher_road_test, G_STRUCT_OFFSET (UsherRoadTest, reason), G_STRUCT_OFFSET (UsherRoadTest, consented_by), G_STRUCT_OFFSET (UsherRoadTest, consented_how), G_STRUCT_OFFSET (UsherRoadTest, findings))
