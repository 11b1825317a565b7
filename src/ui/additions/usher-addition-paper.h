/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition-store.h"
#include "usher-desk.h"
#include "usher-order-file.h"

G_BEGIN_DECLS

void usher_addition_paper_issue_async (UsherDesk          *desk,
                                       UsherOrderFile     *file,
                                       UsherAddition      *addition,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
void usher_addition_paper_accept_async (UsherDesk          *desk,
                                        UsherAddition      *addition,
                                        UsherAuthorization *authorization,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);

G_END_DECLS
