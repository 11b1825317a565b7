/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"
#include "usher-trouble.h"

G_BEGIN_DECLS

/* What keeps a workshop safe: checking it, backing it up, restoring it. */

/**
 * UsherBackupReason:
 * @USHER_BACKUP_REASON_DAILY: the day's own
 * @USHER_BACKUP_REASON_ASKED: somebody asked for it
 * @USHER_BACKUP_REASON_UPDATE: before a newer program changed the file
 * @USHER_BACKUP_REASON_RESTORE: what was there before a backup was restored
 *
 * Why a backup was made.
 */
typedef enum
{
  USHER_BACKUP_REASON_DAILY,
  USHER_BACKUP_REASON_ASKED,
  USHER_BACKUP_REASON_UPDATE,
  USHER_BACKUP_REASON_RESTORE,
} UsherBackupReason;

/**
 * UsherBackupSummary:
 * @path: the file
 * @time: when it was made, unix seconds UTC
 * @reason: why
 * @is_readable: whether it can be restored with this program
 * @trouble: why not
 * @shop_name: the workshop's name in it
 * @n_customers: how many customers it holds
 * @n_vehicles: how many cars
 * @n_bookings: how many bookings
 * @n_orders: how many repair orders
 *
 * What a person needs to choose a backup.
 */
typedef struct
{
  char             *path;
  gint64            time;
  UsherBackupReason reason;
  gboolean          is_readable;
  UsherTrouble      trouble;
  char             *shop_name;
  gint64            n_customers;
  gint64            n_vehicles;
  gint64            n_bookings;
  gint64            n_orders;
} UsherBackupSummary;

void usher_backup_summary_free (gpointer summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherBackupSummary, usher_backup_summary_free)

gboolean usher_upkeep_check (const char *uri,
                             char      **report,
                             GError    **error);
char    *usher_upkeep_backup_sync (const char *uri,
                                   const char *file,
                                   GError    **error);
gboolean usher_upkeep_is_backup_due (UsherSession *session);
void     usher_upkeep_backup_async (UsherSession       *session,
                                    gboolean            by_itself,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
char    *usher_upkeep_backup_finish (UsherSession *session,
                                     GAsyncResult *result,
                                     GError      **error);
gint64   usher_upkeep_get_last_backup (UsherSession *session);
char    *usher_upkeep_get_backup_folder (const char *uri);

void       usher_upkeep_list_backups_async (const char         *uri,
                                            GCancellable       *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer            user_data);
GPtrArray *usher_upkeep_list_backups_finish (GAsyncResult *result,
                                             GError      **error);
void       usher_upkeep_summarize_async (const char         *path,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *usher_upkeep_summarize_finish (GAsyncResult *result,
                                          GError      **error);
void       usher_upkeep_restore_async (const char         *backup,
                                       const char         *uri,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean   usher_upkeep_restore_finish (GAsyncResult *result,
                                        char        **safety_copy,
                                        GError      **error);

void     usher_upkeep_install_starter_async (UsherSession       *session,
                                             GAsyncReadyCallback callback,
                                             gpointer            user_data);
gboolean usher_upkeep_install_starter_finish (UsherSession *session,
                                              GAsyncResult *result,
                                              GError      **error);

G_END_DECLS
