/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-system.h"

G_BEGIN_DECLS

/* Of 1000: from here on two concerns are taken for the same, when nothing is
 * known of the systems, when they are the same, and when they differ. */
#define USHER_SIMILARITY_LIKE 450
#define USHER_SIMILARITY_LIKE_SAME_SYSTEM 280
#define USHER_SIMILARITY_LIKE_OTHER_SYSTEM 750

int      usher_similarity (const char *a,
                           const char *b);
gboolean usher_similarity_is_like (const char    *a,
                                   UsherCarSystem system_of_a,
                                   const char    *b,
                                   UsherCarSystem system_of_b);

G_END_DECLS
