/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-contact-attempt.h"

USHER_DEFINE_ENTITY (UsherContactAttempt, usher_contact_attempt, G_STRUCT_OFFSET (UsherContactAttempt, note), G_STRUCT_OFFSET (UsherContactAttempt, channel))
