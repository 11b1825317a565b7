/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"
#include "usher-part-stock.h"

G_BEGIN_DECLS

#define USHER_TYPE_PROMISE_PANEL (usher_promise_panel_get_type ())

/**
 * UsherPromisePanel:
 *
 * When the car will be ready: the time that the desk computes, with its terms
 * in a sentence, and the time that is promised to the customer.
 *
 * Its action “promise.accept” promises the computed time.
 */
G_DECLARE_FINAL_TYPE (UsherPromisePanel, usher_promise_panel, USHER, PROMISE_PANEL, GtkWidget)

GtkWidget *usher_promise_panel_new (UsherOrderContext *context,
                                    UsherPartStock    *stock);
void       usher_promise_panel_update (UsherPromisePanel *self,
                                       UsherEstimate     *estimate);
void       usher_promise_panel_focus (UsherPromisePanel *self);

G_END_DECLS
