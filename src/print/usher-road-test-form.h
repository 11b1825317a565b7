/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-quality-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_ROAD_TEST_FORM (usher_road_test_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherRoadTestForm, usher_road_test_form, USHER, ROAD_TEST_FORM, UsherForm)

UsherForm *usher_road_test_form_new (const UsherRoadTestSnapshot *snapshot,
                                     UsherDocumentLanguage        language,
                                     gint64                       print_time,
                                     GTimeZone                   *zone,
                                     gboolean                     is_copy);

G_END_DECLS
