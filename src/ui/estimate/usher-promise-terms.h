/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-promise.h"
#include "usher-session.h"

G_BEGIN_DECLS

gboolean usher_promise_terms_compute (UsherSession *session,
                                      GPtrArray    *blocks,
                                      gint64        order_id,
                                      gint64        booking_id,
                                      gint64        work_hours,
                                      gint64        parts_at,
                                      gboolean      wants_wash,
                                      UsherPromise *promise);
char    *usher_promise_terms_format (UsherSession       *session,
                                     const UsherPromise *promise);

G_END_DECLS
