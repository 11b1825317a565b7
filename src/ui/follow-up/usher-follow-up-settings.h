/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

void usher_follow_up_settings_present (GtkWidget *parent,
                                       UsherDesk *desk);

G_END_DECLS
