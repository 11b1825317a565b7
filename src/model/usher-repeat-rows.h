/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-reminder.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* "Is it the same as last time?"; on the database's thread only. */

GPtrArray *usher_repeat_rows_find_for_words (UsherConnection    *connection,
                                             const UsherRequest *request,
                                             gint64              vehicle_id,
                                             const char         *words,
                                             GError            **error);
GPtrArray *usher_repeat_rows_find_for_order (UsherConnection    *connection,
                                             const UsherRequest *request,
                                             gint64              order_id,
                                             GError            **error);
gboolean   usher_repeat_rows_judge (UsherConnection    *connection,
                                    const UsherRequest *request,
                                    gint64              concern_id,
                                    gint64              earlier_order_id,
                                    const char         *judgement,
                                    GError            **error);

G_END_DECLS
