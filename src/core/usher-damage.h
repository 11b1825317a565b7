/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-car-shape.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * UsherDamageType:
 *
 * What is wrong with a spot of the body.  The codes are those of the trade's
 * inspection sheets (GB/T 30323 where it has one).
 */
typedef enum
{
  USHER_DAMAGE_SCRATCH,
  USHER_DAMAGE_DENT,
  USHER_DAMAGE_PAINT_LOSS,
  USHER_DAMAGE_CRACK,
  USHER_DAMAGE_BROKEN,
  USHER_DAMAGE_RUST,
  USHER_DAMAGE_MISSING,
  USHER_DAMAGE_DEFORMED,
  USHER_DAMAGE_EARLIER_REPAIR,
} UsherDamageType;

#define USHER_DAMAGE_N_TYPES 9

typedef enum
{
  USHER_DAMAGE_LIGHT,
  USHER_DAMAGE_MEDIUM,
  USHER_DAMAGE_HEAVY,
} UsherDamageSeverity;

#define USHER_DAMAGE_N_SEVERITIES 3

/**
 * UsherDamageMark:
 * @id: row in the database, 0 when it has none yet
 * @number: the number beside the mark on screen and on paper, from 1
 * @view: the view it stands on
 * @zone: the zone it belongs to, none for a wheel
 * @x: fraction of the view box' width
 * @y: fraction of the view box' height
 * @type: what it is
 * @severity: how bad it is
 * @note: remark, "" when none
 * @earlier: carried over from the last visit, shown grey
 *
 * One damage on the car diagram.  Not changed once it is shared; change a copy.
 */
typedef struct
{
  gint64              id;
  gint64              row_version;
  guint               number;
  UsherCarView        view;
  UsherCarZone        zone;
  double              x;
  double              y;
  UsherDamageType     type;
  UsherDamageSeverity severity;
  char               *note;
  gboolean            earlier;
} UsherDamageMark;

#define USHER_TYPE_DAMAGE_MARK (usher_damage_mark_get_type ())

GType usher_damage_mark_get_type (void) G_GNUC_CONST;

const char *usher_damage_type_to_string (UsherDamageType type);
gboolean    usher_damage_type_from_string (const char      *nick,
                                           UsherDamageType *out);
const char *usher_damage_type_get_code (UsherDamageType type);
const char *usher_damage_severity_to_string (UsherDamageSeverity severity);
gboolean    usher_damage_severity_from_string (const char          *nick,
                                               UsherDamageSeverity *out);

UsherDamageMark *usher_damage_mark_new (double              x,
                                        double              y,
                                        UsherCarZone        zone,
                                        UsherDamageType     type,
                                        UsherDamageSeverity severity);
UsherDamageMark *usher_damage_mark_copy (const UsherDamageMark *mark);
void             usher_damage_mark_free (UsherDamageMark *mark);
gboolean         usher_damage_mark_equal (const UsherDamageMark *a,
                                          const UsherDamageMark *b);

GPtrArray *usher_damage_marks_new (void);
GPtrArray *usher_damage_marks_copy (GPtrArray *marks);
gboolean   usher_damage_marks_equal (GPtrArray *a,
                                     GPtrArray *b);
const UsherDamageMark            *
usher_damage_marks_find (GPtrArray *marks,
                                    guint      number);
GPtrArray *usher_damage_marks_add (GPtrArray             *marks,
                                   const UsherDamageMark *mark);
GPtrArray *usher_damage_marks_replace (GPtrArray             *marks,
                                       const UsherDamageMark *mark);
GPtrArray *usher_damage_marks_remove (GPtrArray *marks,
                                      guint      number);
GPtrArray *usher_damage_marks_renumber (GPtrArray *marks);
void       usher_damage_marks_find_free_point (GPtrArray   *marks,
                                               UsherCarZone zone,
                                               double      *x,
                                               double      *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherDamageMark, usher_damage_mark_free)

G_END_DECLS
