/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-flow.h"

typedef struct
{
  UsherPiece *piece; /* owned by the flow */
  guint       page;
  double      y; /* mm from the top of the page's body */
} Place;

struct _UsherFlow
{
  UsherPen   *pen; /* not owned */
  double      width;
  double      page_height;
  UsherPiece *running_head;
  GPtrArray  *pieces;  /* (element-type UsherPiece) */
  GArray     *places;  /* of Place, in drawing order; NULL before pagination */
  double      spacing; /* of the white between pieces; less than 1 where that spares a page */
  guint       n_pages;
};

/* What pagination knows while it goes through the pieces. */
typedef struct
{
  UsherFlow *flow;
  guint      page;
  double     y;
  gboolean   is_top; /* nothing of the document stands on this page yet */
} Cursor;

/**
 * usher_flow_new:
 * @pen: the pen, which must outlive the flow
 * @width: usable width in mm
 * @page_height: usable height of a page in mm
 *
 * Returns: (transfer full): an empty document
 */
UsherFlow *
usher_flow_new (UsherPen *pen,
                double    width,
                double    page_height)
{
  UsherFlow *flow = g_new0 (UsherFlow, 1);

  flow->pen = pen;
  flow->width = width;
  flow->page_height = page_height;
  flow->spacing = 1.0;
  flow->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_piece_unref);

  return flow;
}

/**
 * usher_flow_free:
 * @flow: (transfer full):
 */
void
usher_flow_free (UsherFlow *flow)
{
  g_clear_pointer (&flow->running_head, usher_piece_unref);
  g_clear_pointer (&flow->pieces, g_ptr_array_unref);
  g_clear_pointer (&flow->places, g_array_unref);
  g_free (flow);
}

/**
 * usher_flow_get_pen:
 *
 * Returns: (transfer none): the pen that sets the document
 */
UsherPen *
usher_flow_get_pen (UsherFlow *flow)
{
  return flow->pen;
}

/**
 * usher_flow_get_width:
 *
 * Returns: the usable width in mm
 */
double
usher_flow_get_width (UsherFlow *flow)
{
  return flow->width;
}

/**
 * usher_flow_get_page_height:
 *
 * Returns: the usable height of a page in mm
 */
double
usher_flow_get_page_height (UsherFlow *flow)
{
  return flow->page_height;
}

/**
 * usher_flow_get_room:
 *
 * Returns: the height in mm that a piece may have to fit on any page
 */
double
usher_flow_get_room (UsherFlow *flow)
{
  return flow->page_height - (flow->running_head != NULL ? flow->running_head->height : 0.0);
}

/**
 * usher_flow_set_running_head:
 * @head: (transfer full): what stands at the top of every page but the first
 */
void
usher_flow_set_running_head (UsherFlow  *flow,
                             UsherPiece *head)
{
  g_clear_pointer (&flow->running_head, usher_piece_unref);
  flow->running_head = head;
}

/**
 * usher_flow_add:
 * @piece: (transfer full): the next piece
 */
void
usher_flow_add (UsherFlow  *flow,
                UsherPiece *piece)
{
  g_return_if_fail (flow->places == NULL);

  g_ptr_array_add (flow->pieces, piece);
}

static UsherPiece *
piece_at (UsherFlow *flow,
          guint      index)
{
  return g_ptr_array_index (flow->pieces, index);
}

/**
 * usher_flow_keep_last_lines:
 * @n_lines: how many line items
 *
 * Ties what comes next to the last @n_lines line items, and what stands
 * between them, so that totals are never alone on a page.  A table that would
 * be tied as a whole may be parted before its last line item, rather than leave
 * much of a page blank.
 */
void
usher_flow_keep_last_lines (UsherFlow *flow,
                            guint      n_lines)
{
  for (guint i = flow->pieces->len; i > 0 && n_lines > 0; i--)
    {
      UsherPiece *piece = g_ptr_array_index (flow->pieces, i - 1);

      if (piece->is_line)
        n_lines--;
      else if (piece->break_before)
        break;
      piece->keep_with_next = TRUE;
      piece->may_part = piece->is_line && i > 1 && piece_at (flow, i - 2) == piece->head &&
                        i < flow->pieces->len && piece_at (flow, i)->is_line;
    }
}

/**
 * usher_flow_get_length:
 *
 * Returns: how many pieces there are, to be given to usher_flow_keep_since()
 */
guint
usher_flow_get_length (UsherFlow *flow)
{
  return flow->pieces->len;
}

/**
 * usher_flow_keep_since:
 * @first: index of a piece
 *
 * Ties what comes next to all pieces from @first on.
 */
void
usher_flow_keep_since (UsherFlow *flow,
                       guint      first)
{
  for (guint i = first; i < flow->pieces->len; i++)
    ((UsherPiece *) g_ptr_array_index (flow->pieces, i))->keep_with_next = TRUE;
}

/**
 * usher_flow_let_part:
 * @first: index of a piece
 * @n_last: how many of the last pieces stay together
 *
 * Lets what usher_flow_keep_since() has tied be parted after all, where keeping
 * it would leave much of a page blank: between the piece after @first and the
 * @n_last last ones.
 */
void
usher_flow_let_part (UsherFlow *flow,
                     guint      first,
                     guint      n_last)
{
  for (guint i = first + 1; i + n_last < flow->pieces->len; i++)
    piece_at (flow, i)->may_part = TRUE;
}

static void
start_page (Cursor *cursor)
{
  cursor->page++;
  cursor->y = 0.0;
  cursor->is_top = TRUE;
  if (cursor->flow->running_head != NULL)
    cursor->y = cursor->flow->running_head->height;
}

static double
get_head_height (const UsherPiece *piece)
{
  return piece->head != NULL ? piece->head->height : 0.0;
}

/* The room that @piece takes if it stood at @cursor. */
static double
get_room (const Cursor     *cursor,
          const UsherPiece *piece)
{
  return cursor->is_top ? get_head_height (piece) + piece->height
                        : piece->space_before * cursor->flow->spacing + piece->height;
}

static double
get_chain_room (const Cursor *cursor,
                guint         first,
                guint         last)
{
  Cursor probe = *cursor;
  double room = 0.0;

  for (guint i = first; i <= last; i++)
    {
      room += get_room (&probe, piece_at (cursor->flow, i));
      probe.is_top = FALSE;
    }

  return room;
}

static void
put (Cursor     *cursor,
     UsherPiece *piece)
{
  Place place = { .page = cursor->page };

  if (cursor->is_top && piece->head != NULL)
    {
      place.piece = piece->head;
      place.y = cursor->y;
      g_array_append_val (cursor->flow->places, place);
      cursor->y += piece->head->height;
    }
  else if (!cursor->is_top)
    cursor->y += piece->space_before * cursor->flow->spacing;

  place.piece = piece;
  place.y = cursor->y;
  g_array_append_val (cursor->flow->places, place);
  cursor->y += piece->height;
  cursor->is_top = FALSE;
}

/* The last piece of the run that begins at @first and must stay together. */
static guint
get_chain_end (UsherFlow *flow,
               guint      first)
{
  guint last = first;

  while (last + 1 < flow->pieces->len && piece_at (flow, last)->keep_with_next &&
         !piece_at (flow, last + 1)->break_before)
    last++;

  return last;
}

static gboolean
fits (const Cursor *cursor,
      guint         first,
      guint         last)
{
  static const double tolerance_mm = 0.01;

  return cursor->y + get_chain_room (cursor, first, last) <= cursor->flow->page_height + tolerance_mm;
}

/* Where the run from @first to @last, which does not fit, may be parted after
 * all; @last when it may not. */
static guint
find_parting (const Cursor *cursor,
              guint         first,
              guint         last)
{
  static const double largest_blank_mm = 30.0;

  if (cursor->is_top || cursor->flow->page_height - cursor->y < largest_blank_mm)
    return last;

  for (guint i = last; i > first; i--)
    if (piece_at (cursor->flow, i - 1)->may_part && fits (cursor, first, i - 1))
      return i - 1;

  return last;
}

/* Returns the last piece that was put. */
static guint
put_chain (Cursor *cursor,
           guint   first,
           guint   last)
{
  gboolean breaks = piece_at (cursor->flow, first)->break_before;

  if (!breaks && !fits (cursor, first, last))
    last = find_parting (cursor, first, last);
  if (!cursor->is_top && (breaks || !fits (cursor, first, last)))
    start_page (cursor);

  /* A run longer than a page has to be parted after all. */
  for (guint i = first; i <= last; i++)
    {
      if (!cursor->is_top && !fits (cursor, i, i))
        start_page (cursor);
      put (cursor, piece_at (cursor->flow, i));
    }

  return last;
}

/* Puts every piece into its place, with @spacing of the white between them. */
static guint
lay_out (UsherFlow *flow,
         double     spacing)
{
  Cursor cursor = { .flow = flow, .is_top = TRUE };

  flow->spacing = spacing;
  g_clear_pointer (&flow->places, g_array_unref);
  flow->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < flow->pieces->len;)
    i = put_chain (&cursor, i, get_chain_end (flow, i)) + 1;

  return cursor.page + 1;
}

/**
 * usher_flow_paginate:
 *
 * Distributes the pieces over pages; once done it stays.  White is taken from
 * between the pieces where that spares a page.
 *
 * Returns: the number of pages, at least 1
 */
guint
usher_flow_paginate (UsherFlow *flow)
{
  static const double least_spacing = 0.4;

  if (flow->places != NULL)
    return flow->n_pages;

  flow->n_pages = lay_out (flow, 1.0);
  if (flow->n_pages > 1)
    {
      guint n_tight = lay_out (flow, least_spacing);

      if (n_tight < flow->n_pages)
        flow->n_pages = n_tight;
      else
        flow->n_pages = lay_out (flow, 1.0);
    }

  return flow->n_pages;
}

/* Closes the frame of a text that goes on on another page. */
static void
draw_frame_edge (UsherFlow *flow,
                 cairo_t   *cr,
                 double     y)
{
  cairo_set_source_rgb (cr, 0.0, 0.0, 0.0);
  cairo_set_line_width (cr, USHER_LINE_THIN);
  cairo_move_to (cr, 0.0, y);
  cairo_line_to (cr, flow->width, y);
  cairo_stroke (cr);
}

/**
 * usher_flow_draw_page:
 * @cr: where to, in mm, with the origin at the top left of the page's body
 * @page: index of the page
 */
void
usher_flow_draw_page (UsherFlow *flow,
                      cairo_t   *cr,
                      guint      page)
{
  const Place *previous = NULL;

  usher_flow_paginate (flow);
  g_return_if_fail (page < flow->n_pages);

  if (page > 0 && flow->running_head != NULL)
    usher_piece_draw (flow->running_head, cr, 0.0, 0.0);

  for (guint i = 0; i < flow->places->len; i++)
    {
      const Place *place = &g_array_index (flow->places, Place, i);

      if (place->page == page)
        {
          usher_piece_draw (place->piece, cr, 0.0, place->y);
          if (place->piece->is_framed && (previous == NULL || previous->page != page))
            draw_frame_edge (flow, cr, place->y);
        }
      else if (place->page == page + 1 && previous != NULL && previous->page == page && previous->piece->is_framed)
        draw_frame_edge (flow, cr, previous->y + previous->piece->height);
      previous = place;
    }
}

/**
 * usher_flow_find_piece:
 * @page: (out): index of its page
 * @y: (out): its top edge in mm from the top of the page's body
 *
 * Returns: whether @piece stands in the document
 */
gboolean
usher_flow_find_piece (UsherFlow        *flow,
                       const UsherPiece *piece,
                       guint            *page,
                       double           *y)
{
  usher_flow_paginate (flow);
  for (guint i = 0; i < flow->places->len; i++)
    {
      const Place *place = &g_array_index (flow->places, Place, i);

      if (place->piece != piece)
        continue;

      *page = place->page;
      *y = place->y;
      return TRUE;
    }

  return FALSE;
}
