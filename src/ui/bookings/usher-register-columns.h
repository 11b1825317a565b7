/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

/* The columns of the register of the day, as on its paper. */

void usher_register_columns_add (GtkColumnView    *view,
                                 AdwBreakpointBin *bin,
                                 UsherSession     *session);

G_END_DECLS
