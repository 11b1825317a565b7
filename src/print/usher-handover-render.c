/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-handover-render.h"

#include "usher-delivery-form.h"
#include "usher-gate-pass-form.h"
#include "usher-phone.h"
#include "usher-snapshots.h"

static void
add_marks (GPtrArray *to,
           GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    g_ptr_array_add (to, usher_damage_mark_copy (g_ptr_array_index (marks, i)));
}

static const UsherGuaranteedLine *
find_guarantee (GPtrArray *guaranteed,
                gint64     line_id)
{
  for (guint i = 0; i < guaranteed->len; i++)
    {
      const UsherGuaranteedLine *line = g_ptr_array_index (guaranteed, i);

      if (line->line_id == line_id)
        return line;
    }
  return NULL;
}

static void
add_line (UsherDeliverySnapshot   *snapshot,
          const UsherHandover     *handover,
          const UsherEstimateLine *line)
{
  const UsherGuaranteedLine *guaranteed = find_guarantee (handover->delivery->guaranteed, line->id);
  UsherDeliveryItem         *item = NULL;

  if (usher_estimate_line_is_empty (line))
    return;

  item = usher_delivery_item_new (line->description, line->consent);
  item->category = line->category;
  if (line->consent != USHER_CONSENT_DONE && line->consent != USHER_CONSENT_AUTHORIZED)
    {
      g_ptr_array_add (snapshot->not_done, item);
      return;
    }
  if (guaranteed != NULL)
    {
      item->has_guarantee = TRUE;
      item->category = guaranteed->category;
      item->km = guaranteed->guarantee.km;
      item->days = guaranteed->guarantee.days;
      g_set_str (&item->until_on, guaranteed->until_on);
      item->until_km = guaranteed->until_km;
    }
  g_ptr_array_add (snapshot->done, item);
}

static void
take_words (UsherDeliverySnapshot *snapshot,
            UsherDelivery         *delivery)
{
  snapshot->delivered_at = delivery->delivered_at;
  g_set_str (&snapshot->collected_by, delivery->collected_by);
  g_set_str (&snapshot->relation, delivery->relation);
  g_free (snapshot->phone);
  snapshot->phone = usher_phone_format (delivery->phone);
  snapshot->odometer_out = delivery->odometer_out;
  g_set_str (&snapshot->odometer_reason, delivery->odometer_reason);
  snapshot->next_service_km = delivery->next_service_km;
  g_set_str (&snapshot->next_service_on, delivery->next_service_on);
  snapshot->told_done = delivery->told_done;
  snapshot->told_not_done = delivery->told_not_done;
  snapshot->told_next = delivery->told_next;
  snapshot->showed_parts = delivery->showed_parts;
  snapshot->keys_back = delivery->keys_back;
  snapshot->documents_back = delivery->documents_back;
  snapshot->belongings_back = delivery->belongings_back;
  snapshot->old_parts = delivery->old_parts;
  g_set_str (&snapshot->note, delivery->note);
  g_set_str (&snapshot->strokes, delivery->strokes);
}

/**
 * usher_handover_take_delivery:
 *
 * Returns: (transfer full): what the delivery sheet (交车单) says
 */
UsherDeliverySnapshot *
usher_handover_take_delivery (const UsherHandover *handover)
{
  UsherDeliverySnapshot *snapshot = usher_delivery_snapshot_new ();
  UsherOrderFile        *order = handover->order;

  usher_snapshots_take_head (&snapshot->shop, &snapshot->party, &snapshot->car, order, handover->shop);
  g_set_str (&snapshot->number, handover->number);
  g_set_str (&snapshot->order_number, order->order->number);
  snapshot->arrived_at = order->order->arrived_at;
  g_set_str (&snapshot->advisor, order->order->advisor_name);
  g_set_str (&snapshot->belongings, order->order->belongings);
  take_words (snapshot, handover->delivery->delivery);
  for (guint i = 0; i < usher_estimate_get_n_lines (order->estimate); i++)
    add_line (snapshot, handover, usher_estimate_get_line (order->estimate, i));
  add_marks (snapshot->marks, handover->delivery->marks);
  add_marks (snapshot->new_marks, handover->delivery->new_marks);

  return snapshot;
}

/**
 * usher_handover_take_gate_pass:
 *
 * Returns: (transfer full): what the gate pass (出门证) says
 */
UsherGatePassSnapshot *
usher_handover_take_gate_pass (const UsherHandover *handover)
{
  UsherGatePassSnapshot            *snapshot = usher_gate_pass_snapshot_new ();
  g_autoptr (UsherDeliverySnapshot) sheet = usher_delivery_snapshot_new ();
  UsherGatePass                    *pass = handover->pass;
  UsherOrderFile                   *order = handover->order;

  usher_snapshots_take_head (&snapshot->shop, &sheet->party, &sheet->car, order, handover->shop);
  g_set_str (&snapshot->number, handover->number);
  snapshot->issued_at = handover->issued_at;
  g_set_str (&snapshot->order_number, order->order->number);
  g_set_str (&snapshot->plate, sheet->car.plate);
  g_set_str (&snapshot->make_model, sheet->car.make_model);
  g_set_str (&snapshot->customer, sheet->party.name);
  snapshot->kind = pass->kind;
  snapshot->is_called_off = order->order->document_state == USHER_DOCUMENT_STATE_CANCELLED;
  snapshot->is_on_credit = order->progress.is_on_credit;
  g_set_str (&snapshot->approver, pass->approver);
  snapshot->out_km = pass->out_km;
  g_set_str (&snapshot->belongings, pass->belongings);
  g_set_str (&snapshot->reason, pass->reason);
  snapshot->returns_at = pass->returns_at;
  g_set_str (&snapshot->issuer, pass->issuer);

  return snapshot;
}

static UsherDocumentLanguage
read_language (const UsherHandover *handover)
{
  UsherDocumentLanguage language = USHER_DOCUMENT_LANGUAGE_ZH;

  usher_document_language_from_string (handover->order->order->document_language, &language);

  return language;
}

/**
 * usher_handover_render_delivery:
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a delivery sheet in the order's own document language.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_handover_render_delivery (const UsherHandover *handover,
                                gpointer             unused,
                                char               **content,
                                GError             **error)
{
  g_autoptr (UsherDeliverySnapshot) snapshot = usher_handover_take_delivery (handover);
  g_autoptr (UsherForm)             form = NULL;
  GBytes                           *pdf = NULL;

  form = usher_delivery_form_new (snapshot, read_language (handover), handover->issued_at,
                                  usher_business_hours_get_zone (handover->shop->hours), FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_delivery_snapshot_to_json (snapshot);

  return pdf;
}

/**
 * usher_handover_render_gate_pass:
 * @content: (out) (transfer full): the snapshot as JSON
 *
 * Makes the PDF of a gate pass in the order's own document language.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
usher_handover_render_gate_pass (const UsherHandover *handover,
                                 gpointer             unused,
                                 char               **content,
                                 GError             **error)
{
  g_autoptr (UsherGatePassSnapshot) snapshot = usher_handover_take_gate_pass (handover);
  g_autoptr (UsherForm)             form = NULL;
  GBytes                           *pdf = NULL;

  form = usher_gate_pass_form_new (snapshot, read_language (handover), handover->issued_at,
                                   usher_business_hours_get_zone (handover->shop->hours), FALSE);
  pdf = usher_form_to_pdf (form, error);
  if (pdf != NULL)
    *content = usher_gate_pass_snapshot_to_json (snapshot);

  return pdf;
}
