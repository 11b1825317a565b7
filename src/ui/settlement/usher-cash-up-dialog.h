/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_CASH_UP_DIALOG (usher_cash_up_dialog_get_type ())

/**
 * UsherCashUpDialog:
 *
 * The day's takings by method against what was counted, and what stands on
 * account.
 */
G_DECLARE_FINAL_TYPE (UsherCashUpDialog, usher_cash_up_dialog, USHER, CASH_UP_DIALOG, AdwDialog)

AdwDialog *usher_cash_up_dialog_new (UsherDesk *desk);

G_END_DECLS
