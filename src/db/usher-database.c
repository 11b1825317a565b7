/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-database.h"

#include "usher-backup.h"
#include "usher-db-error.h"
#include "usher-file.h"
#include "usher-file-lock.h"
#include "usher-migrations.h"
#include "usher-sqlite-connection.h"

#include <string.h>

typedef struct _Job Job;

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
  GCond  job_done; /* Job.done */
};

/* Something to do on one of the threads.  While it is queued or runs, it
 * belongs to that thread; before and after to the main thread. */
struct _Job
{
  UsherDatabase *database; /* kept alive by the task or by the waiting caller */
  void (*run) (Job *job);
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

/**
 * UsherDatabase:
 *
 * The workshop's data, as the main thread sees it.  All work is queued to a
 * thread that owns the connection and does one piece after the other in the
 * order of the calls; long reads have a second thread and a connection that
 * only reads.
 *
 * The functions are for the thread that opened the database.
 */
G_DEFINE_FINAL_TYPE (UsherDatabase, usher_database, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const gint64 busy_deadline_us = 3 * G_USEC_PER_SEC;
static const gulong first_pause_us = 5 * 1000;
static const gulong longest_pause_us = 160 * 1000;

/* Jobs --------------------------------------------------------------------- */

static void
job_free (Job *job)
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

/* Says on the main thread what a job has changed. */
static void
emit_changes (UsherDatabase *self,
              Job           *job)
{
  GVariantIter iter;
  const char  *kind = NULL;
  GVariant    *ids = NULL;

  if (!g_error_matches (job->error, USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE))
    self->last_contact = g_get_real_time ();
  if (job->changes == NULL)
    return;

  g_variant_iter_init (&iter, job->changes);
  while (g_variant_iter_loop (&iter, "(&s@ax)", &kind, &ids))
    g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (kind), kind, ids);
}

static gboolean
complete_job_cb (gpointer data)
{
  Job                      *job = data;
  g_autoptr (UsherDatabase) self = g_object_ref (job->database);
  g_autoptr (GTask)         task = g_steal_pointer (&job->task);

  emit_changes (self, job);
  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);

  job_free (job);
  return G_SOURCE_REMOVE;
}

/* What both threads do with what was pushed to them. */
static void
run_job (gpointer data,
         gpointer user_data)
{
  Job           *job = data;
  UsherDatabase *self = job->database;

  job->run (job);

  /* From here on the job, and with it the reference to the database, belongs to
   * the main thread: a database must not end on its own thread. */
  if (job->task != NULL)
    {
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_static_name (source, "UsherDatabase job");
      g_source_set_callback (source, complete_job_cb, job, NULL);
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

static void
push_job (Job *job)
{
  UsherDatabase *self = job->database;

  g_thread_pool_push (job->kind == USHER_WORK_LONG_READ ? self->reader : self->worker, job, NULL);
}

/* Runs a job that has no task and frees it. */
static gpointer
run_and_wait (Job     *job,
              GError **error)
{
  g_autoptr (UsherDatabase) self = g_object_ref (job->database);
  gpointer                  result = NULL;

  push_job (job);

  g_mutex_lock (&self->mutex);
  while (!job->done)
    g_cond_wait (&self->job_done, &self->mutex);
  g_mutex_unlock (&self->mutex);

  emit_changes (self, job);
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  result = g_steal_pointer (&job->result);
  job_free (job);
  return result;
}

static Job *
job_new (UsherDatabase *self,
         void (*run) (Job *job))
{
  Job *job = g_new0 (Job, 1);

  job->database = self;
  job->run = run;
  return job;
}

/* Work, on the threads ------------------------------------------------------ */

/* One try, from the start of the transaction to its end. */
static gboolean
attempt_work (Job             *job,
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
work_until_deadline (Job             *job,
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
get_connection (Job *job)
{
  UsherDatabase *self = job->database;

  if (job->kind != USHER_WORK_LONG_READ)
    return self->connection;

  if (self->reading == NULL)
    self->reading = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_READER, &job->error);
  return self->reading;
}

static void
run_work (Job *job)
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

  self->connection = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_READER, error);
  if (self->connection == NULL ||
      !usher_connection_get_schema_version (self->connection, &self->schema_version, error))
    return FALSE;
  if (self->schema_version <= latest)
    return TRUE;

  g_set_error (error, USHER_DB_ERROR, USHER_DB_ERROR_TOO_NEW,
               "The data is of version %d, the program knows up to %d", self->schema_version, latest);
  return FALSE;
}

static gboolean
open_as_owner (UsherDatabase *self,
               GError       **error)
{
  self->lock = usher_file_lock_acquire (self->path, error);
  if (self->lock < 0)
    return FALSE;

  self->connection = usher_sqlite_connection_open (self->path, USHER_SQLITE_MODE_OWNER, error);
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

static void
run_open (Job *job)
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
    self->reader = g_thread_pool_new (run_job, NULL, 1, TRUE, &job->error);
  if (self->reader == NULL)
    drop_connection (self);
}

/* Closing ------------------------------------------------------------------ */

static void
run_close_reader (Job *job)
{
  UsherDatabase *self = job->database;

  if (self->reading != NULL)
    usher_connection_close (self->reading, &job->error);
  g_clear_object (&self->reading);
}

/* After all that was queued, on the worker.  The reader goes first, so that the
 * last connection can fold the log into the file. */
static void
run_close (Job *job)
{
  UsherDatabase *self = job->database;

  if (self->reader != NULL)
    {
      Job *reader_job = job_new (self, run_close_reader);

      g_thread_pool_push (self->reader, reader_job, NULL);
      g_thread_pool_free (g_steal_pointer (&self->reader), FALSE, TRUE);
      job->error = g_steal_pointer (&reader_job->error);
      job_free (reader_job);
    }
  if (self->connection != NULL)
    usher_connection_close (self->connection, job->error == NULL ? &job->error : NULL);
  drop_connection (self);
}

/* Ends the worker's thread, which has nothing left to do. */
static void
end_worker (UsherDatabase *self)
{
  if (self->worker != NULL)
    g_thread_pool_free (g_steal_pointer (&self->worker), FALSE, TRUE);
}

/* Object ------------------------------------------------------------------- */

static void
usher_database_dispose (GObject *object)
{
  UsherDatabase     *self = USHER_DATABASE (object);
  g_autoptr (GError) error = NULL;

  if (!usher_database_close_sync (self, &error))
    g_warning ("Closing %s: %s", self->path, error->message);

  G_OBJECT_CLASS (usher_database_parent_class)->dispose (object);
}

static void
usher_database_finalize (GObject *object)
{
  UsherDatabase *self = USHER_DATABASE (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_pointer (&self->migrations, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->job_done);

  G_OBJECT_CLASS (usher_database_parent_class)->finalize (object);
}

static void
usher_database_class_init (UsherDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = usher_database_dispose;
  object_class->finalize = usher_database_finalize;

  /**
   * UsherDatabase::changed:
   * @kind: what was changed, such as `booking`; also the signal's detail
   * @ids: `ax`, the rows' ids, each once; g_variant_get_fixed_array() reads them
   *
   * Rows were inserted, changed or deleted by a transaction that is committed.
   * Emitted once per kind and transaction, before the work's callback.
   */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
}

static void
usher_database_init (UsherDatabase *self)
{
  self->lock = -1;
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->job_done);
}

static UsherDatabase *
database_new (const char            *uri,
              UsherDatabaseOpenFlags flags,
              const char            *migrations,
              GError               **error)
{
  g_autoptr (UsherDatabase) self = g_object_new (USHER_TYPE_DATABASE, NULL);

  self->uri = g_strdup (uri);
  self->flags = flags;
  self->migrations = g_strdup (migrations);
  self->worker = g_thread_pool_new (run_job, NULL, 1, TRUE, error);
  return self->worker != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * usher_database_open_async:
 * @uri: `sqlite:///folder/file.db`, or a path
 *
 * Opens a workshop as its owner.  A file that does not exist is made, one of an
 * older version is migrated.
 */
void
usher_database_open_async (const char         *uri,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data)
{
  g_autoptr (UsherDatabase) self = NULL;
  g_autoptr (GTask)         task = NULL;
  GError                   *error = NULL;
  Job                      *job = NULL;

  g_return_if_fail (uri != NULL);

  self = database_new (uri, USHER_DATABASE_OPEN_DEFAULT, USHER_MIGRATIONS_SQLITE, &error);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usher_database_open_async);
  g_task_set_check_cancellable (task, FALSE);
  if (self == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  job = job_new (self, run_open);
  job->task = g_steal_pointer (&task);
  g_set_object (&job->cancellable, cancellable);
  push_job (job);
}

/**
 * usher_database_open_finish:
 *
 * Returns: (transfer full): the open database; NULL with @error set on failure:
 *   %USHER_DB_ERROR_BUSY when another process owns the workshop,
 *   %USHER_DB_ERROR_TOO_NEW, %USHER_DB_ERROR_NOT_A_DATABASE,
 *   %USHER_DB_ERROR_CORRUPT, %USHER_DB_ERROR_READ_ONLY, %USHER_DB_ERROR_NO_SPACE
 */
UsherDatabase *
usher_database_open_finish (GAsyncResult *result,
                            GError      **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, usher_database_open_async), NULL);

  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_object_ref (g_task_get_source_object (G_TASK (result)));
}

/**
 * usher_database_open_full_sync:
 * @uri: `sqlite:///folder/file.db`, or a path
 * @migrations: resource path of the schema's scripts
 *
 * Opens a workshop and waits for it, for the command line and for tests.
 *
 * Returns: (transfer full): the open database; NULL with @error set on failure,
 *   as usher_database_open_finish()
 */
UsherDatabase *
usher_database_open_full_sync (const char            *uri,
                               UsherDatabaseOpenFlags flags,
                               const char            *migrations,
                               GError               **error)
{
  g_autoptr (UsherDatabase) self = NULL;
  GError                   *local_error = NULL;

  g_return_val_if_fail (uri != NULL && migrations != NULL, NULL);

  self = database_new (uri, flags, migrations, error);
  if (self == NULL)
    return NULL;

  run_and_wait (job_new (self, run_open), &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * usher_database_open_sync:
 * @uri: `sqlite:///folder/file.db`, or a path
 *
 * The same with the workshop's own schema, as its owner.
 *
 * Returns: (transfer full): the open database; NULL with @error set on failure
 */
UsherDatabase *
usher_database_open_sync (const char *uri,
                          GError    **error)
{
  return usher_database_open_full_sync (uri, USHER_DATABASE_OPEN_DEFAULT, USHER_MIGRATIONS_SQLITE, error);
}

static Job *
work_job_new (UsherDatabase *self,
              UsherWorkKind  kind,
              const char    *name,
              UsherWork      work,
              gpointer       input)
{
  Job *job = job_new (self, run_work);

  job->kind = kind;
  job->name = name;
  job->work = work;
  job->input = input;
  return job;
}

static GError *
make_closed_error (const char *name)
{
  return g_error_new (USHER_DB_ERROR, USHER_DB_ERROR_UNAVAILABLE, "“%s” came after closing", name);
}

/**
 * usher_database_run_async:
 * @name: (not nullable): what the work is called in the log, a literal
 * @work: runs on a thread of the database
 * @input: (transfer full): given to @work
 * @input_free: (nullable): frees @input, on the main thread
 * @result_free: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): what is not yet begun is dropped; reading also stops
 *   in the middle, writing does not
 *
 * Queues work.  %USHER_WORK_READ and %USHER_WORK_WRITE run in the order of the
 * calls.  When an error is reported, nothing was written.
 */
void
usher_database_run_async (UsherDatabase      *self,
                          UsherWorkKind       kind,
                          const char         *name,
                          UsherWork           work,
                          gpointer            input,
                          GDestroyNotify      input_free,
                          GDestroyNotify      result_free,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job              *job = NULL;

  g_return_if_fail (USHER_IS_DATABASE (self));
  g_return_if_fail (name != NULL && work != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usher_database_run_async);
  g_task_set_static_name (task, name);
  g_task_set_check_cancellable (task, FALSE);

  job = work_job_new (self, kind, name, work, input);
  job->input_free = input_free;
  job->result_free = result_free;
  if (self->closing)
    {
      g_task_return_error (task, make_closed_error (name));
      job_free (job);
      return;
    }

  g_set_object (&job->cancellable, cancellable);
  job->task = g_steal_pointer (&task);
  push_job (job);
}

/**
 * usher_database_run_finish:
 *
 * Returns: (transfer full) (nullable): the work's result; NULL with @error set
 *   on failure
 */
gpointer
usher_database_run_finish (UsherDatabase *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, usher_database_run_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * usher_database_run_sync:
 * @name: (not nullable): what the work is called in the log, a literal
 * @input: (transfer none): given to @work
 *
 * Runs work after all that is queued, and waits for it: for tests and the
 * command line, never for the desk.  When the work fails although it returned a
 * result, because COMMIT failed, the result is leaked.
 *
 * Returns: (transfer full) (nullable): the work's result; NULL with @error set
 *   on failure
 */
gpointer
usher_database_run_sync (UsherDatabase *self,
                         UsherWorkKind  kind,
                         const char    *name,
                         UsherWork      work,
                         gpointer       input,
                         GError       **error)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), NULL);
  g_return_val_if_fail (name != NULL && work != NULL, NULL);

  if (self->closing)
    {
      g_propagate_error (error, make_closed_error (name));
      return NULL;
    }
  return run_and_wait (work_job_new (self, kind, name, work, input), error);
}

/**
 * usher_database_close_async:
 *
 * Does all that is queued and closes the workshop.  Work that comes later fails
 * with %USHER_DB_ERROR_UNAVAILABLE.  Closing is not cancelled.
 */
void
usher_database_close_async (UsherDatabase      *self,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job              *job = NULL;

  g_return_if_fail (USHER_IS_DATABASE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, usher_database_close_async);
  g_task_set_check_cancellable (task, FALSE);
  self->closing = TRUE;
  if (self->worker == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  job = job_new (self, run_close);
  job->task = g_steal_pointer (&task);
  push_job (job);
}

/**
 * usher_database_close_finish:
 *
 * Returns: FALSE with @error set when the log could not be folded into the file;
 *   nothing is lost then, and the next opening does it
 */
gboolean
usher_database_close_finish (UsherDatabase *self,
                             GAsyncResult  *result,
                             GError       **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, usher_database_close_async), FALSE);

  end_worker (self);
  g_task_propagate_pointer (G_TASK (result), &local_error);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}

/**
 * usher_database_close_sync:
 *
 * The same, and waits for it.  Dropping the last reference does this too, but
 * has nobody to tell about an error.
 *
 * Returns: FALSE with @error set on failure, as usher_database_close_finish()
 */
gboolean
usher_database_close_sync (UsherDatabase *self,
                           GError       **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (USHER_IS_DATABASE (self), FALSE);

  self->closing = TRUE;
  if (self->worker == NULL)
    return TRUE;

  run_and_wait (job_new (self, run_close), &local_error);
  end_worker (self);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, local_error);
  return FALSE;
}

/**
 * usher_database_get_uri:
 *
 * Returns: (transfer none): what was opened
 */
const char *
usher_database_get_uri (UsherDatabase *self)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), NULL);

  return self->uri;
}

/**
 * usher_database_get_path:
 *
 * Returns: (transfer none): the workshop's file, absolute and without links;
 *   `blobs` and `backups` are beside it
 */
const char *
usher_database_get_path (UsherDatabase *self)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), NULL);

  return self->path;
}

/**
 * usher_database_get_read_only:
 *
 * Returns: whether writing work fails
 */
gboolean
usher_database_get_read_only (UsherDatabase *self)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), TRUE);

  return (self->flags & USHER_DATABASE_OPEN_READ_ONLY) != 0;
}

/**
 * usher_database_get_schema_version:
 *
 * Returns: number of the last migration in the file; less than the program's
 *   only when opened for reading
 */
int
usher_database_get_schema_version (UsherDatabase *self)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), 0);

  return self->schema_version;
}

/**
 * usher_database_get_last_contact:
 *
 * Returns: when the database last answered, unix time in µs; what is shown is
 *   not older than that
 */
gint64
usher_database_get_last_contact (UsherDatabase *self)
{
  g_return_val_if_fail (USHER_IS_DATABASE (self), 0);

  return self->last_contact;
}
