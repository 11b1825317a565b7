/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * UsherStarterOperation:
 *
 * A labour operation that a new workshop begins with.
 */
typedef struct
{
  const char *code;
  const char *category;
  const char *name;
  const char *name_en;
  int         hours; /* 1/100 h, a guide value: the maker's booklet goes first */
} UsherStarterOperation;

/**
 * UsherStarterPackage:
 *
 * A maintenance package that a new workshop begins with.
 */
typedef struct
{
  const char *code;
  const char *name;
  const char *name_en;
  int         interval_km;
  int         interval_months;
  const char *operations; /* codes separated by spaces */
  const char *parts;      /* codes of the sample's parts, "code" or "code*quantity" in 1/1000 */
} UsherStarterPackage;

/**
 * UsherStarterCheck:
 *
 * An item of the walk-around checklist that a new workshop begins with.
 */
typedef struct
{
  const char *group; /* exterior, interior, instruments, bonnet, tyres */
  const char *code;
  const char *name;
  const char *name_en;
} UsherStarterCheck;

/**
 * UsherStarterQuality:
 *
 * An item of the inspection that a new workshop begins with.
 */
typedef struct
{
  const char *level; /* self, peer, final */
  const char *code;
  const char *name;
  const char *name_en;
} UsherStarterQuality;

const UsherStarterOperation *usher_starter_operations (guint *n);
const UsherStarterPackage   *usher_starter_packages (guint *n);
const UsherStarterCheck     *usher_starter_checklist (guint *n);
const UsherStarterQuality   *usher_starter_quality (guint *n);

G_END_DECLS
