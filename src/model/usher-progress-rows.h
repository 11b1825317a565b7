/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-order-state.h"

G_BEGIN_DECLS

/* What happened to an order after its authorization, summed up from the rows
 * that say so; on the database's thread only. */

gboolean usher_progress_rows_read (UsherConnection *connection,
                                   gint64           order_id,
                                   gint64           actor_id,
                                   UsherProgress   *progress,
                                   GError         **error);

G_END_DECLS
