/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_TRAIL_DIALOG (usher_trail_dialog_get_type ())

/**
 * UsherTrailDialog:
 *
 * Who changed what of a record, and when; the newest first.
 */
G_DECLARE_FINAL_TYPE (UsherTrailDialog, usher_trail_dialog, USHER, TRAIL_DIALOG, AdwDialog)

AdwDialog *usher_trail_dialog_new (UsherDesk  *desk,
                                   const char *kind,
                                   gint64      row_id);

G_END_DECLS
