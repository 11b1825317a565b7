/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-history-item.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_HISTORY_STORE (usher_history_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherHistoryStore, usher_history_store, USHER, HISTORY_STORE, UsherStore)

/**
 * UsherHistoryStore:
 *
 * Everything that happened to a car or a customer in order of time, what is
 * handed out of it, and how a customer is forgotten.
 */

/**
 * UsherHindrance:
 * @USHER_HINDRANCE_OPEN_ORDER: an order is not closed
 * @USHER_HINDRANCE_OPEN_BOOKING: the customer is expected
 * @USHER_HINDRANCE_OPEN_COMPLAINT: a complaint is not closed
 * @USHER_HINDRANCE_ON_ACCOUNT: something is not paid
 * @USHER_HINDRANCE_GUARANTEE: a guarantee still runs
 * @USHER_HINDRANCE_RETENTION: the records of an order must still be kept
 *
 * What stands in the way of forgetting a customer.  The rule: whole only when
 * nothing is open, no guarantee runs, and the shop's `retention_years` (at least
 * the two that the repair regulation asks for) have passed since the last order
 * was closed.  Before that, what the law does not ask to be kept can be erased:
 * second phone, contact person, note, and the consent to be called.
 */
typedef enum
{
  USHER_HINDRANCE_OPEN_ORDER = 1 << 0,
  USHER_HINDRANCE_OPEN_BOOKING = 1 << 1,
  USHER_HINDRANCE_OPEN_COMPLAINT = 1 << 2,
  USHER_HINDRANCE_ON_ACCOUNT = 1 << 3,
  USHER_HINDRANCE_GUARANTEE = 1 << 4,
  USHER_HINDRANCE_RETENTION = 1 << 5,
} UsherHindrance;

/* (element-type UsherHistoryItem) a page of what happened, the latest first; @kind: "vehicle" or "customer" */
void       usher_history_store_list_async (UsherHistoryStore *self, const char *kind, gint64 id, guint offset, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *usher_history_store_list_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error);

/* What a customer owes on account, fen */
void     usher_history_store_balance_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean usher_history_store_balance_finish (UsherHistoryStore *self, GAsyncResult *result, gint64 *balance, GError **error);

/* Everything that is kept of a customer, as JSON (PIPL 45) */
void  usher_history_store_export_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *usher_history_store_export_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error);

/* The record of an order as JT/T 1132 asks for it, and the names of what is missing */
void  usher_history_store_record_async (UsherHistoryStore *self, gint64 order_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
char *usher_history_store_record_finish (UsherHistoryStore *self, GAsyncResult *result, char ***missing, GError **error);

/* What stands in the way of forgetting a customer: %UsherHindrance */
void     usher_history_store_hindrances_async (UsherHistoryStore *self, gint64 customer_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean usher_history_store_hindrances_finish (UsherHistoryStore *self, GAsyncResult *result, guint *hindrances, GError **error);

/* Forgets a customer, or with @only_needless what need not be kept; NOT_ALLOWED while something stands in the way */
void     usher_history_store_anonymise_async (UsherHistoryStore *self, gint64 customer_id, gboolean only_needless, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean usher_history_store_anonymise_finish (UsherHistoryStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
