/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-contact-rows.h"

#include "usher-rows.h"

/* The same statements on the column that says what an attempt is about. */
static const struct
{
  const char *insert;
  const char *remove;
  const char *list;
} statements[] = {
#define ON(column)                                                                                        \
  {                                                                                                       \
    "INSERT INTO contact_attempt (" column ", number, at, staff_id, result, note, channel)"               \
    " SELECT $1, 1 + (SELECT COUNT (*) FROM contact_attempt WHERE " column " = $1 AND deleted_at IS NULL" \
    "                   AND channel = $6), $2, $3, $4, $5, $6 RETURNING number",                          \
    "UPDATE contact_attempt SET deleted_at = $2 WHERE id ="                                               \
    " (SELECT MAX (id) FROM contact_attempt WHERE " column " = $1 AND deleted_at IS NULL)",               \
    "SELECT id, 0, number, at, staff_id, result, note, channel FROM contact_attempt"                      \
    " WHERE " column " = $1 AND deleted_at IS NULL ORDER BY at, id",                                      \
  }
  [USHER_CONTACT_OWNER_FOLLOW_UP] = ON ("follow_up_id"),
  [USHER_CONTACT_OWNER_REMINDER] = ON ("reminder_id"),
  [USHER_CONTACT_OWNER_COMPLAINT] = ON ("complaint_id"),
#undef ON
};

static gpointer
read_attempt (UsherStatement *statement,
              guint          *column)
{
  UsherContactAttempt *attempt = g_object_new (USHER_TYPE_CONTACT_ATTEMPT, NULL);

  attempt->parent_instance.id = usher_statement_get_id (statement, (*column)++);
  attempt->booking_id = usher_statement_get_id (statement, (*column)++);
  attempt->number = (int) usher_statement_get_int (statement, (*column)++);
  attempt->at = usher_statement_get_int (statement, (*column)++);
  attempt->staff_id = usher_statement_get_id (statement, (*column)++);
  usher_contact_result_from_string (usher_statement_get_text (statement, (*column)++), &attempt->result);
  usher_rows_read_text (statement, column, &attempt->note);
  usher_rows_read_text (statement, column, &attempt->channel);

  return attempt;
}

/**
 * usher_contact_rows_add:
 * @channel: "phone", "message" or "letter"
 * @number: (out): the how-manieth it is by that channel
 *
 * Writes down an attempt, made now by who is at the desk.
 */
gboolean
usher_contact_rows_add (UsherConnection    *connection,
                        const UsherRequest *request,
                        UsherContactOwner   owner,
                        gint64              owner_id,
                        const char         *channel,
                        UsherContactResult  result,
                        const char         *note,
                        guint              *number,
                        GError            **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, statements[owner].insert, error);
  gint64                     given = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, owner_id);
  usher_statement_bind_int (statement, 2, request->now);
  usher_statement_bind_id (statement, 3, request->staff_id);
  usher_statement_bind_text (statement, 4, usher_contact_result_to_string (result));
  usher_statement_bind_text (statement, 5, note != NULL ? note : "");
  usher_statement_bind_text (statement, 6, channel);
  if (!usher_statement_run_for_id (statement, &given, error))
    return FALSE;
  *number = (guint) given;
  return TRUE;
}

/**
 * usher_contact_rows_remove_last:
 *
 * Takes the last attempt back, as recorded by mistake.
 */
gboolean
usher_contact_rows_remove_last (UsherConnection    *connection,
                                const UsherRequest *request,
                                UsherContactOwner   owner,
                                gint64              owner_id,
                                GError            **error)
{
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, statements[owner].remove, error);

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, owner_id);
  usher_statement_bind_int (statement, 2, request->now);

  return usher_statement_run (statement, error);
}

/**
 * usher_contact_rows_list:
 *
 * Returns: (transfer full) (element-type UsherContactAttempt): the attempts, the first first
 */
GPtrArray *
usher_contact_rows_list (UsherConnection  *connection,
                         UsherContactOwner owner,
                         gint64            owner_id,
                         GError          **error)
{
  g_autoptr (GPtrArray)      attempts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsherStatement) statement = usher_connection_prepare (connection, statements[owner].list, error);

  if (statement == NULL)
    return NULL;
  usher_statement_bind_int (statement, 1, owner_id);

  return usher_rows_collect (statement, read_attempt, attempts, error) ? g_steal_pointer (&attempts) : NULL;
}
