/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-staff-store.h"

#include "usher-db-error.h"
#include "usher-request.h"
#include "usher-rows.h"
#include "usher-shop-rows.h"
#include "usher-staff-pin.h"
#include "usher-staff-rights.h"

struct _UsherStaffStore
{
  UsherStore parent_instance;
};

G_DEFINE_FINAL_TYPE (UsherStaffStore, usher_staff_store, USHER_TYPE_STORE)

typedef struct
{
  UsherPinResult result;
  int            wait_seconds;
} Outcome;

/* Somebody who types a PIN. */
typedef struct
{
  UsherRole role;
  char     *hash;
  gboolean  shop_has_pins;
} Person;

static void
person_clear (Person *person)
{
  g_free (person->hash);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Person, person_clear)

static gboolean
read_person (UsherConnection *connection,
             gint64           staff_id,
             Person          *person,
             GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT role, pin_hash, (SELECT COUNT (*) FROM staff WHERE pin_hash <> ''"
                                "   AND is_active = 1 AND deleted_at IS NULL)"
                                "  FROM staff WHERE id = $1 AND is_active = 1 AND deleted_at IS NULL",
                                error);
  gboolean has_row = FALSE;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, staff_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  if (!has_row || !usher_role_from_string (usher_statement_get_text (statement, 0), &person->role))
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no such member of staff");
      return FALSE;
    }
  person->hash = usher_statement_dup_text (statement, 1);
  person->shop_has_pins = usher_statement_get_int (statement, 2) > 0;
  return TRUE;
}

/* How long the person has to wait because of the wrong PINs since the last right one. */
static gboolean
read_wait (UsherConnection *connection,
           gint64           staff_id,
           gint64           now,
           int             *seconds,
           GError         **error)
{
  g_autoptr (UsherStatement) statement =
      usher_connection_prepare (connection,
                                "SELECT COUNT (*), COALESCE (MAX (at), 0) FROM audit_event"
                                " WHERE kind = 'staff' AND row_id = $1 AND action = 'wrong-pin' AND id >"
                                "   (SELECT COALESCE (MAX (id), 0) FROM audit_event WHERE kind = 'staff' AND row_id = $1"
                                "       AND action IN ('sign-in', 'set-pin', 'approve'))",
                                error);
  gboolean has_row = FALSE;
  gint64   until = 0;

  if (statement == NULL)
    return FALSE;
  usher_statement_bind_int (statement, 1, staff_id);
  if (!usher_statement_step (statement, &has_row, error))
    return FALSE;
  until = usher_statement_get_int (statement, 1) + usher_staff_pin_delay (usher_statement_get_int (statement, 0));
  *seconds = CLAMP (until - now, 0, G_MAXINT);
  return TRUE;
}

/* Looks at a PIN.  That it was wrong must stay in the trail, so it is no error. */
static gboolean
try_pin (UsherConnection    *connection,
         const UsherRequest *request,
         const Person       *person,
         const char         *right_action,
         Outcome            *outcome,
         GError            **error)
{
  gboolean is_right = FALSE;

  if (*person->hash == '\0')
    {
      gboolean is_needed = person->shop_has_pins && usher_role_may (person->role, USHER_PERMISSION_MANAGE_STAFF);

      outcome->result = is_needed ? USHER_PIN_MISSING : USHER_PIN_RIGHT;
      return TRUE;
    }
  if (!read_wait (connection, request->id, request->now, &outcome->wait_seconds, error))
    return FALSE;
  if (outcome->wait_seconds > 0)
    {
      outcome->result = USHER_PIN_WAIT;
      return TRUE;
    }

  is_right = usher_staff_pin_verify (person->hash, request->text);
  outcome->result = is_right ? USHER_PIN_RIGHT : USHER_PIN_WRONG;
  if (!usher_rows_audit (connection, request->now, request->staff_id, "staff", request->id,
                         is_right ? right_action : "wrong-pin", NULL, error))
    return FALSE;
  return is_right || read_wait (connection, request->id, request->now, &outcome->wait_seconds, error);
}

static gpointer
sign_in_in_worker (UsherConnection *connection,
                   gpointer         input,
                   GError         **error)
{
  UsherRequest       *request = input;
  g_auto (Person)     person = { 0 };
  g_autofree Outcome *outcome = g_new0 (Outcome, 1);

  if (!read_person (connection, request->id, &person, error) ||
      !try_pin (connection, request, &person, "sign-in", outcome, error))
    return NULL;
  return g_steal_pointer (&outcome);
}

/* Nobody approves without a PIN: it could be anybody. */
static gpointer
approve_in_worker (UsherConnection *connection,
                   gpointer         input,
                   GError         **error)
{
  UsherRequest       *request = input;
  UsherPermission     permission = request->number;
  g_auto (Person)     person = { 0 };
  g_autofree Outcome *outcome = g_new0 (Outcome, 1);

  if (!read_person (connection, request->id, &person, error))
    return NULL;
  if (!usher_role_may (person.role, permission))
    {
      outcome->result = USHER_PIN_NOT_PERMITTED;
      return g_steal_pointer (&outcome);
    }
  if (*person.hash == '\0')
    {
      outcome->result = USHER_PIN_MISSING;
      return g_steal_pointer (&outcome);
    }
  if (!try_pin (connection, request, &person, "approve", outcome, error))
    return NULL;
  if (outcome->result == USHER_PIN_RIGHT &&
      !usher_staff_note_approval (connection, request, permission, request->other_text, request->id, error))
    return NULL;
  return g_steal_pointer (&outcome);
}

static gpointer
set_pin_in_worker (UsherConnection *connection,
                   gpointer         input,
                   GError         **error)
{
  UsherRequest              *request = input;
  gboolean                   removes = request->text == NULL;
  g_autofree char           *hash = NULL;
  g_autoptr (UsherStatement) statement = NULL;

  if (!usher_staff_require (connection, request, USHER_PERMISSION_MANAGE_STAFF, error))
    return NULL;
  hash = removes ? g_strdup ("") : usher_staff_pin_hash (request->text, error);
  if (hash == NULL)
    return NULL;

  /* The version stays: nothing that is edited with the person has changed. */
  statement = usher_connection_prepare (
      connection, "UPDATE staff SET pin_hash = $1 WHERE id = $2 AND is_active = 1 AND deleted_at IS NULL", error);
  if (statement == NULL)
    return NULL;
  usher_statement_bind_text (statement, 1, hash);
  usher_statement_bind_int (statement, 2, request->id);
  if (!usher_statement_run (statement, error))
    return NULL;
  if (usher_connection_changes (connection) == 0)
    {
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_NOT_FOUND, "no such member of staff");
      return NULL;
    }
  if (!usher_shop_rows_check_manager (connection, error) ||
      !usher_rows_audit (connection, request->now, request->staff_id, "staff", request->id,
                         removes ? "remove-pin" : "set-pin", NULL, error))
    return NULL;
  usher_connection_note_change (connection, "shop", 1);
  return NULL;
}

static gboolean
finish_outcome (UsherStaffStore *self,
                GAsyncResult    *result,
                UsherPinResult  *outcome,
                int             *wait_seconds,
                GError         **error)
{
  g_autofree Outcome *value = usher_store_run_finish (self, result, error);

  if (value == NULL)
    return FALSE;
  *outcome = value->result;
  *wait_seconds = value->wait_seconds;
  return TRUE;
}

/**
 * usher_staff_store_sign_in_async:
 * @staff_id: who they say they are
 * @pin: what they typed; empty for who has no PIN
 *
 * Looks whether somebody is who they say.
 */
void
usher_staff_store_sign_in_async (UsherStaffStore    *self,
                                 gint64              staff_id,
                                 const char         *pin,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = staff_id;
  request->text = g_strdup (pin);
  usher_store_run (self, USHER_WORK_WRITE, "staff-sign-in", sign_in_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_staff_store_sign_in_finish:
 * @outcome: (out): what came of it
 * @wait_seconds: (out): how long until the next try is looked at
 *
 * Returns: FALSE with @error set when it could not be looked at
 */
gboolean
usher_staff_store_sign_in_finish (UsherStaffStore *self,
                                  GAsyncResult    *result,
                                  UsherPinResult  *outcome,
                                  int             *wait_seconds,
                                  GError         **error)
{
  return finish_outcome (self, result, outcome, wait_seconds, error);
}

/**
 * usher_staff_store_approve_async:
 * @approver_id: who approves
 * @pin: what they typed
 * @permission: what it takes
 * @reason: the reason they approve of
 *
 * Lets who is at the desk go on with @reason though their role may not.
 */
void
usher_staff_store_approve_async (UsherStaffStore    *self,
                                 gint64              approver_id,
                                 const char         *pin,
                                 UsherPermission     permission,
                                 const char         *reason,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = approver_id;
  request->text = g_strdup (pin);
  request->other_text = g_strdup (reason);
  request->number = permission;
  usher_store_run (self, USHER_WORK_WRITE, "staff-approve", approve_in_worker, request, usher_request_free, g_free,
                   cancellable, callback, user_data);
}

/**
 * usher_staff_store_approve_finish:
 * @outcome: (out): what came of it
 * @wait_seconds: (out): how long until the next try is looked at
 *
 * Returns: FALSE with @error set when it could not be looked at
 */
gboolean
usher_staff_store_approve_finish (UsherStaffStore *self,
                                  GAsyncResult    *result,
                                  UsherPinResult  *outcome,
                                  int             *wait_seconds,
                                  GError         **error)
{
  return finish_outcome (self, result, outcome, wait_seconds, error);
}

/**
 * usher_staff_store_set_pin_async:
 * @staff_id: whose
 * @pin: (nullable): 4 to 12 digits; %NULL removes it
 *
 * Sets, changes or removes a PIN.
 */
void
usher_staff_store_set_pin_async (UsherStaffStore    *self,
                                 gint64              staff_id,
                                 const char         *pin,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  UsherRequest *request = usher_request_new (USHER_STORE (self));

  request->id = staff_id;
  request->text = g_strdup (pin);
  usher_store_run (self, USHER_WORK_WRITE, "staff-set-pin", set_pin_in_worker, request, usher_request_free, NULL,
                   cancellable, callback, user_data);
}

/**
 * usher_staff_store_set_pin_finish:
 *
 * Returns: whether it is done
 */
gboolean
usher_staff_store_set_pin_finish (UsherStaffStore *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return usher_store_run_finish_boolean (self, result, error);
}

static void
usher_staff_store_class_init (UsherStaffStoreClass *klass)
{
}

static void
usher_staff_store_init (UsherStaffStore *self)
{
}
