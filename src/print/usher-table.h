/* SPDX-FileCopyrightText: 2026 The Usher contributors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "usher-blocks.h"

G_BEGIN_DECLS

/**
 * UsherColumn:
 * @label: what stands in its head
 * @width: in mm; columns with 0 share what is left
 * @wider: in mm, added in English, whose words are longer
 * @flags: how its cells are set; its head is set to the same side
 * @group: head over neighbouring columns with the same one, 0 for none
 */
typedef struct
{
  UsherLabel     label;
  double         width;
  UsherTextFlags flags;
  double         wider;
  UsherLabel     group;
} UsherColumn;

/**
 * UsherTable:
 *
 * A ruled table whose head stands on every page that it reaches.
 */
typedef struct _UsherTable UsherTable;

UsherTable *usher_table_new (UsherFlow         *flow,
                             const UsherColumn *columns,
                             guint              n_columns);
void        usher_table_free (UsherTable *table);
void        usher_table_set_text_size (UsherTable *table,
                                       double      size);
void        usher_table_set_row_height (UsherTable *table,
                                        double      height);
double      usher_table_get_column_x (UsherTable *table,
                                      guint       column);
double      usher_table_add_row (UsherTable        *table,
                                 const char *const *cells);
void        usher_table_add_sum (UsherTable        *table,
                                 const char        *label,
                                 const char *const *cells,
                                 guint              first);
void        usher_table_add_note (UsherTable *table,
                                  const char *text);

double usher_table_get_head_height (UsherTable *table);
void   usher_table_break_page (UsherTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsherTable, usher_table_free)

G_END_DECLS
