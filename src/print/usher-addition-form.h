/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition-snapshot.h"
#include "usher-form.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION_FORM (usher_addition_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherAdditionForm, usher_addition_form, USHER, ADDITION_FORM, UsherForm)

UsherForm *usher_addition_form_new (const UsherAdditionSnapshot *snapshot,
                                    UsherDocumentLanguage        language,
                                    gint64                       print_time,
                                    GTimeZone                   *zone,
                                    gboolean                     is_copy);

G_END_DECLS
