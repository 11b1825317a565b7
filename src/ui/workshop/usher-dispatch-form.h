/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-job-file.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

/* Giving lines to technicians and a bay. */

void usher_dispatch_form_present (GtkWidget      *parent,
                                  UsherDesk      *desk,
                                  UsherOrderFile *file,
                                  UsherJobFile   *job);

G_END_DECLS
