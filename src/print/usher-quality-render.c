/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-quality-render.h"

#include "usher-quality-form.h"
#include "usher-road-test-form.h"

/**
 * usher_quality_render:
 * @number: the number just given
 * @issued_at: when it is issued
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a quality sheet.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_quality_render (const UsherQualitySnapshot *snapshot,
                      UsherDocumentLanguage       language,
                      GTimeZone                  *zone,
                      const char                 *number,
                      gint64                      issued_at,
                      char                      **content,
                      GError                    **error)
{
  g_autoptr (UsherQualitySnapshot) numbered = usher_quality_snapshot_copy (snapshot);
  g_autoptr (UsherForm)            form = NULL;
  GBytes                          *pdf = NULL;

  g_set_str (&numbered->number, number);
  form = usher_quality_form_new (numbered, language, issued_at, zone, FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_quality_snapshot_to_json (numbered);
  return pdf;
}

/**
 * usher_quality_render_road_test:
 * @number: the number just given
 * @issued_at: when it is issued
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a road test sheet.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_quality_render_road_test (const UsherRoadTestSnapshot *snapshot,
                                UsherDocumentLanguage        language,
                                GTimeZone                   *zone,
                                const char                  *number,
                                gint64                       issued_at,
                                char                       **content,
                                GError                     **error)
{
  g_autoptr (UsherRoadTestSnapshot) numbered = usher_road_test_snapshot_copy (snapshot);
  g_autoptr (UsherForm)             form = NULL;
  GBytes                           *pdf = NULL;

  g_set_str (&numbered->number, number);
  form = usher_road_test_form_new (numbered, language, issued_at, zone, FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_road_test_snapshot_to_json (numbered);
  return pdf;
}
