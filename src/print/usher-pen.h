/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form-labels.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * UsherTextFlags:
 * @USHER_TEXT_BOLD: in the bold face
 * @USHER_TEXT_CENTER: centred in its width
 * @USHER_TEXT_RIGHT: flush right in its width
 * @USHER_TEXT_FIGURES: an amount or a number: flush right; the faces' digits are of one width
 * @USHER_TEXT_SINGLE: never more than one line; line breaks become spaces
 * @USHER_TEXT_FIT: made smaller, down to six tenths, before it is wrapped
 */
typedef enum
{
  USHER_TEXT_PLAIN = 0,
  USHER_TEXT_BOLD = 1 << 0,
  USHER_TEXT_CENTER = 1 << 1,
  USHER_TEXT_RIGHT = 1 << 2,
  USHER_TEXT_FIGURES = 1 << 3,
  USHER_TEXT_SINGLE = 1 << 4,
  USHER_TEXT_FIT = 1 << 5,
} UsherTextFlags;

/* Sizes in points.  Nothing on paper is smaller than USHER_SIZE_SMALL. */
#define USHER_SIZE_SMALL 9.0
#define USHER_SIZE_BODY 9.5
#define USHER_SIZE_SECTION 10.5
#define USHER_SIZE_SHOP 13.0
#define USHER_SIZE_TITLE 18.0

/* Weights of lines in millimetres: 0.5 pt and 1 pt. */
#define USHER_LINE_THIN 0.18
#define USHER_LINE_BOLD 0.36

/**
 * UsherPen:
 *
 * Sets text in millimetres, in the document's language, the same on every
 * surface: it measures without knowing where it will draw.
 */
typedef struct _UsherPen UsherPen;

UsherPen             *usher_pen_new (UsherDocumentLanguage language,
                                     gboolean              is_impact);
void                  usher_pen_free (UsherPen *pen);
UsherDocumentLanguage usher_pen_get_language (const UsherPen *pen);
gboolean              usher_pen_is_impact (const UsherPen *pen);
const char           *usher_pen_label (const UsherPen *pen,
                                       UsherLabel      label);

PangoLayout *usher_pen_layout (UsherPen      *pen,
                               const char    *text,
                               double         size,
                               UsherTextFlags flags,
                               double         width);
PangoLayout *usher_pen_layout_fit (UsherPen      *pen,
                                   const char    *text,
                                   double         size,
                                   double         smallest,
                                   UsherTextFlags flags,
                                   double         width);

double usher_layout_get_width (PangoLayout *layout);
double usher_layout_get_height (PangoLayout *layout);
void   usher_layout_show (PangoLayout *layout,
                          cairo_t     *cr,
                          double       x,
                          double       y);
void   usher_layout_show_line (PangoLayout *layout,
                               int          line,
                               cairo_t     *cr,
                               double       x,
                               double       y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherPen, usher_pen_free)

G_END_DECLS
