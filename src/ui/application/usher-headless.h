/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the desk does without a display. */

char *usher_headless_uri (GVariantDict *options);
char *usher_headless_usual_uri (void);
char *usher_headless_sample_uri (void);
int   usher_headless_run (GVariantDict *options);

G_END_DECLS
