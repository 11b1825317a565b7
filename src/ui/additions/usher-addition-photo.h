/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION_PHOTO (usher_addition_photo_get_type ())

/**
 * UsherAdditionPhoto:
 *
 * A row with the photo of what was found: chosen, shown, removed.
 */
G_DECLARE_FINAL_TYPE (UsherAdditionPhoto, usher_addition_photo, USHER, ADDITION_PHOTO, AdwActionRow)

GtkWidget  *usher_addition_photo_new (UsherDesk  *desk,
                                      const char *sha256);
const char *usher_addition_photo_get_sha256 (UsherAdditionPhoto *self);
GBytes     *usher_addition_photo_get_chosen (UsherAdditionPhoto *self);

G_END_DECLS
