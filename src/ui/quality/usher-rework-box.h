/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-inspection.h"

G_BEGIN_DECLS

#define USHER_TYPE_REWORK_BOX (usher_rework_box_get_type ())

/**
 * UsherReworkBox:
 *
 * What has to be done again, before it is recorded: for each which line, why,
 * how long it will take, and who is answerable for it.
 *
 * Signal `changed`: something of it is different.
 */
G_DECLARE_FINAL_TYPE (UsherReworkBox, usher_rework_box, USHER, REWORK_BOX, AdwBin)

GtkWidget *usher_rework_box_new (UsherInspection *inspection);
void       usher_rework_box_update (UsherReworkBox *self);
void       usher_rework_box_clear (UsherReworkBox *self);
void       usher_rework_box_propose_cause (UsherReworkBox *self,
                                           const char     *cause);
gboolean   usher_rework_box_is_complete (UsherReworkBox *self);
GPtrArray *usher_rework_box_get_reworks (UsherReworkBox *self);

G_END_DECLS
