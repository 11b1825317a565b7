/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

/* The sample workshop is always today's: one of another day is made anew. */

void          usher_sample_opener_open_async (const char         *uri,
                                              UsherClock         *clock,
                                              GAsyncReadyCallback callback,
                                              gpointer            user_data);
UsherSession *usher_sample_opener_finish (GAsyncResult *result,
                                          GError      **error);

G_END_DECLS
