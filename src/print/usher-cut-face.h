/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

/**
 * UsherCutFace:
 *
 * A face in memory that holds some glyphs of another one, for drawing text that
 * is set already.
 */
typedef struct _UsherCutFace UsherCutFace;

UsherCutFace      *usher_cut_face_new (hb_face_t      *source,
                                       const hb_set_t *characters,
                                       const hb_set_t *glyphs);
void               usher_cut_face_free (UsherCutFace *self);
gboolean           usher_cut_face_has_glyph (UsherCutFace *self,
                                             guint32       glyph);
guint32            usher_cut_face_get_glyph (UsherCutFace *self,
                                             guint32       glyph);
cairo_font_face_t *usher_cut_face_get_font_face (UsherCutFace *self);

G_END_DECLS
