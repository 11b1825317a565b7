/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-authorization-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_AUTHORIZATION_FORM (usher_authorization_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherAuthorizationForm, usher_authorization_form, USHER, AUTHORIZATION_FORM, UsherForm)

UsherForm *usher_authorization_form_new (const UsherAuthorizationSnapshot *snapshot,
                                         UsherDocumentLanguage             language,
                                         gint64                            print_time,
                                         GTimeZone                        *zone,
                                         gboolean                          is_copy);

G_END_DECLS
