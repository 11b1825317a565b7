/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_CALLS_PAGE (usher_calls_page_get_type ())

/**
 * UsherCallsPage:
 *
 * The area of invitations (电话邀约): whom to call today, the most urgent first.
 */
G_DECLARE_FINAL_TYPE (UsherCallsPage, usher_calls_page, USHER, CALLS_PAGE, AdwNavigationPage)

G_END_DECLS
