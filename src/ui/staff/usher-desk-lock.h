/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_DESK_LOCK (usher_desk_lock_get_type ())

/**
 * UsherDeskLock:
 *
 * Hides a window behind a question for the PIN: when nobody is at the desk of a
 * workshop that uses PINs, when nothing was touched for some minutes (the
 * setting `lock-minutes`, 0 for never), or when somebody goes away.  Whatever
 * is open and typed stays as it is.
 */
G_DECLARE_FINAL_TYPE (UsherDeskLock, usher_desk_lock, USHER, DESK_LOCK, GObject)

UsherDeskLock *usher_desk_lock_new (AdwApplicationWindow *window,
                                    UsherDesk            *desk);
gboolean       usher_desk_lock_engage (UsherDeskLock *self);

G_END_DECLS
