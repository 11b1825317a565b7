/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"
#include "usher-slot-finder.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_SLOT_PICKER (usher_slot_picker_get_type ())

/**
 * UsherSlotPicker:
 *
 * When a car comes: the next slots that fit the work as chips, and any other
 * time by hand.  The first slot is chosen until the person chooses another.
 *
 * Signals: `changed`: something else is chosen; `activate`: Enter in its last
 * field.
 */
G_DECLARE_FINAL_TYPE (UsherSlotPicker, usher_slot_picker, USHER, SLOT_PICKER, GtkWidget)

void        usher_slot_picker_set_desk (UsherSlotPicker *self,
                                        UsherDesk       *desk);
void        usher_slot_picker_set_hours (UsherSlotPicker *self,
                                         gint64           hours);
void        usher_slot_picker_set_place (UsherSlotPicker *self,
                                         gint64           booking_id,
                                         const UsherSlot *place,
                                         const char      *reason);
gboolean    usher_slot_picker_get_slot (UsherSlotPicker *self,
                                        UsherSlot       *slot);
const char *usher_slot_picker_get_reason (UsherSlotPicker *self);
void        usher_slot_picker_say_closed (UsherSlotPicker *self);
void        usher_slot_picker_say_taken (UsherSlotPicker *self);
void        usher_slot_picker_complain (UsherSlotPicker *self);

G_END_DECLS
