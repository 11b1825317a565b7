/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-plate.h"

G_BEGIN_DECLS

const char *usher_plate_kind_text (const char *plate);

G_END_DECLS
