/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-authorization.h"
#include "usher-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void usher_scan_attach (GtkWidget          *parent,
                        UsherDesk          *desk,
                        UsherAuthorization *consent);
void usher_scan_attach_file (UsherDesk          *desk,
                             UsherAuthorization *consent,
                             GFile              *file);

G_END_DECLS
