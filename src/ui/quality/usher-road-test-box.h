/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_ROAD_TEST_BOX (usher_road_test_box_get_type ())

/**
 * UsherRoadTestBox:
 *
 * One road test: why, who drives, that the customer agreed, and how it went.
 * It is saved as it is typed.
 */
G_DECLARE_FINAL_TYPE (UsherRoadTestBox, usher_road_test_box, USHER, ROAD_TEST_BOX, AdwBin)

GtkWidget *usher_road_test_box_new (UsherInspection *inspection,
                                    gint64           road_test_id);
gint64     usher_road_test_box_get_id (UsherRoadTestBox *self);
void       usher_road_test_box_update (UsherRoadTestBox *self);

G_END_DECLS
