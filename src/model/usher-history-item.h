/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_HISTORY_ITEM (usher_history_item_get_type ())

G_DECLARE_FINAL_TYPE (UsherHistoryItem, usher_history_item, USHER, HISTORY_ITEM, UsherEntity)

/**
 * UsherHistoryItem:
 *
 * Something that happened to a car or a customer.  The id is that of its own
 * row; what @title means follows from @kind.
 */
struct _UsherHistoryItem
{
  UsherEntity parent_instance;

  gint64 at;
  char  *kind;     /* visit, line, deferred, document, payment, booking, call, follow-up, complaint, guarantee */
  gint64 order_id; /* 0: none */
  char  *title;    /* number, description, nick of a kind or of a state */
  char  *detail;   /* words */
  gint64 amount;   /* fen; of a visit, a line, a document, a payment */
};

G_END_DECLS
