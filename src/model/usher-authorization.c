/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-authorization.h"

USHER_DEFINE_ENTITY (UsherAuthorization, usher_authorization, G_STRUCT_OFFSET (UsherAuthorization, consented_by), G_STRUCT_OFFSET (UsherAuthorization, relation), G_STRUCT_OFFSET (UsherAuthorization, phone), G_STRUCT_OFFSET (UsherAuthorization, strokes), G_STRUCT_OFFSET (UsherAuthorization, scan_sha256), G_STRUCT_OFFSET (UsherAuthorization, signed_sha256), G_STRUCT_OFFSET (UsherAuthorization, note))
