/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-database.h"

G_BEGIN_DECLS

typedef struct _UsherJob UsherJob;

typedef void (*UsherJobFunc) (UsherJob *job);

struct _UsherDatabase
{
  GObject parent_instance;

  /* Constant after construction, read by all threads. */
  char                  *uri;
  char                  *migrations;
  UsherDatabaseOpenFlags flags;
  GMainContext          *context; /* of the thread that opened it */

  /* The main thread's. */
  GThreadPool *worker; /* one thread, for life */
  gboolean     closing;
  gint64       last_contact; /* unix time in µs */

  /* The worker's; the main thread may read path and version once open. */
  char            *path;
  int              schema_version;
  int              lock;
  UsherConnection *connection;
  GThreadPool     *reader; /* one thread, for life; the main thread pushes to it */

  /* The reader's. */
  UsherConnection *reading;

  GMutex mutex;
  GCond  job_done; /* UsherJob.done */
};

/* Something to do on one of the threads.  While it is queued or runs, it
 * belongs to that thread; before and after to the main thread. */
struct _UsherJob
{
  UsherDatabase *database; /* kept alive by the task or by the waiting caller */
  UsherJobFunc   run;
  UsherWorkKind  kind;
  const char    *name;
  UsherWork      work;
  gpointer       input;
  GDestroyNotify input_free;
  GDestroyNotify result_free;
  GCancellable  *cancellable;
  GTask         *task; /* NULL when somebody waits for it */

  gpointer  result;
  GError   *error;
  GVariant *changes;
  gboolean  done; /* under the mutex */
};

UsherJob *usher_job_new (UsherDatabase *database,
                         UsherJobFunc   run);
void      usher_job_free (UsherJob *job);
void      usher_job_run (gpointer data,
                         gpointer user_data);
gboolean  usher_job_complete_cb (gpointer data);

void usher_job_run_open (UsherJob *job);
void usher_job_run_work (UsherJob *job);
void usher_job_run_close (UsherJob *job);

G_END_DECLS
