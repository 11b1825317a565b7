/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form-labels.h"
#include "usher-quality-snapshot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Make the PDF of a paper of the inspection; they look at nothing but what they
 * are given, so they may run on the database's thread. */

GBytes *usher_quality_render (const UsherQualitySnapshot *snapshot,
                              UsherDocumentLanguage       language,
                              GTimeZone                  *zone,
                              const char                 *number,
                              gint64                      issued_at,
                              char                      **content,
                              GError                    **error);
GBytes *usher_quality_render_road_test (const UsherRoadTestSnapshot *snapshot,
                                        UsherDocumentLanguage        language,
                                        GTimeZone                   *zone,
                                        const char                  *number,
                                        gint64                       issued_at,
                                        char                       **content,
                                        GError                     **error);

G_END_DECLS
