/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-db"

#include "config.h"

#include "usher-database-private.h"

#include "usher-db-error.h"
#include "usher-migrations.h"

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

/* Jobs --------------------------------------------------------------------- */

/* Says on the main thread what a job has changed. */
static void
emit_changes (UsherDatabase *self,
              UsherJob      *job)
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

/*
 * usher_job_complete_cb:
 *
 * Ends a job that has a task, on the main thread.
 */
gboolean
usher_job_complete_cb (gpointer data)
{
  UsherJob                 *job = data;
  g_autoptr (UsherDatabase) self = g_object_ref (job->database);
  g_autoptr (GTask)         task = g_steal_pointer (&job->task);

  emit_changes (self, job);
  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);

  usher_job_free (job);
  return G_SOURCE_REMOVE;
}

static void
push_job (UsherJob *job)
{
  UsherDatabase *self = job->database;

  g_thread_pool_push (job->kind == USHER_WORK_LONG_READ ? self->reader : self->worker, job, NULL);
}

/* Runs a job that has no task and frees it. */
static gpointer
run_and_wait (UsherJob *job,
              GError  **error)
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
  usher_job_free (job);
  return result;
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
  self->worker = g_thread_pool_new (usher_job_run, NULL, 1, TRUE, error);
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
  UsherJob                 *job = NULL;

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

  job = usher_job_new (self, usher_job_run_open);
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

  run_and_wait (usher_job_new (self, usher_job_run_open), &local_error);
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

static UsherJob *
work_job_new (UsherDatabase *self,
              UsherWorkKind  kind,
              const char    *name,
              UsherWork      work,
              gpointer       input)
{
  UsherJob *job = usher_job_new (self, usher_job_run_work);

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
  UsherJob         *job = NULL;

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
      usher_job_free (job);
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
  UsherJob         *job = NULL;

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

  job = usher_job_new (self, usher_job_run_close);
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

  run_and_wait (usher_job_new (self, usher_job_run_close), &local_error);
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
