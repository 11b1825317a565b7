/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "usher-pen.h"

static double
measure (UsherDocumentLanguage language,
         const char           *text)
{
  g_autoptr (UsherPen)    pen = usher_pen_new (language, FALSE);
  g_autoptr (PangoLayout) layout = usher_pen_layout (pen, text, USHER_SIZE_BODY, USHER_TEXT_PLAIN, 0.0);

  return usher_layout_get_width (layout);
}

static void
test_the_dot_of_a_plate_is_narrow (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    {
      double hanzi = measure (language, "京");

      g_assert_cmpfloat (measure (language, "京A·12345") - measure (language, "京A12345"), <, 0.7 * hanzi);
      g_assert_cmpfloat (measure (language, "京A·**345") - measure (language, "京A**345"), <, 0.7 * hanzi);
      g_assert_cmpfloat (measure (language, "买买提·艾力") - measure (language, "买买提艾力"), >, 0.9 * hanzi);
    }
}

static void
test_digits_are_of_one_width (void)
{
  for (guint language = 0; language < USHER_N_DOCUMENT_LANGUAGES; language++)
    g_assert_cmpfloat_with_epsilon (measure (language, "1,111.11"), measure (language, "8,888.88"), 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pen/narrow-dot", test_the_dot_of_a_plate_is_narrow);
  g_test_add_func ("/pen/digits", test_digits_are_of_one_width);

  return g_test_run ();
}
