/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-trouble.h"

G_BEGIN_DECLS

const char *usher_trouble_text (UsherTrouble trouble);
char       *usher_trouble_roles_text (guint roles);
char       *usher_trouble_describe (const GError *error);

G_END_DECLS
