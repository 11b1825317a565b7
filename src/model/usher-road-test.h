/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-quality.h"

G_BEGIN_DECLS

#define USHER_TYPE_ROAD_TEST (usher_road_test_get_type ())

G_DECLARE_FINAL_TYPE (UsherRoadTest, usher_road_test, USHER, ROAD_TEST, UsherEntity)

/**
 * UsherRoadTest:
 *
 * A drive to find or to prove something (试车), with the customer’s consent.
 */
struct _UsherRoadTest
{
  UsherEntity parent_instance;

  gint64             order_id;
  char              *reason;
  gint64             driver_id;     /* 0: not said */
  char              *consented_by;  /* who agreed for the customer */
  char              *consented_how; /* nick of an UsherConsentMethod, empty: not asked */
  gint64             consented_at;
  gint64             out_at; /* 0: not left */
  gint64             out_km; /* −1: not read */
  gint64             in_at;  /* 0: not back */
  gint64             in_km;  /* −1: not read */
  UsherQualityResult result;
  char              *findings;
};

G_END_DECLS
