/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-addition-state.h"
#include "usher-estimate.h"

G_BEGIN_DECLS

#define USHER_TYPE_ADDITION (usher_addition_get_type ())

G_DECLARE_FINAL_TYPE (UsherAddition, usher_addition, USHER, ADDITION, UsherEntity)

/**
 * UsherAddition:
 *
 * Additional work (增项): what was found, what it costs, and what the customer
 * said.  Its lines are part of the order once they were answered.
 */
struct _UsherAddition
{
  UsherEntity parent_instance;

  gint64             order_id;
  char              *number; /* empty before it was issued */
  UsherAdditionState state;
  gint64             found_by; /* 0: not said */
  gint64             found_at;
  char              *reason;       /* what was found, and why it is to be done */
  char              *photo_sha256; /* empty without */
  gint64             old_total;    /* fen */
  gint64             extra;        /* fen */
  gint64             new_total;    /* fen */
  gint64             new_promise;  /* 0: not said */
  gint64             document_id;
  gint64             authorization_id;
  gint64             answered_at; /* or taken back */
  char              *answered_by; /* the customer's side */
  char              *answer_note;
  char              *found_name; /* read along, not saved */

  UsherEstimate *lines; /* (owned) never %NULL */
};

gboolean usher_addition_is_waiting (UsherAddition *self);

G_END_DECLS
