/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-cut-face.h"

#include <cairo-ft.h>
#include <hb-subset.h>

struct _UsherCutFace
{
  hb_map_t          *mapping; /* from the source's glyphs */
  cairo_font_face_t *font_face;
};

/* What a face in memory needs as long as cairo knows it. */
typedef struct
{
  FT_Library library;
  FT_Face    face;
  hb_blob_t *blob;
} MemoryFace;

static const cairo_user_data_key_t memory_face_key;

static void
memory_face_free (gpointer data)
{
  MemoryFace *memory = data;

  g_clear_pointer (&memory->face, FT_Done_Face);
  g_clear_pointer (&memory->library, FT_Done_FreeType);
  g_clear_pointer (&memory->blob, hb_blob_destroy);
  g_free (memory);
}

/* Without the tables for setting text, which is done already, without hints,
 * which paper does not need, and without subroutines: cairo 1.18 fails to find
 * those of some glyphs and embeds all of the face. */
static hb_subset_input_t *
make_input (const hb_set_t *characters,
            const hb_set_t *glyphs)
{
  static const hb_tag_t dropped[] = {
    HB_TAG ('G', 'S', 'U', 'B'),
    HB_TAG ('G', 'P', 'O', 'S'),
    HB_TAG ('G', 'D', 'E', 'F'),
    HB_TAG ('B', 'A', 'S', 'E'),
    HB_TAG ('V', 'O', 'R', 'G'),
    HB_TAG ('v', 'h', 'e', 'a'),
    HB_TAG ('v', 'm', 't', 'x'),
  };
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();

  if (input == NULL)
    return NULL;

  if (characters != NULL)
    hb_set_union (hb_subset_input_unicode_set (input), characters);
  if (glyphs != NULL)
    hb_set_union (hb_subset_input_glyph_set (input), glyphs);
  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    hb_set_add (hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG), dropped[i]);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE);

  return input;
}

static cairo_font_face_t *
load_face (hb_face_t *subset)
{
  MemoryFace        *memory = g_new0 (MemoryFace, 1);
  cairo_font_face_t *face = NULL;
  unsigned int       length = 0;
  const char        *data = NULL;

  memory->blob = hb_face_reference_blob (subset);
  data = hb_blob_get_data (memory->blob, &length);
  if (FT_Init_FreeType (&memory->library) == 0 &&
      FT_New_Memory_Face (memory->library, (const FT_Byte *) data, (FT_Long) length, 0, &memory->face) == 0)
    face = cairo_ft_font_face_create_for_ft_face (memory->face, FT_LOAD_NO_HINTING);

  if (face == NULL)
    memory_face_free (memory);
  else if (cairo_font_face_set_user_data (face, &memory_face_key, memory, memory_face_free) != CAIRO_STATUS_SUCCESS)
    {
      g_clear_pointer (&face, cairo_font_face_destroy);
      memory_face_free (memory);
    }

  return face;
}

/**
 * usher_cut_face_new:
 * @characters: (nullable): characters whose plain glyphs it holds
 * @glyphs: (nullable): glyphs of @source that it holds
 *
 * Returns: (transfer full) (nullable): the face, or %NULL when @source cannot
 *   be cut
 */
UsherCutFace *
usher_cut_face_new (hb_face_t      *source,
                    const hb_set_t *characters,
                    const hb_set_t *glyphs)
{
  hb_subset_input_t *input = make_input (characters, glyphs);
  hb_subset_plan_t  *plan = input != NULL ? hb_subset_plan_create_or_fail (source, input) : NULL;
  hb_face_t         *subset = plan != NULL ? hb_subset_plan_execute_or_fail (plan) : NULL;
  cairo_font_face_t *font_face = subset != NULL ? load_face (subset) : NULL;
  UsherCutFace      *self = NULL;

  if (font_face != NULL)
    {
      self = g_new0 (UsherCutFace, 1);
      self->font_face = font_face;
      self->mapping = hb_map_reference (hb_subset_plan_old_to_new_glyph_mapping (plan));
    }

  hb_face_destroy (subset);
  hb_subset_plan_destroy (plan);
  hb_subset_input_destroy (input);

  return self;
}

/**
 * usher_cut_face_free:
 * @self: (transfer full) (nullable):
 */
void
usher_cut_face_free (UsherCutFace *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->mapping, hb_map_destroy);
  g_clear_pointer (&self->font_face, cairo_font_face_destroy);
  g_free (self);
}

/**
 * usher_cut_face_has_glyph:
 * @glyph: index of a glyph in the source
 *
 * Returns: whether it is held
 */
gboolean
usher_cut_face_has_glyph (UsherCutFace *self,
                          guint32       glyph)
{
  return hb_map_has (self->mapping, glyph);
}

/**
 * usher_cut_face_get_glyph:
 * @glyph: index of a glyph in the source
 *
 * Returns: its index in this face
 */
guint32
usher_cut_face_get_glyph (UsherCutFace *self,
                          guint32       glyph)
{
  return hb_map_get (self->mapping, glyph);
}

/**
 * usher_cut_face_get_font_face:
 *
 * Returns: (transfer none): the face as cairo knows it
 */
cairo_font_face_t *
usher_cut_face_get_font_face (UsherCutFace *self)
{
  return self->font_face;
}
