/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-follow-up-file.h"

G_BEGIN_DECLS

void usher_follow_up_record_issue (GtkWidget         *parent,
                                   UsherDesk         *desk,
                                   UsherFollowUpFile *file);

G_END_DECLS
