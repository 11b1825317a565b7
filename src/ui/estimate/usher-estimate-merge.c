/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-ui"

#include "config.h"

#include "usher-estimate-merge.h"

static UsherEstimateLine *
find_line (UsherEstimate *estimate,
           gint64         id)
{
  for (guint i = 0; id != 0 && i < usher_estimate_get_n_lines (estimate); i++)
    if (usher_estimate_get_line (estimate, i)->id == id)
      return usher_estimate_get_line (estimate, i);

  return NULL;
}

/* One of my lines after the merge, %NULL when it was removed there and not
 * touched here. */
static UsherEstimateLine *
merge_line (UsherEstimateLine *mine,
            UsherEstimate     *base,
            UsherEstimate     *theirs)
{
  UsherEstimateLine *before = find_line (base, mine->id);
  UsherEstimateLine *there = find_line (theirs, mine->id);
  gboolean           is_touched = before == NULL || !usher_estimate_line_equal (mine, before);
  UsherEstimateLine *merged = NULL;

  if (mine->id == 0)
    return usher_estimate_line_ref (mine);
  if (!is_touched)
    return there != NULL ? usher_estimate_line_ref (there) : NULL;

  merged = usher_estimate_line_dup (mine);
  merged->id = there != NULL ? there->id : 0;
  merged->row_version = there != NULL ? there->row_version : 0;

  return merged;
}

/* What is there counts where it says something else than before, and than here. */
static void
note_conflict (UsherEstimateLine *before,
               UsherEstimateLine *mine,
               UsherEstimateLine *there,
               GPtrArray         *conflicts)
{
  if (before == NULL || there == NULL || usher_estimate_line_says_same (there, before) ||
      (mine != NULL && (usher_estimate_line_says_same (mine, before) || usher_estimate_line_says_same (mine, there))))
    return;

  for (guint i = conflicts->len; i-- > 0;)
    if (((UsherEstimateLine *) g_ptr_array_index (conflicts, i))->id == there->id)
      g_ptr_array_remove_index (conflicts, i);
  g_ptr_array_add (conflicts, usher_estimate_line_ref (there));
}

static void
find_conflicts (UsherEstimate *base,
                UsherEstimate *mine,
                UsherEstimate *theirs,
                GPtrArray     *conflicts)
{
  for (guint i = 0; i < usher_estimate_get_n_lines (base); i++)
    {
      UsherEstimateLine *before = usher_estimate_get_line (base, i);

      note_conflict (before, find_line (mine, before->id), find_line (theirs, before->id), conflicts);
    }
}

/**
 * usher_estimate_merge:
 * @base: what was in the data when it was read here
 * @mine: what it has become here
 * @theirs: what it has become elsewhere
 * @conflicts: (element-type UsherEstimateLine): gets the lines as they are there
 *   that were changed on both sides, differently, or changed there and removed here
 *
 * Joins two desks' edits of an estimate, line by line.  What was typed here
 * stays; what was not touched here is as it is there.
 *
 * Returns: (transfer full): what both wanted
 */
UsherEstimate *
usher_estimate_merge (UsherEstimate *base,
                      UsherEstimate *mine,
                      UsherEstimate *theirs,
                      GPtrArray     *conflicts)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) usher_estimate_line_unref);
  gint64                whole = usher_estimate_get_whole_discount (mine);

  g_return_val_if_fail (base != NULL && mine != NULL && theirs != NULL, NULL);

  find_conflicts (base, mine, theirs, conflicts);
  for (guint i = 0; i < usher_estimate_get_n_lines (mine); i++)
    {
      UsherEstimateLine *merged = merge_line (usher_estimate_get_line (mine, i), base, theirs);

      if (merged != NULL)
        g_ptr_array_add (lines, merged);
    }
  /* Those added there. */
  for (guint i = 0; i < usher_estimate_get_n_lines (theirs); i++)
    {
      UsherEstimateLine *there = usher_estimate_get_line (theirs, i);

      if (find_line (base, there->id) == NULL && find_line (mine, there->id) == NULL)
        g_ptr_array_add (lines, usher_estimate_line_ref (there));
    }
  if (whole == usher_estimate_get_whole_discount (base))
    whole = usher_estimate_get_whole_discount (theirs);

  return usher_estimate_new (lines, whole);
}
