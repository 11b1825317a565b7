/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-pen.h"

#include "usher-font-subsets.h"

#include <string.h>

/* Pango sets text in tenths of a point, unhinted, so that positions do not
 * depend on the resolution of any surface; cairo scales to millimetres. */
#define UNITS_PER_POINT 10.0
#define UNITS_PER_MM (72.0 / 25.4 * UNITS_PER_POINT)

/* A face for simplified Chinese also in English documents: the default CJK
 * face of an English desktop has Japanese shapes. */
#define FONT_FAMILIES "Noto Sans CJK SC, Source Han Sans SC, sans-serif"

#define LINE_HEIGHT 1.32 /* of the size; the face's own 1.45 is too loose for a table */

struct _UsherPen
{
  UsherDocumentLanguage language;
  gboolean              is_impact;
  PangoContext         *context;
};

/**
 * usher_pen_new:
 * @language: the document's language, whatever the process's is
 * @is_impact: whether the paper is printed with needles
 *
 * A pen belongs to the thread that made it.
 *
 * Returns: (transfer full): a pen
 */
UsherPen *
usher_pen_new (UsherDocumentLanguage language,
               gboolean              is_impact)
{
  UsherPen                *pen = g_new0 (UsherPen, 1);
  g_autoptr (PangoFontMap) map = g_object_ref (pango_cairo_font_map_get_default ());
  cairo_font_options_t    *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  pen->language = language;
  pen->is_impact = is_impact;
  pen->context = pango_font_map_create_context (map);
  pango_context_set_round_glyph_positions (pen->context, FALSE);
  pango_context_set_base_dir (pen->context, PANGO_DIRECTION_LTR);
  pango_context_set_language (pen->context,
                              pango_language_from_string (language == USHER_DOCUMENT_LANGUAGE_ZH ? "zh-cn" : "en"));
  pango_cairo_context_set_font_options (pen->context, options);
  pango_cairo_context_set_resolution (pen->context, 72.0);
  cairo_font_options_destroy (options);

  return pen;
}

/**
 * usher_pen_free:
 * @pen: (transfer full):
 */
void
usher_pen_free (UsherPen *pen)
{
  g_clear_object (&pen->context);
  g_free (pen);
}

/**
 * usher_pen_get_language:
 *
 * Returns: the language of the document
 */
UsherDocumentLanguage
usher_pen_get_language (const UsherPen *pen)
{
  return pen->language;
}

/**
 * usher_pen_is_impact:
 *
 * Returns: whether the paper is printed with needles
 */
gboolean
usher_pen_is_impact (const UsherPen *pen)
{
  return pen->is_impact;
}

/**
 * usher_pen_label:
 *
 * Returns: (transfer none): @label in the document's language
 */
const char *
usher_pen_label (const UsherPen *pen,
                 UsherLabel      label)
{
  return usher_form_label (pen->language, label);
}

/* CJK ideographs, their punctuation and the full-width forms. */
static gboolean
is_chinese (gunichar character)
{
  return (character >= 0x2E80 && character <= 0x9FFF) ||
         (character >= 0xF900 && character <= 0xFAFF) ||
         (character >= 0xFF00 && character <= 0xFFEF) ||
         (character >= 0x20000 && character <= 0x3FFFF);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               const char     *text,
               const char     *start,
               const char     *end)
{
  attribute->start_index = (guint) (start - text);
  attribute->end_index = (guint) (end - text);
  pango_attr_list_insert (attributes, attribute);
}

/* Says of every stretch which language it is in.  Left alone, pango takes one
 * from the environment for the stretches that the document's language does not
 * write, and a desk that also knows Japanese would print Japanese shapes. */
static void
mark_languages (PangoAttrList *attributes,
                const char    *text)
{
  PangoScriptIter *iter = pango_script_iter_new (text, -1);

  do
    {
      const char *start = NULL;
      const char *end = NULL;
      PangoScript script = PANGO_SCRIPT_COMMON;
      gboolean    is_latin = FALSE;

      pango_script_iter_get_range (iter, &start, &end, &script);
      is_latin = script == PANGO_SCRIPT_LATIN;
      add_attribute (attributes, pango_attr_language_new (pango_language_from_string (is_latin ? "en" : "zh-cn")), text, start, end);
    }
  while (pango_script_iter_next (iter));

  pango_script_iter_free (iter);
}

/* Sets what is not Chinese in what cairo takes for another face: a PDF holds a
 * subset of each.  In one subset with Latin letters the Chinese ones take ten
 * times the room (cairo 1.18 gives up on some pairs of letters and embeds
 * every subroutine that the Chinese glyphs of the face have). */
static void
part_faces (PangoAttrList *attributes,
            const char    *text)
{
  g_autoptr (PangoFontDescription) apart = pango_font_description_new ();
  const char                      *p = text;

  /* The face has no axes, so this changes nothing but its identity. */
  pango_font_description_set_variations_static (apart, "wght=400");

  while (*p != '\0')
    {
      const char *start = p;
      gboolean    chinese = is_chinese (g_utf8_get_char (p));

      while (*p != '\0' && is_chinese (g_utf8_get_char (p)) == chinese)
        p = g_utf8_next_char (p);
      if (!chinese)
        add_attribute (attributes, pango_attr_font_desc_new (apart), text, start, p);
    }
}

/* A Chinese middle dot is as wide as a hanzi.  In a number plate, where a letter,
 * a digit or a hidden one follows it, it takes half of that. */
static void
narrow_dots (PangoAttrList *attributes,
             const char    *text)
{
  static const char dot[] = "·";

  for (const char *p = strstr (text, dot); p != NULL; p = strstr (p + 1, dot))
    {
      const char *end = p + strlen (dot);

      if (g_ascii_isalnum (*end) || *end == '*')
        add_attribute (attributes, pango_attr_font_features_new ("palt=1"), text, p, end);
    }
}

static PangoAttrList *
make_attributes (const char    *text,
                 double         size,
                 UsherTextFlags flags)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (size * UNITS_PER_POINT * LINE_HEIGHT * PANGO_SCALE)));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  mark_languages (attributes, text);
  part_faces (attributes, text);
  narrow_dots (attributes, text);

  return attributes;
}

/**
 * usher_pen_layout:
 * @pen: a pen
 * @text: (nullable): text; %NULL is the empty text
 * @size: in points
 * @flags: how
 * @width: in mm, or 0 to set it in one line of its own width
 *
 * Sets @text.  A text that is too long for @width is wrapped, in Chinese
 * between any two characters that may be parted.
 *
 * Returns: (transfer full): the set text
 */
PangoLayout *
usher_pen_layout (UsherPen      *pen,
                  const char    *text,
                  double         size,
                  UsherTextFlags flags,
                  double         width)
{
  PangoLayout                     *layout = pango_layout_new (pen->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autofree char                 *clean = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (PangoAttrList)        attributes = NULL;

  g_strchomp (clean);
  if (flags & USHER_TEXT_SINGLE)
    g_strdelimit (clean, "\r\n\t", ' ');

  pango_font_description_set_family_static (font, FONT_FAMILIES);
  pango_font_description_set_weight (font, flags & USHER_TEXT_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, size * UNITS_PER_POINT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  attributes = make_attributes (clean, size, flags);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (layout, (flags & USHER_TEXT_SINGLE) != 0);
  if (flags & USHER_TEXT_CENTER)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else if (flags & (USHER_TEXT_RIGHT | USHER_TEXT_FIGURES))
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  if (width > 0.0)
    pango_layout_set_width (layout, (int) (width * UNITS_PER_MM * PANGO_SCALE));
  pango_layout_set_text (layout, clean, -1);

  return layout;
}

/**
 * usher_pen_layout_fit:
 * @smallest: the least size in points
 *
 * Sets @text in one line of at most @width mm, in a size between @size and
 * @smallest; a text that does not fit even then is wrapped at @smallest.
 *
 * Returns: (transfer full): the set text
 */
PangoLayout *
usher_pen_layout_fit (UsherPen      *pen,
                      const char    *text,
                      double         size,
                      double         smallest,
                      UsherTextFlags flags,
                      double         width)
{
  g_autoptr (PangoLayout) line = usher_pen_layout (pen, text, size, flags | USHER_TEXT_SINGLE, 0.0);
  double                  natural = usher_layout_get_width (line);

  /* A hundredth less than what would just fit, for the rounding. */
  if (natural > width)
    size = MAX (smallest, size * width / natural * 0.99);

  return usher_pen_layout (pen, text, size, flags & ~USHER_TEXT_SINGLE, width);
}

/**
 * usher_layout_get_width:
 *
 * Returns: the width of the longest line in mm
 */
double
usher_layout_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return (double) logical.width / PANGO_SCALE / UNITS_PER_MM;
}

/**
 * usher_layout_get_height:
 *
 * Returns: the height of all lines in mm
 */
double
usher_layout_get_height (PangoLayout *layout)
{
  int height = 0;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE / UNITS_PER_MM;
}

/* Shows the line at which @iter stands with its top left corner at @x, @y in
 * pango's units. */
static void
show_line (cairo_t         *cr,
           PangoLayoutIter *iter,
           int              x,
           int              y)
{
  UsherFontSubsets *subsets = usher_font_subsets_get (cr);
  PangoLayoutLine  *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle    logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  x += logical.x;
  y += pango_layout_iter_get_baseline (iter) - logical.y;
  if (subsets != NULL)
    {
      usher_font_subsets_show_line (subsets, cr, line, x, y);
      return;
    }

  cairo_move_to (cr, (double) x / PANGO_SCALE, (double) y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, line);
}

static void
begin (cairo_t *cr,
       double   x,
       double   y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, 1.0 / UNITS_PER_MM, 1.0 / UNITS_PER_MM);
}

/**
 * usher_layout_show:
 * @cr: where to, in mm
 * @x: left edge in mm
 * @y: top edge in mm
 *
 * Draws all lines.
 */
void
usher_layout_show (PangoLayout *layout,
                   cairo_t     *cr,
                   double       x,
                   double       y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  begin (cr, x, y);
  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      show_line (cr, iter, 0, logical.y);
    }
  while (pango_layout_iter_next_line (iter));
  cairo_restore (cr);
}

/**
 * usher_layout_show_line:
 * @line: index of the line to draw
 * @x: left edge in mm
 * @y: top edge of that line in mm
 *
 * Draws one line, for a paragraph that runs over the end of a page.
 */
void
usher_layout_show_line (PangoLayout *layout,
                        int          line,
                        cairo_t     *cr,
                        double       x,
                        double       y)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  for (int i = 0; i < line; i++)
    if (!pango_layout_iter_next_line (iter))
      return;

  begin (cr, x, y);
  show_line (cr, iter, 0, 0);
  cairo_restore (cr);
}
