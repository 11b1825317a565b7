/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-sample-workshop.h"

G_BEGIN_DECLS

const UsherSamplePapers *usher_sample_papers_get (void);

G_END_DECLS
