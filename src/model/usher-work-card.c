/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-work-card.h"

G_DEFINE_FINAL_TYPE (UsherWorkCard, usher_work_card, G_TYPE_OBJECT)

static void
usher_work_card_finalize (GObject *object)
{
  UsherWorkCard *self = USHER_WORK_CARD (object);

  g_free (self->number);
  g_free (self->plate);
  g_free (self->make);
  g_free (self->model);
  g_free (self->advisor_name);
  g_free (self->technician_names);
  g_free (self->bay_name);
  g_free (self->ends_when);
  g_clear_pointer (&self->technician_ids, g_array_unref);

  G_OBJECT_CLASS (usher_work_card_parent_class)->finalize (object);
}

static void
usher_work_card_class_init (UsherWorkCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_work_card_finalize;
}

static void
usher_work_card_init (UsherWorkCard *self)
{
}

/**
 * usher_work_card_has_technician:
 *
 * Returns: whether @technician_id shall work on the car
 */
gboolean
usher_work_card_has_technician (UsherWorkCard *self,
                                gint64         technician_id)
{
  for (guint i = 0; i < self->technician_ids->len; i++)
    {
      if (g_array_index (self->technician_ids, gint64, i) == technician_id)
        return TRUE;
    }

  return FALSE;
}

/**
 * usher_work_card_assess:
 * @shop: whose opening hours count
 * @now: the time of asking
 * @answer: (out caller-allocates): whether the promised time will be kept
 */
void
usher_work_card_assess (UsherWorkCard   *self,
                        UsherShop       *shop,
                        gint64           now,
                        UsherRiskAnswer *answer)
{
  UsherRiskFacts facts = {
    .now = now,
    .promised_at = self->promised_at,
    .car = self->car_state,
    .left = self->left,
    .wash_minutes = self->wants_wash ? shop->wash_minutes : 0,
    .check_minutes = USHER_CHECK_MINUTES,
    .resumes_at = self->expected_at,
  };

  usher_risk_assess (&facts, shop->hours, answer);
}

typedef struct
{
  UsherShop *shop;
  gint64     now;
} Circumstances;

static void
get_rank (UsherWorkCard       *self,
          const Circumstances *circumstances,
          UsherRiskRank       *rank)
{
  UsherRiskAnswer answer;

  usher_work_card_assess (self, circumstances->shop, circumstances->now, &answer);
  *rank = (UsherRiskRank) {
    .risk = answer.risk,
    .spare = answer.spare,
    .promised_at = self->promised_at,
    .urgency = self->urgency,
    .may_resume = self->stopped_since != 0 && self->expected_at != 0 && self->expected_at <= circumstances->now,
    .is_on_site = self->is_on_site,
    .arrived_at = self->arrived_at,
  };
}

static gint
compare_cards (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  UsherWorkCard *one = *(UsherWorkCard *const *) a;
  UsherWorkCard *other = *(UsherWorkCard *const *) b;
  UsherRiskRank  rank_one;
  UsherRiskRank  rank_other;
  int            order = 0;

  get_rank (one, user_data, &rank_one);
  get_rank (other, user_data, &rank_other);
  order = usher_risk_compare (&rank_one, &rank_other);

  return order != 0 ? order : (one->order_id > other->order_id) - (one->order_id < other->order_id);
}

/**
 * usher_work_cards_sort:
 * @cards: (element-type UsherWorkCard): cards
 *
 * Sorts @cards by what needs a hand next.
 */
void
usher_work_cards_sort (GPtrArray *cards,
                       UsherShop *shop,
                       gint64     now)
{
  Circumstances circumstances = { shop, now };

  g_ptr_array_sort_with_data (cards, compare_cards, &circumstances);
}
