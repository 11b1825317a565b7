/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-quality-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_FORM (usher_quality_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityForm, usher_quality_form, USHER, QUALITY_FORM, UsherForm)

UsherForm *usher_quality_form_new (const UsherQualitySnapshot *snapshot,
                                   UsherDocumentLanguage       language,
                                   gint64                      print_time,
                                   GTimeZone                  *zone,
                                   gboolean                    is_copy);

G_END_DECLS
