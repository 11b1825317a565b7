/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-widgets"

#include "config.h"

#include "usher-announce.h"

/**
 * usher_announce:
 * @widget: where something happened
 * @text: what a screen reader says, in the user's language
 *
 * Says something that happens away from the focus, such as the selection in a
 * list below an entry.  To be used in place of gtk_accessible_announce(), which
 * calls into nothing with the accessibility backend of tests (GTK 4.18).
 */
void
usher_announce (GtkWidget  *widget,
                const char *text)
{
  g_autoptr (GtkATContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (widget));
  if (context == NULL || g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext"))
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
