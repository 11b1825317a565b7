/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *usher_search_terms (const char *text);
char *usher_search_query (const char *text);

G_END_DECLS
