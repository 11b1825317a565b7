/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-order-file.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_CAR_PANEL (usher_car_panel_get_type ())

/**
 * UsherCarPanel:
 *
 * What is known of the car of an order: work put off last time, maintenance
 * that is due, the last visits, odometer readings and documents.
 */
G_DECLARE_FINAL_TYPE (UsherCarPanel, usher_car_panel, USHER, CAR_PANEL, AdwBin)

void usher_car_panel_show (UsherCarPanel  *self,
                           UsherSession   *session,
                           UsherOrderFile *file);

G_END_DECLS
