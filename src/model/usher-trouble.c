/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-trouble.h"

#include <gio/gio.h>

#include "usher-db-error.h"
#include "usher-error.h"

static UsherTrouble
trouble_of_database (int code)
{
  switch ((UsherDbError) code)
    {
    case USHER_DB_ERROR_BUSY:
      return USHER_TROUBLE_BUSY;
    case USHER_DB_ERROR_CONFLICT:
      return USHER_TROUBLE_CONFLICT;
    case USHER_DB_ERROR_OVERLAP:
      return USHER_TROUBLE_OVERLAP;
    case USHER_DB_ERROR_NOT_FOUND:
      return USHER_TROUBLE_NOT_FOUND;
    case USHER_DB_ERROR_TOO_NEW:
      return USHER_TROUBLE_TOO_NEW;
    case USHER_DB_ERROR_NOT_A_DATABASE:
      return USHER_TROUBLE_NOT_A_WORKSHOP;
    case USHER_DB_ERROR_CORRUPT:
      return USHER_TROUBLE_CORRUPT;
    case USHER_DB_ERROR_NO_SPACE:
      return USHER_TROUBLE_NO_SPACE;
    case USHER_DB_ERROR_READ_ONLY:
      return USHER_TROUBLE_READ_ONLY;
    case USHER_DB_ERROR_UNAVAILABLE:
      return USHER_TROUBLE_UNAVAILABLE;
    case USHER_DB_ERROR_CONSTRAINT:
    case USHER_DB_ERROR_FAILED:
    default:
      return USHER_TROUBLE_OTHER;
    }
}

/**
 * usher_trouble_of:
 * @error: what an operation of a store or a session failed with
 *
 * Returns: what it means for the person at the desk
 */
UsherTrouble
usher_trouble_of (const GError *error)
{
  if (error->domain == USHER_DB_ERROR)
    return trouble_of_database (error->code);
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED))
    return USHER_TROUBLE_NOT_ALLOWED;
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_NO_MANAGER))
    return USHER_TROUBLE_NO_MANAGER;
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_CLOSED))
    return USHER_TROUBLE_CLOSED;
  if (g_error_matches (error, USHER_ERROR, USHER_ERROR_INSUFFICIENT))
    return USHER_TROUBLE_INSUFFICIENT;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return USHER_TROUBLE_CANCELLED;

  return USHER_TROUBLE_OTHER;
}
