/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-acceptance.h"
#include "usher-quality-check.h"
#include "usher-quality-item.h"
#include "usher-quality-job.h"
#include "usher-rework.h"
#include "usher-road-test.h"
#include "usher-wash.h"

G_BEGIN_DECLS

#define USHER_TYPE_QUALITY_FILE (usher_quality_file_get_type ())

G_DECLARE_FINAL_TYPE (UsherQualityFile, usher_quality_file, USHER, QUALITY_FILE, GObject)

/**
 * UsherQualityFile:
 *
 * All that the inspection of an order wrote down, as read in one transaction.
 */
struct _UsherQualityFile
{
  GObject parent_instance;

  gint64           order_id;
  UsherQualityJob *job;
  GPtrArray       *items;       /* (element-type UsherQualityItem) the template in force, by level */
  GPtrArray       *checks;      /* (element-type UsherQualityCheck) newest first */
  GPtrArray       *reworks;     /* (element-type UsherRework) in the order of the lines */
  GPtrArray       *road_tests;  /* (element-type UsherRoadTest) oldest first */
  GPtrArray       *washes;      /* (element-type UsherWash) oldest first */
  GPtrArray       *acceptances; /* (element-type UsherAcceptance) newest first */
  GHashTable      *workers;     /* (element-type gint64 gint64) line to the technician who worked on it last */
  GHashTable      *technicians; /* (element-type gint64) who worked on the car at all */
};

int                usher_quality_file_get_version (UsherQualityFile *self);
UsherQualityCheck *usher_quality_file_find_check (UsherQualityFile *self,
                                                  UsherQualityLevel level);
gint64             usher_quality_file_get_worker (UsherQualityFile *self,
                                                  gint64            line_id);
gboolean           usher_quality_file_has_worked (UsherQualityFile *self,
                                                  gint64            staff_id);
UsherWash         *usher_quality_file_get_running_wash (UsherQualityFile *self);
gboolean           usher_quality_file_failed_on_the_road (UsherQualityFile *self,
                                                          gint64            finished_at);

G_END_DECLS
