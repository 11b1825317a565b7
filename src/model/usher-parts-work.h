/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-document-work.h"
#include "usher-order-act.h"
#include "usher-parts-file.h"

G_BEGIN_DECLS

/* The worker sides of UsherPartsStore: moving is an UsherWork on an UsherIssue
 * whose draft may have no render function, then there is no slip; the others
 * on an UsherRequest. */

gpointer usher_parts_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_parts_list_open_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_parts_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_parts_return_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_parts_save_request_in_worker (UsherConnection *connection, gpointer input, GError **error);

G_END_DECLS
