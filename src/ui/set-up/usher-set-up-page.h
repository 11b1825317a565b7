/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_SET_UP_PAGE (usher_set_up_page_get_type ())

/**
 * UsherSetUpPage:
 *
 * What a new workshop is asked for.  Everything can be left as it is.
 *
 * Signal `done (UsherSession *session)`: the workshop is there and open.
 */
G_DECLARE_FINAL_TYPE (UsherSetUpPage, usher_set_up_page, USHER, SET_UP_PAGE, AdwNavigationPage)

AdwNavigationPage *usher_set_up_page_new (UsherClock *clock,
                                          const char *uri);

G_END_DECLS
