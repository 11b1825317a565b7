/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-delivery-work.h"

#include "usher-date.h"
#include "usher-db-error.h"
#include "usher-delivery-rows.h"
#include "usher-document-work.h"
#include "usher-error.h"
#include "usher-follow-up-rows.h"
#include "usher-guarantee-rows.h"
#include "usher-order-act.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-reminder-rows.h"

#define DOCUMENT_KIND_DELIVERY "delivery"
#define PREFIX_DELIVERY "JC"

/**
 * usher_handover_work_free:
 * @work: (transfer full): what a worker got
 */
void
usher_handover_work_free (gpointer work)
{
  UsherHandoverWork *self = work;

  if (self->render_data_free != NULL)
    self->render_data_free (self->render_data);
  usher_request_free (self->request);
  g_free (self);
}

/* What the drawing of a document is told. */
typedef struct
{
  const UsherHandoverWork *work;
  UsherHandover            handover;
} Drawing;

static GBytes *
render_cb (const char *number,
           int         version,
           gint64      issued_at,
           gpointer    data,
           char      **content,
           GError    **error)
{
  Drawing *drawing = data;

  drawing->handover.number = number;
  drawing->handover.issued_at = issued_at;

  return drawing->work->render (&drawing->handover, drawing->work->render_data, content, error);
}

/**
 * usher_handover_issue:
 * @kind: of the document
 * @prefix: of its number
 * @pass: (nullable): the gate pass it is
 *
 * Returns: (transfer full): the document; NULL with @error set
 */
UsherDocument *
usher_handover_issue (UsherConnection         *connection,
                      const UsherHandoverWork *work,
                      const char              *kind,
                      const char              *prefix,
                      UsherOrderFile          *order,
                      UsherDeliveryFile       *delivery,
                      UsherGatePass           *pass,
                      GError                 **error)
{
  Drawing          drawing = { work, { order, delivery, pass, work->request->shop, NULL, 0 } };
  const UsherIssue issue = {
    .request = work->request,
    .draft = {
        .kind = kind,
        .prefix = prefix,
        .order_id = order->order->parent_instance.id,
        .language = order->order->document_language,
        .template_version = 1,
        .render = render_cb,
        .render_data = &drawing,
        .is_separate = TRUE,
    },
  };

  return usher_document_issue_within (connection, &issue, order, error);
}

/* A delivery is prepared from the authorization on until the car is gone. */
static gboolean
check_may_prepare (UsherConnection    *connection,
                   const UsherRequest *request,
                   gint64              order_id,
                   GError            **error)
{
  g_autoptr (UsherOrder) order = usher_order_rows_read (connection, order_id, error);

  if (order == NULL || !usher_staff_require_action (connection, request, USHER_ORDER_ACTION_DELIVER, error))
    return FALSE;
  if (order->document_state != USHER_DOCUMENT_STATE_DRAFT && order->document_state != USHER_DOCUMENT_STATE_ESTIMATE &&
      order->car_state != USHER_CAR_STATE_DELIVERED)
    return TRUE;
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Order %" G_GINT64_FORMAT " is %s and %s", order_id,
               usher_document_state_to_string (order->document_state), usher_car_state_to_string (order->car_state));
  return FALSE;
}

/**
 * usher_delivery_save_in_worker:
 *
 * Saves the delivery @entity as it is typed.
 */
gpointer
usher_delivery_save_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest       *request = input;
  g_autoptr (UsherDelivery) delivery = usher_entity_copy (request->entity);

  if (!check_may_prepare (connection, request, delivery->parent_instance.id, error) ||
      !usher_delivery_rows_save (connection, delivery, error))
    return NULL;
  usher_connection_note_change (connection, "order", delivery->parent_instance.id);
  return g_steal_pointer (&delivery);
}

/**
 * usher_delivery_save_marks_in_worker:
 *
 * Saves the marks @list that were found when order @id was handed over.
 */
gpointer
usher_delivery_save_marks_in_worker (UsherConnection *connection,
                                     gpointer         input,
                                     GError         **error)
{
  const UsherRequest *request = input;

  if (!check_may_prepare (connection, request, request->id, error) ||
      !usher_order_marks_save_new (connection, request->id, request->list, request->seen, request->now, error))
    return NULL;
  usher_connection_note_change (connection, "order", request->id);
  return usher_order_marks_load_new (connection, request->id, error);
}

/* A car that leaves unrepaired is neither guaranteed nor called after. */
static gboolean
is_cancelled (UsherOrderFile *order)
{
  return order->order->document_state == USHER_DOCUMENT_STATE_CANCELLED;
}

/* What follows from the car being gone: the odometer, the next service, what
 * is guaranteed, and whom to call when. */
static gboolean
write_consequences (UsherConnection    *connection,
                    const UsherRequest *request,
                    UsherOrderFile     *order,
                    UsherDelivery      *delivery,
                    GPtrArray          *guaranteed,
                    GError            **error)
{
  if (delivery->odometer_out >= 0 &&
      !usher_order_odometer_add_final (connection, order->order, delivery->odometer_out, delivery->odometer_reason,
                                       request->now, error))
    return FALSE;

  if (is_cancelled (order))
    return TRUE;

  return usher_delivery_rows_set_next_service (connection, order->order->vehicle_id, delivery, error) &&
         usher_guarantee_rows_insert (connection, guaranteed, error);
}

static gboolean
freeze (UsherConnection         *connection,
        const UsherHandoverWork *work,
        UsherOrderFile          *order,
        UsherDeliveryFile       *file,
        GError                 **error)
{
  g_autoptr (UsherDocument) document = NULL;
  UsherDelivery            *delivery = file->delivery;

  delivery->delivered_at = work->request->now;
  delivery->delivered_by = work->request->staff_id;
  document = usher_handover_issue (connection, work, DOCUMENT_KIND_DELIVERY, PREFIX_DELIVERY, order, file, NULL, error);
  if (document == NULL)
    return FALSE;
  delivery->document_id = document->parent_instance.id;

  return usher_delivery_rows_freeze (connection, delivery, error);
}

/**
 * usher_delivery_deliver_in_worker:
 *
 * Hands a car over, all or nothing.
 */
gpointer
usher_delivery_deliver_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherHandoverWork      *work = input;
  const UsherRequest           *request = work->request;
  g_autoptr (UsherDelivery)     typed = usher_entity_copy (request->entity);
  gint64                        order_id = typed->parent_instance.id;
  g_autoptr (UsherOrderFile)    order = NULL;
  g_autoptr (UsherDeliveryFile) file = NULL;

  if (!usher_staff_require_action (connection, request, USHER_ORDER_ACTION_DELIVER, error) ||
      !usher_delivery_rows_save (connection, typed, error))
    return NULL;
  order = usher_order_act_begin (connection, request, order_id, USHER_ORDER_ACTION_DELIVER, request->text, error);
  if (order == NULL)
    return NULL;
  file = usher_delivery_file_read (connection, request, order, error);
  if (file == NULL)
    return NULL;
  if (is_cancelled (order))
    g_ptr_array_set_size (file->guaranteed, 0);
  if (!freeze (connection, work, order, file, error) ||
      !write_consequences (connection, request, order, file->delivery, file->guaranteed, error) ||
      !usher_order_act_end (connection, request, order, USHER_ORDER_ACTION_DELIVER, NULL, error))
    return NULL;
  if (!is_cancelled (order) &&
      (!usher_follow_up_rows_create (connection, request, order_id, error) ||
       !usher_reminder_rows_raise_for_delivery (connection, request, order_id, error)))
    return NULL;
  return g_object_ref (file->delivery);
}

/**
 * usher_delivery_note_told_in_worker:
 *
 * Somebody told @text by @other_text that the car of order @id is ready.
 */
gpointer
usher_delivery_note_told_in_worker (UsherConnection *connection,
                                    gpointer         input,
                                    GError         **error)
{
  const UsherRequest        *request = input;
  g_autoptr (UsherOrder)     order = usher_order_rows_read (connection, request->id, error);
  g_autoptr (UsherStatement) statement = NULL;

  if (order == NULL)
    return NULL;
  statement = usher_connection_prepare (connection,
                                        "INSERT INTO notice (order_id, kind, raised_at, told_at, told_whom, told_how,"
                                        "  told_by)"
                                        " VALUES ($1, 'ready', $2, $2, $3, $4, $5)",
                                        error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, request->id);
  usher_statement_bind_int (statement, 2, request->now);
  usher_statement_bind_text (statement, 3, request->text);
  usher_statement_bind_text (statement, 4, request->other_text);
  usher_statement_bind_id (statement, 5, request->staff_id);
  if (!usher_statement_run (statement, error) ||
      !usher_order_rows_audit (connection, request, request->id, "tell-ready", request->other_text, error))
    return NULL;
  usher_connection_note_change (connection, "order", request->id);
  return NULL;
}
