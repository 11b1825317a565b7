/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_WINDOW (usher_window_get_type ())

G_DECLARE_FINAL_TYPE (UsherWindow, usher_window, USHER, WINDOW, AdwApplicationWindow)

G_END_DECLS
