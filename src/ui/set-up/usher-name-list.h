/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_NAME_LIST (usher_name_list_get_type ())

/**
 * UsherNameList:
 *
 * The staff or the bays of a workshop, to be edited in place: a name each, the
 * role of staff, a menu to move or retire, a row to add one.
 *
 * Signal `changed ()`: something was typed, chosen, added or moved.
 * Signal `retired (UsherEntity *item, guint position)`: one was taken away;
 * usher_name_list_insert() brings it back.
 * Signal `details (UsherEntity *item)`: more of a person is asked for.
 */
G_DECLARE_FINAL_TYPE (UsherNameList, usher_name_list, USHER, NAME_LIST, AdwPreferencesGroup)

/**
 * UsherNameListKind:
 * @USHER_NAME_LIST_STAFF: of #UsherStaff
 * @USHER_NAME_LIST_BAYS: of #UsherBay
 */
typedef enum
{
  USHER_NAME_LIST_STAFF,
  USHER_NAME_LIST_BAYS,
} UsherNameListKind;

GtkWidget   *usher_name_list_new (UsherNameListKind kind);
void         usher_name_list_set_items (UsherNameList *self,
                                        GPtrArray     *items);
GPtrArray   *usher_name_list_dup_items (UsherNameList *self);
void         usher_name_list_insert (UsherNameList *self,
                                     guint          position,
                                     UsherEntity   *item);
void         usher_name_list_adopt (UsherNameList *self,
                                    GPtrArray     *saved);
UsherEntity *usher_name_list_find (UsherNameList *self,
                                   gint64         id);

G_END_DECLS
