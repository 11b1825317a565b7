/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-form.h"
#include "usher-settlement-snapshot.h"

G_BEGIN_DECLS

#define USHER_TYPE_SETTLEMENT_FORM (usher_settlement_form_get_type ())

G_DECLARE_FINAL_TYPE (UsherSettlementForm, usher_settlement_form, USHER, SETTLEMENT_FORM, UsherForm)

UsherForm *usher_settlement_form_new (const UsherSettlementSnapshot *snapshot,
                                      UsherDocumentLanguage          language,
                                      UsherPaper                     paper,
                                      gint64                         print_time,
                                      GTimeZone                     *zone,
                                      gboolean                       is_copy);

G_END_DECLS
