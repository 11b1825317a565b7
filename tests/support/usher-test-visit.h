/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-test-order.h"

G_BEGIN_DECLS

/* A visit that is over: what happens after the delivery begins here. */

UsherOrder *usher_test_leave (UsherTestWorkshop *workshop,
                              const char        *plate,
                              const char        *concern,
                              const char        *work);
void        usher_test_sit_down (UsherTestWorkshop *workshop,
                                 guint              nth_of_staff);

G_END_DECLS
