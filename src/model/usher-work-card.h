/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-order-terms.h"
#include "usher-order-values.h"
#include "usher-risk.h"
#include "usher-shop.h"

G_BEGIN_DECLS

/* For the final check and the papers. */
#define USHER_CHECK_MINUTES 15

#define USHER_TYPE_WORK_CARD (usher_work_card_get_type ())

G_DECLARE_FINAL_TYPE (UsherWorkCard, usher_work_card, USHER, WORK_CARD, GObject)

/**
 * UsherWorkCard:
 *
 * A car in the workshop, as a card of the progress board.
 */
struct _UsherWorkCard
{
  GObject parent_instance;

  gint64         order_id;
  char          *number;
  char          *plate;
  char          *make;
  char          *model;
  gint64         advisor_id;
  char          *advisor_name;
  char          *technician_names; /* separated by spaces, empty: not dispatched */
  GArray        *technician_ids;   /* (element-type gint64) */
  char          *bay_name;
  UsherCarState  car_state;
  UsherStopCause stop_cause;
  gint64         stopped_since; /* 0: not stopped */
  gint64         expected_at;   /* when the stop is expected to end, 0: not known */
  char          *ends_when;
  gint64         promised_at; /* 0: none */
  gint64         arrived_at;
  gint64         ready_at; /* since when it is ready, 0: it is not */
  UsherWaiting   waiting;
  gboolean       is_on_site;
  gboolean       wants_wash;
  UsherUrgency   urgency;
  guint          n_running; /* clocks that run */
  guint          n_notices; /* things that the customer must be told */
  guint          n_lines;   /* to work on */
  guint          n_done;    /* of them */
  gint64         left;      /* labour that is left, 1/100 h */
};

gboolean usher_work_card_has_technician (UsherWorkCard *self,
                                         gint64         technician_id);
void     usher_work_card_assess (UsherWorkCard   *self,
                                 UsherShop       *shop,
                                 gint64           now,
                                 UsherRiskAnswer *answer);
void     usher_work_cards_sort (GPtrArray *cards,
                                UsherShop *shop,
                                gint64     now);

G_END_DECLS
