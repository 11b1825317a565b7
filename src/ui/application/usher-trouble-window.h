/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_TROUBLE_WINDOW (usher_trouble_window_get_type ())

G_DECLARE_FINAL_TYPE (UsherTroubleWindow, usher_trouble_window, USHER, TROUBLE_WINDOW, AdwApplicationWindow)

UsherTroubleWindow *usher_trouble_window_new (GtkApplication *application,
                                              const char     *text);

G_END_DECLS
