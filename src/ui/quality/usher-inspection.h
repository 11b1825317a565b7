/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"
#include "usher-quality-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_INSPECTION (usher_inspection_get_type ())

/**
 * UsherInspection:
 *
 * The inspection of an order as it is being written down: what is stored, and
 * the working copies of job sheet and road tests.  Who changes one asks for it
 * with an `edit` function, sets its fields at once and forgets it; it is saved
 * 400 ms after the last change and on a flush.  What another desk saved
 * meanwhile is merged field by field; what is typed here stays.
 *
 * Signal `updated`: something is different now, here or elsewhere.
 */
G_DECLARE_FINAL_TYPE (UsherInspection, usher_inspection, USHER, INSPECTION, GObject)

UsherInspection   *usher_inspection_new (UsherOrderContext *context);
UsherOrderContext *usher_inspection_get_context (UsherInspection *self);
UsherDesk         *usher_inspection_get_desk (UsherInspection *self);
UsherSession      *usher_inspection_get_session (UsherInspection *self);
UsherQualityFile  *usher_inspection_get_file (UsherInspection *self);
UsherQualityJob   *usher_inspection_get_job (UsherInspection *self);
GPtrArray         *usher_inspection_get_road_tests (UsherInspection *self);
gboolean           usher_inspection_get_facts (UsherInspection *self,
                                               gint64           staff_id,
                                               UsherOrderFacts *facts);
gboolean           usher_inspection_is_busy (UsherInspection *self);

UsherQualityJob *usher_inspection_edit_job (UsherInspection *self);
UsherRoadTest   *usher_inspection_edit_road_test (UsherInspection *self,
                                                  gint64           road_test_id);
void             usher_inspection_save_now (UsherInspection *self);

void usher_inspection_add_road_test (UsherInspection *self);
void usher_inspection_remove_road_test (UsherInspection *self,
                                        UsherRoadTest   *road_test);
void usher_inspection_record_check (UsherInspection   *self,
                                    UsherQualityCheck *check,
                                    GPtrArray         *reworks,
                                    const char        *override_reason);
void usher_inspection_start_wash (UsherInspection *self,
                                  gint64           washed_by,
                                  const char      *override_reason);
void usher_inspection_end_wash (UsherInspection *self);
void usher_inspection_record_answer (UsherInspection *self,
                                     UsherAcceptance *acceptance,
                                     GPtrArray       *reworks);

void     usher_inspection_flush_async (UsherInspection    *self,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean usher_inspection_flush_finish (UsherInspection *self,
                                        GAsyncResult    *result,
                                        GError         **error);

G_END_DECLS
