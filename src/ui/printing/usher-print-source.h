/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"

G_BEGIN_DECLS

#define USHER_TYPE_PRINT_SOURCE (usher_print_source_get_type ())

/**
 * UsherPrintSource:
 *
 * The pages that preview, printer and PDF have in common: a form, or the bytes
 * of a document that was frozen.  Frozen bytes are never changed: what marks a
 * copy is drawn over them.
 */
G_DECLARE_FINAL_TYPE (UsherPrintSource, usher_print_source, USHER, PRINT_SOURCE, GObject)

UsherPrintSource *usher_print_source_new_for_form (UsherForm *form);
UsherPrintSource *usher_print_source_new_for_pdf (GBytes     *pdf,
                                                  const char *kind,
                                                  const char *title,
                                                  GError    **error);

const char *usher_print_source_get_kind (UsherPrintSource *self);
const char *usher_print_source_get_title (UsherPrintSource *self);
guint       usher_print_source_get_n_pages (UsherPrintSource *self);
void        usher_print_source_get_page_size (UsherPrintSource *self,
                                              guint             page,
                                              double           *width,
                                              double           *height);
void        usher_print_source_draw_page (UsherPrintSource *self,
                                          cairo_t          *cr,
                                          guint             page);
GBytes     *usher_print_source_to_pdf (UsherPrintSource *self,
                                       GError          **error);

gint64   usher_print_source_get_document_id (UsherPrintSource *self);
void     usher_print_source_set_document_id (UsherPrintSource *self,
                                             gint64            document_id);
gboolean usher_print_source_get_is_copy (UsherPrintSource *self);
void     usher_print_source_mark_copy (UsherPrintSource     *self,
                                       UsherDocumentLanguage language,
                                       gint64                print_time,
                                       GTimeZone            *zone);

G_END_DECLS
