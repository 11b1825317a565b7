/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * UsherReasonFunc:
 * @parent: where it was asked
 * @reason: what was said, never empty
 */
typedef void (*UsherReasonFunc) (GtkWidget  *parent,
                                 const char *reason);

void usher_reason_ask (GtkWidget      *parent,
                       const char     *heading,
                       const char     *body,
                       const char     *go_on,
                       UsherReasonFunc answer);

G_END_DECLS
