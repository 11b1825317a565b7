/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"

G_BEGIN_DECLS

gboolean usher_starter_catalogue_install (UsherConnection *connection,
                                          GError         **error);

G_END_DECLS
