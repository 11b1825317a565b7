/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-database.h"
#include "usher-store.h"

G_BEGIN_DECLS

/* What stores are written with; the layers above see only the operations. */

void     usher_store_run (gpointer            store,
                          UsherWorkKind       kind,
                          const char         *name,
                          UsherWork           work,
                          gpointer            input,
                          GDestroyNotify      input_free,
                          GDestroyNotify      result_free,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);
gpointer usher_store_run_finish (gpointer      store,
                                 GAsyncResult *result,
                                 GError      **error);
gboolean usher_store_run_finish_boolean (gpointer      store,
                                         GAsyncResult *result,
                                         GError      **error);

G_END_DECLS
