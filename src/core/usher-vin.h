/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many characters a VIN of today has, ISO 3779. */
#define USHER_VIN_LENGTH 17

char       *usher_vin_normalize (const char *text);
char       *usher_vin_suggest (const char *vin);
gboolean    usher_vin_is_valid_form (const char *vin);
char        usher_vin_check_digit (const char *vin);
gboolean    usher_vin_check (const char *vin);
int         usher_vin_year (const char *vin,
                            int         now_year);
const char *usher_vin_maker (const char *vin);

G_END_DECLS
