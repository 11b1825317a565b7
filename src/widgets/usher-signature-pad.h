/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-strokes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_SIGNATURE_PAD (usher_signature_pad_get_type ())

G_DECLARE_FINAL_TYPE (UsherSignaturePad, usher_signature_pad, USHER, SIGNATURE_PAD, GtkWidget)

GtkWidget    *usher_signature_pad_new (void);
UsherStrokes *usher_signature_pad_get_strokes (UsherSignaturePad *self);
void          usher_signature_pad_set_strokes (UsherSignaturePad *self,
                                               UsherStrokes      *strokes);
gboolean      usher_signature_pad_get_has_ink (UsherSignaturePad *self);
void          usher_signature_pad_undo (UsherSignaturePad *self);
void          usher_signature_pad_clear (UsherSignaturePad *self);

G_END_DECLS
