/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_PART_REQUESTS_DIALOG (usher_part_requests_dialog_get_type ())

/**
 * UsherPartRequestsDialog:
 *
 * The parts that orders wait for (缺件), the most pressing first.
 */
G_DECLARE_FINAL_TYPE (UsherPartRequestsDialog, usher_part_requests_dialog, USHER, PART_REQUESTS_DIALOG, AdwDialog)

AdwDialog *usher_part_requests_dialog_new (UsherDesk *desk);

G_END_DECLS
