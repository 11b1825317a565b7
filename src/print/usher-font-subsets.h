/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * UsherFontSubsets:
 *
 * The faces of one PDF, cut down to the glyphs that it shows.
 */
typedef struct _UsherFontSubsets UsherFontSubsets;

UsherFontSubsets *usher_font_subsets_new (PangoFontMap *fonts);
void              usher_font_subsets_free (UsherFontSubsets *self);
void              usher_font_subsets_attach (UsherFontSubsets *self,
                                             cairo_t          *cr);
UsherFontSubsets *usher_font_subsets_get (cairo_t *cr);
void              usher_font_subsets_cut (UsherFontSubsets *self);
void              usher_font_subsets_show_line (UsherFontSubsets *self,
                                                cairo_t          *cr,
                                                PangoLayoutLine  *line,
                                                int               x,
                                                int               y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherFontSubsets, usher_font_subsets_free)

G_END_DECLS
