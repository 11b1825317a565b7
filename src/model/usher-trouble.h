/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherTrouble:
 * @USHER_TROUBLE_OTHER: anything else, a bug included
 * @USHER_TROUBLE_CANCELLED: nobody waits for the answer any more
 * @USHER_TROUBLE_BUSY: another process holds the workshop
 * @USHER_TROUBLE_CONFLICT: the row was changed elsewhere in the meantime
 * @USHER_TROUBLE_OVERLAP: the bay or the technician is taken
 * @USHER_TROUBLE_CLOSED: the workshop is closed at that time
 * @USHER_TROUBLE_INSUFFICIENT: the stock does not hold as much
 * @USHER_TROUBLE_NOT_ALLOWED: a rule forbids it
 * @USHER_TROUBLE_NO_MANAGER: with PINs in use, no manager would have one
 * @USHER_TROUBLE_NOT_FOUND: the row is gone
 * @USHER_TROUBLE_TOO_NEW: a newer desk has written the file
 * @USHER_TROUBLE_NOT_A_WORKSHOP: the file is something else
 * @USHER_TROUBLE_CORRUPT: the file is damaged
 * @USHER_TROUBLE_NO_SPACE: the disk is full
 * @USHER_TROUBLE_READ_ONLY: the folder cannot be written to
 * @USHER_TROUBLE_UNAVAILABLE: the workshop cannot be reached
 *
 * What went wrong, as a person needs to know it.
 */
typedef enum
{
  USHER_TROUBLE_OTHER,
  USHER_TROUBLE_CANCELLED,
  USHER_TROUBLE_BUSY,
  USHER_TROUBLE_CONFLICT,
  USHER_TROUBLE_OVERLAP,
  USHER_TROUBLE_CLOSED,
  USHER_TROUBLE_INSUFFICIENT,
  USHER_TROUBLE_NOT_ALLOWED,
  USHER_TROUBLE_NO_MANAGER,
  USHER_TROUBLE_NOT_FOUND,
  USHER_TROUBLE_TOO_NEW,
  USHER_TROUBLE_NOT_A_WORKSHOP,
  USHER_TROUBLE_CORRUPT,
  USHER_TROUBLE_NO_SPACE,
  USHER_TROUBLE_READ_ONLY,
  USHER_TROUBLE_UNAVAILABLE,
} UsherTrouble;

UsherTrouble usher_trouble_of (const GError *error);

G_END_DECLS
