/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherAdditionState:
 * @USHER_ADDITION_STATE_OPEN: being written; nothing was said to the customer yet
 * @USHER_ADDITION_STATE_ISSUED: its paper is out and waits for the answer
 * @USHER_ADDITION_STATE_ACCEPTED: the customer agreed to it
 * @USHER_ADDITION_STATE_DECLINED: the customer does not want it
 * @USHER_ADDITION_STATE_DEFERRED: the customer wants it another time
 * @USHER_ADDITION_STATE_WITHDRAWN: the workshop takes it back
 *
 * How far additional work (增项) has come.
 */
typedef enum
{
  USHER_ADDITION_STATE_OPEN,
  USHER_ADDITION_STATE_ISSUED,
  USHER_ADDITION_STATE_ACCEPTED,
  USHER_ADDITION_STATE_DECLINED,
  USHER_ADDITION_STATE_DEFERRED,
  USHER_ADDITION_STATE_WITHDRAWN,
} UsherAdditionState;

#define USHER_ADDITION_STATE_LAST USHER_ADDITION_STATE_WITHDRAWN

const char *usher_addition_state_to_string (UsherAdditionState value);
gboolean    usher_addition_state_from_string (const char *nick, UsherAdditionState *out);

G_END_DECLS
