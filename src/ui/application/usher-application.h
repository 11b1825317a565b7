/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define USHER_TYPE_APPLICATION (usher_application_get_type ())

G_DECLARE_FINAL_TYPE (UsherApplication, usher_application, USHER, APPLICATION, AdwApplication)

UsherApplication *usher_application_new (void);
gboolean          usher_application_get_has_failed (UsherApplication *self);

G_END_DECLS
