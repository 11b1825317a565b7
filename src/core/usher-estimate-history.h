/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-estimate.h"

G_BEGIN_DECLS

typedef struct _UsherEstimateHistory UsherEstimateHistory;

UsherEstimateHistory *usher_estimate_history_new (UsherEstimate *estimate);
void                  usher_estimate_history_free (UsherEstimateHistory *history);

UsherEstimate *usher_estimate_history_get_current (const UsherEstimateHistory *history);
void           usher_estimate_history_push (UsherEstimateHistory *history,
                                            UsherEstimate        *estimate,
                                            const char           *label);
void           usher_estimate_history_adopt_saved (UsherEstimateHistory *history,
                                                   UsherEstimate        *saved);

gboolean       usher_estimate_history_can_undo (const UsherEstimateHistory *history);
gboolean       usher_estimate_history_can_redo (const UsherEstimateHistory *history);
const char    *usher_estimate_history_get_undo_label (const UsherEstimateHistory *history);
const char    *usher_estimate_history_get_redo_label (const UsherEstimateHistory *history);
UsherEstimate *usher_estimate_history_undo (UsherEstimateHistory *history);
UsherEstimate *usher_estimate_history_redo (UsherEstimateHistory *history);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherEstimateHistory, usher_estimate_history_free)

G_END_DECLS
