/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "usher-model"

#include "config.h"

#include "usher-job-file.h"

G_DEFINE_FINAL_TYPE (UsherJobFile, usher_job_file, G_TYPE_OBJECT)

static void
usher_job_file_finalize (GObject *object)
{
  UsherJobFile *self = USHER_JOB_FILE (object);

  g_clear_object (&self->job);
  g_clear_pointer (&self->assignments, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->stops, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);

  G_OBJECT_CLASS (usher_job_file_parent_class)->finalize (object);
}

static void
usher_job_file_class_init (UsherJobFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = usher_job_file_finalize;
}

static void
usher_job_file_init (UsherJobFile *self)
{
}
