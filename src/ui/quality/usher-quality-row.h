/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-quality-item.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_ROW (usher_quality_row_get_type ())

/**
 * UsherQualityRow:
 *
 * An item of a check with its result: none until somebody says one, and none
 * again on Delete.  The keys 1, 2 and 3 say passed, failed and not applicable.
 * What failed has a note.
 *
 * Signal `changed`: the result or the note is another.
 */
G_DECLARE_FINAL_TYPE (UsherQualityRow, usher_quality_row, USHER, QUALITY_ROW, AdwBin)

GtkWidget        *usher_quality_row_new (UsherQualityItem *item);
UsherQualityItem *usher_quality_row_get_item (UsherQualityRow *self);
void              usher_quality_row_set_result (UsherQualityRow   *self,
                                                UsherQualityResult result);

G_END_DECLS
