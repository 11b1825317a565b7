/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean usher_sample_workshop_create (const char *uri,
                                       UsherClock *clock,
                                       GError    **error);
void     usher_sample_workshop_create_async (const char         *uri,
                                             UsherClock         *clock,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean usher_sample_workshop_create_finish (GAsyncResult *result,
                                              GError      **error);

G_END_DECLS
