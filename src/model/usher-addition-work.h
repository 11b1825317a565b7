/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-addition.h"
#include "usher-document-work.h"
#include "usher-order-act.h"

G_BEGIN_DECLS

/* The worker sides of UsherAdditionStore: issuing is an UsherWork on an
 * UsherIssue, accepting on an UsherAgreement, the others on an UsherRequest;
 * each has the addition as the entity of its request. */

gpointer usher_addition_list_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_save_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_accept_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_refuse_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_withdraw_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_addition_restore_in_worker (UsherConnection *connection, gpointer input, GError **error);

/* What they share. */

UsherAddition *usher_addition_load_seen (UsherConnection *connection,
                                         UsherAddition   *seen,
                                         GError         **error);
gboolean       usher_addition_require (UsherAddition *addition,
                                       gboolean       is_fit,
                                       const char    *what,
                                       GError       **error);
gpointer       usher_addition_end (UsherConnection    *connection,
                                   const UsherRequest *request,
                                   UsherOrderFile     *file,
                                   UsherOrderAction    action,
                                   UsherAddition      *addition,
                                   GError            **error);

G_END_DECLS
