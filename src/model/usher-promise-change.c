/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-promise-change.h"

USHER_DEFINE_ENTITY (UsherPromiseChange, usher_promise_change, G_STRUCT_OFFSET (UsherPromiseChange, reason))
