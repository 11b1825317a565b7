/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define USHER_PIN_MIN_DIGITS 4
#define USHER_PIN_MAX_DIGITS 12

gboolean usher_staff_pin_is_valid (const char *pin);
char    *usher_staff_pin_hash (const char *pin,
                               GError    **error);
gboolean usher_staff_pin_verify (const char *hash,
                                 const char *pin);
gint64   usher_staff_pin_delay (guint n_wrong);

G_END_DECLS
