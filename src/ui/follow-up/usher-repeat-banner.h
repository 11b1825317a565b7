/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_REPEAT_BANNER (usher_repeat_banner_get_type ())

/**
 * UsherRepeatBanner:
 *
 * "Is it the same as last time?": earlier visits that a concern may be about,
 * each with its three answers; work that did not hold is done again for nothing.
 */
G_DECLARE_FINAL_TYPE (UsherRepeatBanner, usher_repeat_banner, USHER, REPEAT_BANNER, AdwBin)

GtkWidget *usher_repeat_banner_new (UsherOrderContext *context);
void       usher_repeat_banner_update (UsherRepeatBanner *self);

G_END_DECLS
