/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-permission.h"
#include "usher-session.h"

G_BEGIN_DECLS

#define USHER_TYPE_STAFF_STORE (usher_staff_store_get_type ())

G_DECLARE_FINAL_TYPE (UsherStaffStore, usher_staff_store, USHER, STAFF_STORE, UsherStore)

/**
 * UsherStaffStore:
 *
 * PINs: signing in, approving, setting them.  A workshop in which nobody has a
 * PIN trusts everybody.  Where somebody has one, at least one manager has one,
 * and a manager without one cannot sign in.  PINs are hashed on the database's
 * thread, never on the main one; wrong ones stand in the trail, so that waiting
 * for the next try cannot be got round at another desk.
 */

/**
 * UsherPinResult:
 * @USHER_PIN_RIGHT: it is the person
 * @USHER_PIN_WRONG: it is not their PIN
 * @USHER_PIN_WAIT: too many wrong ones; nothing was looked at
 * @USHER_PIN_MISSING: a manager without a PIN, while others have one
 * @USHER_PIN_NOT_PERMITTED: the person has no right to approve of it
 *
 * What came of typing a PIN.
 */
typedef enum
{
  USHER_PIN_RIGHT,
  USHER_PIN_WRONG,
  USHER_PIN_WAIT,
  USHER_PIN_MISSING,
  USHER_PIN_NOT_PERMITTED,
} UsherPinResult;

/* Whether the person may be at the desk; @pin is empty for who has none.  Nobody is signed in by it: see usher_session_set_staff(). */
void     usher_staff_store_sign_in_async (UsherStaffStore    *self,
                                          gint64              staff_id,
                                          const char         *pin,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_staff_store_sign_in_finish (UsherStaffStore *self,
                                           GAsyncResult    *result,
                                           UsherPinResult  *outcome,
                                           int             *wait_seconds,
                                           GError         **error);

/* Approves, for who is at the desk and the next minutes, of going on with @reason */
void     usher_staff_store_approve_async (UsherStaffStore    *self,
                                          gint64              approver_id,
                                          const char         *pin,
                                          UsherPermission     permission,
                                          const char         *reason,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_staff_store_approve_finish (UsherStaffStore *self,
                                           GAsyncResult    *result,
                                           UsherPinResult  *outcome,
                                           int             *wait_seconds,
                                           GError         **error);

/* Sets or changes a PIN, or removes it; NO_MANAGER when no manager would have one any more, NOT_ALLOWED without MANAGE_STAFF */
void     usher_staff_store_set_pin_async (UsherStaffStore    *self,
                                          gint64              staff_id,
                                          const char         *pin /* nullable: remove it */,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean usher_staff_store_set_pin_finish (UsherStaffStore *self,
                                           GAsyncResult    *result,
                                           GError         **error);

G_END_DECLS
