/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-trouble-text.h"

#include <glib/gi18n.h>

#include "usher-error.h"
#include "usher-labels.h"

/**
 * usher_trouble_text:
 * @trouble: what went wrong
 *
 * The one place where troubles become words for a person.
 *
 * Returns: a translated sentence with what to do next
 */
const char *
usher_trouble_text (UsherTrouble trouble)
{
  switch (trouble)
    {
    case USHER_TROUBLE_CANCELLED:
      return _("It was called off.");
    case USHER_TROUBLE_BUSY:
      return _("The workshop is open in another program. Close it there and try again.");
    case USHER_TROUBLE_CONFLICT:
      return _("Somebody else changed it a moment ago. Look at the new version and try again.");
    case USHER_TROUBLE_OVERLAP:
      return _("The bay or the technician is taken at that time.");
    case USHER_TROUBLE_CLOSED:
      return _("The workshop is closed at that time.");
    case USHER_TROUBLE_INSUFFICIENT:
      return _("The stock does not hold as much.");
    case USHER_TROUBLE_NOT_ALLOWED:
      return _("That is not possible in its present state.");
    case USHER_TROUBLE_NO_MANAGER:
      return _("A manager needs a PIN of their own, else nobody could manage the staff.");
    case USHER_TROUBLE_NOT_FOUND:
      return _("It is no longer there.");
    case USHER_TROUBLE_TOO_NEW:
      return _("The workshop was last used with a newer version of this program. Install that version to open it.");
    case USHER_TROUBLE_NOT_A_WORKSHOP:
      return _("The file is not a workshop of this program.");
    case USHER_TROUBLE_CORRUPT:
      return _("The file is damaged. Restore the last backup.");
    case USHER_TROUBLE_NO_SPACE:
      return _("The disk is full. Free some space; what you typed is still here.");
    case USHER_TROUBLE_READ_ONLY:
      return _("The folder of the workshop cannot be written to.");
    case USHER_TROUBLE_UNAVAILABLE:
      return _("The workshop cannot be reached.");
    case USHER_TROUBLE_OTHER:
    default:
      return _("Something unexpected happened. Try again; if it stays so, restore the last backup.");
    }
}

/**
 * usher_trouble_roles_text:
 * @roles: who may do something, a bit for each #UsherRole
 *
 * Returns: (transfer full): a translated sentence with their names
 */
char *
usher_trouble_roles_text (guint roles)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint role = 0; role <= USHER_ROLE_LAST; role++)
    {
      if ((roles & (1u << role)) == 0)
        continue;
      if (names->len > 0)
        g_string_append (names, C_("roles", ", "));
      g_string_append (names, usher_role_label ((UsherRole) role));
    }

  /* Translators: %s is a list of roles: "group leader, manager". */
  return g_strdup_printf (_("That is not in your role. Who may: %s."), names->str);
}

/**
 * usher_trouble_describe:
 * @error: what an operation failed with
 *
 * Returns: (transfer full): a translated sentence with what to do next; who may
 *   do it, when it was refused because of the role
 */
char *
usher_trouble_describe (const GError *error)
{
  guint roles = usher_error_get_roles (error);

  return roles != 0 ? usher_trouble_roles_text (roles) : g_strdup (usher_trouble_text (usher_trouble_of (error)));
}
