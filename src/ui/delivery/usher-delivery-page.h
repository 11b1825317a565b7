/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_DELIVERY_PAGE (usher_delivery_page_get_type ())

/**
 * UsherDeliveryPage:
 *
 * The cars that wait to be fetched, those that left on account, and who may
 * pass the gate today.
 */
G_DECLARE_FINAL_TYPE (UsherDeliveryPage, usher_delivery_page, USHER, DELIVERY_PAGE, AdwNavigationPage)

G_END_DECLS
