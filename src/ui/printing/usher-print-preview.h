/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-document.h"
#include "usher-print-source.h"

G_BEGIN_DECLS

#define USHER_TYPE_PRINT_PREVIEW (usher_print_preview_get_type ())

/**
 * UsherPrintPreview:
 *
 * A window with the pages of a document as they will be printed.
 */
G_DECLARE_FINAL_TYPE (UsherPrintPreview, usher_print_preview, USHER, PRINT_PREVIEW, AdwWindow)

void usher_print_preview_present (GtkWidget *parent,
                                  UsherDesk *desk,
                                  UsherForm *form);
void usher_print_preview_present_source (GtkWidget        *parent,
                                         UsherDesk        *desk,
                                         UsherPrintSource *source);
void usher_print_preview_present_document (GtkWidget     *parent,
                                           UsherDesk     *desk,
                                           UsherDocument *document,
                                           const char    *sha256);

G_END_DECLS
