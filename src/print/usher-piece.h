/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-pen.h"

G_BEGIN_DECLS

/**
 * UsherPiece:
 * @height: in mm
 * @space_before: white in mm above it, dropped at the top of a page
 * @keep_with_next: it must stand on the page of the piece after it
 * @may_part: in spite of @keep_with_next the page may end after it where keeping
 *   would leave much of it blank
 * @break_before: it begins a page
 * @is_line: it is a line item, which totals must not be parted from
 * @is_framed: it has rules at both sides of the page, which a page's end closes
 * @head: (nullable): piece that is drawn again above it when it begins a page
 *
 * The smallest thing that a page break cannot part: a row, a line of a
 * paragraph, a box.  It holds what is drawn, placed from its own top left
 * corner in mm.
 */
typedef struct _UsherPiece UsherPiece;

struct _UsherPiece
{
  /*< public >*/
  double      height;
  double      space_before;
  gboolean    keep_with_next;
  gboolean    may_part;
  gboolean    break_before;
  gboolean    is_line;
  gboolean    is_framed;
  UsherPiece *head;

  /*< private >*/
  gatomicrefcount ref_count;
  GArray         *marks;
};

/**
 * UsherPieceDraw:
 *
 * Draws something of its own; the origin is where it was placed, in mm.
 */
typedef void (*UsherPieceDraw) (cairo_t *cr,
                                gpointer data);

UsherPiece *usher_piece_new (double height);
UsherPiece *usher_piece_new_text (PangoLayout *layout);
UsherPiece *usher_piece_ref (UsherPiece *piece);
void        usher_piece_unref (UsherPiece *piece);
void        usher_piece_set_head (UsherPiece *piece,
                                  UsherPiece *head);
double      usher_piece_text (UsherPiece  *piece,
                              PangoLayout *layout,
                              double       x,
                              double       y);
void        usher_piece_add (UsherPiece *piece,
                             UsherPiece *child,
                             double      x,
                             double      y);
void        usher_piece_text_line (UsherPiece  *piece,
                                   PangoLayout *layout,
                                   int          line,
                                   double       x,
                                   double       y);
void        usher_piece_line (UsherPiece *piece,
                              double      x1,
                              double      y1,
                              double      x2,
                              double      y2,
                              double      weight);
void        usher_piece_box (UsherPiece *piece,
                             double      x,
                             double      y,
                             double      width,
                             double      height,
                             double      weight);
void        usher_piece_fill (UsherPiece *piece,
                              double      x,
                              double      y,
                              double      width,
                              double      height,
                              double      grey);
void        usher_piece_custom (UsherPiece    *piece,
                                double         x,
                                double         y,
                                UsherPieceDraw draw,
                                gpointer       data,
                                GDestroyNotify destroy);
void        usher_piece_draw (UsherPiece *piece,
                              cairo_t    *cr,
                              double      x,
                              double      y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherPiece, usher_piece_unref)

G_END_DECLS
