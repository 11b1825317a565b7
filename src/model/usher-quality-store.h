/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-quality-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_STORE (usher_quality_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityStore, usher_quality_store, USHER, QUALITY_STORE, UsherStore)

/**
 * UsherQualityStore:
 *
 * The inspection of orders: checks, rework, road tests, wash and the
 * customer's acceptance.  Every operation on an order ends with
 * usher_quality_store_finish().
 */

void              usher_quality_store_load_async (UsherQualityStore *self, gint64 order_id, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_check_async (UsherQualityStore *self, gint64 order_id, UsherQualityCheck *check, GPtrArray *reworks, const char *override_reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_save_job_async (UsherQualityStore *self, UsherQualityJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_save_road_test_async (UsherQualityStore *self, UsherRoadTest *road_test, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_remove_road_test_async (UsherQualityStore *self, UsherRoadTest *road_test, gboolean restore, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_start_wash_async (UsherQualityStore *self, gint64 order_id, gint64 washed_by, const char *override_reason, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_end_wash_async (UsherQualityStore *self, UsherWash *wash, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_cancel_wash_async (UsherQualityStore *self, UsherWash *wash, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              usher_quality_store_accept_async (UsherQualityStore *self, gint64 order_id, UsherAcceptance *acceptance, GPtrArray *reworks, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
UsherQualityFile *usher_quality_store_finish (UsherQualityStore *self, GAsyncResult *result, GError **error);

void       usher_quality_store_list_template_async (UsherQualityStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void       usher_quality_store_save_template_async (UsherQualityStore *self, GPtrArray *items, int version, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *usher_quality_store_template_finish (UsherQualityStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
