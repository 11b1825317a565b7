/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-addition-work.h"

#include "usher-addition-rows.h"
#include "usher-db-error.h"
#include "usher-error.h"
#include "usher-rows.h"

/* What the workshop does with additional work: proposes it, changes it, takes
 * it back. */

/**
 * usher_addition_load_seen:
 * @seen: as whoever asks has read it
 *
 * Returns: (transfer full): it as stored, to be changed; NULL with
 *   %USHER_DB_ERROR_CONFLICT when it is not what was read
 */
UsherAddition *
usher_addition_load_seen (UsherConnection *connection,
                          UsherAddition   *seen,
                          GError         **error)
{
  g_autoptr (UsherAddition) stored = usher_addition_rows_load (connection, seen->parent_instance.id, error);

  if (stored == NULL || !usher_rows_check_seen ("Addition", stored->parent_instance.id, stored->parent_instance.row_version,
                                                seen->parent_instance.row_version, error))
    return NULL;
  return g_steal_pointer (&stored);
}

/**
 * usher_addition_require:
 * @is_fit: whether it has what is needed
 * @what: what that is, for the log
 *
 * Returns: @is_fit; %USHER_ERROR_INVALID_DATA if not
 */
gboolean
usher_addition_require (UsherAddition *addition,
                        gboolean       is_fit,
                        const char    *what,
                        GError       **error)
{
  if (!is_fit)
    g_set_error (error, USHER_ERROR, USHER_ERROR_INVALID_DATA, "Addition %" G_GINT64_FORMAT " lacks %s",
                 addition->parent_instance.id, what);
  return is_fit;
}

/**
 * usher_addition_end:
 * @addition: as it was saved
 *
 * Ends the act.
 *
 * Returns: (transfer full): the addition as it is now; NULL with @error set
 */
gpointer
usher_addition_end (UsherConnection    *connection,
                    const UsherRequest *request,
                    UsherOrderFile     *file,
                    UsherOrderAction    action,
                    UsherAddition      *addition,
                    GError            **error)
{
  g_autofree char *detail = g_strdup_printf ("%" G_GINT64_FORMAT " %s %s", addition->parent_instance.id,
                                             usher_addition_state_to_string (addition->state), addition->number);

  if (!usher_order_act_end (connection, request, file, action, detail, error))
    return NULL;
  return usher_addition_rows_load (connection, addition->parent_instance.id, error);
}

/**
 * usher_addition_list_in_worker:
 *
 * Lists the additional work of order id.
 */
gpointer
usher_addition_list_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest *request = input;

  return usher_addition_rows_list (connection, request->id, error);
}

/* What is changed after it was issued is an offer anew: its paper is void. */
static void
take_back_paper (UsherAddition *addition)
{
  addition->state = USHER_ADDITION_STATE_OPEN;
  addition->document_id = 0;
  usher_entity_set_string (&addition->number, "");
}

static UsherAddition *
take_stored (UsherConnection    *connection,
             const UsherRequest *request,
             UsherAddition      *wanted,
             GError            **error)
{
  g_autoptr (UsherAddition) stored = NULL;

  if (wanted->parent_instance.id == 0)
    {
      stored = g_object_new (USHER_TYPE_ADDITION, NULL);
      stored->order_id = wanted->order_id;
      stored->found_at = wanted->found_at != 0 ? wanted->found_at : request->now;
      return g_steal_pointer (&stored);
    }
  stored = usher_addition_load_seen (connection, wanted, error);
  if (stored == NULL)
    return NULL;
  if (usher_addition_is_waiting (stored))
    return g_steal_pointer (&stored);
  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_CONFLICT, "Addition %" G_GINT64_FORMAT " was answered meanwhile",
               stored->parent_instance.id);
  return NULL;
}

/**
 * usher_addition_save_in_worker:
 *
 * Saves entity, new or changed, with its lines; the photo is the one element of
 * list, if there is a new one.
 */
gpointer
usher_addition_save_in_worker (UsherConnection *connection,
                               gpointer         input,
                               GError         **error)
{
  const UsherRequest        *request = input;
  UsherAddition             *wanted = request->entity;
  g_autoptr (UsherAddition)  addition = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, wanted->order_id,
                                                           USHER_ORDER_ACTION_PROPOSE_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = take_stored (connection, request, wanted, error);
  if (addition == NULL)
    return NULL;
  take_back_paper (addition);
  addition->found_by = wanted->found_by;
  addition->new_promise = wanted->new_promise;
  usher_entity_set_string (&addition->reason, wanted->reason);
  usher_entity_set_string (&addition->photo_sha256, wanted->photo_sha256);
  if (request->list != NULL)
    {
      g_free (addition->photo_sha256);
      addition->photo_sha256 = usher_connection_put_blob (connection, g_ptr_array_index (request->list, 0), error);
      if (addition->photo_sha256 == NULL)
        {
          addition->photo_sha256 = g_strdup ("");
          return NULL;
        }
    }
  if (!usher_addition_rows_save (connection, addition, error) ||
      !usher_addition_rows_save_lines (connection, addition, wanted->lines, usher_estimate_get_n_lines (file->estimate),
                                       request->now, error))
    return NULL;
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_PROPOSE_ADDITION, addition, error);
}

/**
 * usher_addition_withdraw_in_worker:
 *
 * Takes back entity, which was not answered yet.
 */
gpointer
usher_addition_withdraw_in_worker (UsherConnection *connection,
                                   gpointer         input,
                                   GError         **error)
{
  const UsherRequest        *request = input;
  UsherAddition             *wanted = request->entity;
  g_autoptr (UsherAddition)  addition = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, wanted->order_id,
                                                           USHER_ORDER_ACTION_PROPOSE_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = take_stored (connection, request, wanted, error);
  if (addition == NULL)
    return NULL;
  addition->state = USHER_ADDITION_STATE_WITHDRAWN;
  addition->answered_at = request->now;
  if (!usher_addition_rows_save (connection, addition, error) ||
      !usher_addition_rows_remove_lines (connection, addition, request->now, error))
    return NULL;
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_PROPOSE_ADDITION, addition, error);
}

/**
 * usher_addition_restore_in_worker:
 *
 * Takes back that entity was withdrawn, declined, or deferred: it waits again.
 */
gpointer
usher_addition_restore_in_worker (UsherConnection *connection,
                                  gpointer         input,
                                  GError         **error)
{
  const UsherRequest        *request = input;
  UsherAddition             *wanted = request->entity;
  g_autoptr (UsherAddition)  addition = NULL;
  g_autoptr (UsherOrderFile) file = usher_order_act_begin (connection, request, wanted->order_id,
                                                           USHER_ORDER_ACTION_PROPOSE_ADDITION, NULL, error);

  if (file == NULL)
    return NULL;
  addition = usher_addition_load_seen (connection, wanted, error);
  if (addition == NULL ||
      !usher_addition_require (addition, addition->state > USHER_ADDITION_STATE_ACCEPTED, "a refusal", error) ||
      !usher_addition_rows_restore_lines (connection, addition, addition->answered_at, error) ||
      !usher_addition_rows_set_consent (connection, addition, USHER_CONSENT_QUOTED, error))
    return NULL;
  addition->state = addition->document_id != 0 ? USHER_ADDITION_STATE_ISSUED : USHER_ADDITION_STATE_OPEN;
  addition->answered_at = 0;
  usher_entity_set_string (&addition->answered_by, "");
  usher_entity_set_string (&addition->answer_note, "");
  if (!usher_addition_rows_save (connection, addition, error))
    return NULL;
  return usher_addition_end (connection, request, file, USHER_ORDER_ACTION_PROPOSE_ADDITION, addition, error);
}
