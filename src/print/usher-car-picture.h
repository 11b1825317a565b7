/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"
#include "usher-damage.h"

G_BEGIN_DECLS

void usher_piece_add_car_picture (UsherPiece *piece,
                                  UsherPen   *pen,
                                  GPtrArray  *marks,
                                  double      x,
                                  double      y,
                                  double      width);

G_END_DECLS
