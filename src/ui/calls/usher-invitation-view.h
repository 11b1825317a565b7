/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-reminder.h"

G_BEGIN_DECLS

#define USHER_TYPE_INVITATION_VIEW (usher_invitation_view_get_type ())

/**
 * UsherInvitationView:
 *
 * One customer to invite: why, what to say, what was put off, and what came of
 * the call, each by one key: Enter books, A no answer, B busy, W wrong number,
 * R refused, M message sent, S not now.
 */
G_DECLARE_FINAL_TYPE (UsherInvitationView, usher_invitation_view, USHER, INVITATION_VIEW, AdwBin)

GtkWidget *usher_invitation_view_new (UsherDesk *desk);
void       usher_invitation_view_show (UsherInvitationView *self,
                                       UsherReminder       *reminder,
                                       GPtrArray           *all);
gboolean   usher_invitation_view_take_key (UsherInvitationView *self,
                                           guint                keyval);

G_END_DECLS
