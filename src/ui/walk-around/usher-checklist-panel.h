/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_CHECKLIST_PANEL (usher_checklist_panel_get_type ())

/**
 * UsherChecklistPanel:
 *
 * The checklist of a walk-around in its groups.  Lying, the groups stand in
 * two columns; standing, one below the other.
 */
G_DECLARE_FINAL_TYPE (UsherChecklistPanel, usher_checklist_panel, USHER, CHECKLIST_PANEL, AdwBin)

void  usher_checklist_panel_set_context (UsherChecklistPanel *self,
                                         UsherOrderContext   *context);
void  usher_checklist_panel_update (UsherChecklistPanel *self);
guint usher_checklist_count_checked (GPtrArray *checklist);

G_END_DECLS
