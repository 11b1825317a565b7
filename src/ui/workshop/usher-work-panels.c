/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-work-panels.h"

#include "usher-additions-panel.h"
#include "usher-parts-panel.h"

/* What else belongs to the work on an order, below its lines: one line a panel,
 * made by a function (UsherDesk *, UsherOrderContext *) → GtkWidget *. */
typedef GtkWidget *(*UsherWorkPanelNew) (UsherDesk         *desk,
                                         UsherOrderContext *context);

static const UsherWorkPanelNew panels[] = {
  usher_parts_panel_new,
  usher_additions_panel_new,
  NULL,
};

/**
 * usher_work_panels_add:
 * @place: where they stand
 *
 * Adds the panels of the other capabilities to the step of the work.
 */
void
usher_work_panels_add (GtkBox            *place,
                       UsherDesk         *desk,
                       UsherOrderContext *context)
{
  for (guint i = 0; panels[i] != NULL; i++)
    gtk_box_append (place, panels[i](desk, context));
}
