/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

void usher_job_sheet_issue (GtkWidget *parent,
                            UsherDesk *desk,
                            gint64     order_id);

G_END_DECLS
