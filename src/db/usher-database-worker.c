/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-database-private.h"

#include "usher-backup.h"
#include "usher-db-error.h"
#include "usher-file-lock.h"
#include "usher-file.h"
#include "usher-migrations.h"
#include "usher-sqlite-connection.h"

#include <string.h>

/* What the database does on its own threads. */

static const gint64 busy_deadline_us = 3 * G_USEC_PER_SEC;
static const gulong first_pause_us = 5 * 1000;
static const gulong longest_pause_us = 160 * 1000;

/*
 * usher_job_free:
 *
 * Frees a job on the main thread, with what nobody took.
 */
void
usher_job_free (UsherJob *job)
{
  if (job->input_free != NULL && job->input != NULL)
    job->input_free (job->input);
  if (job->result_free != NULL && job->result != NULL)
    job->result_free (job->result);
  g_clear_object (&job->cancellable);
  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_clear_pointer (&job->changes, g_variant_unref);
  g_free (job);
}

/*
 * usher_job_new:
 * @run: what to do on the thread
 *
 * Returns: (transfer full): a job that the database must outlive
 */
UsherJob *
usher_job_new (UsherDatabase *self,
               UsherJobFunc   run)
{
  UsherJob *job = g_new0 (UsherJob, 1);

  job->database = self;
  job->run = run;
  return job;
}

/*
 * usher_job_run:
 *
 * What both threads do with what was pushed to them.
 */
void
usher_job_run (gpointer data,
               gpointer user_data)
{
  UsherJob      *job = data;
  UsherDatabase *self = job->database;

  job->run (job);

  /* From here on the job, and with it the reference to the database, belongs to
   * the main thread: a database must not end on its own thread. */
  if (job->task != NULL)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_static_name (source, "UsherDatabase job");
      g_source_set_callback (source, usher_job_complete_cb, job, NULL);
      g_source_attach (source, self->context);
    }
  else
    {
      g_mutex_lock (&self->mutex);
      job->done = TRUE;
      g_cond_broadcast (&self->job_done);
      g_mutex_unlock (&self->mutex);
    }
}

/* Work, on the threads ------------------------------------------------------ */

/* One try, from the start of the transaction to its end. */
static gboolean
attempt_work (UsherJob        *job,
              UsherConnection *connection,
              GError         **error)
{
  GError  *local_error = NULL;
  gboolean write = job->kind == USHER_WORK_WRITE;
  gpointer result = NULL;

  if (write ? usher_connection_begin (connection, &local_error) : usher_connection_begin_read (connection, &local_error))
    result = job->work (connection, job->input, &local_error);
  if (local_error == NULL && write && usher_connection_commit (connection, &local_error))
    job->changes = usher_connection_steal_changes (connection);

  if (local_error == NULL && (write || usher_connection_rollback (connection, &local_error)))
    {
      job->result = result;
      return TRUE;
    }

  /* The first error says why; that of the rollback could only hide it. */
  if (!usher_connection_rollback (connection, NULL))
    g_warning ("“%s” could not be rolled back", job->name);
  if (result != NULL && job->result_free != NULL)
    job->result_free (result);
  g_propagate_error (error, local_error);
  return FALSE;
}

/* Tries again while somebody else holds the lock, each time from the start: in
 * the middle of a transaction, what was read would no longer be true. */
static void
work_until_deadline (UsherJob        *job,
                     UsherConnection *connection)
{
  gint64 deadline = g_get_monotonic_time () + busy_deadline_us;
  gulong pause = first_pause_us;

  while (!g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    {
      g_autoptr (GError) local_error = NULL;

      if (attempt_work (job, connection, &local_error))
        return;
      if (!g_error_matches (local_error, USHER_DB_ERROR, USHER_DB_ERROR_BUSY) ||
          g_get_monotonic_time () >= deadline)
        {
          job->error = g_steal_pointer (&local_error);
          return;
        }

      g_usleep (pause);
      pause = MIN (2 * pause, longest_pause_us);
    }
}

/* The reader's connection is made when it is needed for the first time. */
static UsherConnection *
get_connection (UsherJob *job)
{
  UsherDatabase *self = job->database;

  if (job->kind != USHER_WORK_LONG_READ)
    return self->connection;

  if (self->reading == NULL)
    self->reading = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_READER, G_MAXINT, &job->error);
  return self->reading;
}

/*
 * usher_job_run_work:
 *
 * Does work in a transaction.
 */
void
usher_job_run_work (UsherJob *job)
{
  gint64           start = g_get_monotonic_time ();
  UsherConnection *connection = get_connection (job);

  if (connection == NULL)
    return;
  if (job->kind == USHER_WORK_WRITE && (job->database->flags & USHER_DATABASE_OPEN_READ_ONLY) != 0)
    {
      g_set_error (&job->error, USHER_DB_ERROR, USHER_DB_ERROR_READ_ONLY,
                   "“%s” writes, and the database was opened for reading", job->name);
      return;
    }

  /* Writing that has begun is not cancelled: its caller would not know whether
   * it was done. */
  if (job->kind != USHER_WORK_WRITE)
    usher_connection_set_cancellable (connection, job->cancellable);
  work_until_deadline (job, connection);
  usher_connection_set_cancellable (connection, NULL);

  g_debug ("“%s” took %" G_GINT64_FORMAT " µs%s%s", job->name, g_get_monotonic_time () - start,
           job->error != NULL ? ": " : "", job->error != NULL ? job->error->message : "");
}

/* Opening ------------------------------------------------------------------ */

/* The file that @uri names; its folder is made when it will be written to.  A
 * link is followed, so that one file has one lock. */
static char *
find_path (const char *uri,
           gboolean    make_folder,
           GError    **error)
{
  static const char prefix[] = "sqlite://";
  g_autofree char  *scheme = g_uri_parse_scheme (uri);
  g_autofree char  *name = NULL;
  g_autofree char  *path = NULL;
  g_autofree char  *folder = NULL;

  if (g_str_has_prefix (uri, prefix))
    name = g_uri_unescape_string (uri + strlen (prefix), "/");
  else if (scheme == NULL)
    name = g_strdup (uri);
  if (name == NULL || *name == '\0')
    {
      /* The rest of it could be a password. */
      g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE, "No driver for “%s:”",
                   scheme != NULL ? scheme : "");
      return NULL;
    }

  path = g_canonicalize_filename (name, NULL);
  folder = g_path_get_dirname (path);
  if (make_folder && !usher_file_make_folder (folder, error))
    return NULL;

  return usher_file_resolve (path);
}

static gboolean
open_for_reading (UsherDatabase *self,
                  GError       **error)
{
  int latest = usher_migrations_get_latest (self->migrations, error);

  if (latest < 0)
    return FALSE;

  self->connection = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_READER, latest, error);
  return self->connection != NULL &&
         usher_connection_get_schema_version (self->connection, &self->schema_version, error);
}

static gboolean
open_as_owner (UsherDatabase *self,
               GError       **error)
{
  int latest = usher_migrations_get_latest (self->migrations, error);

  if (latest < 0)
    return FALSE;

  self->lock = usher_file_lock_acquire (self->path, error);
  if (self->lock < 0)
    return FALSE;

  self->connection = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_OWNER, latest, error);
  return self->connection != NULL &&
         usher_migrations_apply (self->connection, self->migrations, usher_backup_before_migration, error) &&
         usher_connection_get_schema_version (self->connection, &self->schema_version, error);
}

static void
drop_connection (UsherDatabase *self)
{
  g_clear_object (&self->connection);
  if (self->lock >= 0)
    usher_file_lock_release (self->lock);
  self->lock = -1;
}

/*
 * usher_job_run_open:
 *
 * Opens the connection, makes and migrates the file, starts the reader.
 */
void
usher_job_run_open (UsherJob *job)
{
  UsherDatabase *self = job->database;
  gboolean       read_only = (self->flags & USHER_DATABASE_OPEN_READ_ONLY) != 0;
  gboolean       success = FALSE;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return;

  self->path = find_path (self->uri, !read_only, &job->error);
  if (self->path != NULL)
    success = read_only ? open_for_reading (self, &job->error) : open_as_owner (self, &job->error);
  if (success)
    self->reader = g_thread_pool_new (usher_job_run, NULL, 1, TRUE, &job->error);
  if (self->reader == NULL)
    drop_connection (self);
}

/* Closing ------------------------------------------------------------------ */

static void
run_close_reader (UsherJob *job)
{
  UsherDatabase *self = job->database;

  if (self->reading != NULL)
    usher_connection_close (self->reading, &job->error);
  g_clear_object (&self->reading);
}

/*
 * usher_job_run_close:
 *
 * Closes after all that was queued.  The reader goes first, so that the last
 * connection can fold the log into the file.
 */
void
usher_job_run_close (UsherJob *job)
{
  UsherDatabase *self = job->database;

  if (self->reader != NULL)
    {
      UsherJob *reader_job = usher_job_new (self, run_close_reader);

      g_thread_pool_push (self->reader, reader_job, NULL);
      g_thread_pool_free (g_steal_pointer (&self->reader), FALSE, TRUE);
      job->error = g_steal_pointer (&reader_job->error);
      usher_job_free (reader_job);
    }
  if (self->connection != NULL)
    usher_connection_close (self->connection, job->error == NULL ? &job->error : NULL);
  drop_connection (self);
}
