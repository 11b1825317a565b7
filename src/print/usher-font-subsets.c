/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-font-subsets.h"

#include "usher-cut-face.h"

#include <cairo-ft.h>
#include <hb-ot.h>
#include <unicode/ucnv.h>

/**
 * UsherFontSubsets:
 *
 * The faces of one PDF, cut down to the glyphs that it shows.
 *
 * For every subset that cairo embeds it copies the outlines of the whole face,
 * 16 MB of a Chinese one, and searches the whole character map for each glyph;
 * that takes longer than all the rest of a document.  So text is shown with
 * faces that hold little else: the stock of common characters, which is cut
 * once and kept with the thread's fonts, so that cairo still knows its glyphs
 * at the next document; and for runs with others one cut for the document,
 * which is gone through twice for that, first to collect its glyphs.
 *
 * What is in a file depends on the document alone, not on those before it.
 * Subsets belong to one thread, as the form does.
 */
struct _UsherFontSubsets
{
  GHashTable *stock;     /* (element-type hb_face_t UsherCutFace) */
  GHashTable *collected; /* (element-type hb_face_t hb_set_t) */
  GHashTable *rest;      /* (element-type hb_face_t UsherCutFace), NULL while collecting */
};

static const cairo_user_data_key_t subsets_key;

static GHashTable *
new_table (gpointer free_value)
{
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) hb_face_destroy, (GDestroyNotify) free_value);
}

/* The stock lives as long as the fonts that it is cut from. */
static GHashTable *
get_stock (PangoFontMap *fonts)
{
  GHashTable *stock = g_object_get_data (G_OBJECT (fonts), "usher-stock");

  if (stock == NULL)
    {
      stock = new_table (usher_cut_face_free);
      g_object_set_data_full (G_OBJECT (fonts), "usher-stock", stock, (GDestroyNotify) g_hash_table_unref);
    }

  return stock;
}

/**
 * usher_font_subsets_new:
 * @fonts: the thread's fonts, which must outlive the subsets
 *
 * Returns: (transfer full): subsets that collect the glyphs shown
 */
UsherFontSubsets *
usher_font_subsets_new (PangoFontMap *fonts)
{
  UsherFontSubsets *self = g_new0 (UsherFontSubsets, 1);

  self->stock = g_hash_table_ref (get_stock (fonts));
  self->collected = new_table (hb_set_destroy);

  return self;
}

/**
 * usher_font_subsets_free:
 * @self: (transfer full):
 */
void
usher_font_subsets_free (UsherFontSubsets *self)
{
  g_clear_pointer (&self->stock, g_hash_table_unref);
  g_clear_pointer (&self->collected, g_hash_table_unref);
  g_clear_pointer (&self->rest, g_hash_table_unref);
  g_free (self);
}

/**
 * usher_font_subsets_attach:
 * @cr: what shows its text with them from now on; it must not outlive @self
 */
void
usher_font_subsets_attach (UsherFontSubsets *self,
                           cairo_t          *cr)
{
  cairo_set_user_data (cr, &subsets_key, self, NULL);
}

/**
 * usher_font_subsets_get:
 *
 * Returns: (transfer none) (nullable): the subsets that @cr shows its text with
 */
UsherFontSubsets *
usher_font_subsets_get (cairo_t *cr)
{
  return cairo_get_user_data (cr, &subsets_key);
}

/* The characters of GB/T 2312 up to the end of level 1: punctuation and the
 * common hanzi. */
static void
add_common_hanzi (hb_set_t *characters)
{
  UErrorCode  status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open ("GB2312", &status);

  for (int row = 0xA1; row <= 0xD7 && U_SUCCESS (status); row++)
    for (int cell = 0xA1; cell <= 0xFE && U_SUCCESS (status); cell++)
      {
        const char bytes[] = { (char) row, (char) cell };
        UChar      text[4] = { 0 };

        if (ucnv_toUChars (converter, text, G_N_ELEMENTS (text), bytes, sizeof bytes, &status) == 1)
          hb_set_add (characters, text[0]);
      }
  g_clear_pointer (&converter, ucnv_close);
}

/* Latin letters, digits and punctuation, also in the forms that setting them
 * brings: ligatures and what a language prefers. */
static void
add_latin_glyphs (hb_set_t  *glyphs,
                  hb_face_t *source)
{
  static const hb_codepoint_t ranges[][2] = { { 0x20, 0x7E }, { 0xA0, 0xFF }, { 0x2010, 0x2044 }, { 0x2212, 0x2212 } };
  static const hb_tag_t       features[] = { HB_TAG ('c', 'c', 'm', 'p'), HB_TAG ('l', 'o', 'c', 'l'), HB_TAG ('c', 'a', 'l', 't'),
                                             HB_TAG ('l', 'i', 'g', 'a'), HB_TAG_NONE };
  hb_font_t                  *font = hb_font_create (source);
  hb_set_t                   *lookups = hb_set_create ();
  hb_codepoint_t              glyph = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    for (hb_codepoint_t c = ranges[i][0]; c <= ranges[i][1]; c++)
      if (hb_font_get_nominal_glyph (font, c, &glyph))
        hb_set_add (glyphs, glyph);
  hb_ot_layout_collect_lookups (source, HB_OT_TAG_GSUB, NULL, NULL, features, lookups);
  hb_ot_layout_lookups_substitute_closure (source, lookups, glyphs);

  hb_set_destroy (lookups);
  hb_font_destroy (font);
}

/* Returns NULL when @source cannot be cut. */
static UsherCutFace *
get_stock_face (UsherFontSubsets *self,
                hb_face_t        *source)
{
  UsherCutFace *face = NULL;
  hb_set_t     *characters = NULL;
  hb_set_t     *glyphs = NULL;

  if (g_hash_table_lookup_extended (self->stock, source, NULL, (gpointer *) &face))
    return face;

  characters = hb_set_create ();
  glyphs = hb_set_create ();
  add_common_hanzi (characters);
  add_latin_glyphs (glyphs, source);
  face = usher_cut_face_new (source, characters, glyphs);
  hb_set_destroy (characters);
  hb_set_destroy (glyphs);
  g_hash_table_insert (self->stock, hb_face_reference (source), face);

  return face;
}

/**
 * usher_font_subsets_cut:
 *
 * Ends the collecting; what is shown from now on is drawn.
 */
void
usher_font_subsets_cut (UsherFontSubsets *self)
{
  GHashTableIter iter;
  gpointer       source = NULL;
  gpointer       glyphs = NULL;

  g_return_if_fail (self->rest == NULL);

  self->rest = new_table (usher_cut_face_free);
  g_hash_table_iter_init (&iter, self->collected);
  while (g_hash_table_iter_next (&iter, &source, &glyphs))
    g_hash_table_insert (self->rest, hb_face_reference (source), usher_cut_face_new (source, NULL, glyphs));
}

/* Whether a cut face looks like @font: one that fontconfig made bold or slanted
 * itself, that has axes or that has colours does not. */
static gboolean
can_be_cut (PangoFont *font,
            hb_face_t *source)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_face_t   *face = scaled != NULL ? cairo_scaled_font_get_font_face (scaled) : NULL;

  return face != NULL && cairo_font_face_get_type (face) == CAIRO_FONT_TYPE_FT &&
         cairo_ft_font_face_get_synthesize (face) == 0 && !hb_ot_var_has_data (source) &&
         !hb_ot_color_has_layers (source) && !hb_ot_color_has_png (source) && !hb_ot_color_has_svg (source);
}

static gboolean
is_shown (PangoGlyph glyph)
{
  return glyph != PANGO_GLYPH_EMPTY;
}

/* Whether all glyphs of @run are glyphs of a face, from left to right. */
static gboolean
is_simple (const PangoLayoutRun *run)
{
  if (run->item->analysis.level % 2 != 0)
    return FALSE;
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (is_shown (run->glyphs->glyphs[i].glyph) && run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return FALSE;

  return TRUE;
}

/* The glyphs of @run where they stand, in cairo's units. */
static GArray *
place_glyphs (UsherCutFace         *face,
              const PangoLayoutRun *run,
              int                   x,
              int                   y)
{
  GArray *placed = g_array_sized_new (FALSE, FALSE, sizeof (cairo_glyph_t), (guint) run->glyphs->num_glyphs);

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      cairo_glyph_t         glyph = { 0 };

      if (is_shown (info->glyph))
        {
          glyph.index = usher_cut_face_get_glyph (face, info->glyph);
          glyph.x = (double) (x + info->geometry.x_offset) / PANGO_SCALE;
          glyph.y = (double) (y + info->geometry.y_offset) / PANGO_SCALE;
          g_array_append_val (placed, glyph);
        }
      x += info->geometry.width;
    }

  return placed;
}

/* Which glyphs show which characters, so that the text can be taken out. */
static GArray *
list_clusters (PangoLayoutRun *run,
               const char     *text)
{
  GArray            *clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster = { .num_bytes = iter.end_index - iter.start_index };

      for (int i = iter.start_glyph; i < iter.end_glyph; i++)
        cluster.num_glyphs += is_shown (run->glyphs->glyphs[i].glyph) ? 1 : 0;
      g_array_append_val (clusters, cluster);
    }

  return clusters;
}

static void
draw_run (UsherCutFace   *face,
          cairo_t        *cr,
          PangoLayoutRun *run,
          const char     *text,
          int             x,
          int             y)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
  g_autoptr (GArray)   glyphs = place_glyphs (face, run, x, y);
  g_autoptr (GArray)   clusters = list_clusters (run, text);
  cairo_matrix_t       matrix;

  cairo_scaled_font_get_font_matrix (scaled, &matrix);
  cairo_set_font_face (cr, usher_cut_face_get_font_face (face));
  cairo_set_font_matrix (cr, &matrix);
  cairo_show_text_glyphs (cr, text + run->item->offset, run->item->length,
                          (const cairo_glyph_t *) (void *) glyphs->data, (int) glyphs->len,
                          (const cairo_text_cluster_t *) (void *) clusters->data, (int) clusters->len, 0);
}

static gboolean
holds_all (UsherCutFace         *face,
           const PangoLayoutRun *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (is_shown (run->glyphs->glyphs[i].glyph) && !usher_cut_face_has_glyph (face, run->glyphs->glyphs[i].glyph))
      return FALSE;

  return TRUE;
}

static void
collect_run (UsherFontSubsets     *self,
             hb_face_t            *source,
             const PangoLayoutRun *run)
{
  hb_set_t *glyphs = g_hash_table_lookup (self->collected, source);

  if (glyphs == NULL)
    {
      glyphs = hb_set_create ();
      g_hash_table_insert (self->collected, hb_face_reference (source), glyphs);
    }
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (is_shown (run->glyphs->glyphs[i].glyph))
      hb_set_add (glyphs, run->glyphs->glyphs[i].glyph);
}

/* The face to draw @run with; NULL for the whole one. */
static UsherCutFace *
find_face (UsherFontSubsets     *self,
           const PangoLayoutRun *run)
{
  hb_face_t    *source = hb_font_get_face (pango_font_get_hb_font (run->item->analysis.font));
  UsherCutFace *face = NULL;

  if (!is_simple (run) || !can_be_cut (run->item->analysis.font, source))
    return NULL;

  face = get_stock_face (self, source);
  if (face == NULL || holds_all (face, run))
    return face;

  if (self->rest != NULL)
    return g_hash_table_lookup (self->rest, source);

  collect_run (self, source, run);

  return NULL;
}

static void
show_run (UsherFontSubsets *self,
          cairo_t          *cr,
          PangoLayoutRun   *run,
          const char       *text,
          int               x,
          int               y)
{
  UsherCutFace *face = find_face (self, run);

  if (self->rest == NULL)
    return;

  if (face != NULL)
    {
      draw_run (face, cr, run, text, x, y);
      return;
    }

  cairo_move_to (cr, (double) x / PANGO_SCALE, (double) y / PANGO_SCALE);
  pango_cairo_show_glyph_item (cr, text, run);
}

/**
 * usher_font_subsets_show_line:
 * @x: left edge of the line in pango's units
 * @y: its baseline
 *
 * Collects the glyphs of @line, or draws them once the faces are cut.
 */
void
usher_font_subsets_show_line (UsherFontSubsets *self,
                              cairo_t          *cr,
                              PangoLayoutLine  *line,
                              int               x,
                              int               y)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoLayoutRun *run = l->data;

      show_run (self, cr, run, text, x, y);
      x += pango_glyph_string_get_width (run->glyphs);
    }
}
