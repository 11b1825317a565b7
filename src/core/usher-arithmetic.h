/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usher_arithmetic_evaluate (const char        *text,
                                    const char *const *units,
                                    gint64             scale,
                                    gint64            *result,
                                    GError           **error);
char    *usher_arithmetic_format (gint64 value,
                                  guint  digits,
                                  guint  min_digits);

G_END_DECLS
