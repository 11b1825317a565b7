/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherCheckResult:
 * @USHER_CHECK_RESULT_NOT_CHECKED: not looked at yet
 * @USHER_CHECK_RESULT_OK: in order
 * @USHER_CHECK_RESULT_ATTENTION: soon
 * @USHER_CHECK_RESULT_BAD: not in order
 *
 * The result of one point of a checklist.  Nothing is OK by default.
 */
typedef enum
{
  USHER_CHECK_RESULT_NOT_CHECKED,
  USHER_CHECK_RESULT_OK,
  USHER_CHECK_RESULT_ATTENTION,
  USHER_CHECK_RESULT_BAD,
} UsherCheckResult;

#define USHER_CHECK_RESULT_LAST USHER_CHECK_RESULT_BAD

const char *usher_check_result_to_string (UsherCheckResult value);
gboolean    usher_check_result_from_string (const char *nick, UsherCheckResult *out);

G_END_DECLS
