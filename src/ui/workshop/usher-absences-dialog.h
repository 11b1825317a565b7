/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_ABSENCES_DIALOG (usher_absences_dialog_get_type ())

/**
 * UsherAbsencesDialog:
 *
 * Who is not here, now and later.  Work is not planned for then.
 */
G_DECLARE_FINAL_TYPE (UsherAbsencesDialog, usher_absences_dialog, USHER, ABSENCES_DIALOG, AdwDialog)

UsherAbsencesDialog *usher_absences_dialog_new (UsherDesk *desk);

G_END_DECLS
