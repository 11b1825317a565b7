/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-line-kinds.h"
#include "usher-number-entry.h"
#include "usher-order-terms.h"

G_BEGIN_DECLS

/**
 * UsherReasonFunc:
 * @reason: what was typed, never empty
 */
typedef void (*UsherReasonFunc) (const char *reason,
                                 gpointer    user_data);

/**
 * UsherRefundFunc:
 * @amount: fen
 * @reason: what was typed, never empty
 */
typedef void (*UsherRefundFunc) (UsherPaymentMethod method,
                                 gint64             amount,
                                 const char        *reason,
                                 gpointer           user_data);

/**
 * UsherTextsFunc:
 * @text: what was typed
 * @other: what was typed in the second field
 */
typedef void (*UsherTextsFunc) (const char *text,
                                const char *other,
                                gpointer    user_data);

/**
 * UsherAmountFunc:
 * @amount: fen
 */
typedef void (*UsherAmountFunc) (gint64   amount,
                                 gpointer user_data);

/* Questions before money is given back or taken back; the answer is called only
 * when there is one, while @owner lives. */

void usher_money_ask_reason (GtkWidget      *owner,
                             const char     *title,
                             const char     *text,
                             const char     *answer,
                             UsherReasonFunc callback);
void usher_money_ask_refund (GtkWidget      *owner,
                             gint64          limit,
                             UsherRefundFunc callback);
void usher_money_ask_invoice (GtkWidget     *owner,
                              const char    *number,
                              const char    *title,
                              UsherTextsFunc callback);
void usher_money_ask_limit (GtkWidget      *owner,
                            gint64          limit,
                            UsherAmountFunc callback);

/* What stands in an entry while it is being typed, before it is taken over. */

gboolean usher_money_is_typed (UsherNumberEntry *entry);
gint64   usher_money_get_typed (UsherNumberEntry *entry);

G_END_DECLS
