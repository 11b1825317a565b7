/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest amount that can be typed, ten thousand million yuan in fen. */
#define USHER_MONEY_MAX (G_GINT64_CONSTANT (1000000000000))

char    *usher_money_format (gint64 fen);
char    *usher_money_format_symbol (gint64 fen);
char    *usher_money_format_plain (gint64 fen);
gboolean usher_money_parse (const char *text,
                            gint64     *fen,
                            GError    **error);
char    *usher_money_in_words (gint64 fen);

G_END_DECLS
