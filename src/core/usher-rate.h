/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gint64 usher_mul_div (gint64 a,
                      gint64 b,
                      gint64 divisor);
gint64 usher_add_saturated (gint64 a,
                            gint64 b);

G_END_DECLS
