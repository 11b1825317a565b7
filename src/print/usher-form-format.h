/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form-labels.h"

G_BEGIN_DECLS

char *usher_form_format_date (UsherDocumentLanguage language,
                              gint64                unix_time,
                              GTimeZone            *zone);
char *usher_form_format_time (gint64     unix_time,
                              GTimeZone *zone);
char *usher_form_format_date_time (UsherDocumentLanguage language,
                                   gint64                unix_time,
                                   GTimeZone            *zone);
char *usher_form_format_km (gint64 km);

char *usher_form_format_short_date (UsherDocumentLanguage language,
                                    gint64                unix_time,
                                    GTimeZone            *zone);

G_END_DECLS
