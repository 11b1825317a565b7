/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-document.h"
#include "usher-form.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

UsherForm *usher_authorization_make_draft (UsherSession   *session,
                                           UsherOrderFile *file);

void           usher_authorization_issue_async (UsherDesk          *desk,
                                                gint64              order_id,
                                                const char         *override_reason,
                                                GAsyncReadyCallback callback,
                                                gpointer            user_data);
UsherDocument *usher_authorization_issue_finish (UsherDesk    *desk,
                                                 GAsyncResult *result,
                                                 GError      **error);

void                usher_authorization_record_consent_async (UsherDesk          *desk,
                                                              UsherAuthorization *authorization,
                                                              GAsyncReadyCallback callback,
                                                              gpointer            user_data);
UsherAuthorization *usher_authorization_record_consent_finish (UsherDesk    *desk,
                                                               GAsyncResult *result,
                                                               GError      **error);

G_END_DECLS
