/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-contact-result.h"

G_BEGIN_DECLS

#define USHER_TYPE_CONTACT_ATTEMPT (usher_contact_attempt_get_type ())

G_DECLARE_FINAL_TYPE (UsherContactAttempt, usher_contact_attempt, USHER, CONTACT_ATTEMPT, UsherEntity)

/**
 * UsherContactAttempt:
 *
 * An attempt to reach a customer about a booking (与用户联系时间), a visit, a
 * complaint, or an invitation.
 */
struct _UsherContactAttempt
{
  UsherEntity parent_instance;

  gint64             booking_id; /* 0: not about a booking */
  int                number;     /* 1st, 2nd … */
  gint64             at;
  gint64             staff_id;
  UsherContactResult result;
  char              *note;
  char              *channel; /* "phone", "message", "letter"; empty: of a booking, by phone */
};

G_END_DECLS
