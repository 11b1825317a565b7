/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-document.h"

USHER_DEFINE_ENTITY (UsherDocument, usher_document, G_STRUCT_OFFSET (UsherDocument, kind), G_STRUCT_OFFSET (UsherDocument, number), G_STRUCT_OFFSET (UsherDocument, language), G_STRUCT_OFFSET (UsherDocument, content), G_STRUCT_OFFSET (UsherDocument, sha256))
