/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-job-sheet-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_JOB_SHEET_FORM (usher_job_sheet_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherJobSheetForm, usher_job_sheet_form, USHER, JOB_SHEET_FORM, UsherForm)

UsherForm *usher_job_sheet_form_new (const UsherJobSheetSnapshot *snapshot,
                                     UsherDocumentLanguage        language,
                                     gint64                       print_time,
                                     GTimeZone                   *zone,
                                     gboolean                     is_copy);

G_END_DECLS
