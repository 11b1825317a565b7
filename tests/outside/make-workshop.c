/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-sample-workshop.h"

/* Makes the sample workshop around today in the file named, for the tests that
 * start the program. */

int
main (int    argc,
      char **argv)
{
  g_autoptr (UsherClock) clock = usher_clock_new_system ();
  g_autoptr (GError)     error = NULL;

  g_assert_cmpint (argc, ==, 2);
  if (!usher_sample_workshop_create (argv[1], clock, NULL, NULL, &error))
    g_error ("%s", error->message);

  return 0;
}
