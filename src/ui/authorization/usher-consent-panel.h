/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-authorization.h"
#include "usher-desk.h"
#include "usher-document.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_CONSENT_PANEL (usher_consent_panel_get_type ())

/**
 * UsherConsentPanel:
 *
 * The three equal ways to agree to an issued authorization: on the pad, on
 * paper, by phone or message.
 *
 * Its signal “agreed” gives an #UsherAuthorization to be recorded, and “print”
 * asks for the paper.
 */
G_DECLARE_FINAL_TYPE (UsherConsentPanel, usher_consent_panel, USHER, CONSENT_PANEL, AdwBin)

GtkWidget *usher_consent_panel_new (UsherDesk *desk);
void       usher_consent_panel_show (UsherConsentPanel *self,
                                     UsherOrderFile    *file,
                                     UsherDocument     *document);

G_END_DECLS
