/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-damage.h"

G_BEGIN_DECLS

#define USHER_TYPE_COMPARE_PANEL (usher_compare_panel_get_type ())

/**
 * UsherComparePanel:
 *
 * The car with the damage of the check-in in grey, and what was found at the
 * delivery, which can be added to, changed and removed.
 *
 * Signal `changed (GPtrArray *marks)`: the new marks are others now.
 */
G_DECLARE_FINAL_TYPE (UsherComparePanel, usher_compare_panel, USHER, COMPARE_PANEL, AdwBin)

void usher_compare_panel_show (UsherComparePanel *self,
                               GPtrArray         *old_marks,
                               GPtrArray         *new_marks,
                               gboolean           is_editable);

G_END_DECLS
