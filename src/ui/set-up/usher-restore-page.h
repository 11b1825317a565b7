/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-clock.h"

G_BEGIN_DECLS

#define USHER_TYPE_RESTORE_PAGE (usher_restore_page_get_type ())

/**
 * UsherRestorePage:
 *
 * The backups that were found, with what is in them, and one to choose.  What
 * is in the workshop's place is copied first.
 *
 * Signal `restored ()`: the chosen backup is the workshop now.
 */
G_DECLARE_FINAL_TYPE (UsherRestorePage, usher_restore_page, USHER, RESTORE_PAGE, AdwNavigationPage)

AdwNavigationPage *usher_restore_page_new (UsherClock *clock,
                                           const char *uri);
void               usher_restore_page_add_file (UsherRestorePage *self,
                                                const char       *path);

G_END_DECLS
