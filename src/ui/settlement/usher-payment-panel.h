/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-money-file.h"
#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_PAYMENT_PANEL (usher_payment_panel_get_type ())

/**
 * UsherPaymentPanel:
 *
 * Takes the money of an order: what is still due in large figures, a key for
 * each method, the change, and the entries so far.
 */
G_DECLARE_FINAL_TYPE (UsherPaymentPanel, usher_payment_panel, USHER, PAYMENT_PANEL, AdwBin)

GtkWidget *usher_payment_panel_new (UsherOrderContext *context);
void       usher_payment_panel_show (UsherPaymentPanel *self,
                                     UsherMoneyFile    *money);
void       usher_payment_panel_choose (UsherPaymentPanel *self,
                                       UsherPaymentMethod method);

G_END_DECLS
