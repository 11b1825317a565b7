/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-flow.h"

G_BEGIN_DECLS

/* White between the rules of a cell and its text, in mm. */
#define USHER_CELL_PAD_X 1.2
#define USHER_CELL_PAD_Y 0.65

/* Grey behind labels on laser paper. */
#define USHER_LABEL_GREY 0.93

/**
 * UsherTick:
 *
 * What stands in a box.  Drawn as lines, so that no other font is needed.
 */
typedef enum
{
  USHER_TICK_EMPTY,
  USHER_TICK_CHECKED,
} UsherTick;

void        usher_flow_add_space (UsherFlow *flow, double height);
void        usher_flow_add_section (UsherFlow  *flow,
                                    const char *title);
void        usher_flow_add_paragraph (UsherFlow     *flow,
                                      const char    *text,
                                      double         size,
                                      UsherTextFlags flags,
                                      double         space_before);
void        usher_flow_add_item (UsherFlow  *flow,
                                 const char *sign,
                                 const char *text,
                                 double      size);
void        usher_flow_add_labelled_text (UsherFlow  *flow,
                                          double      label_width,
                                          const char *label,
                                          const char *text);
void        usher_piece_add_tick (UsherPiece *piece,
                                  double      x,
                                  double      y,
                                  double      size,
                                  UsherTick   tick);
UsherPiece *usher_piece_new_choices (UsherPen          *pen,
                                     const char *const *options,
                                     guint              chosen,
                                     double             width);

G_END_DECLS
