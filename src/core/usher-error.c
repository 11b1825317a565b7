/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-error.h"

typedef struct
{
  guint roles;
} UsherErrorPrivate;

static void
usher_error_private_init (UsherErrorPrivate *priv)
{
  priv->roles = 0;
}

static void
usher_error_private_copy (const UsherErrorPrivate *source,
                          UsherErrorPrivate       *copy)
{
  copy->roles = source->roles;
}

static void
usher_error_private_clear (UsherErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (UsherError, usher_error)

/**
 * usher_error_set_roles:
 * @error: a %USHER_ERROR
 * @roles: who may do what was refused, a bit for each #UsherRole
 *
 * Notes who may do it, so that the person who may not is told whom to ask.
 */
void
usher_error_set_roles (GError *error,
                       guint   roles)
{
  UsherErrorPrivate *priv = usher_error_get_private (error);

  g_return_if_fail (priv != NULL);

  priv->roles = roles;
}

/**
 * usher_error_get_roles:
 * @error: any error
 *
 * Returns: who may do what was refused, a bit for each #UsherRole; 0 when it
 *   was not refused because of the role
 */
guint
usher_error_get_roles (const GError *error)
{
  UsherErrorPrivate *priv = error->domain == USHER_ERROR ? usher_error_get_private (error) : NULL;

  return priv != NULL ? priv->roles : 0;
}
