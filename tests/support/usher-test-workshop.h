/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-session.h"

G_BEGIN_DECLS

/* Monday, 23 November 2026, 09:35 in Shanghai: what the tests' clocks show. */
#define USHER_TEST_NOW G_GINT64_CONSTANT (1795397700)

/**
 * UsherTestWorkshop:
 *
 * A workshop in a folder of its own, removed with it: three bays, four members
 * of staff, open every day from 08:00 to 18:00 with a break at noon, a fixed
 * clock.
 */
typedef struct
{
  char         *folder;
  char         *uri;
  UsherClock   *clock;
  UsherSession *session;
} UsherTestWorkshop;

UsherTestWorkshop *usher_test_workshop_new (void);
UsherTestWorkshop *usher_test_workshop_open (const char *folder);
void               usher_test_workshop_free (UsherTestWorkshop *self);
gint64             usher_test_time (const char *day_and_time);
UsherTimeRange     usher_test_day (const char *day);

/* Waiting for an operation:
 *
 *   g_autoptr (GAsyncResult) result = NULL;
 *   usher_foo_bar_async (foo, NULL, usher_test_take_result_cb, &result);
 *   usher_test_wait_for_result (&result);
 */
void          usher_test_take_result_cb (GObject      *source,
                                         GAsyncResult *result,
                                         gpointer      user_data);
GAsyncResult *usher_test_wait_for_result (GAsyncResult **result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherTestWorkshop, usher_test_workshop_free)

G_END_DECLS
