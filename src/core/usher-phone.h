/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *usher_phone_normalize (const char *text);
char    *usher_phone_format (const char *phone);
char    *usher_phone_mask (const char *phone);
gboolean usher_phone_is_valid (const char *phone);
gboolean usher_phone_is_mobile (const char *phone);

G_END_DECLS
