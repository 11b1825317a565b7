/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-pin-text.h"

#include <glib/gi18n.h>

/**
 * usher_pin_text:
 * @result: what came of typing a PIN
 * @name: whose
 * @wait_seconds: how long until the next try is looked at
 *
 * Returns: (transfer full): a translated sentence with what to do next; empty
 *   when the PIN was right
 */
char *
usher_pin_text (UsherPinResult result,
                const char    *name,
                int            wait_seconds)
{
  switch (result)
    {
    case USHER_PIN_WRONG:
      if (wait_seconds > 0)
        /* Translators: %1$s is a person, %2$d how long to wait. */
        return g_strdup_printf (ngettext ("That is not the PIN of %1$s. Try again in %2$d second.",
                                          "That is not the PIN of %1$s. Try again in %2$d seconds.", wait_seconds),
                                name, wait_seconds);
      /* Translators: %s is a person. */
      return g_strdup_printf (_("That is not the PIN of %s."), name);
    case USHER_PIN_WAIT:
      return g_strdup_printf (ngettext ("Too many wrong PINs. Try again in %d second.",
                                        "Too many wrong PINs. Try again in %d seconds.", wait_seconds),
                              wait_seconds);
    case USHER_PIN_MISSING:
      /* Translators: %s is a person. */
      return g_strdup_printf (_("%s has no PIN yet. A manager who has one can set it."), name);
    case USHER_PIN_NOT_PERMITTED:
      /* Translators: %s is a person. */
      return g_strdup_printf (_("%s may not approve of it."), name);
    case USHER_PIN_RIGHT:
    default:
      return g_strdup ("");
    }
}
