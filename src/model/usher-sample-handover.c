/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-complaint.h"
#include "usher-date.h"
#include "usher-delivery-work.h"
#include "usher-follow-up-rows.h"
#include "usher-follow-up-work.h"
#include "usher-order-load.h"
#include "usher-quality-work.h"
#include "usher-sample-private.h"
#include "usher-settlement-work.h"

/* What the desk does with a car that is done, through its own workers. */

static gint64
cashier_of (UsherSample *self)
{
  return usher_sample_staff (self, USHER_ROLE_CASHIER, 0);
}

static gint64
manager_of (UsherSample *self)
{
  return usher_sample_staff (self, USHER_ROLE_MANAGER, 0);
}

/**
 * usher_sample_settle:
 *
 * Makes the settlement list and shows it to the customer.
 */
gboolean
usher_sample_settle (UsherSample    *self,
                     UsherSampleJob *job,
                     GError        **error)
{
  UsherRequest                      request = usher_sample_job_request (self, job, cashier_of (self));
  g_autoptr (UsherOrderFile)        file = usher_order_file_read (self->connection, job->order_id, error);
  UsherSettlementTerms              terms = { 0, self->shop->tax_rate, self->shop->rounding };
  UsherSettlementSums               sums = { 0 };
  UsherSettling                     settling = { .request = &request };
  g_autoptr (UsherSettlementRecord) record = NULL;
  g_autoptr (GError)                local_error = NULL;

  if (file == NULL)
    return FALSE;
  usher_settlement_compute (file->estimate, &terms, &sums);
  settling.draft = (UsherSettlementDraft) {
    .order_id = job->order_id,
    .total = sums.total,
    .discount_reason = "",
    .odometer_out = -1,
    .language = file->order->document_language,
    .render = self->papers->settlement,
  };
  record = usher_settlement_issue_in_worker (self->connection, &settling, error);
  if (record == NULL)
    return FALSE;
  job->settlement_id = record->parent_instance.id;
  job->due = record->sums.total;
  request.id = job->settlement_id;
  request.text = (char *) "shown";
  usher_settlement_note_showing_in_worker (self->connection, &request, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* What goes on account is approved by the manager. */
gboolean
usher_sample_pay (UsherSample       *self,
                  UsherSampleJob    *job,
                  UsherPaymentMethod method,
                  gint64             amount,
                  GError           **error)
{
  gboolean                 is_credit = method == USHER_PAYMENT_METHOD_ON_ACCOUNT;
  UsherRequest             request = usher_sample_job_request (self, job, is_credit ? manager_of (self) : cashier_of (self));
  g_autoptr (UsherPayment) payment = g_object_new (USHER_TYPE_PAYMENT, NULL);
  g_autoptr (UsherPayment) taken = NULL;

  payment->order_id = job->order_id;
  payment->settlement_id = job->settlement_id;
  payment->payer = USHER_PAYER_CUSTOMER;
  payment->method = method;
  payment->amount = amount;
  request.entity = payment;
  taken = usher_settlement_take_in_worker (self->connection, &request, error);
  if (taken == NULL)
    return FALSE;
  job->due -= amount;

  return TRUE;
}

/* The manager lets a customer pay later, up to @limit fen. */
gboolean
usher_sample_give_credit (UsherSample          *self,
                          const UsherSampleJob *job,
                          gint64                customer_id,
                          gint64                limit,
                          GError              **error)
{
  UsherRequest       request = usher_sample_job_request (self, job, manager_of (self));
  g_autoptr (GError) local_error = NULL;

  request.id = customer_id;
  request.number = limit;
  usher_settlement_set_credit_limit_in_worker (self->connection, &request, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
accept (UsherSample          *self,
        const UsherSampleJob *job,
        UsherOrderFile       *file,
        GError              **error)
{
  UsherRequest                 request = usher_sample_job_request (self, job, file->order->advisor_id);
  g_autoptr (UsherAcceptance)  acceptance = g_object_new (USHER_TYPE_ACCEPTANCE, NULL);
  g_autoptr (UsherQualityFile) after = NULL;

  acceptance->order_id = job->order_id;
  acceptance->is_satisfied = TRUE;
  usher_entity_set_string (&acceptance->accepted_by, file->order->customer_name);
  request.entity = acceptance;
  after = usher_quality_accept_in_worker (self->connection, &request, error);

  return after != NULL;
}

static gboolean
write_gate_pass (UsherSample          *self,
                 const UsherSampleJob *job,
                 GError              **error)
{
  UsherRequest              request = usher_sample_job_request (self, job, cashier_of (self));
  UsherHandoverWork         work = { .request = &request, .render = self->papers->gate_pass };
  g_autoptr (UsherGatePass) pass = g_object_new (USHER_TYPE_GATE_PASS, NULL);
  g_autoptr (UsherGatePass) issued = NULL;

  pass->order_id = job->order_id;
  pass->kind = USHER_GATE_PASS_SETTLED;
  pass->out_km = -1;
  request.entity = pass;
  issued = usher_gate_pass_issue_in_worker (self->connection, &work, error);

  return issued != NULL;
}

static void
fill_delivery (UsherSample   *self,
               UsherDelivery *delivery,
               UsherOrder    *order,
               gint64         at)
{
  GDate day;

  delivery->parent_instance.id = order->parent_instance.id;
  usher_entity_set_string (&delivery->collected_by, order->customer_name);
  usher_entity_set_string (&delivery->phone, order->phone);
  delivery->told_done = delivery->told_not_done = delivery->told_next = delivery->showed_parts = TRUE;
  delivery->keys_back = delivery->documents_back = delivery->belongings_back = TRUE;
  delivery->no_new_damage = TRUE;
  delivery->old_parts = order->old_parts == USHER_OLD_PARTS_TAKE ? USHER_OLD_PARTS_FATE_RETURNED : USHER_OLD_PARTS_FATE_LEFT;
  delivery->odometer_out = order->odometer + 2;
  delivery->next_service_km = (order->odometer + 10000) / 500 * 500;
  usher_date_of_time (at, self->zone, &day);
  g_date_add_months (&day, 6);
  g_free (delivery->next_service_on);
  delivery->next_service_on = usher_date_to_iso (&day);
}

/**
 * usher_sample_deliver:
 *
 * The customer is satisfied, gets a gate pass and drives away.
 */
gboolean
usher_sample_deliver (UsherSample    *self,
                      UsherSampleJob *job,
                      GError        **error)
{
  g_autoptr (UsherOrderFile) file = usher_order_file_read (self->connection, job->order_id, error);
  g_autoptr (UsherDelivery)  delivery = g_object_new (USHER_TYPE_DELIVERY, NULL);
  g_autoptr (UsherDelivery)  done = NULL;
  UsherRequest               request = { 0 };
  UsherHandoverWork          work = { .request = &request, .render = self->papers->delivery };

  if (file == NULL || !accept (self, job, file, error) || !write_gate_pass (self, job, error))
    return FALSE;
  usher_sample_wait (self, job, 5);
  request = usher_sample_job_request (self, job, file->order->advisor_id);
  fill_delivery (self, delivery, file->order, job->at);
  request.entity = delivery;
  done = usher_delivery_deliver_in_worker (self->connection, &work, error);

  return done != NULL;
}

/* The cashier calls after a visit, for who served does not. */
gboolean
usher_sample_call (UsherSample          *self,
                   const UsherSampleJob *job,
                   UsherContactResult    result,
                   const char           *note,
                   gint64               *follow_up_id,
                   GError              **error)
{
  UsherRequest              request = usher_sample_job_request (self, job, cashier_of (self));
  g_autoptr (UsherFollowUp) follow_up = NULL;
  g_autoptr (UsherFollowUp) called = NULL;

  if (!usher_follow_up_rows_find_of_order (self->connection, job->order_id, follow_up_id, error))
    return FALSE;
  follow_up = usher_follow_up_rows_load (self->connection, *follow_up_id, error);
  if (follow_up == NULL)
    return FALSE;
  request.id = *follow_up_id;
  request.row_version = follow_up->parent_instance.row_version;
  request.number = result;
  request.text = (char *) note;
  called = usher_follow_up_attempt_in_worker (self->connection, &request, error);

  return called != NULL;
}

gboolean
usher_sample_complain (UsherSample          *self,
                       const UsherSampleJob *job,
                       gint64                follow_up_id,
                       const char           *words,
                       GError              **error)
{
  UsherRequest               request = usher_sample_job_request (self, job, cashier_of (self));
  g_autoptr (UsherComplaint) complaint = g_object_new (USHER_TYPE_COMPLAINT, NULL);
  g_autoptr (UsherComplaint) opened = NULL;

  complaint->order_id = job->order_id;
  complaint->follow_up_id = follow_up_id;
  usher_entity_set_string (&complaint->source, "call");
  usher_entity_set_string (&complaint->words, words);
  request.entity = complaint;
  opened = usher_complaint_save_in_worker (self->connection, &request, error);

  return opened != NULL;
}
