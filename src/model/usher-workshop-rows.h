/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-job-file.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* The rows of the workshop's side of an order; on the database's thread only. */

/* Hours worked on a line until $now, 1/100 h; l and o are the line and its order. */
#define USHER_WORKED(now)                                                                        \
  "COALESCE ((SELECT SUM (COALESCE (e.ended_at, " now ") - e.started_at) / 36 FROM time_entry e" \
  "            WHERE e.order_id = l.order_id AND e.line_id = l.id AND e.deleted_at IS NULL), 0)"

/* Whole numbers for the parameters $1, $2, … of a statement, and how many. */
#define USHER_VALUES(...) (const gint64[]){ __VA_ARGS__ }, sizeof ((const gint64[]) { __VA_ARGS__ }) / sizeof (gint64)

UsherStatement *usher_workshop_prepare (UsherConnection *connection,
                                        const char      *sql,
                                        const gint64    *values,
                                        gsize            n_values,
                                        GError         **error);
gboolean        usher_workshop_run (UsherConnection *connection,
                                    const char      *sql,
                                    const gint64    *values,
                                    gsize            n_values,
                                    gint64          *first,
                                    GError         **error);
UsherJob       *usher_job_rows_read (UsherConnection *connection,
                                     gint64           order_id,
                                     GError         **error);
gboolean        usher_job_rows_save (UsherConnection    *connection,
                                     const UsherRequest *request,
                                     UsherJob           *job,
                                     GError            **error);
gboolean        usher_job_rows_ensure (UsherConnection *connection,
                                       gint64           order_id,
                                       GError         **error);
GPtrArray      *usher_assignment_rows_list (UsherConnection *connection,
                                            gint64           order_id,
                                            GError         **error);
GPtrArray      *usher_worked_time_rows_list (UsherConnection *connection,
                                             gint64           order_id,
                                             GError         **error);
GPtrArray      *usher_work_stop_rows_list (UsherConnection *connection,
                                           gint64           order_id,
                                           GError         **error);
GPtrArray      *usher_promise_change_rows_list (UsherConnection *connection,
                                                gint64           order_id,
                                                GError         **error);
GPtrArray      *usher_notice_rows_list (UsherConnection *connection,
                                        gint64           order_id,
                                        GError         **error);
GPtrArray      *usher_absence_rows_list (UsherConnection *connection,
                                         gint64           now,
                                         GError         **error);

G_END_DECLS
