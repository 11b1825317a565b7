/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-print-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define USHER_TYPE_PAGE_VIEW (usher_page_view_get_type ())

/**
 * UsherPageView:
 *
 * The pages of a document below each other, to scroll and to zoom.
 *
 * Its actions are `pages.zoom-in`, `pages.zoom-out`, `pages.fit-width` and
 * `pages.go(i)`.
 */
G_DECLARE_FINAL_TYPE (UsherPageView, usher_page_view, USHER, PAGE_VIEW, GtkWidget)

GtkWidget        *usher_page_view_new (void);
UsherPrintSource *usher_page_view_get_source (UsherPageView *self);
void              usher_page_view_set_source (UsherPageView    *self,
                                              UsherPrintSource *source);
guint             usher_page_view_get_page (UsherPageView *self);
double            usher_page_view_get_zoom (UsherPageView *self);
void              usher_page_view_set_zoom (UsherPageView *self,
                                            double         zoom);

G_END_DECLS
