/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-notice.h"

G_BEGIN_DECLS

#define USHER_TYPE_NOTICES_DIALOG (usher_notices_dialog_get_type ())

/**
 * UsherNoticesDialog:
 *
 * Whom to tell what: the tasks “tell the customer” of all orders.
 */
G_DECLARE_FINAL_TYPE (UsherNoticesDialog, usher_notices_dialog, USHER, NOTICES_DIALOG, AdwDialog)

UsherNoticesDialog *usher_notices_dialog_new (UsherDesk *desk);
char               *usher_notice_dup_text (UsherSession *session,
                                           UsherNotice  *notice);
void                usher_tell_form_present (GtkWidget   *parent,
                                             UsherDesk   *desk,
                                             UsherNotice *notice);

G_END_DECLS
