/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *usher_text_to_half_width (const char *text);
gboolean usher_text_is_separator (gunichar c);
gboolean usher_text_is_han (gunichar c);
char    *usher_text_fold_code (const char *text);
glong    usher_text_length (const char *text);

G_END_DECLS
