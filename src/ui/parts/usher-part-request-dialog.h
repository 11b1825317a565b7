/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"
#include "usher-part-request.h"

G_BEGIN_DECLS

void usher_part_request_dialog_present (GtkWidget        *parent,
                                        UsherDesk        *desk,
                                        UsherPartRequest *request,
                                        int               lead_days);

G_END_DECLS
