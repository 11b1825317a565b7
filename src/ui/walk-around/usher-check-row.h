/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

#define USHER_TYPE_CHECK_ROW (usher_check_row_get_type ())

/**
 * UsherCheckRow:
 *
 * A point of the checklist with its result: none until somebody says one, and
 * none again when the chosen one is pressed once more or on Delete.  The keys
 * 1, 2 and 3 choose, too.  What wants attention has a note.
 */
G_DECLARE_FINAL_TYPE (UsherCheckRow, usher_check_row, USHER, CHECK_ROW, AdwBin)

GtkWidget *usher_check_row_new (UsherOrderContext *context,
                                UsherCheckItem    *item);
void       usher_check_row_update (UsherCheckRow *self);

G_END_DECLS
