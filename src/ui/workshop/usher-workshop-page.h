/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_WORKSHOP_PAGE (usher_workshop_page_get_type ())

/**
 * UsherWorkshopPage:
 *
 * The workshop: where each car is, what is late or at risk, and from here the
 * time clock, whom to tell what, who is absent, and the wall screen.
 */
G_DECLARE_FINAL_TYPE (UsherWorkshopPage, usher_workshop_page, USHER, WORKSHOP_PAGE, AdwNavigationPage)

G_END_DECLS
