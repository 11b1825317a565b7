/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-flow.h"
#include "usher-form-labels.h"
#include "usher-paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define USHER_TYPE_FORM (usher_form_get_type ())

G_DECLARE_DERIVABLE_TYPE (UsherForm, usher_form, USHER, FORM, GObject)

/**
 * UsherFormClass:
 * @title: the document's name
 * @compose: puts the content of the snapshot into the flow
 * @get_n_plies: (nullable): how many plies (联) the pages hold one after the other,
 *   1 for paper that has its own, 0 for a form without plies
 */
struct _UsherFormClass
{
  GObjectClass parent_class;

  UsherLabel title;
  void (*compose) (UsherForm *self,
                   UsherFlow *flow);
  guint (*get_n_plies) (UsherForm *self);
};

UsherDocumentLanguage usher_form_get_language (UsherForm *self);
UsherPaper            usher_form_get_paper (UsherForm *self);
const char           *usher_form_get_number (UsherForm *self);
gint64                usher_form_get_print_time (UsherForm *self);
GTimeZone            *usher_form_get_time_zone (UsherForm *self);
char                 *usher_form_dup_title (UsherForm *self);

void    usher_form_get_page_size (UsherForm *self,
                                  double    *width,
                                  double    *height);
guint   usher_form_paginate (UsherForm *self);
void    usher_form_draw_page (UsherForm *self,
                              cairo_t   *cr,
                              guint      page);
GBytes *usher_form_to_pdf (UsherForm *self,
                           GError   **error);

void usher_form_draw_copy_mark (cairo_t              *cr,
                                UsherDocumentLanguage language,
                                UsherPaper            paper,
                                gint64                print_time,
                                GTimeZone            *zone);

G_END_DECLS
