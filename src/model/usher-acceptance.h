/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_ACCEPTANCE (usher_acceptance_get_type ())

G_DECLARE_FINAL_TYPE (UsherAcceptance, usher_acceptance, USHER, ACCEPTANCE, UsherEntity)

/**
 * UsherAcceptance:
 *
 * What the customer said of the work on seeing it (验收).
 */
struct _UsherAcceptance
{
  UsherEntity parent_instance;

  gint64   order_id;
  gboolean is_satisfied;
  char    *words; /* the customer’s own */
  char    *accepted_by;
  gint64   at;
  gint64   recorded_by;
};

G_END_DECLS
