/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_SEARCH_DIALOG (usher_search_dialog_get_type ())

/**
 * UsherSearchDialog:
 *
 * The search over everything: one field, the results in groups below it, the
 * first one chosen.  Enter opens it, Ctrl+Enter books for its car.
 */
G_DECLARE_FINAL_TYPE (UsherSearchDialog, usher_search_dialog, USHER, SEARCH_DIALOG, AdwDialog)

AdwDialog *usher_search_dialog_new (UsherDesk *desk);

G_END_DECLS
