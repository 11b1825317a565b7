/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-store.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUEUE_ROW (usher_queue_row_get_type ())

/**
 * UsherQueueRow:
 *
 * A line of the reception queue that stays the same object while what it shows
 * changes: from expected to arrived, from minute to minute.
 *
 * Signal `changed`: it is to be shown anew.
 */
G_DECLARE_FINAL_TYPE (UsherQueueRow, usher_queue_row, USHER, QUEUE_ROW, GObject)

UsherQueueRow *usher_queue_row_new (UsherQueueItem *item);
void           usher_queue_row_update (UsherQueueRow  *self,
                                       UsherQueueItem *item);
gboolean       usher_queue_row_is_of (UsherQueueRow  *self,
                                      UsherQueueItem *item);

UsherOrder   *usher_queue_row_get_order (UsherQueueRow *self);
UsherBooking *usher_queue_row_get_booking (UsherQueueRow *self);
gboolean      usher_queue_row_is_expected (UsherQueueRow *self);

char       *usher_queue_row_dup_number (UsherQueueRow *self);
char       *usher_queue_row_dup_plate (UsherQueueRow *self);
char       *usher_queue_row_dup_customer (UsherQueueRow *self);
char       *usher_queue_row_dup_car (UsherQueueRow *self);
char       *usher_queue_row_dup_time (UsherQueueRow *self,
                                      UsherSession  *session);
char       *usher_queue_row_dup_waiting (UsherQueueRow *self,
                                         UsherSession  *session,
                                         gboolean      *is_long);
const char *usher_queue_row_get_content (UsherQueueRow *self);
const char *usher_queue_row_get_advisor (UsherQueueRow *self);
const char *usher_queue_row_get_state (UsherQueueRow *self,
                                       const char   **icon_name);
char       *usher_queue_row_dup_sentence (UsherQueueRow *self,
                                          UsherSession  *session);

G_END_DECLS
