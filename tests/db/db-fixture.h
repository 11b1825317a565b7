/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-database.h"
#include "usher-db-error.h"

G_BEGIN_DECLS

#define FIRST_SCHEMA "/test/first"
#define SECOND_SCHEMA "/test/second"
#define BROKEN_SCHEMA "/test/broken"

/* A folder that goes away at the end, and the workshop's file in it. */
typedef struct
{
  char          *folder;
  char          *path;
  UsherDatabase *database; /* NULL until db_fixture_open() */
} DbFixture;

void   db_fixture_set_up (DbFixture *fixture);
void   db_fixture_tear_down (DbFixture *fixture);
void   db_fixture_open (DbFixture *fixture);
void   db_fixture_close (DbFixture *fixture);
char  *db_fixture_file (DbFixture *fixture, const char *name);
void   db_fixture_exec (DbFixture *fixture, const char *sql);
gint64 db_fixture_query_int (DbFixture *fixture, const char *sql);
void   db_fixture_shell (const char *format, ...) G_GNUC_PRINTF (1, 2);

gpointer exec_in_worker (UsherConnection *connection, gpointer sql, GError **error);
gpointer query_int_in_worker (UsherConnection *connection, gpointer sql, GError **error);
gint64   query_int (UsherConnection *connection, const char *sql);

G_END_DECLS
