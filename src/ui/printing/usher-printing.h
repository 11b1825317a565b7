/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-document.h"
#include "usher-print-source.h"

G_BEGIN_DECLS

void usher_printing_print (GtkWidget        *parent,
                           UsherDesk        *desk,
                           UsherPrintSource *source);
void usher_printing_save_pdf (GtkWidget        *parent,
                              UsherDesk        *desk,
                              UsherPrintSource *source);

void              usher_printing_load_async (UsherDesk          *desk,
                                             UsherDocument      *document,
                                             const char         *sha256,
                                             GCancellable       *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
UsherPrintSource *usher_printing_load_finish (UsherDesk    *desk,
                                              GAsyncResult *result,
                                              GError      **error);

G_END_DECLS
