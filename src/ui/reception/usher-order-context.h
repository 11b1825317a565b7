/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_ORDER_CONTEXT (usher_order_context_get_type ())

/**
 * UsherOrderContext:
 *
 * The order that a page and all its steps work on, as it is being typed.
 *
 * The file (usher_order_context_get_file()) is the same object from the first
 * #UsherOrderContext::updated on; order, customer, car, concerns and checklist
 * in it are working copies.  Who changes one asks for it with an `edit`
 * function, sets its fields at once and forgets it: what was changed is saved
 * 400 ms after the last change, when the focus moves on, and on a flush.
 *
 *   UsherOrder *order = usher_order_context_edit_order (context);
 *   order->odometer = 42310;
 *
 * #UsherOrderContext::updated tells all steps, from the main loop, that the
 * file has changed, here or elsewhere; a step then shows what it says, but
 * leaves the field alone that has the focus.
 *
 * What another desk saved meanwhile is merged field by field.  Where both
 * changed the same field, what was typed here stays, unsaved, until somebody
 * decides (usher_order_context_keep_mine(), usher_order_context_take_theirs())
 * or the order is flushed, which never loses what was typed.
 */
G_DECLARE_FINAL_TYPE (UsherOrderContext, usher_order_context, USHER, ORDER_CONTEXT, GObject)

UsherOrderContext *usher_order_context_new (UsherDesk *desk,
                                            gint64     order_id);
UsherDesk         *usher_order_context_get_desk (UsherOrderContext *self);
UsherSession      *usher_order_context_get_session (UsherOrderContext *self);
gint64             usher_order_context_get_order_id (UsherOrderContext *self);
UsherOrderFile    *usher_order_context_get_file (UsherOrderContext *self);
gboolean           usher_order_context_is_editable (UsherOrderContext *self);
void               usher_order_context_get_facts (UsherOrderContext *self,
                                                  UsherOrderFacts   *facts);

UsherOrder     *usher_order_context_edit_order (UsherOrderContext *self);
UsherCustomer  *usher_order_context_edit_customer (UsherOrderContext *self);
UsherVehicle   *usher_order_context_edit_vehicle (UsherOrderContext *self);
GPtrArray      *usher_order_context_edit_concerns (UsherOrderContext *self);
UsherCheckItem *usher_order_context_edit_check (UsherOrderContext *self,
                                                const char        *code);
void            usher_order_context_set_marks (UsherOrderContext *self,
                                               GPtrArray         *marks);

void     usher_order_context_save_now (UsherOrderContext *self);
gboolean usher_order_context_is_saved (UsherOrderContext *self);
void     usher_order_context_flush_async (UsherOrderContext  *self,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_order_context_flush_finish (UsherOrderContext *self,
                                           GAsyncResult      *result,
                                           GError           **error);

const GError *usher_order_context_get_trouble (UsherOrderContext *self);
guint         usher_order_context_get_n_conflicts (UsherOrderContext *self);
const char   *usher_order_context_get_their_text (UsherOrderContext *self);
void          usher_order_context_keep_mine (UsherOrderContext *self);
void          usher_order_context_take_theirs (UsherOrderContext *self);

G_END_DECLS
