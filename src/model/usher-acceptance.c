/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-acceptance.h"

USHER_DEFINE_ENTITY (UsherAcceptance, usher_acceptance, G_STRUCT_OFFSET (UsherAcceptance, words), G_STRUCT_OFFSET (UsherAcceptance, accepted_by))
