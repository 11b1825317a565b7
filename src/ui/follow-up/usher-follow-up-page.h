/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_FOLLOW_UP_PAGE (usher_follow_up_page_get_type ())

/**
 * UsherFollowUpPage:
 *
 * The area of what happens after a visit: whom to call, one customer at a
 * time, and the complaints with their owners and days.
 */
G_DECLARE_FINAL_TYPE (UsherFollowUpPage, usher_follow_up_page, USHER, FOLLOW_UP_PAGE, AdwNavigationPage)

G_END_DECLS
