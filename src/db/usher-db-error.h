/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define USHER_DB_ERROR (usher_db_error_quark ())

/**
 * UsherDbError:
 * @USHER_DB_ERROR_BUSY: another process holds the file, or kept a lock for too long
 * @USHER_DB_ERROR_CONSTRAINT: UNIQUE, CHECK, NOT NULL, FOREIGN KEY or type of a column
 * @USHER_DB_ERROR_CONFLICT: the row was changed by somebody else meanwhile (row_version)
 * @USHER_DB_ERROR_NOT_FOUND: no such row, file or blob
 * @USHER_DB_ERROR_TOO_NEW: the file was written by a newer version of the program
 * @USHER_DB_ERROR_CORRUPT: the file or a blob is damaged
 * @USHER_DB_ERROR_NO_SPACE: the disk is full
 * @USHER_DB_ERROR_READ_ONLY: file, folder or connection cannot be written to
 * @USHER_DB_ERROR_UNAVAILABLE: the database cannot be reached, or is closed
 * @USHER_DB_ERROR_FAILED: a mistake in the program, such as wrong SQL
 * @USHER_DB_ERROR_NOT_A_DATABASE: the file is something else
 * @USHER_DB_ERROR_OVERLAP: a bay or a technician is taken at that time
 *
 * What went wrong, by meaning.  Messages are technical English for the log and
 * never contain bound values.
 */
typedef enum
{
  USHER_DB_ERROR_BUSY,
  USHER_DB_ERROR_CONSTRAINT,
  USHER_DB_ERROR_CONFLICT,
  USHER_DB_ERROR_NOT_FOUND,
  USHER_DB_ERROR_TOO_NEW,
  USHER_DB_ERROR_CORRUPT,
  USHER_DB_ERROR_NO_SPACE,
  USHER_DB_ERROR_READ_ONLY,
  USHER_DB_ERROR_UNAVAILABLE,
  USHER_DB_ERROR_FAILED,
  USHER_DB_ERROR_NOT_A_DATABASE,
  USHER_DB_ERROR_OVERLAP,
} UsherDbError;

GQuark usher_db_error_quark (void);

G_END_DECLS
