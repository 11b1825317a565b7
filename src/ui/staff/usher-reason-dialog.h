/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "usher-desk.h"

G_BEGIN_DECLS

/**
 * UsherReasonFunc:
 * @parent: the widget the question was asked over
 * @reason: what was given, not empty
 * @user_data: what was given with the function
 *
 * Called once a reason was given; not called when the question was dismissed.
 */
typedef void (*UsherReasonFunc) (GtkWidget  *parent,
                                 const char *reason,
                                 gpointer    user_data);

/**
 * UsherReasonQuestion:
 * @heading: what is about to happen
 * @body: the consequence, or what is in the way
 * @accept_label: the verb, with a mnemonic
 * @destructive: whether the verb takes something away
 * @usual: (array zero-terminated=1): the usual reasons, translated
 * @overrides: (nullable): the desk, when a blocker is overridden: who may not do
 *   that has somebody approve who may
 *
 * A question for a reason.
 */
typedef struct
{
  const char        *heading;
  const char        *body;
  const char        *accept_label;
  gboolean           destructive;
  const char *const *usual;
  UsherDesk         *overrides;
} UsherReasonQuestion;

void usher_reason_dialog_ask (GtkWidget                 *parent,
                              const UsherReasonQuestion *question,
                              UsherReasonFunc            func,
                              gpointer                   user_data,
                              GDestroyNotify             destroy);

G_END_DECLS
