/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-strokes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SIGNATURE_CANVAS (usher_signature_canvas_get_type ())

G_DECLARE_FINAL_TYPE (UsherSignatureCanvas, usher_signature_canvas, USHER, SIGNATURE_CANVAS, GtkWidget)

GtkWidget    *usher_signature_canvas_new (void);
UsherStrokes *usher_signature_canvas_get_strokes (UsherSignatureCanvas *self);
void          usher_signature_canvas_set_strokes (UsherSignatureCanvas *self,
                                                  UsherStrokes         *strokes);
gboolean      usher_signature_canvas_cancel_stroke (UsherSignatureCanvas *self);

G_END_DECLS
