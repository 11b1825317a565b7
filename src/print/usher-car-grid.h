/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-grid.h"
#include "usher-snapshot-parts.h"

G_BEGIN_DECLS

void        usher_grid_add_car (UsherGrid              *grid,
                                const UsherCarSnapshot *car);
UsherPiece *usher_piece_new_gauge (UsherPen *pen,
                                   int       eighths);

G_END_DECLS
