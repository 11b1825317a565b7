/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean usher_time_of_day_parse (const char *text,
                                  int        *minutes,
                                  GError    **error);
char    *usher_time_of_day_format (int minutes);

G_END_DECLS
