/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-print-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PAGE_SHEET (usher_page_sheet_get_type ())

/**
 * UsherPageSheet:
 *
 * A page of a document on the screen.  It shows the picture it has until a
 * newer one is painted, which is done when there is time
 * (usher_page_sheet_paint()), so that scrolling never waits for a page.
 */
G_DECLARE_FINAL_TYPE (UsherPageSheet, usher_page_sheet, USHER, PAGE_SHEET, GtkWidget)

GtkWidget *usher_page_sheet_new (void);
void       usher_page_sheet_set_page (UsherPageSheet   *self,
                                      UsherPrintSource *source,
                                      guint             page);
void       usher_page_sheet_set_zoom (UsherPageSheet *self,
                                      double          zoom);
gboolean   usher_page_sheet_needs_paint (UsherPageSheet *self);
void       usher_page_sheet_paint (UsherPageSheet *self);
void       usher_page_sheet_forget (UsherPageSheet *self);

G_END_DECLS
