/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

GPtrArray *usher_order_numbers_find (UsherConnection *connection,
                                     const char      *digits,
                                     const char      *since,
                                     guint            limit,
                                     GError         **error);

G_END_DECLS
