/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-day-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_REGISTER_FORM (usher_register_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherRegisterForm, usher_register_form, USHER, REGISTER_FORM, UsherForm)

UsherForm *usher_register_form_new (const UsherDaySnapshot *snapshot,
                                    UsherDocumentLanguage   language,
                                    gint64                  print_time,
                                    GTimeZone              *zone);

G_END_DECLS
