/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-connection.h"
#include "usher-follow-up.h"
#include "usher-request.h"

G_BEGIN_DECLS

/* Follow-ups as rows; on the database's thread only. */

/* Keys of the settings of the shop. */
#define USHER_SETTING_FOLLOW_UP_DAYS "follow-up-days"
#define USHER_SETTING_FOLLOW_UP_ATTEMPTS "follow-up-attempts"

gboolean       usher_follow_up_rows_create (UsherConnection    *connection,
                                            const UsherRequest *request,
                                            gint64              order_id,
                                            GError            **error);
UsherFollowUp *usher_follow_up_rows_load (UsherConnection *connection,
                                          gint64           id,
                                          GError         **error);
gboolean       usher_follow_up_rows_find_of_order (UsherConnection *connection,
                                                   gint64           order_id,
                                                   gint64          *id,
                                                   GError         **error);
GPtrArray     *usher_follow_up_rows_list_open (UsherConnection *connection,
                                               GError         **error);
gboolean       usher_follow_up_rows_update (UsherConnection *connection,
                                            UsherFollowUp   *follow_up,
                                            GError         **error);
gboolean       usher_follow_up_rows_read_setting (UsherConnection *connection,
                                                  const char      *key,
                                                  int              min,
                                                  int              max,
                                                  int              fallback,
                                                  int             *value,
                                                  GError         **error);

G_END_DECLS
