/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-consent-method.h"
#include "usher-line-kinds.h"

G_BEGIN_DECLS

/* What the screen calls the words of an estimate; short, for a table. */

const char *usher_line_kind_label (UsherLineKind kind);
const char *usher_part_kind_label (UsherPartKind kind);
const char *usher_payer_label (UsherPayer payer);
const char *usher_consent_label (UsherConsent consent);
const char *usher_consent_icon (UsherConsent consent);
const char *usher_consent_method_label (UsherConsentMethod method);

G_END_DECLS
