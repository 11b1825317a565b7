/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

#include "usher-order-state.h"

G_BEGIN_DECLS

#define USHER_TYPE_VISIT (usher_visit_get_type ())

G_DECLARE_FINAL_TYPE (UsherVisit, usher_visit, USHER, VISIT, UsherEntity)

/**
 * UsherVisit:
 *
 * An earlier visit of a car, in one line.
 */
struct _UsherVisit
{
  UsherEntity parent_instance;

  gint64             at;
  char              *number;
  gint64             odometer; /* −1: not read */
  UsherDocumentState document_state;
  char              *summary; /* what was done, joined */
  gint64             total;   /* fen */
  char              *advisor_name;
};

G_END_DECLS
