/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

/* What is done with the file of a customer as a whole. */

void usher_customer_export (GtkWidget *parent,
                            UsherDesk *desk,
                            gint64     customer_id);
void usher_customer_anonymise (GtkWidget *parent,
                               UsherDesk *desk,
                               gint64     customer_id);
void usher_order_export_record (GtkWidget *parent,
                                UsherDesk *desk,
                                gint64     order_id);

G_END_DECLS
