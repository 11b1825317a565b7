/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *usher_scan_to_pdf (GBytes  *scan,
                           GError **error);
GBytes *usher_scan_to_photo (GBytes  *photo,
                             GError **error);

G_END_DECLS
