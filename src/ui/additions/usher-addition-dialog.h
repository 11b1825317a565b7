/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-addition.h"
#include "usher-desk.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION_DIALOG (usher_addition_dialog_get_type ())

/**
 * UsherAdditionDialog:
 *
 * Additional work as it is written down: who found what, the lines with their
 * prices, the new total and the new promised time.
 */
G_DECLARE_FINAL_TYPE (UsherAdditionDialog, usher_addition_dialog, USHER, ADDITION_DIALOG, AdwDialog)

void usher_addition_dialog_present (GtkWidget      *parent,
                                    UsherDesk      *desk,
                                    UsherOrderFile *file,
                                    UsherAddition  *addition);

G_END_DECLS
