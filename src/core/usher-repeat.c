/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-repeat.h"
#include "usher-similarity.h"

/**
 * usher_repeat_is_about:
 * @line: a line of an estimate
 * @words: a concern
 *
 * Returns: whether the line is what is done about the concern, as far as its
 *   words say: about the same system of the car, or alike
 */
gboolean
usher_repeat_is_about (const UsherEstimateLine *line,
                       const char              *words)
{
  UsherCarSystem of_line = usher_car_system_of_words (line->description);
  UsherCarSystem of_words = usher_car_system_of_words (words);

  return (of_line != USHER_CAR_SYSTEM_UNKNOWN && of_line == of_words) ||
         usher_similarity_is_like (line->description, of_line, words, of_words);
}

/**
 * usher_repeat_make_free:
 * @estimate: lines
 * @words: a concern whose earlier repair did not hold
 * @payer: who pays instead of the customer
 * @n_changed: (out): how many lines the customer need not pay then
 *
 * What the customer has put off or declined stays as it is.
 *
 * Returns: (transfer full): the lines, those about @words paid by @payer
 */
UsherEstimate *
usher_repeat_make_free (UsherEstimate *estimate,
                        const char    *words,
                        UsherPayer     payer,
                        guint         *n_changed)
{
  UsherEstimate *free_of_charge = usher_estimate_ref (estimate);

  *n_changed = 0;
  for (guint i = 0; i < usher_estimate_get_n_lines (estimate); i++)
    {
      UsherEstimateLine            *line = usher_estimate_get_line (estimate, i);
      g_autoptr (UsherEstimateLine) changed = NULL;
      UsherEstimate                *next = NULL;

      if (line->payer != USHER_PAYER_CUSTOMER || !usher_estimate_line_is_counted (line) || !usher_repeat_is_about (line, words))
        continue;
      changed = usher_estimate_line_dup (line);
      changed->payer = payer;
      next = usher_estimate_replace (free_of_charge, i, changed);
      usher_estimate_unref (free_of_charge);
      free_of_charge = next;
      *n_changed += 1;
    }

  return free_of_charge;
}
