/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-piece.h"

G_BEGIN_DECLS

/**
 * UsherFlow:
 *
 * The pieces of a document in reading order and their distribution over pages.
 */
typedef struct _UsherFlow UsherFlow;

UsherFlow *usher_flow_new (UsherPen *pen,
                           double    width,
                           double    page_height);
void       usher_flow_free (UsherFlow *flow);
UsherPen  *usher_flow_get_pen (UsherFlow *flow);
double     usher_flow_get_width (UsherFlow *flow);
double     usher_flow_get_page_height (UsherFlow *flow);
double     usher_flow_get_room (UsherFlow *flow);
void       usher_flow_set_running_head (UsherFlow  *flow,
                                        UsherPiece *head);
void       usher_flow_add (UsherFlow  *flow,
                           UsherPiece *piece);
void       usher_flow_keep_last_lines (UsherFlow *flow,
                                       guint      n_lines);
guint      usher_flow_get_length (UsherFlow *flow);
void       usher_flow_keep_since (UsherFlow *flow, guint first);
void       usher_flow_let_part (UsherFlow *flow,
                                guint      first,
                                guint      n_last);
guint      usher_flow_paginate (UsherFlow *flow);
void       usher_flow_draw_page (UsherFlow *flow,
                                 cairo_t   *cr,
                                 guint      page);

gboolean usher_flow_find_piece (UsherFlow *flow, const UsherPiece *piece, guint *page, double *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherFlow, usher_flow_free)

G_END_DECLS
