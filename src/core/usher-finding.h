/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherFinding:
 * @USHER_FINDING_NOT_ASKED: not looked at yet
 * @USHER_FINDING_CONFIRMED: seen or heard
 * @USHER_FINDING_TO_INSPECT: a full check is needed
 * @USHER_FINDING_NOT_REPRODUCED: could not be made to happen
 *
 * What came of looking at a concern at the reception (故障确认).
 */
typedef enum
{
  USHER_FINDING_NOT_ASKED,
  USHER_FINDING_CONFIRMED,
  USHER_FINDING_TO_INSPECT,
  USHER_FINDING_NOT_REPRODUCED,
} UsherFinding;

#define USHER_FINDING_LAST USHER_FINDING_NOT_REPRODUCED

/**
 * UsherWarrantyAnswer:
 * @USHER_WARRANTY_ANSWER_NOT_ASKED: not looked at yet
 * @USHER_WARRANTY_ANSWER_COVERED: the manufacturer pays
 * @USHER_WARRANTY_ANSWER_NOT_COVERED: the customer pays
 * @USHER_WARRANTY_ANSWER_TO_DIAGNOSE: known only after the diagnosis
 * @USHER_WARRANTY_ANSWER_ESCALATED: put to the manufacturer
 *
 * What the customer was told about the warranty for a concern.
 */
typedef enum
{
  USHER_WARRANTY_ANSWER_NOT_ASKED,
  USHER_WARRANTY_ANSWER_COVERED,
  USHER_WARRANTY_ANSWER_NOT_COVERED,
  USHER_WARRANTY_ANSWER_TO_DIAGNOSE,
  USHER_WARRANTY_ANSWER_ESCALATED,
} UsherWarrantyAnswer;

#define USHER_WARRANTY_ANSWER_LAST USHER_WARRANTY_ANSWER_ESCALATED

const char *usher_finding_to_string (UsherFinding value);
gboolean    usher_finding_from_string (const char *nick, UsherFinding *out);

const char *usher_warranty_answer_to_string (UsherWarrantyAnswer value);
gboolean    usher_warranty_answer_from_string (const char *nick, UsherWarrantyAnswer *out);

G_END_DECLS
