/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

char *usher_export_text (UsherSession *session,
                         const char   *json);
char *usher_export_missing_text (char **missing);
char *usher_export_hindrances_text (guint hindrances,
                                    int   retention_years);

G_END_DECLS
