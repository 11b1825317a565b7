/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-finding.h"

G_BEGIN_DECLS

#define USHER_TYPE_CONCERN (usher_concern_get_type ())

G_DECLARE_FINAL_TYPE (UsherConcern, usher_concern, USHER, CONCERN, UsherEntity)

/**
 * UsherConcern:
 *
 * One concern in the customer's own words, and what is known of it.
 */
struct _UsherConcern
{
  UsherEntity parent_instance;

  gint64              order_id;
  char               *words;
  char               *since_when;
  char               *how_often;
  char               *circumstances;
  char               *warning_lamp;
  char               *fault_codes; /* normalised, separated by spaces */
  UsherFinding        finding;
  char               *cause;
  UsherWarrantyAnswer warranty;
  char               *told; /* what the customer was told */
};

G_END_DECLS
