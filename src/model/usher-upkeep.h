/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

/* What keeps a workshop safe: checking it, backing it up, restoring it. */

gboolean usher_upkeep_check (const char *uri,
                             char      **report,
                             GError    **error);
char    *usher_upkeep_backup_sync (const char *uri,
                                   const char *file,
                                   GError    **error);
gboolean usher_upkeep_is_backup_due (UsherSession *session);
void     usher_upkeep_backup_async (UsherSession       *session,
                                    gboolean            by_itself,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
char    *usher_upkeep_backup_finish (UsherSession *session,
                                     GAsyncResult *result,
                                     GError      **error);

G_END_DECLS
