/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **usher_plate_input_beginnings (const char *typed);
char **usher_plate_input_endings (void);
char  *usher_plate_input_pending (const char *text,
                                  int         position);
char  *usher_plate_input_insert (const char *text,
                                 int        *position,
                                 const char *inserted,
                                 const char *prefix);
char  *usher_plate_input_choose (const char *text,
                                 int        *position,
                                 const char *chosen);
char  *usher_plate_input_end_with (const char *text,
                                   int        *position,
                                   const char *chosen);

G_END_DECLS
