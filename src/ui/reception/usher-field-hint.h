/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_FIELD_HINT (usher_field_hint_get_type ())

/**
 * UsherFieldHint:
 *
 * A sentence below a field that something may be wrong with it, as icon and
 * text.  A hint never keeps anybody from going on.
 */
G_DECLARE_FINAL_TYPE (UsherFieldHint, usher_field_hint, USHER, FIELD_HINT, AdwBin)

void usher_field_hint_set_text (UsherFieldHint *self,
                                GtkWidget      *field,
                                const char     *text);

G_END_DECLS
