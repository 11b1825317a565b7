/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-han.h"

/**
 * usher_han_prefer_chinese:
 *
 * Names and plates are Chinese whatever language the desk speaks, but Pango
 * draws Han characters in Japanese shapes unless the locale is Chinese or this
 * says otherwise.  To be called before anything is drawn; whoever has set the
 * variable keeps it.
 */
void
usher_han_prefer_chinese (void)
{
  g_setenv ("PANGO_LANGUAGE", "zh-cn", FALSE);
}
