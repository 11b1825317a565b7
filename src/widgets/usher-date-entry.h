/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-clock.h"
#include "usher-parsed-entry.h"

G_BEGIN_DECLS

#define USHER_TYPE_DATE_ENTRY (usher_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (UsherDateEntry, usher_date_entry, USHER, DATE_ENTRY, UsherParsedEntry)

GtkWidget *usher_date_entry_new (UsherClock *clock);
gboolean   usher_date_entry_get_date (UsherDateEntry *self,
                                      GDate          *out);
void       usher_date_entry_set_date (UsherDateEntry *self,
                                      const GDate    *date);
void       usher_date_entry_set_clock (UsherDateEntry *self,
                                       UsherClock     *clock);

G_END_DECLS
