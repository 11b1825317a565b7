/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_BACKUP_KEEPER (usher_backup_keeper_get_type ())

/**
 * UsherBackupKeeper:
 *
 * Backs the open workshop up once a day by itself, silently; says in `warning`
 * when that fails or was long ago.  The sample workshop is left alone.
 */
G_DECLARE_FINAL_TYPE (UsherBackupKeeper, usher_backup_keeper, USHER, BACKUP_KEEPER, GObject)

UsherBackupKeeper *usher_backup_keeper_new (UsherDesk *desk);
void               usher_backup_keeper_back_up (UsherBackupKeeper *self);
const char        *usher_backup_keeper_get_warning (UsherBackupKeeper *self);

G_END_DECLS
