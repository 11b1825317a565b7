/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"

G_BEGIN_DECLS

/* Side of the place for a round company seal of 38 to 42 mm. */
#define USHER_SEAL_SIZE 45.0

void usher_piece_add_strokes (UsherPiece *piece,
                              double      x,
                              double      y,
                              double      width,
                              double      height,
                              const char *strokes);
void usher_piece_add_sign_line (UsherPiece *piece,
                                UsherPen   *pen,
                                double      x,
                                double      y,
                                double      width,
                                UsherLabel  label,
                                const char *value);

G_END_DECLS
