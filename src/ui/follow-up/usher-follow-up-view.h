/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-follow-up-file.h"

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_VIEW (usher_follow_up_view_get_type ())

/**
 * UsherFollowUpView:
 *
 * One customer after a visit: why the call, what to say, how it went, the
 * questions, and complaints about the visit.  In the area and on the order page.
 */
G_DECLARE_FINAL_TYPE (UsherFollowUpView, usher_follow_up_view, USHER, FOLLOW_UP_VIEW, AdwBin)

GtkWidget         *usher_follow_up_view_new (UsherDesk *desk);
void               usher_follow_up_view_show (UsherFollowUpView *self,
                                              gint64             follow_up_id,
                                              gint64             order_id);
void               usher_follow_up_view_clear (UsherFollowUpView *self);
UsherFollowUpFile *usher_follow_up_view_get_file (UsherFollowUpView *self);

G_END_DECLS
