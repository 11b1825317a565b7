/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-parsed-entry.h"

G_BEGIN_DECLS

/**
 * UsherNumberKind:
 * @USHER_NUMBER_MONEY: fen
 * @USHER_NUMBER_HOURS: 1/100 h
 * @USHER_NUMBER_QUANTITY: 1/1000
 * @USHER_NUMBER_PERCENT: basis points
 * @USHER_NUMBER_DISTANCE: km
 *
 * What a number entry's whole number counts.
 */
typedef enum
{
  USHER_NUMBER_MONEY,
  USHER_NUMBER_HOURS,
  USHER_NUMBER_QUANTITY,
  USHER_NUMBER_PERCENT,
  USHER_NUMBER_DISTANCE,
} UsherNumberKind;

#define USHER_TYPE_NUMBER_KIND (usher_number_kind_get_type ())
GType usher_number_kind_get_type (void) G_GNUC_CONST;

#define USHER_TYPE_NUMBER_ENTRY (usher_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (UsherNumberEntry, usher_number_entry, USHER, NUMBER_ENTRY, UsherParsedEntry)

GtkWidget *usher_number_entry_new (UsherNumberKind kind);
gboolean   usher_number_entry_is_set (UsherNumberEntry *self);
gint64     usher_number_entry_get_value (UsherNumberEntry *self);
void       usher_number_entry_set_value (UsherNumberEntry *self,
                                         gint64            value);
void       usher_number_entry_unset (UsherNumberEntry *self);
void       usher_number_entry_set_range (UsherNumberEntry *self,
                                         gint64            minimum,
                                         gint64            maximum);

G_END_DECLS
