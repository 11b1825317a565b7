/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-parsed-entry.h"

G_BEGIN_DECLS

/* The minutes of a field that says no time. */
#define USHER_TIME_ENTRY_NONE (-1)

#define USHER_TYPE_TIME_ENTRY (usher_time_entry_get_type ())
G_DECLARE_FINAL_TYPE (UsherTimeEntry, usher_time_entry, USHER, TIME_ENTRY, UsherParsedEntry)

GtkWidget *usher_time_entry_new (void);
int        usher_time_entry_get_minutes (UsherTimeEntry *self);
void       usher_time_entry_set_minutes (UsherTimeEntry *self,
                                         int             minutes);

G_END_DECLS
