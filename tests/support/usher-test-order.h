/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-document-store.h"
#include "usher-order-store.h"
#include "usher-test-workshop.h"

G_BEGIN_DECLS

/* What a desk does with an order, one call a step; all wait for the answer. */

UsherOrder         *usher_test_walk_in (UsherTestWorkshop *workshop,
                                        const char        *plate,
                                        const char        *content);
UsherOrder         *usher_test_come_again (UsherTestWorkshop *workshop,
                                           UsherOrder        *last_time);
UsherOrder         *usher_test_check_in (UsherTestWorkshop *workshop,
                                         gint64             booking_id,
                                         GError           **error);
UsherOrderFile     *usher_test_load (UsherTestWorkshop *workshop,
                                     gint64             order_id);
UsherOrder         *usher_test_save_head (UsherTestWorkshop *workshop,
                                          UsherOrder        *order,
                                          GError           **error);
UsherEstimate      *usher_test_save_lines_over (UsherTestWorkshop *workshop,
                                                gint64             order_id,
                                                UsherEstimate     *estimate,
                                                UsherEstimate     *seen,
                                                GError           **error);
UsherEstimate      *usher_test_save_lines (UsherTestWorkshop *workshop,
                                           gint64             order_id,
                                           UsherEstimate     *estimate,
                                           GError           **error);
UsherEstimate      *usher_test_add_line (UsherTestWorkshop *workshop,
                                         gint64             order_id,
                                         const char        *description,
                                         gint64             hours,
                                         UsherConsent       consent);
void                usher_test_complete (UsherTestWorkshop *workshop,
                                         gint64             order_id);
UsherDocument      *usher_test_issue (UsherTestWorkshop *workshop,
                                      gint64             order_id,
                                      GError           **error);
UsherAuthorization *usher_test_consent (UsherTestWorkshop *workshop,
                                        UsherDocument     *document,
                                        GError           **error);
UsherOrder         *usher_test_cancel (UsherTestWorkshop *workshop,
                                       gint64             order_id,
                                       GError           **error);
gint64              usher_test_query (UsherTestWorkshop *workshop,
                                      const char        *sql);
gboolean            usher_test_try_sql (UsherTestWorkshop *workshop,
                                        const char        *sql,
                                        GError           **error);
void                usher_test_run_sql (UsherTestWorkshop *workshop,
                                        const char        *sql);
UsherEstimateLine  *usher_test_line (UsherEstimate *estimate,
                                     guint          i);
UsherEstimate      *usher_test_leave_deferred (UsherTestWorkshop *workshop,
                                               UsherOrder        *order);
UsherOrder         *usher_test_ready_order (UsherTestWorkshop *workshop,
                                            const char        *plate);
UsherDocument      *usher_test_must_issue (UsherTestWorkshop *workshop,
                                           gint64             order_id);
UsherAuthorization *usher_test_must_consent (UsherTestWorkshop *workshop,
                                             UsherDocument     *document);

G_END_DECLS
