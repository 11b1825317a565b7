/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherError:
 * @USHER_ERROR_INVALID_NUMBER: the text is not a number
 * @USHER_ERROR_INVALID_DATE: the text is not a date, or no such day exists
 * @USHER_ERROR_INVALID_TIME: the text is not a time of day
 * @USHER_ERROR_OUT_OF_RANGE: well formed, but outside of what is meaningful
 * @USHER_ERROR_INVALID_DATA: data that is not in the form it should have
 * @USHER_ERROR_NOT_ALLOWED: a rule of the workshop forbids it
 * @USHER_ERROR_CLOSED: the workshop is closed at that time, and no reason was given
 * @USHER_ERROR_INSUFFICIENT: the stock does not hold as much, and no reason was given
 * @USHER_ERROR_NO_MANAGER: with PINs in use, no manager would have one
 *
 * Errors of the values and rules.  Their messages are technical English for
 * the log; what a person reads is made from the code.
 */
typedef enum
{
  USHER_ERROR_INVALID_NUMBER,
  USHER_ERROR_INVALID_DATE,
  USHER_ERROR_INVALID_TIME,
  USHER_ERROR_OUT_OF_RANGE,
  USHER_ERROR_INVALID_DATA,
  USHER_ERROR_NOT_ALLOWED,
  USHER_ERROR_CLOSED,
  USHER_ERROR_INSUFFICIENT,
  USHER_ERROR_NO_MANAGER,
} UsherError;

#define USHER_ERROR (usher_error_quark ())

GQuark usher_error_quark (void);
void   usher_error_set_roles (GError *error,
                              guint   roles);
guint  usher_error_get_roles (const GError *error);

G_END_DECLS
