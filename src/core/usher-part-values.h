/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherPartRequestState:
 * @USHER_PART_REQUEST_STATE_ASKED: the workshop needs it
 * @USHER_PART_REQUEST_STATE_ORDERED: it was ordered
 * @USHER_PART_REQUEST_STATE_ARRIVED: it is here, in the stock
 * @USHER_PART_REQUEST_STATE_ISSUED: it was handed out
 * @USHER_PART_REQUEST_STATE_CANCELLED: it is not needed any more
 *
 * How far a part that was short (缺件) has come.
 */
typedef enum
{
  USHER_PART_REQUEST_STATE_ASKED,
  USHER_PART_REQUEST_STATE_ORDERED,
  USHER_PART_REQUEST_STATE_ARRIVED,
  USHER_PART_REQUEST_STATE_ISSUED,
  USHER_PART_REQUEST_STATE_CANCELLED,
} UsherPartRequestState;

#define USHER_PART_REQUEST_STATE_LAST USHER_PART_REQUEST_STATE_CANCELLED

const char *usher_part_request_state_to_string (UsherPartRequestState value);
gboolean    usher_part_request_state_from_string (const char *nick, UsherPartRequestState *out);

/**
 * UsherPartFate:
 * @USHER_PART_FATE_UNSET: nobody said
 * @USHER_PART_FATE_KEPT: it is kept for the customer
 * @USHER_PART_FATE_NOT_KEPT: the workshop disposes of it
 * @USHER_PART_FATE_NONE: there is none
 *
 * What happens to the part that a new one takes the place of (旧件).
 */
typedef enum
{
  USHER_PART_FATE_UNSET,
  USHER_PART_FATE_KEPT,
  USHER_PART_FATE_NOT_KEPT,
  USHER_PART_FATE_NONE,
} UsherPartFate;

#define USHER_PART_FATE_LAST USHER_PART_FATE_NONE

const char *usher_part_fate_to_string (UsherPartFate value);
gboolean    usher_part_fate_from_string (const char *nick, UsherPartFate *out);

G_END_DECLS
