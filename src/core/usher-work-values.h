/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherUrgency:
 * @USHER_URGENCY_NORMAL: in its turn (普通)
 * @USHER_URGENCY_BOOKED: came by appointment (预约)
 * @USHER_URGENCY_URGENT: before the others (紧急)
 * @USHER_URGENCY_REWORK: came back, or failed a check (返工)
 *
 * The flag of a car on the progress board, the higher the sooner.
 */
typedef enum
{
  USHER_URGENCY_NORMAL,
  USHER_URGENCY_BOOKED,
  USHER_URGENCY_URGENT,
  USHER_URGENCY_REWORK,
} UsherUrgency;

#define USHER_URGENCY_LAST USHER_URGENCY_REWORK

/**
 * UsherPauseReason:
 * @USHER_PAUSE_REASON_BREAK: a break
 * @USHER_PAUSE_REASON_PARTS: waits for parts
 * @USHER_PAUSE_REASON_CONSENT: waits for the customer's answer
 * @USHER_PAUSE_REASON_OTHER_JOB: was called to another car
 * @USHER_PAUSE_REASON_EQUIPMENT: a lift or a tool is missing
 * @USHER_PAUSE_REASON_ADVICE: asks for advice
 * @USHER_PAUSE_REASON_END_OF_DAY: goes on tomorrow
 * @USHER_PAUSE_REASON_OTHER: see the note
 *
 * Why a technician's clock was stopped before the line was done.
 */
typedef enum
{
  USHER_PAUSE_REASON_BREAK,
  USHER_PAUSE_REASON_PARTS,
  USHER_PAUSE_REASON_CONSENT,
  USHER_PAUSE_REASON_OTHER_JOB,
  USHER_PAUSE_REASON_EQUIPMENT,
  USHER_PAUSE_REASON_ADVICE,
  USHER_PAUSE_REASON_END_OF_DAY,
  USHER_PAUSE_REASON_OTHER,
} UsherPauseReason;

#define USHER_PAUSE_REASON_LAST USHER_PAUSE_REASON_OTHER

/**
 * UsherTrade:
 * @USHER_TRADE_MECHANICAL: mechanic (机修)
 * @USHER_TRADE_ELECTRICAL: electrician (电工)
 * @USHER_TRADE_BODY: sheet metal (钣金)
 * @USHER_TRADE_PAINT: painter (喷漆)
 * @USHER_TRADE_DETAILING: wash and beauty (美容)
 *
 * What an operation asks for and a technician can do (工种).
 */
typedef enum
{
  USHER_TRADE_MECHANICAL,
  USHER_TRADE_ELECTRICAL,
  USHER_TRADE_BODY,
  USHER_TRADE_PAINT,
  USHER_TRADE_DETAILING,
} UsherTrade;

#define USHER_TRADE_LAST USHER_TRADE_DETAILING

/**
 * UsherToldHow:
 * @USHER_TOLD_HOW_IN_PERSON: face to face
 * @USHER_TOLD_HOW_PHONE: by telephone
 * @USHER_TOLD_HOW_MESSAGE: by message
 *
 * How a customer was told something.
 */
typedef enum
{
  USHER_TOLD_HOW_IN_PERSON,
  USHER_TOLD_HOW_PHONE,
  USHER_TOLD_HOW_MESSAGE,
} UsherToldHow;

#define USHER_TOLD_HOW_LAST USHER_TOLD_HOW_MESSAGE

const char *usher_urgency_to_string (UsherUrgency value);
gboolean    usher_urgency_from_string (const char *nick, UsherUrgency *out);
const char *usher_pause_reason_to_string (UsherPauseReason value);
gboolean    usher_pause_reason_from_string (const char *nick, UsherPauseReason *out);
const char *usher_trade_to_string (UsherTrade value);
gboolean    usher_trade_from_string (const char *nick, UsherTrade *out);
const char *usher_told_how_to_string (UsherToldHow value);
gboolean    usher_told_how_from_string (const char *nick, UsherToldHow *out);
gboolean    usher_skills_include (const char *skills, const char *trade);

G_END_DECLS
