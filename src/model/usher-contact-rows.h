/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-contact-attempt.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Attempts to reach a customer about anything but a booking; on the database's
 * thread only. */

/**
 * UsherContactOwner:
 *
 * What an attempt is about: the column of contact_attempt that says so.
 */
typedef enum
{
  USHER_CONTACT_OWNER_FOLLOW_UP,
  USHER_CONTACT_OWNER_REMINDER,
  USHER_CONTACT_OWNER_COMPLAINT,
} UsherContactOwner;

gboolean   usher_contact_rows_add (UsherConnection    *connection,
                                   const UsherRequest *request,
                                   UsherContactOwner   owner,
                                   gint64              owner_id,
                                   const char         *channel,
                                   UsherContactResult  result,
                                   const char         *note,
                                   guint              *number,
                                   GError            **error);
gboolean   usher_contact_rows_remove_last (UsherConnection    *connection,
                                           const UsherRequest *request,
                                           UsherContactOwner   owner,
                                           gint64              owner_id,
                                           GError            **error);
GPtrArray *usher_contact_rows_list (UsherConnection  *connection,
                                    UsherContactOwner owner,
                                    gint64            owner_id,
                                    GError          **error);

G_END_DECLS
