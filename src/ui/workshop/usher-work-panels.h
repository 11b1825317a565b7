/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-context.h"

G_BEGIN_DECLS

void usher_work_panels_add (GtkBox            *place,
                            UsherDesk         *desk,
                            UsherOrderContext *context);

G_END_DECLS
