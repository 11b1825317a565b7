/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"
#include "usher-delivery-store.h"
#include "usher-order-file.h"
#include "usher-settlement-store.h"
#include "usher-shop.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * UsherSampleRender:
 * @file: the order with all that belongs to it
 * @shop: the sample's shop
 * @number: the number just given
 * @version: the version just given
 * @issued_at: when it is issued
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a repair authorization, as for a real order.  Runs on the
 * database's thread.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
typedef GBytes *(*UsherSampleRender) (UsherOrderFile *file,
                                      UsherShop      *shop,
                                      const char     *number,
                                      int             version,
                                      gint64          issued_at,
                                      char          **content,
                                      gpointer        render_data,
                                      GError        **error);

/**
 * UsherSamplePapers:
 *
 * Who makes the papers of the sample's orders, on the database's thread.
 */
typedef struct
{
  UsherSampleRender     authorization;
  UsherSettlementRender settlement;
  UsherHandoverRender   gate_pass;
  UsherHandoverRender   delivery;
} UsherSamplePapers;

gboolean usher_sample_workshop_create (const char              *uri,
                                       UsherClock              *clock,
                                       const UsherSamplePapers *papers,
                                       GError                 **error);
void     usher_sample_workshop_create_async (const char              *uri,
                                             UsherClock              *clock,
                                             const UsherSamplePapers *papers,
                                             GCancellable            *cancellable,
                                             GAsyncReadyCallback      callback,
                                             gpointer                 user_data);
gboolean usher_sample_workshop_create_finish (GAsyncResult *result,
                                              GError      **error);

G_END_DECLS
