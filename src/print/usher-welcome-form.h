/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-day-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_WELCOME_FORM (usher_welcome_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherWelcomeForm, usher_welcome_form, USHER, WELCOME_FORM, UsherForm)

UsherForm *usher_welcome_form_new (const UsherDaySnapshot *snapshot,
                                   UsherDocumentLanguage   language,
                                   UsherPaper              paper,
                                   gint64                  print_time,
                                   GTimeZone              *zone);

G_END_DECLS
