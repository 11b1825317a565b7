/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"

G_BEGIN_DECLS

void usher_check_in_sheet_present (GtkWidget         *parent,
                                   UsherOrderContext *context);

G_END_DECLS
