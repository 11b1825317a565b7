/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-delivery-store.h"
#include "usher-request.h"

G_BEGIN_DECLS

/**
 * UsherHandoverWork:
 *
 * What issuing a gate pass and delivering hand to the worker.
 */
typedef struct
{
  UsherRequest       *request; /* entity: the delivery or the pass; text: override reason */
  UsherHandoverRender render;
  gpointer            render_data;
  GDestroyNotify      render_data_free;
} UsherHandoverWork;

void usher_handover_work_free (gpointer work);

/* The worker sides of UsherDeliveryStore: delivering and issuing a pass are on
 * an UsherHandoverWork, the others on an UsherRequest. */

gpointer usher_delivery_load_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_list_ready_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_list_on_account_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_list_passes_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_load_rights_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_delivery_save_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_save_marks_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_deliver_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_delivery_note_told_in_worker (UsherConnection *connection, gpointer input, GError **error);

gpointer usher_gate_pass_issue_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_gate_pass_void_in_worker (UsherConnection *connection, gpointer input, GError **error);
gpointer usher_gate_pass_note_gate_in_worker (UsherConnection *connection, gpointer input, GError **error);

/* Draws, numbers and freezes a paper of the delivery in the transaction. */
UsherDocument *usher_handover_issue (UsherConnection         *connection,
                                     const UsherHandoverWork *work,
                                     const char              *kind,
                                     const char              *prefix,
                                     UsherOrderFile          *order,
                                     UsherDeliveryFile       *delivery,
                                     UsherGatePass           *pass,
                                     GError                 **error);

G_END_DECLS
