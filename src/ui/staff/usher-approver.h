/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"
#include "usher-permission.h"

G_BEGIN_DECLS

#define USHER_TYPE_APPROVER (usher_approver_get_type ())

/**
 * UsherApprover:
 *
 * Who approves of something that who is at the desk may not do: a person whose
 * role may, and their PIN.
 *
 * Signal `changed ()`: something was chosen or typed.
 */
G_DECLARE_FINAL_TYPE (UsherApprover, usher_approver, USHER, APPROVER, GtkBox)

gboolean   usher_approver_is_needed (UsherDesk      *desk,
                                     UsherPermission permission);
GtkWidget *usher_approver_new (UsherDesk      *desk,
                               UsherPermission permission);
gboolean   usher_approver_is_complete (UsherApprover *self);
void       usher_approver_ask_async (UsherApprover      *self,
                                     const char         *reason,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean   usher_approver_ask_finish (UsherApprover *self,
                                      GAsyncResult  *result,
                                      char         **why_not);

G_END_DECLS
