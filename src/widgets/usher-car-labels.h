/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"
#include "usher-damage.h"
#include "usher-strokes.h"

G_BEGIN_DECLS

const char *usher_car_zone_get_label (UsherCarZone zone);
const char *usher_car_view_get_label (UsherCarView view);
const char *usher_damage_type_get_label (UsherDamageType type);
const char *usher_damage_severity_get_label (UsherDamageSeverity severity);
char       *usher_damage_mark_describe (const UsherDamageMark *mark);
const char *usher_ink_problem_get_message (UsherInkProblem problem);

G_END_DECLS
