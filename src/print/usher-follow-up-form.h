/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-follow-up-snapshot.h"
#include "usher-form.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_FORM (usher_follow_up_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherFollowUpForm, usher_follow_up_form, USHER, FOLLOW_UP_FORM, UsherForm)

UsherForm *usher_follow_up_form_new (const UsherFollowUpSnapshot *snapshot,
                                     UsherDocumentLanguage        language,
                                     gint64                       print_time,
                                     GTimeZone                   *zone,
                                     gboolean                     is_copy);

G_END_DECLS
