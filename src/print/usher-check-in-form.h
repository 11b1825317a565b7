/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-check-in-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_CHECK_IN_FORM (usher_check_in_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherCheckInForm, usher_check_in_form, USHER, CHECK_IN_FORM, UsherForm)

/**
 * UsherMillimetres:
 *
 * A rectangle on paper.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} UsherMillimetres;

UsherForm *usher_check_in_form_new (const UsherCheckInSnapshot *snapshot,
                                    UsherDocumentLanguage       language,
                                    gint64                      print_time,
                                    GTimeZone                  *zone,
                                    gboolean                    is_copy);
gboolean   usher_check_in_form_get_diagram (UsherCheckInForm *self,
                                            guint            *page,
                                            UsherMillimetres *rectangle);

G_END_DECLS
