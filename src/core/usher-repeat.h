/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

gboolean       usher_repeat_is_about (const UsherEstimateLine *line,
                                      const char              *words);
UsherEstimate *usher_repeat_make_free (UsherEstimate *estimate,
                                       const char    *words,
                                       UsherPayer     payer,
                                       guint         *n_changed);

G_END_DECLS
