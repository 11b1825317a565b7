/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_JOB_BOX (usher_job_box_get_type ())

/**
 * UsherJobBox:
 *
 * What the job sheet keeps for the inspection: trouble codes before and after,
 * certificate, and whether the bay was cleaned.  It is saved as it is typed.
 */
G_DECLARE_FINAL_TYPE (UsherJobBox, usher_job_box, USHER, JOB_BOX, AdwBin)

GtkWidget *usher_job_box_new (UsherInspection *inspection);
void       usher_job_box_update (UsherJobBox *self);
gboolean   usher_job_box_focus_field (UsherJobBox     *self,
                                      UsherBlockerCode code);

G_END_DECLS
