/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-gate-pass-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_GATE_PASS_FORM (usher_gate_pass_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherGatePassForm, usher_gate_pass_form, USHER, GATE_PASS_FORM, UsherForm)

UsherForm *usher_gate_pass_form_new (const UsherGatePassSnapshot *snapshot,
                                     UsherDocumentLanguage        language,
                                     gint64                       print_time,
                                     GTimeZone                   *zone,
                                     gboolean                     is_copy);

G_END_DECLS
