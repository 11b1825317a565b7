/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-sample-papers.h"

#include "usher-authorization-render.h"
#include "usher-handover-render.h"
#include "usher-settlement-render.h"

static const UsherSamplePapers papers = {
  .authorization = usher_authorization_render,
  .settlement = usher_settlement_render,
  .gate_pass = usher_handover_render_gate_pass,
  .delivery = usher_handover_render_delivery,
};

/**
 * usher_sample_papers_get:
 *
 * Returns: (transfer none): who makes the papers of the sample workshop: the same
 *   forms as for real orders
 */
const UsherSamplePapers *
usher_sample_papers_get (void)
{
  return &papers;
}
