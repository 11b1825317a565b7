/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherPaper:
 * @USHER_PAPER_A4: A4 upright
 * @USHER_PAPER_A4_LANDSCAPE: A4 lying
 * @USHER_PAPER_A3_LANDSCAPE: A3 lying
 * @USHER_PAPER_CONTINUOUS_HALF: continuous paper, 241 × 139.7 mm (二等分)
 * @USHER_PAPER_CONTINUOUS_THIRD: continuous paper, 241 × 93.1 mm (三等分)
 * @USHER_PAPER_CONTINUOUS_FULL: continuous paper, 241 × 279.4 mm
 *
 * The papers that a workshop prints on.
 */
typedef enum
{
  USHER_PAPER_A4,
  USHER_PAPER_A4_LANDSCAPE,
  USHER_PAPER_A3_LANDSCAPE,
  USHER_PAPER_CONTINUOUS_HALF,
  USHER_PAPER_CONTINUOUS_THIRD,
  USHER_PAPER_CONTINUOUS_FULL,
} UsherPaper;

#define USHER_PAPER_LAST USHER_PAPER_CONTINUOUS_FULL

/**
 * UsherPaperFormat:
 * @width: width in mm
 * @height: height in mm
 * @margin_side: left and right margin in mm; on continuous paper it holds the tractor strips
 * @margin_top: top margin in mm
 * @margin_bottom: bottom margin in mm
 * @is_impact: printed with needles: no grey, no thin lines
 */
typedef struct
{
  double   width;
  double   height;
  double   margin_side;
  double   margin_top;
  double   margin_bottom;
  gboolean is_impact;
} UsherPaperFormat;

const UsherPaperFormat *usher_paper_get_format (UsherPaper paper);
const char             *usher_paper_to_string (UsherPaper paper);
gboolean                usher_paper_from_string (const char *nick,
                                                 UsherPaper *paper);

G_END_DECLS
