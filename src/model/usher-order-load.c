/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-order-load.h"

#include "usher-customer-rows.h"
#include "usher-db-error.h"
#include "usher-document-rows.h"
#include "usher-error.h"
#include "usher-order-concerns.h"
#include "usher-order-lines.h"
#include "usher-order-rows.h"
#include "usher-order-walk-around.h"
#include "usher-progress-rows.h"

static gboolean
read_people (UsherConnection *connection,
             UsherOrderFile  *self,
             GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (self->order->customer_id != 0)
    self->customer = usher_customer_rows_load (connection, self->order->customer_id, &local_error);
  if (local_error == NULL && self->order->vehicle_id != 0)
    self->vehicle = usher_vehicle_rows_load (connection, self->order->vehicle_id, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The lines of a document, as a value that was agreed to. */
static UsherEstimate *
make_authorized (UsherEstimate *issued)
{
  UsherEstimate *authorized = usher_estimate_ref (issued);

  for (guint i = 0; i < usher_estimate_get_n_lines (issued); i++)
    {
      const UsherEstimateLine      *line = usher_estimate_get_line (issued, i);
      g_autoptr (UsherEstimateLine) agreed = NULL;
      UsherEstimate                *next = NULL;

      if (line->consent != USHER_CONSENT_QUOTED)
        continue;
      agreed = usher_estimate_line_dup (line);
      agreed->consent = USHER_CONSENT_AUTHORIZED;
      next = usher_estimate_replace (authorized, i, agreed);
      usher_estimate_unref (authorized);
      authorized = next;
    }
  return authorized;
}

static gboolean
read_document_lines (UsherConnection *connection,
                     gint64           document_id,
                     UsherEstimate  **estimate,
                     GError         **error)
{
  GError *local_error = NULL;

  *estimate = usher_document_rows_load_estimate (connection, document_id, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* The repair authorization that was agreed to last; additional work has
 * consents of its own. */
static UsherDocument *
find_newest_agreed (UsherOrderFile *self)
{
  for (guint i = 0; i < self->authorizations->len; i++)
    {
      UsherAuthorization *authorization = g_ptr_array_index (self->authorizations, i);

      for (guint j = 0; j < self->documents->len; j++)
        {
          UsherDocument *document = g_ptr_array_index (self->documents, j);

          if (document->parent_instance.id == authorization->document_id &&
              g_str_equal (document->kind, USHER_DOCUMENT_KIND_AUTHORIZATION))
            return document;
        }
    }
  return NULL;
}

static gboolean
read_documents (UsherConnection *connection,
                UsherOrderFile  *self,
                GError         **error)
{
  gint64         order_id = self->order->parent_instance.id;
  UsherDocument *issued = NULL;
  UsherDocument *agreed = NULL;

  self->documents = usher_document_rows_list (connection, order_id, error);
  if (self->documents == NULL)
    return FALSE;
  self->authorizations = usher_authorization_rows_list (connection, order_id, error);
  if (self->authorizations == NULL)
    return FALSE;

  issued = usher_order_file_get_issued (self);
  if (issued != NULL &&
      !read_document_lines (connection, issued->parent_instance.id, &self->issued, error))
    return FALSE;
  agreed = find_newest_agreed (self);
  if (agreed != NULL)
    {
      g_autoptr (UsherEstimate) lines = NULL;

      if (!read_document_lines (connection, agreed->parent_instance.id, &lines, error))
        return FALSE;
      self->authorized = lines != NULL ? make_authorized (lines) : NULL;
    }
  return TRUE;
}

/**
 * usher_order_file_read:
 *
 * Reads what the guard needs to know of an order: all that belongs to it, but
 * nothing of earlier visits (@earlier_marks is empty, @vehicle_file %NULL).
 *
 * Returns: (transfer full): the order; NULL with @error set
 */
UsherOrderFile *
usher_order_file_read (UsherConnection *connection,
                       gint64           order_id,
                       GError         **error)
{
  g_autoptr (UsherOrderFile) self = g_object_new (USHER_TYPE_ORDER_FILE, NULL);

  self->order = usher_order_rows_read (connection, order_id, error);
  if (self->order == NULL || !read_people (connection, self, error))
    return NULL;
  self->concerns = usher_order_concerns_load (connection, order_id, error);
  if (self->concerns == NULL)
    return NULL;
  self->estimate = usher_order_lines_load (connection, order_id, error);
  if (self->estimate == NULL)
    return NULL;
  self->marks = usher_order_marks_load (connection, order_id, error);
  if (self->marks == NULL)
    return NULL;
  self->earlier_marks = usher_damage_marks_new ();
  self->checklist = usher_order_checks_load (connection, self->order, error);
  if (self->checklist == NULL || !read_documents (connection, self, error) ||
      !usher_progress_rows_read (connection, order_id, 0, &self->progress, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Advice of this very order is not advice of an earlier visit. */
static void
drop_own_lines (UsherOrderFile *self)
{
  for (guint i = self->vehicle_file->deferred->len; i > 0; i--)
    {
      UsherEstimateLine *line = g_ptr_array_index (self->vehicle_file->deferred, i - 1);

      for (guint j = 0; j < usher_estimate_get_n_lines (self->estimate); j++)
        {
          if (usher_estimate_get_line (self->estimate, j)->id == line->id)
            {
              g_ptr_array_remove_index (self->vehicle_file->deferred, i - 1);
              break;
            }
        }
    }
}

/**
 * usher_order_file_read_all:
 * @now: what is due goes by
 *
 * Returns: (transfer full): an order with all that belongs to it and all that
 *   is known of the car; NULL with @error set
 */
UsherOrderFile *
usher_order_file_read_all (UsherConnection *connection,
                           gint64           order_id,
                           gint64           now,
                           GError         **error)
{
  g_autoptr (UsherOrderFile) self = usher_order_file_read (connection, order_id, error);

  if (self == NULL)
    return NULL;
  if (self->vehicle == NULL)
    return g_steal_pointer (&self);

  g_clear_pointer (&self->earlier_marks, g_ptr_array_unref);
  self->earlier_marks = usher_order_marks_load_earlier (connection, self->order, error);
  if (self->earlier_marks == NULL ||
      !usher_order_odometer_load_last (connection, self->order, &self->last_odometer, error))
    return NULL;
  self->vehicle_file = usher_vehicle_file_load (connection, self->order->vehicle_id, now, error);
  if (self->vehicle_file == NULL)
    return NULL;
  drop_own_lines (self);
  return g_steal_pointer (&self);
}

/**
 * usher_order_file_ask:
 * @action: what is to be done
 * @now: the time of asking
 * @override_reason: (nullable): why blockers that may be overridden shall not count
 *
 * Asks the guard, inside the transaction that will act on its answer.
 *
 * Returns: FALSE with %USHER_ERROR_NOT_ALLOWED, whose message names the blockers
 */
gboolean
usher_order_file_ask (UsherOrderFile  *self,
                      UsherOrderAction action,
                      gint64           now,
                      const char      *override_reason,
                      GError         **error)
{
  UsherOrderFacts     facts;
  g_autoptr (GArray)  blockers = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  usher_order_file_get_facts (self, now, &facts);
  blockers = usher_order_guard (&facts, action);
  if (blockers->len == 0)
    return TRUE;
  if (override_reason != NULL && *override_reason != '\0' && usher_order_guard_can_override (blockers))
    return TRUE;

  for (guint i = 0; i < blockers->len; i++)
    g_string_append_printf (names, " %s",
                            usher_blocker_code_to_string (g_array_index (blockers, UsherBlocker, i).code));
  g_set_error (error, USHER_ERROR, USHER_ERROR_NOT_ALLOWED, "Order %" G_GINT64_FORMAT ": no %s because of%s",
               self->order->parent_instance.id, usher_order_action_to_string (action), names->str);
  return FALSE;
}
