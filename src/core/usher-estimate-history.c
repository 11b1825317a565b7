/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-core"

#include "config.h"

#include "usher-estimate-history.h"

enum
{
  MAX_STEPS = 500,
};

/* An estimate and what was done to come to it, %NULL for the first. */
typedef struct
{
  UsherEstimate *estimate;
  char          *label;
} Step;

struct _UsherEstimateHistory
{
  GArray *steps; /* (element-type Step) */
  guint   current;
};

static void
clear_step (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->estimate, usher_estimate_unref);
  g_clear_pointer (&step->label, g_free);
}

static Step *
get_step (const UsherEstimateHistory *history,
          guint                       i)
{
  return &g_array_index (history->steps, Step, i);
}

static void
append_step (UsherEstimateHistory *history,
             UsherEstimate        *estimate,
             const char           *label)
{
  Step step = { usher_estimate_ref (estimate), g_strdup (label) };

  g_array_append_val (history->steps, step);
}

/**
 * usher_estimate_history_new:
 * @estimate: (transfer none): the estimate to begin with
 *
 * The steps by which an estimate was edited.  As estimates share their lines,
 * a step costs little.
 *
 * Returns: (transfer full): a history
 */
UsherEstimateHistory *
usher_estimate_history_new (UsherEstimate *estimate)
{
  g_return_val_if_fail (estimate != NULL, NULL);

  UsherEstimateHistory *history = g_new0 (UsherEstimateHistory, 1);
  history->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (history->steps, clear_step);
  append_step (history, estimate, NULL);

  return history;
}

/**
 * usher_estimate_history_free:
 * @history: (transfer full): a history
 */
void
usher_estimate_history_free (UsherEstimateHistory *history)
{
  g_return_if_fail (history != NULL);

  g_array_unref (history->steps);
  g_free (history);
}

/**
 * usher_estimate_history_get_current:
 *
 * Returns: (transfer none): the estimate as it stands
 */
UsherEstimate *
usher_estimate_history_get_current (const UsherEstimateHistory *history)
{
  g_return_val_if_fail (history != NULL, NULL);

  return get_step (history, history->current)->estimate;
}

/**
 * usher_estimate_history_push:
 * @history: a history
 * @estimate: (transfer none): the estimate after an edit
 * @label: what was done, as it is shown: “Remove Line”
 *
 * Adds an edit; what was undone before can no longer be redone.  An estimate
 * equal to the current one is no edit.
 */
void
usher_estimate_history_push (UsherEstimateHistory *history,
                             UsherEstimate        *estimate,
                             const char           *label)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (estimate != NULL);
  g_return_if_fail (label != NULL);

  if (usher_estimate_equal (usher_estimate_history_get_current (history), estimate))
    return;

  g_array_set_size (history->steps, history->current + 1);
  append_step (history, estimate, label);
  if (history->steps->len > MAX_STEPS)
    g_array_remove_index (history->steps, 0);
  history->current = history->steps->len - 1;
}

/* The line that stands for an older one after saving: the saved line where
 * nothing but its row changed, otherwise the older text on the saved row. */
static UsherEstimateLine *
adopt_line (UsherEstimateLine   *line,
            const UsherEstimate *before,
            const UsherEstimate *saved)
{
  gboolean is_same_length = usher_estimate_get_n_lines (before) == usher_estimate_get_n_lines (saved);

  for (guint i = 0; i < usher_estimate_get_n_lines (saved); i++)
    {
      UsherEstimateLine *row = usher_estimate_get_line (saved, i);

      if (is_same_length && usher_estimate_get_line (before, i) == line)
        return usher_estimate_line_ref (row);

      if (line->id != 0 && line->id == row->id)
        {
          UsherEstimateLine *copy = usher_estimate_line_dup (line);

          copy->row_version = row->row_version;
          return copy;
        }
    }

  return usher_estimate_line_ref (line);
}

/**
 * usher_estimate_history_adopt_saved:
 * @history: a history
 * @saved: (transfer none): the current estimate as it came back from the data
 *
 * Takes over the identities and versions of the rows in every step, so that
 * saving after an undo is no conflict.  This is no edit.
 */
void
usher_estimate_history_adopt_saved (UsherEstimateHistory *history,
                                    UsherEstimate        *saved)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (saved != NULL);

  g_autoptr (UsherEstimate) before = usher_estimate_ref (usher_estimate_history_get_current (history));

  for (guint i = 0; i < history->steps->len; i++)
    {
      Step                 *step = get_step (history, i);
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);

      if (i == history->current)
        continue;

      for (guint j = 0; j < usher_estimate_get_n_lines (step->estimate); j++)
        g_ptr_array_add (lines, adopt_line (usher_estimate_get_line (step->estimate, j), before, saved));

      UsherEstimate *adopted = usher_estimate_new (lines, usher_estimate_get_whole_discount (step->estimate));
      usher_estimate_unref (step->estimate);
      step->estimate = adopted;
    }

  Step *current = get_step (history, history->current);
  usher_estimate_unref (current->estimate);
  current->estimate = usher_estimate_ref (saved);
}

/**
 * usher_estimate_history_can_undo:
 *
 * Returns: whether there is an edit to take back
 */
gboolean
usher_estimate_history_can_undo (const UsherEstimateHistory *history)
{
  g_return_val_if_fail (history != NULL, FALSE);

  return history->current > 0;
}

/**
 * usher_estimate_history_can_redo:
 *
 * Returns: whether there is an edit that was taken back
 */
gboolean
usher_estimate_history_can_redo (const UsherEstimateHistory *history)
{
  g_return_val_if_fail (history != NULL, FALSE);

  return history->current + 1 < history->steps->len;
}

/**
 * usher_estimate_history_get_undo_label:
 *
 * Returns: (nullable): what usher_estimate_history_undo() takes back
 */
const char *
usher_estimate_history_get_undo_label (const UsherEstimateHistory *history)
{
  return usher_estimate_history_can_undo (history) ? get_step (history, history->current)->label : NULL;
}

/**
 * usher_estimate_history_get_redo_label:
 *
 * Returns: (nullable): what usher_estimate_history_redo() does again
 */
const char *
usher_estimate_history_get_redo_label (const UsherEstimateHistory *history)
{
  return usher_estimate_history_can_redo (history) ? get_step (history, history->current + 1)->label : NULL;
}

/**
 * usher_estimate_history_undo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): the estimate before the last edit, now
 *   the current one; %NULL when there is none
 */
UsherEstimate *
usher_estimate_history_undo (UsherEstimateHistory *history)
{
  if (!usher_estimate_history_can_undo (history))
    return NULL;

  history->current--;
  return usher_estimate_history_get_current (history);
}

/**
 * usher_estimate_history_redo:
 * @history: a history
 *
 * Returns: (transfer none) (nullable): the estimate after the edit that was
 *   taken back last, now the current one; %NULL when there is none
 */
UsherEstimate *
usher_estimate_history_redo (UsherEstimateHistory *history)
{
  if (!usher_estimate_history_can_redo (history))
    return NULL;

  history->current++;
  return usher_estimate_history_get_current (history);
}
