/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"
#include "usher-queue-row.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUEUE_LIST (usher_queue_list_get_type ())

/**
 * UsherQueueList:
 *
 * The queue as a table.  It is brought up to date by difference, so that
 * selection, focus and place stay.
 */
G_DECLARE_FINAL_TYPE (UsherQueueList, usher_queue_list, USHER, QUEUE_LIST, AdwBin)

GtkWidget *usher_queue_list_new (UsherDesk *desk);
void       usher_queue_list_update (UsherQueueList *self,
                                    GPtrArray      *items);
void       usher_queue_list_refresh (UsherQueueList *self);
void       usher_queue_list_set_filter (UsherQueueList *self,
                                        const char     *typed);
guint      usher_queue_list_get_n_shown (UsherQueueList *self);

G_END_DECLS
