/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

void usher_check_in_sheet_preview (GtkWidget         *parent,
                                   UsherOrderContext *context);

G_END_DECLS
