/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-print"

#include "config.h"

#include "usher-paper.h"

/* The length of continuous paper is kept to the tenth of a millimetre: forms
 * would creep from sheet to sheet otherwise. */
static const struct
{
  const char      *nick;
  UsherPaperFormat format;
} papers[] = {
  [USHER_PAPER_A4] = { "a4", { 210.0, 297.0, 13.0, 11.0, 10.0, FALSE } },
  [USHER_PAPER_A4_LANDSCAPE] = { "a4-landscape", { 297.0, 210.0, 13.0, 11.0, 10.0, FALSE } },
  [USHER_PAPER_A3_LANDSCAPE] = { "a3-landscape", { 420.0, 297.0, 16.0, 14.0, 12.0, FALSE } },
  [USHER_PAPER_CONTINUOUS_HALF] = { "continuous-half", { 241.0, 139.7, 18.0, 6.0, 6.0, TRUE } },
  [USHER_PAPER_CONTINUOUS_THIRD] = { "continuous-third", { 241.0, 93.1, 18.0, 5.0, 5.0, TRUE } },
  [USHER_PAPER_CONTINUOUS_FULL] = { "continuous-full", { 241.0, 279.4, 18.0, 8.0, 8.0, TRUE } },
};

/**
 * usher_paper_get_format:
 *
 * Returns: (transfer none): size and margins of @paper in millimetres
 */
const UsherPaperFormat *
usher_paper_get_format (UsherPaper paper)
{
  g_return_val_if_fail ((guint) paper < G_N_ELEMENTS (papers), &papers[USHER_PAPER_A4].format);

  return &papers[paper].format;
}

/**
 * usher_paper_to_string:
 *
 * Returns: (transfer none): the nick under which the choice is stored
 */
const char *
usher_paper_to_string (UsherPaper paper)
{
  g_return_val_if_fail ((guint) paper < G_N_ELEMENTS (papers), papers[USHER_PAPER_A4].nick);

  return papers[paper].nick;
}

/**
 * usher_paper_from_string:
 * @nick: (nullable): a nick of usher_paper_to_string()
 * @paper: (out): where to put the paper
 *
 * Returns: whether @nick names a paper
 */
gboolean
usher_paper_from_string (const char *nick,
                         UsherPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (papers[i].nick, nick) == 0)
      {
        *paper = (UsherPaper) i;
        return TRUE;
      }

  return FALSE;
}
