/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"

G_BEGIN_DECLS

/**
 * UsherGrid:
 *
 * A ruled grid of labels with their values, some pairs to a row.
 */
typedef struct _UsherGrid UsherGrid;

UsherGrid *usher_grid_new (UsherFlow *flow, guint n_pairs);
void       usher_grid_free (UsherGrid *grid);
double     usher_pen_get_label_width (const UsherPen *pen);

void      usher_grid_finish_row (UsherGrid *grid);
void      usher_grid_set_pairs (UsherGrid *grid, guint n_pairs);
UsherPen *usher_grid_get_pen (UsherGrid *grid);
double    usher_grid_get_value_width (UsherGrid *grid,
                                      guint      span);
void      usher_grid_add (UsherGrid  *grid,
                          UsherLabel  label,
                          UsherPiece *value,
                          guint       span);
void      usher_grid_add_text (UsherGrid  *grid,
                               UsherLabel  label,
                               const char *value,
                               guint       span);
void      usher_grid_add_code (UsherGrid  *grid,
                               UsherLabel  label,
                               const char *value,
                               guint       span);
void      usher_grid_add_strong (UsherGrid  *grid,
                                 UsherLabel  label,
                                 const char *value,
                                 guint       span);

/* Completes the last row and frees the grid. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherGrid, usher_grid_free)

G_END_DECLS
