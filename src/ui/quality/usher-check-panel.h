/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_CHECK_PANEL (usher_check_panel_get_type ())

/**
 * UsherCheckPanel:
 *
 * One of the three levels of inspection: who checked when and what it came to,
 * and, while it is this level’s turn, its items, who checks, and what has to be
 * done again.
 */
G_DECLARE_FINAL_TYPE (UsherCheckPanel, usher_check_panel, USHER, CHECK_PANEL, AdwBin)

GtkWidget *usher_check_panel_new (UsherInspection  *inspection,
                                  UsherQualityLevel level);
void       usher_check_panel_update (UsherCheckPanel *self);
gboolean   usher_check_panel_grab_focus (UsherCheckPanel *self);

G_END_DECLS
