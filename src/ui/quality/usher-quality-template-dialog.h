/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_TEMPLATE_DIALOG (usher_quality_template_dialog_get_type ())

/**
 * UsherQualityTemplateDialog:
 *
 * What is looked at in the three levels of inspection.  Saving puts a new
 * version into force; checks that were recorded keep theirs.
 */
G_DECLARE_FINAL_TYPE (UsherQualityTemplateDialog, usher_quality_template_dialog, USHER, QUALITY_TEMPLATE_DIALOG, AdwDialog)

void usher_quality_template_dialog_present (GtkWidget *parent,
                                            UsherDesk *desk);

G_END_DECLS
