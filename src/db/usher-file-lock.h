/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int  usher_file_lock_acquire (const char *path,
                              GError    **error);
void usher_file_lock_release (int lock);

G_END_DECLS
