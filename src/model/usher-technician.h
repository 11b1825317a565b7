/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-entity.h"

G_BEGIN_DECLS

#define USHER_TYPE_TECHNICIAN (usher_technician_get_type ())

G_DECLARE_FINAL_TYPE (UsherTechnician, usher_technician, USHER, TECHNICIAN, GObject)

/**
 * UsherTechnician:
 *
 * Somebody who works on cars, with what there is to do.
 */
struct _UsherTechnician
{
  GObject parent_instance;

  gint64 id;
  char  *name;
  char  *pinyin;
  char  *badge;
  char  *skills;       /* nicks of trades, empty: all */
  gint64 load;         /* 1/100 h of assigned work that can be done */
  gint64 waiting;      /* 1/100 h of assigned work that waits for parts */
  gint64 absent_until; /* 0: is here */
  gint64 entry_id;     /* the clock that runs, 0: none */
  gint64 entry_version;
  gint64 order_id; /* of that clock */
  gint64 line_id;
  gint64 since;
  char  *plate;
  char  *description;
};

G_END_DECLS
