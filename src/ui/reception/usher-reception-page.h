/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_RECEPTION_PAGE (usher_reception_page_get_type ())

/**
 * UsherReceptionPage:
 *
 * Who is here, in order of arrival, and who is still expected today.
 */
G_DECLARE_FINAL_TYPE (UsherReceptionPage, usher_reception_page, USHER, RECEPTION_PAGE, AdwNavigationPage)

G_END_DECLS
