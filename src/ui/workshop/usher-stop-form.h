/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-job-file.h"

G_BEGIN_DECLS

/* Stopping work, going on with it, and moving what was promised. */

void usher_stop_form_present (GtkWidget *parent,
                              UsherDesk *desk,
                              gint64     order_id);
void usher_stop_resume (UsherDesk *desk,
                        gint64     order_id);
void usher_promise_form_present (GtkWidget    *parent,
                                 UsherDesk    *desk,
                                 gint64        order_id,
                                 gint64        promised_at,
                                 UsherJobFile *job);

G_END_DECLS
