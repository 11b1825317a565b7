/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "usher-sample-workshop.h"

/* Makes the sample workshop in the file named, for the tests that start the
 * program: around now, or around a moment in the zone of this computer. */

static UsherClock *
create_clock (const char *moment)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, zone);

  g_assert_nonnull (time);

  return usher_clock_new_fixed (g_date_time_to_unix (time), zone);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (UsherClock) clock = argc > 2 ? create_clock (argv[2]) : usher_clock_new_system ();
  g_autoptr (GError)     error = NULL;

  g_assert_cmpint (argc, >=, 2);
  if (!usher_sample_workshop_create (argv[1], clock, NULL, &error))
    g_error ("%s", error->message);

  return 0;
}
