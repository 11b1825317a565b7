/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-store.h"
#include "usher-test-order.h"

G_BEGIN_DECLS

/* Cars that are ready to be fetched; all calls wait for the answer.  What other
 * stores would have written stands in the rows directly. */

UsherOrder        *usher_test_checked_order (UsherTestWorkshop *workshop,
                                             const char        *plate);
void               usher_test_settle (UsherTestWorkshop *workshop,
                                      gint64             order_id,
                                      gboolean           is_paid);
UsherDeliveryFile *usher_test_load_delivery (UsherTestWorkshop *workshop,
                                             gint64             order_id);
UsherDelivery     *usher_test_save_delivery (UsherTestWorkshop *workshop,
                                             UsherDelivery     *delivery,
                                             GError           **error);
UsherDelivery     *usher_test_complete_delivery (UsherTestWorkshop *workshop,
                                                 gint64             order_id);
UsherGatePass     *usher_test_issue_pass (UsherTestWorkshop *workshop,
                                          gint64             order_id,
                                          UsherGatePassKind  kind,
                                          GError           **error);
UsherDelivery     *usher_test_deliver (UsherTestWorkshop *workshop,
                                       UsherDelivery     *delivery,
                                       const char        *override_reason,
                                       GError           **error);

G_END_DECLS
