/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-parts-slip-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_PARTS_SLIP_FORM (usher_parts_slip_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherPartsSlipForm, usher_parts_slip_form, USHER, PARTS_SLIP_FORM, UsherForm)

UsherForm *usher_parts_slip_form_new (const UsherPartsSlipSnapshot *snapshot,
                                      UsherDocumentLanguage         language,
                                      gint64                        print_time,
                                      GTimeZone                    *zone,
                                      gboolean                      is_copy);

G_END_DECLS
