/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherContactResult:
 * @USHER_CONTACT_RESULT_REACHED: we spoke
 * @USHER_CONTACT_RESULT_NO_ANSWER: nobody answered
 * @USHER_CONTACT_RESULT_BUSY: the line was busy
 * @USHER_CONTACT_RESULT_WRONG_NUMBER: the number is somebody else’s
 * @USHER_CONTACT_RESULT_REFUSED: the customer does not want to be called
 *
 * How an attempt to reach a customer ended.
 */
typedef enum
{
  USHER_CONTACT_RESULT_REACHED,
  USHER_CONTACT_RESULT_NO_ANSWER,
  USHER_CONTACT_RESULT_BUSY,
  USHER_CONTACT_RESULT_WRONG_NUMBER,
  USHER_CONTACT_RESULT_REFUSED,
} UsherContactResult;

#define USHER_CONTACT_RESULT_LAST USHER_CONTACT_RESULT_REFUSED

const char *usher_contact_result_to_string (UsherContactResult value);
gboolean    usher_contact_result_from_string (const char *nick, UsherContactResult *out);

G_END_DECLS
