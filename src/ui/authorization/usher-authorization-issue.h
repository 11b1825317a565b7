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

GBytes *usher_authorization_make_signed_pdf (UsherSession       *session,
                                             UsherDocument      *document,
                                             UsherAuthorization *authorization,
                                             GError            **error);

G_END_DECLS
