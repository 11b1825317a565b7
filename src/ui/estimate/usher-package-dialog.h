/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_PACKAGE_DIALOG (usher_package_dialog_get_type ())

/**
 * UsherPackageDialog:
 *
 * Finds a maintenance package.
 *
 * Its signal “chosen” gives the package's id.
 */
G_DECLARE_FINAL_TYPE (UsherPackageDialog, usher_package_dialog, USHER, PACKAGE_DIALOG, AdwDialog)

UsherPackageDialog *usher_package_dialog_new (UsherDesk *desk);

G_END_DECLS
